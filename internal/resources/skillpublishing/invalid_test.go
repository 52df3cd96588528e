// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillpublishing_test

import "github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"

const lean = `locales = { "en-US" = { name = "Quick Trivia" } }` + "\n"

// invalid are the mistakes that the attributes themselves refuse; those that
// rules refuse are tested with the rules.
var invalid = []acctest.Invalid{
	{Name: "no_listing", HCL: `locales = {}`, Path: "locales: ", Says: "Give at least 1 language"},
	listed("locale_with_underscore", `"en_US" = { name = "Quick Trivia" }`, `["en_US"]`, `Did you mean "en-US"?`),
	listed("listing_null", `"en-US" = null`, `["en-US"]`, "a null entry means nothing"),
	listed("listing_empty", `"en-US" = {}`, `["en-US"].name`, "required, but missing"),
	listed("listing_misspelt", `"en-US" = { title = "Quick Trivia" }`, `["en-US"].name`, "The attributes here are description, example_phrases, keywords, large_icon_uri, name,"),
	listed("name_empty", `"en-US" = { name = "" }`, `["en-US"].name`, "an empty string"),
	listed("summary_empty", `"en-US" = { name = "Quick Trivia", summary = "" }`, `["en-US"].summary`, "an empty string"),
	listed("icon_blank", `"en-US" = { name = "Quick Trivia", small_icon_uri = " " }`, `["en-US"].small_icon_uri`, "has nothing in it that anybody sees"),
	listed("phrase_empty", `"en-US" = { name = "Quick Trivia", example_phrases = [""] }`, `["en-US"].example_phrases[0]`, "an empty string"),
	listed("keyword_empty", `"en-US" = { name = "Quick Trivia", keywords = [""] }`, `["en-US"].keywords[Value("")]`, "an empty string"),
	listed("phrase_null", `"en-US" = { name = "Quick Trivia", example_phrases = [null] }`, `["en-US"].example_phrases[0]`, "a null element"),
	{Name: "category_empty", HCL: lean + `category = ""`, Path: "category: ", Says: "an empty string"},
	{Name: "mode_empty", HCL: lean + `distribution_mode = ""`, Path: "distribution_mode: ", Says: "an empty string"},
	{Name: "instructions_empty", HCL: lean + `testing_instructions = ""`, Path: "testing_instructions: ", Says: "an empty string"},
	{Name: "country_empty", HCL: lean + `distribution_countries = [""]`, Path: `distribution_countries[Value("")]: `, Says: "an empty string"},
	{Name: "country_null", HCL: lean + `distribution_countries = [null]`, Path: "distribution_countries: ", Says: "a null element"},
	{Name: "distribution_misspelt", HCL: lean + `automatic_distribution = { active = true }`, Path: "automatic_distribution.is_active: ", Says: "required, but missing"},
	{Name: "gadgets_empty", HCL: lean + `gadget_support = {}`, Path: "gadget_support.requirement: ", Says: "required, but missing"},
	{Name: "clones_empty", HCL: lean + `automatic_cloned_locale = {}`, Path: "automatic_cloned_locale.locales: ", Says: "required, but missing"},
	{Name: "clone_without_source", HCL: lean + `automatic_cloned_locale = { locales = [{ targets = ["en-CA"] }] }`, Path: "automatic_cloned_locale.locales[0].source: ", Says: "required, but missing"},
}

func listed(name, hcl, path, says string) acctest.Invalid {
	return acctest.Invalid{Name: name, HCL: "locales = { " + hcl + " }", Path: "locales" + path + ": ", Says: says}
}
