// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"slices"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

func customModel(view View) []problem {
	apis := view.At(apisPart...)
	var others []string
	for _, api := range apis.Entries() {
		if api.Given() {
			others = append(others, api.Key())
		}
	}
	if len(others) == 0 || !apis.Child("custom").Absent() {
		return nil
	}
	return []problem{broken(pricingPart, "a paid skill needs a custom voice interaction model (apis.custom), and this skill has only: %s. "+
		"Don't sell the skill, or add a custom model %s.", strings.Join(others, ", "), elsewhere(apisPart.Child("custom").Child("endpoint")))}
}

func purchasesDeclared(view View) []problem {
	allows := view.At(privacyPart...).Child("allowsPurchases")
	if !view.At(paidPart...).Given() || !allows.NotTrue() {
		return nil
	}
	return []problem{{
		at: []document.Pointer{allows.Pointer, pricingPart},
		says: "customers pay for this skill (" + pricing + "), but its privacy answers do not say that it allows purchases. " +
			"Set allows_purchases = true " + elsewhere(allows.Pointer) + ".",
	}}
}

// distribution returns where the skill is offered: in certain countries, or
// worldwide; known is false while that is open.
func distribution(view View) (countries []string, worldwide, known bool) {
	listed, everywhere := view.At(countriesPart...), view.At(worldwidePart...)
	for _, country := range listed.Items() {
		name, _ := country.Text()
		countries = append(countries, name)
	}
	return countries, everywhere.True(), listed.fullyKnown() && everywhere.Known()
}

func marketplaceCountries(view View) []problem {
	countries, worldwide, known := distribution(view)
	offers := view.At(pricingPart...)
	if !known || !offers.Known() {
		return nil
	}
	var problems []problem
	var sold []string
	for _, offer := range Offers(view) {
		marketplace, ok := marketplaceCalled(offer.Marketplace)
		if !ok {
			// Where an unknown marketplace sells is not known either.
			sold = append(sold, countries...)
			continue
		}
		sold = append(sold, marketplace.Countries...)
		if !worldwide && !slices.ContainsFunc(marketplace.Countries, func(country string) bool { return slices.Contains(countries, country) }) {
			problems = append(problems, broken(offers.Child(offer.Marketplace).Pointer, "the skill is distributed in %s, so nobody buys it on %s. "+
				"Leave the offer out, or add %s to the distribution countries %s.", orNowhere(countries), offer.Marketplace, some(marketplace.Countries), elsewhere(countriesPart)))
		}
	}
	if worldwide {
		return append(problems, broken(offers.Pointer, "the skill is available worldwide, but has offers for %s only. Amazon's samples list the countries of the offers instead: "+
			"set is_available_worldwide = false %s.", strings.Join(offers.Keys(), ", "), elsewhere(worldwidePart)))
	}
	var unsold []string
	for _, country := range countries {
		if !slices.Contains(sold, country) {
			unsold = append(unsold, country)
		}
	}
	if len(unsold) > 0 {
		problems = append(problems, broken(offers.Pointer, "the skill is distributed in %s too, where none of its marketplaces (%s) sells. "+
			"Add an offer for these countries, or take them from the distribution countries %s.", some(unsold), strings.Join(offers.Keys(), ", "), elsewhere(countriesPart)))
	}
	return problems
}

// some lists countries, the first few of many.
func some(countries []string) string {
	if len(countries) > 5 {
		return strings.Join(countries[:5], ", ") + " and others"
	}
	return strings.Join(countries, ", ")
}

func orNowhere(countries []string) string {
	if len(countries) == 0 {
		return "no country"
	}
	return some(countries)
}

func skillCategory(view View) []problem {
	category, _ := view.At(categoryPart...).Text()
	if category == "" || slices.Contains(Categories, category) {
		return nil
	}
	return []problem{broken(pricingPart, "the skill's category %q is none that is known, and Amazon may refuse it. Choose one such as GAMES %s.%s", category, elsewhere(categoryPart), didYouMean(category, Categories))}
}
