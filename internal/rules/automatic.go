// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"slices"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// sources are the locales that automatic distribution makes further ones from.
func sources(view View) []Place {
	var locales []Place
	for _, item := range view.At(automaticPart...).Child("sourceLocaleForLanguages").Items() {
		locales = append(locales, item.Child("sourceLocale"))
	}
	return locales
}

// clones are the locales that are copied, and what is made of them.
func clones(view View) []Place { return view.At(clonedPart...).Child("locales").Items() }

func languageOf(locale Place) string {
	text, _ := locale.Text()
	language, _, _ := strings.Cut(text, "-")
	return language
}

func automaticSources(view View) []problem {
	active := view.At(automaticPart...).Child("isActive")
	listed := view.At(automaticPart...).Child("sourceLocaleForLanguages")
	if !active.True() || !listed.Known() {
		return nil
	}
	if len(listed.Items()) == 0 {
		return []problem{{
			at:   []document.Pointer{listed.Pointer, active.Pointer},
			says: "automatic distribution is active, so Amazon asks for the locale of each language that the others are made from, such as [\"en-US\"].",
		}}
	}
	var problems []problem
	languages := map[string]string{}
	for _, source := range sources(view) {
		if !source.Given() {
			continue
		}
		language := languageOf(source)
		locale, _ := source.Text()
		if other, twice := languages[language]; twice {
			problems = append(problems, broken(listed.Pointer, "%s and %s are both of the language %q, for which Amazon takes exactly one. Leave one out.", other, locale, language))
		}
		languages[language] = locale
	}
	return problems
}

func clonedBesideDistribution(view View) []problem {
	active := view.At(automaticPart...).Child("isActive")
	if !active.True() || len(clones(view)) == 0 {
		return nil
	}
	return []problem{broken(clonedPart, "automatic distribution is active, which makes the further locales by itself. Leave automatic_cloned_locale out, or set automatic_distribution.is_active = false.")}
}

func automaticSourceListed(view View) []problem {
	var problems []problem
	named := sources(view)
	for _, clone := range clones(view) {
		named = append(named, clone.Child("source"))
	}
	for _, source := range named {
		locale, _ := source.Text()
		if locale == "" || !listingIn(view, locale).missing() {
			continue
		}
		problems = append(problems, broken(source.Pointer, "the skill has no listing in %s that another could be made from. It is listed in: %s.", locale, orNone(listed(view))))
	}
	return problems
}

func clonedLanguage(view View) []problem {
	var problems []problem
	for _, clone := range clones(view) {
		source := clone.Child("source")
		if !source.Given() {
			continue
		}
		from, _ := source.Text()
		for _, target := range clone.Child("targets").Items() {
			locale, _ := target.Text()
			if locale == "" || languageOf(target) == languageOf(source) {
				continue
			}
			problems = append(problems, broken(target.Pointer, "%s has another language than %s, which it is to be a copy of. Choose a locale whose name begins with %q.", locale, from, languageOf(source)+"-"))
		}
	}
	return slices.Clip(problems)
}
