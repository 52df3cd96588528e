// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"fmt"
	"strings"
)

const publishing = "alexa_skill_publishing"

// publishes is a mistake in what is published.
func publishes(name, rule, severity, hcl, at, says string) mistake {
	return mistake{name: name, rule: rule, severity: severity, resource: publishing, hcl: hcl, at: at, says: says}
}

// listing is a configuration with one listing.
func listing(members string) string { return "locales = { \"en-US\" = { " + members + " } }\n" }

// lists is a mistake in the listing.
func lists(name, rule, severity, members, at, says string) mistake {
	return publishes(name, rule, severity, listing("name = \"Quick Trivia\"\n"+members), `locales["en-US"]`+at, says)
}

// distributes is a mistake beside the listing.
func distributes(name, rule, severity, hcl, at, says string) mistake {
	return publishes(name, rule, severity, listing(`name = "Quick Trivia"`)+hcl, at, says)
}

func times(n int, text string) string {
	return strings.TrimSuffix(strings.Repeat(fmt.Sprintf("%q, ", text), n), ", ")
}

func long(n int) string { return fmt.Sprintf("%q", strings.Repeat("a", n)) }

var publishingMistakes = []mistake{
	publishes("no_listing", "listing-required", "error", "locales = {}", "locales", "Give at least 1 language"),
	publishes("listing_nameless", "listing-complete", "error", listing(`summary = "Ten categories."`), `locales["en-US"].name`, "required, but missing"),
	publishes("listing_null", "null-entry", "error", `locales = { "en-US" = null }`, `locales["en-US"]`, "Leave the key out"),
	publishes("listing_underscore", "locale-form", "error", `locales = { "en_US" = { name = "Quick Trivia" } }`, `locales["en_US"]`, `Did you mean "en-US"?`),
	publishes("listing_new_zealand", "locale-known", "warning", `locales = { "en-NZ" = { name = "Quick Trivia" } }`, `locales["en-NZ"]`, "Known are ar-SA"),
	publishes("name_short", "listing-name-short", "error", listing(`name = "Q"`), `locales["en-US"].name`, "Amazon asks for at least 2"),
	publishes("name_long", "listing-name-long", "warning", listing("name = "+long(51)), `locales["en-US"].name`, "51 characters, and Amazon takes 50 at most"),
	lists("summary_empty", "empty-text", "error", `summary = ""`, ".summary", "Leave the attribute out"),
	lists("summary_long", "text-length", "error", "summary = "+long(161), ".summary", "161 characters, and Amazon takes 160 at most"),
	lists("description_long", "text-length", "error", "description = "+long(4001), ".description", "4001 characters"),
	lists("updates_long", "text-length", "error", "updates_description = "+long(4001), ".updates_description", "4001 characters"),
	distributes("instructions_long", "text-length", "error", "testing_instructions = "+long(4001), "testing_instructions", "4001 characters"),
	lists("phrases_many", "example-phrases", "error", "example_phrases = ["+times(5, "Alexa, open quick trivia")+"]", ".example_phrases", "there are 5, and Amazon takes 4 at most"),
	lists("phrase_long", "example-phrases", "error", `example_phrases = ["Alexa, open quick trivia", `+long(201)+"]", ".example_phrases[1]", "201 characters, and Amazon takes 200 at most"),
	lists("keyword_long", "keywords", "error", "keywords = ["+long(151)+"]", ".keywords", "151 characters, and Amazon takes 150 at most"),
	lists("phrase_brackets", "phrase-characters", "warning", `example_phrases = ["Alexa, open quick trivia (again)"]`, ".example_phrases[0]", `has "(" in it`),
	lists("phrase_plain", "phrase-wake-word", "warning", `example_phrases = ["open quick trivia"]`, ".example_phrases[0]", "no wake word"),
	lists("icon_in_a_package", "icon-file", "warning", `small_icon_uri = "file://assets/images/small.png"`, ".small_icon_uri", "Give an https:// address"),
	distributes("category_lower", "category-form", "error", `category = "games"`, "category", "such as KNOWLEDGE_AND_TRIVIA"),
	distributes("category_custom", "category-known", "warning", `category = "CUSTOM"`, "category", `"CUSTOM" is none of the categories`),
	distributes("everywhere", "worldwide-countries", "error", "is_available_worldwide = true\ndistribution_countries = [\"US\"]", "distribution_countries", "set is_available_worldwide = false"),
	distributes("nowhere", "no-country", "warning", "is_available_worldwide = false", "is_available_worldwide", "Give distribution_countries"),
	distributes("kingdom", "country-form", "error", `distribution_countries = ["UK"]`, "distribution_countries", `is "GB", not "UK"`),
	distributes("country_lower", "country-form", "error", `distribution_countries = ["us"]`, "distribution_countries", `Did you mean "US"?`),
	distributes("antilles", "country-known", "warning", `distribution_countries = ["AN"]`, "distribution_countries", "Netherlands Antilles"),
	distributes("country_unlisted", "country-known", "warning", `distribution_countries = ["CU"]`, "distribution_countries", `does not list "CU"`),
	distributes("mode", "distribution-mode", "error", `distribution_mode = "public"`, "distribution_mode", "none of PUBLIC, PRIVATE"),
	distributes("mode_internal", "distribution-mode-internal", "warning", `distribution_mode = "INTERNAL"`, "distribution_mode", "May 2021"),
	distributes("gadgets_incomplete", "gadget-support-complete", "error", `gadget_support = { min_gadget_buttons = 1 }`, "gadget_support.requirement", "required, but missing"),
	distributes("gadgets_needed", "gadget-requirement", "error", `gadget_support = { requirement = "NEEDED" }`, "gadget_support.requirement", "none of REQUIRED, OPTIONAL"),
	distributes("gadgets_many", "gadget-numbers", "error", `gadget_support = { requirement = "REQUIRED", max_gadget_buttons = 5 }`, "gadget_support.max_gadget_buttons", "Give at most 4"),
	distributes("distribution_incomplete", "automatic-distribution-complete", "error", `automatic_distribution = { source_locale_for_languages = ["en-US"] }`, "automatic_distribution.is_active", "required, but missing"),
	distributes("distribution_sourceless", "automatic-distribution-sources", "error", `automatic_distribution = { is_active = true }`, "automatic_distribution.source_locale_for_languages", "Amazon asks for the locale of each language"),
	distributes("clones_incomplete", "cloned-locale-complete", "error", `automatic_cloned_locale = {}`, "automatic_cloned_locale.locales", "required, but missing"),
	distributes("clones_beside", "cloned-locale-distribution", "error",
		"automatic_distribution = { is_active = true, source_locale_for_languages = [\"en-US\"] }\nautomatic_cloned_locale = { locales = [{ source = \"en-US\", targets = [\"en-CA\"] }] }",
		"automatic_cloned_locale", "Leave automatic_cloned_locale out"),
	distributes("source_unlisted", "automatic-source-listed", "warning", `automatic_distribution = { is_active = true, source_locale_for_languages = ["de-DE"] }`,
		"automatic_distribution.source_locale_for_languages", "no listing in de-DE"),
	distributes("clone_in_german", "cloned-locale-language", "warning", `automatic_cloned_locale = { locales = [{ source = "en-US", targets = ["de-AT"] }] }`,
		"automatic_cloned_locale.locales[0].targets", `Choose a locale whose name begins with "en-"`),
}
