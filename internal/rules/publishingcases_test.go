// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"fmt"
	"maps"
	"strings"
)

func init() { maps.Copy(cases, publishingCases) }

const published = "/publishingInformation"

// publishes is a manifest with some of its publishing information.
func publishes(members string) string { return `{"publishingInformation":{` + members + `}}` }

// lists is a manifest with one listing.
func lists(members string) string { return publishes(`"locales":{"en-US":{` + members + `}}`) }

// inListing are a place in the listing of [lists] and the ones around it.
func inListing(place string) []string {
	return []string{listings + "/en-US" + place, listings + "/en-US", listings, published}
}

func long(n int) string { return `"` + strings.Repeat("ä", n) + `"` }

func items(n int) string { return strings.TrimSuffix(strings.Repeat(`"Alexa",`, n), ",") }

var publishingCases = map[string]ruleCase{
	"manifest-version": {
		breaks: `{"manifestVersion":1.0,"publishingInformation":{}}`,
		keeps:  `{"manifestVersion":"1.0","publishingInformation":{}}`,
		inputs: []string{"/manifestVersion"},
	},
	"listing-required": {
		breaks: publishes(`"locales":{}`),
		keeps:  publishes(`"locales":{"en-US":{}}`),
		inputs: []string{listings, published},
	},
	"pages-unlisted": {
		breaks: `{"publishingInformation":{"locales":{"en-US":{"name":"Quiz"}}},"privacyAndCompliance":{"locales":{"de-DE":{"privacyPolicyUrl":"https://example.com"}}}}`,
		keeps:  `{"publishingInformation":{"locales":{"de-DE":{"name":"Quiz"}}},"privacyAndCompliance":{"locales":{"de-DE":{"privacyPolicyUrl":"https://example.com"},"en-US":{}}}}`,
		inputs: []string{listings, listings + "/de-DE"},
	},
	"listing-name-short": {
		breaks: lists(`"name":` + long(1)),
		keeps:  lists(`"name":` + long(2)),
		inputs: inListing("/name"),
	},
	"listing-name-long": {
		breaks: lists(`"name":` + long(51)),
		keeps:  lists(`"name":` + long(50)),
		inputs: inListing("/name"),
	},
	"text-length": {
		breaks: lists(`"summary":` + long(161)),
		keeps:  lists(`"summary":` + long(160)),
		inputs: inListing("/summary"),
	},
	"example-phrases": {
		breaks: lists(`"examplePhrases":[` + items(5) + `]`),
		keeps:  lists(`"examplePhrases":[` + items(4) + `]`),
		inputs: inListing("/examplePhrases"),
	},
	"keywords": {
		breaks: lists(`"keywords":[` + long(151) + `]`),
		keeps:  lists(`"keywords":[` + long(150) + `]`),
		inputs: append(inListing("/keywords"), listings+"/en-US/keywords/0"),
	},
	"phrase-characters": {
		breaks: lists(`"examplePhrases":["Alexa, (please)"]`),
		keeps:  lists(`"examplePhrases":["Alexa, please?!"]`),
		inputs: append(inListing("/examplePhrases"), listings+"/en-US/examplePhrases/0"),
	},
	"phrase-wake-word": {
		breaks: lists(`"examplePhrases":["open quick trivia","Alexa, next"]`),
		keeps:  lists(`"examplePhrases":["alexa, open quick trivia","next"]`),
		inputs: append(inListing("/examplePhrases"), listings+"/en-US/examplePhrases/0"),
	},
	"icon-file": {
		breaks: lists(`"largeIconUri":"file://assets/large.png"`),
		keeps:  lists(`"largeIconUri":"https://example.com/file.png"`),
		inputs: inListing("/largeIconUri"),
	},
	"category-form": {
		breaks: publishes(`"category":"Games"`),
		keeps:  publishes(`"category":"GAMES"`),
		inputs: []string{published + "/category", published},
	},
	"category-known": {
		breaks: publishes(`"category":"CUSTOM"`),
		keeps:  publishes(`"category":"GAMES"`),
		inputs: []string{published + "/category", published},
	},
	"worldwide-countries": {
		breaks: publishes(`"isAvailableWorldwide":true,"distributionCountries":["US"]`),
		keeps:  publishes(`"isAvailableWorldwide":true,"distributionCountries":[]`),
		inputs: []string{published + "/isAvailableWorldwide", published + "/distributionCountries", published},
	},
	"no-country": {
		breaks: publishes(`"isAvailableWorldwide":false`),
		keeps:  publishes(`"distributionCountries":[]`),
		inputs: []string{published + "/isAvailableWorldwide", published + "/distributionCountries", published},
	},
	"country-form": {
		breaks: publishes(`"distributionCountries":["us"]`),
		keeps:  publishes(`"distributionCountries":["US"]`),
		inputs: []string{published + "/distributionCountries", published + "/distributionCountries/0", published},
	},
	"country-known": {
		breaks: publishes(`"distributionCountries":["AN"]`),
		keeps:  publishes(`"distributionCountries":["NL"]`),
		inputs: []string{published + "/distributionCountries", published + "/distributionCountries/0", published},
	},
	"distribution-mode": {
		breaks: publishes(`"distributionMode":"public"`),
		keeps:  publishes(`"distributionMode":"PRIVATE"`),
		inputs: []string{published + "/distributionMode", published},
	},
	"distribution-mode-internal": {
		breaks: publishes(`"distributionMode":"INTERNAL"`),
		keeps:  publishes(`"distributionMode":"PRIVATE"`),
		inputs: []string{published + "/distributionMode", published},
	},
	"gadget-requirement": {
		breaks: publishes(`"gadgetSupport":{"requirement":"NEEDED"}`),
		keeps:  publishes(`"gadgetSupport":{"requirement":"OPTIONAL"}`),
		inputs: []string{published + "/gadgetSupport/requirement", published + "/gadgetSupport", published},
	},
	"gadget-numbers": {
		breaks: publishes(`"gadgetSupport":{"minGadgetButtons":3,"maxGadgetButtons":2}`),
		keeps:  publishes(`"gadgetSupport":{"minGadgetButtons":2,"maxGadgetButtons":2}`),
		inputs: []string{published + "/gadgetSupport/minGadgetButtons", published + "/gadgetSupport/maxGadgetButtons", published + "/gadgetSupport", published},
	},
	"automatic-distribution-sources": {
		breaks: publishes(`"automaticDistribution":{"isActive":true}`),
		keeps:  publishes(fmt.Sprintf(`"automaticDistribution":{"isActive":true,"sourceLocaleForLanguages":[%s]}`, sourced("en-US"))),
		inputs: []string{published + "/automaticDistribution/isActive", published + "/automaticDistribution/sourceLocaleForLanguages", published + "/automaticDistribution", published},
	},
	"cloned-locale-distribution": {
		breaks: publishes(`"automaticDistribution":{"isActive":true},"automaticClonedLocale":{"locales":[{"source":"en-US"}]}`),
		keeps:  publishes(`"automaticDistribution":{"isActive":false},"automaticClonedLocale":{"locales":[{"source":"en-US"}]}`),
		inputs: []string{published + "/automaticDistribution/isActive", published + "/automaticClonedLocale/locales", published + "/automaticClonedLocale", published},
	},
	"automatic-source-listed": {
		breaks: publishes(fmt.Sprintf(`"locales":{"en-US":{"name":"Quiz"}},"automaticDistribution":{"sourceLocaleForLanguages":[%s]}`, sourced("de-DE"))),
		keeps:  publishes(fmt.Sprintf(`"locales":{"en-US":{"name":"Quiz"}},"automaticDistribution":{"sourceLocaleForLanguages":[%s]}`, sourced("en-US"))),
		inputs: []string{listings, listings + "/de-DE", published + "/automaticDistribution/sourceLocaleForLanguages/0/sourceLocale", published + "/automaticDistribution", published},
	},
	"cloned-locale-language": {
		breaks: publishes(`"automaticClonedLocale":{"locales":[{"source":"en-US","targets":["de-DE"]}]}`),
		keeps:  publishes(`"automaticClonedLocale":{"locales":[{"source":"en-US","targets":["en-CA"]}]}`),
		inputs: []string{
			published + "/automaticClonedLocale/locales/0/source", published + "/automaticClonedLocale/locales/0/targets", published + "/automaticClonedLocale/locales/0/targets/0",
			published + "/automaticClonedLocale/locales", published + "/automaticClonedLocale", published,
		},
	},
}

func sourced(locale string) string {
	language, _, _ := strings.Cut(locale, "-")
	return fmt.Sprintf(`{"language":%q,"sourceLocale":%q}`, language, locale)
}
