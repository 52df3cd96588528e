// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

const promptsKey = "customProductPrompts"

// listing is the skill's store page in one language. Prompts stand in the same
// entry of the manifest, and are no listing by themselves.
type listing struct{ Place }

func listingIn(view View, locale string) listing {
	return listing{view.At(skillmanifest.Listings...).Child(locale)}
}

// entries are the entries by language, be they listings or not.
func entries(view View) []listing {
	var all []listing
	for _, entry := range view.At(skillmanifest.Listings...).Entries() {
		all = append(all, listing{entry})
	}
	return all
}

// there reports whether the skill is certainly listed in the language.
func (l listing) there() bool { return l.has(Place.Given) }

// missing reports whether the skill is certainly not listed in the language.
func (l listing) missing() bool {
	return l.Known() && !l.has(func(p Place) bool { return !p.Absent() })
}

// has reports whether anything besides the prompts is as asked for.
func (l listing) has(asked func(Place) bool) bool {
	for _, member := range l.Entries() {
		if member.Key() != promptsKey && asked(member) {
			return true
		}
	}
	return false
}

func (l listing) prompts() Place { return l.Child(promptsKey) }

// listed are the languages that the skill is certainly listed in.
func listed(view View) []string {
	var locales []string
	for _, entry := range entries(view) {
		if entry.there() {
			locales = append(locales, entry.Key())
		}
	}
	return locales
}

// localeListed asks for a listing in every language that a section adds to, or
// changes something in. What was there before is left to whoever put it there.
func localeListed(view View) []problem {
	var problems []problem
	for _, entry := range written(view) {
		if !listingIn(view, entry.locale).missing() || entry.Absent() || document.Equal(view.Before.Get(entry.Pointer), entry.value) {
			continue
		}
		problems = append(problems, broken(entry.Pointer, "the skill has no listing in %s. Its manifest lists: %s. Leave the language out here, or add it %s.",
			entry.locale, orNone(listed(view)), elsewhere(skillmanifest.Listings.Child(entry.locale))))
	}
	return problems
}

// keyed is all that has a language for its key: what the sections have by
// language, and the listings. An entry of which no more than the key is known may
// be either.
func keyed(view View) []localized {
	all := written(view)
	for _, entry := range entries(view) {
		if !entry.missing() || entry.Known() && len(entry.Keys()) == 0 {
			all = append(all, localized{entry.Place, entry.Key()})
		}
	}
	return all
}

// pagesUnlisted looks at what is left of a language whose listing is gone.
func pagesUnlisted(view View) []problem {
	var problems []problem
	for _, pages := range view.At(privacyPart...).Child("locales").Entries() {
		if pages.Absent() || pages.Known() && len(pages.Keys()) == 0 || !listingIn(view, pages.Key()).missing() {
			continue
		}
		problems = append(problems, broken(skillmanifest.Listings, "the skill has privacy pages in %s, but no listing. It is listed in: %s. Leave the language out of alexa_skill_privacy too, or list the skill in it.",
			pages.Key(), orNone(listed(view))))
	}
	return problems
}

// localized is what a section has in one language.
type localized struct {
	Place
	locale string
}

// written is what the sections have by language: the prompts, and the privacy
// pages.
func written(view View) []localized {
	var all []localized
	for _, entry := range entries(view) {
		if !entry.prompts().Absent() {
			all = append(all, localized{entry.prompts(), entry.Key()})
		}
	}
	for _, pages := range view.At(privacyPart...).Child("locales").Entries() {
		all = append(all, localized{pages, pages.Key()})
	}
	return all
}
