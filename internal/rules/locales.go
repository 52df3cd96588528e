// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"regexp"
	"slices"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

var localeName = regexp.MustCompile(`^[a-z]{2}-[A-Z]{2}$`)

func localeForm(view View) []problem {
	var problems []problem
	for _, entry := range keyed(view) {
		name := entry.locale
		if localeName.MatchString(name) {
			continue
		}
		problems = append(problems, broken(entry.Pointer, "the key %q does not fit. It must be a locale such as en-US: a language in lower case, a hyphen, a country in upper case.%s", name, question(localeMeant(name))))
	}
	return problems
}

// localeMeant is the locale that a key most likely stands for, "" if there is none.
func localeMeant(name string) string {
	language, country, ok := strings.Cut(strings.ReplaceAll(name, "_", "-"), "-")
	language, country = strings.ToLower(language), strings.ToUpper(country)
	// People write it for a country, and it is no code of one.
	if country == "UK" {
		country = "GB"
	}
	if written := language + "-" + country; ok && localeName.MatchString(written) && written != name {
		return written
	}
	return Nearest(name, Locales)
}

func localeKnown(view View) []problem {
	var problems []problem
	for _, entry := range keyed(view) {
		name := entry.locale
		if !localeName.MatchString(name) || slices.Contains(Locales, name) {
			continue
		}
		problems = append(problems, broken(entry.Pointer, "Amazon's model lists no skills in %q. Known are %s.%s", name, strings.Join(Locales, ", "), question(localeMeant(name))))
	}
	return problems
}

func boughtCard(view View) []problem {
	var problems []problem
	for _, entry := range entries(view) {
		card := entry.prompts().Child("boughtCardDescription")
		if card.Given() {
			problems = append(problems, broken(card.Pointer, "for paid skills Amazon's published model knows purchase_confirmation_description; bought_card_description "+
				"belongs to in-skill products, although Amazon's full sample of a paid skill uses it. It is sent as configured. If Amazon refuses it, use the other name."))
		}
	}
	return problems
}

func promptsMissing(view View) []problem {
	var problems []problem
	for _, offer := range Offers(view) {
		marketplace, known := marketplaceCalled(offer.Marketplace)
		if !known {
			continue
		}
		for _, locale := range marketplace.Locales {
			listing := listingIn(view, locale)
			prompts := listing.prompts()
			if !listing.there() || !prompts.Absent() || reported(problems, prompts.Pointer) {
				continue
			}
			problems = append(problems, problem{
				at: []document.Pointer{prompts.Pointer, pricingPart.Child(offer.Marketplace)},
				says: "the skill is listed in " + locale + " and sold on " + offer.Marketplace + ", but custom_product_prompts has no entry \"" + locale + "\". " +
					"Add one, so that customers hear and see what they buy.",
			})
		}
	}
	return problems
}

func reported(problems []problem, at document.Pointer) bool {
	return slices.ContainsFunc(problems, func(p problem) bool { return slices.Equal(p.at[0], at) })
}

func paidSkillLocales(view View) []problem {
	for _, locale := range PaidLocales {
		if !listingIn(view, locale).missing() {
			return nil
		}
	}
	return []problem{broken(pricingPart, "the skill is listed in %s. Amazon's pages agree on paid skills in %s only. Expect a refusal, or add a listing in one of them %s.",
		orNone(listed(view)), strings.Join(PaidLocales, " and "), elsewhere(skillmanifest.Listings.Child(PaidLocales[0])))}
}

func marketplaceLocales(view View) []problem {
	var problems []problem
	for _, offer := range Offers(view) {
		marketplace, known := marketplaceCalled(offer.Marketplace)
		if !known || slices.ContainsFunc(marketplace.Locales, func(locale string) bool { return !listingIn(view, locale).missing() }) {
			continue
		}
		problems = append(problems, broken(pricingPart.Child(offer.Marketplace), "%s sells in %s, but the skill is listed in %s. Leave the offer out, or add a listing in that language %s.",
			offer.Marketplace, strings.Join(marketplace.Locales, " and "), orNone(listed(view)), elsewhere(skillmanifest.Listings.Child(marketplace.Locales[0]))))
	}
	return problems
}

func orNone(words []string) string {
	if len(words) == 0 {
		return "no language"
	}
	return strings.Join(words, ", ")
}
