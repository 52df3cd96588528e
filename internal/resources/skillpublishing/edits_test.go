// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillpublishing_test

import "github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"

var edits = []acctest.Edit{
	{
		Name:   "summary",
		HCL:    [2]string{`"Ten categories."`, `"Twelve categories."`},
		JSON:   [2]string{`"Ten categories."`, `"Twelve categories."`},
		Warned: `locales["en-US"].summary: "Twelve categories." -> "Ten categories."`,
	},
	{
		Name:   "summary removed",
		HCL:    [2]string{`      summary             = "Ten categories."`, ``},
		JSON:   [2]string{`"summary": "Ten categories.",`, ``},
		Warned: `locales["en-US"].summary: (absent) -> "Ten categories."`,
	},
	{
		Name: "category",
		HCL:  [2]string{`"GAMES"`, `"KNOWLEDGE_AND_TRIVIA"`},
		JSON: [2]string{`"GAMES"`, `"KNOWLEDGE_AND_TRIVIA"`},
	},
	{
		Name: "category removed",
		HCL:  [2]string{`  category               = "GAMES"`, ``},
		JSON: [2]string{`"category": "GAMES",`, ``},
	},
	{
		Name: "worldwide",
		HCL:  [2]string{"is_available_worldwide = false\n  distribution_countries = [\"US\", \"GB\"]", `is_available_worldwide = true`},
		JSON: [2]string{`"isAvailableWorldwide": false,
				"distributionCountries": ["GB", "US"],`, `"isAvailableWorldwide": true,`},
	},
	{
		Name: "worldwide removed",
		HCL:  [2]string{`  is_available_worldwide = false`, ``},
		JSON: [2]string{`"isAvailableWorldwide": false,`, ``},
	},
	{
		Name:   "country added",
		HCL:    [2]string{`["US", "GB"]`, `["US", "GB", "IE"]`},
		JSON:   [2]string{`["GB", "US"]`, `["GB", "US", "IE"]`},
		Warned: `distribution_countries: ["GB", "IE", "US"] -> ["GB", "US"]`,
	},
	{
		Name: "country removed",
		HCL:  [2]string{`["US", "GB"]`, `["GB"]`},
		JSON: [2]string{`["GB", "US"]`, `["GB"]`},
	},
	{
		Name: "mode",
		HCL:  [2]string{`"PRIVATE"`, `"PUBLIC"`},
		JSON: [2]string{`"distributionMode": "PRIVATE"`, `"distributionMode": "PUBLIC"`},
	},
	{Name: "mode removed", JSON: [2]string{`"distributionMode": "PRIVATE",`, ``}, Warned: `distribution_mode: (absent) -> "PRIVATE"`},
	{
		Name:   "instructions",
		HCL:    [2]string{`password 4711.`, `password 0815.`},
		JSON:   [2]string{`password 4711.`, `password 0815.`},
		Warned: `testing_instructions: (sensitive value) -> (sensitive value)`,
	},
	{
		Name: "instructions removed", Kept: true,
		HCL:    [2]string{`  testing_instructions   = "Log in as tester, password 4711."`, ``},
		JSON:   [2]string{`"testingInstructions": "Log in as tester, password 4711.",`, ``},
		Warned: `testing_instructions: (absent) -> (sensitive value)`,
	},
	{
		Name: "distribution off",
		HCL:  [2]string{`{ is_active = true, source_locale_for_languages = ["en-US", "it-IT"] }`, `{ is_active = false }`},
		JSON: [2]string{`"automaticDistribution": {"isActive": true, "sourceLocaleForLanguages": [
					{"language": "en", "sourceLocale": "en-US"}, {"language": "it", "sourceLocale": "it-IT"}
				]},`, ``},
		Warned: `automatic_distribution: (absent) -> { is_active = true, source_locale_for_languages = ["en-US", "it-IT"] }`,
	},
	{
		Name: "cloned instead",
		HCL: [2]string{`automatic_distribution = { is_active = true, source_locale_for_languages = ["en-US", "it-IT"] }`,
			`automatic_cloned_locale = { locales = [{ source = "en-US", targets = ["en-GB", "en-AU"] }, { source = "it-IT" }] }`},
		JSON: [2]string{`"automaticDistribution": {"isActive": true, "sourceLocaleForLanguages": [
					{"language": "en", "sourceLocale": "en-US"}, {"language": "it", "sourceLocale": "it-IT"}
				]},`, `"automaticClonedLocale": {"locales": [{"source": "en-US", "targets": ["en-AU", "en-GB"]}, {"source": "it-IT"}]},`},
	},
	{
		Name: "source locale removed",
		HCL:  [2]string{`["en-US", "it-IT"]`, `["en-US"]`},
		JSON: [2]string{`, {"language": "it", "sourceLocale": "it-IT"}`, ``},
	},
	{
		Name: "gadgets optional",
		HCL:  [2]string{`requirement        = "REQUIRED"`, `requirement        = "OPTIONAL"`},
		JSON: [2]string{`"requirement": "REQUIRED"`, `"requirement": "OPTIONAL"`},
	},
	{
		Name: "buttons",
		HCL:  [2]string{`min_gadget_buttons = 1`, `min_gadget_buttons = 2`},
		JSON: [2]string{`"minGadgetButtons": 1`, `"minGadgetButtons": 2`},
	},
	{
		Name: "players removed",
		HCL:  [2]string{`    num_players_max    = 8`, ``},
		JSON: [2]string{`, "numPlayersMax": 8`, ``},
	},
	{
		Name: "gadgets removed",
		HCL: [2]string{`  gadget_support = {
    requirement        = "REQUIRED"
    min_gadget_buttons = 1
    max_gadget_buttons = 4
    num_players_min    = 2
    num_players_max    = 8
  }`, ``},
		JSON: [2]string{`"gadgetSupport": {"requirement": "REQUIRED", "minGadgetButtons": 1, "maxGadgetButtons": 4, "numPlayersMin": 2, "numPlayersMax": 8},`, ``},
	},
	{
		Name: "name",
		HCL:  [2]string{`"Quiz Veloce"`, `"Quiz Rapido"`},
		JSON: [2]string{`"Quiz Veloce"`, `"Quiz Rapido"`},
	},
	{
		Name: "description",
		HCL:  [2]string{`and a new one every month.`, `and more to come.`},
		JSON: [2]string{`and a new one every month.`, `and more to come.`},
	},
	{
		Name: "updates removed",
		HCL:  [2]string{`      updates_description = "Now with sports."`, ``},
		JSON: [2]string{`"updatesDescription": "Now with sports.",`, ``},
	},
	{
		Name: "phrases in another order",
		HCL:  [2]string{`["Alexa, open quick trivia", "give me an easy question"]`, `["Alexa, give me an easy question", "open quick trivia"]`},
		JSON: [2]string{`["Alexa, open quick trivia", "give me an easy question"]`, `["Alexa, give me an easy question", "open quick trivia"]`},
	},
	{
		Name: "phrase removed",
		HCL:  [2]string{`, "give me an easy question"`, ``},
		JSON: [2]string{`, "give me an easy question"`, ``},
	},
	{
		Name: "keyword added",
		HCL:  [2]string{`["trivia", "questions"]`, `["trivia", "questions", "quiz"]`},
		JSON: [2]string{`["questions", "trivia"]`, `["questions", "trivia", "quiz"]`},
	},
	{
		Name: "keywords removed",
		HCL:  [2]string{`      keywords            = ["trivia", "questions"]`, ``},
		JSON: [2]string{`"keywords": ["questions", "trivia"],`, ``},
	},
	{
		Name: "small icon",
		HCL:  [2]string{`https://example.com/small.png`, `https://example.com/smaller.png`},
		JSON: [2]string{`https://example.com/small.png`, `https://example.com/smaller.png`},
	},
	{
		Name: "large icon removed",
		HCL:  [2]string{`      large_icon_uri      = "https://example.com/large.png"`, ``},
		JSON: [2]string{`"smallIconUri": "https://example.com/small.png",
						"largeIconUri": "https://example.com/large.png"`, `"smallIconUri": "https://example.com/small.png"`},
	},
	{
		Name:   "language added",
		HCL:    [2]string{`    "it-IT" =`, "    \"en-GB\" = { name = \"Quick Trivia\", keywords = [\"pub\"] }\n    \"it-IT\" ="},
		JSON:   [2]string{`"it-IT": {`, `"en-GB": {"name": "Quick Trivia", "keywords": ["pub"]}, "it-IT": {`},
		Warned: `locales["en-GB"]: { keywords = ["pub"], name = "Quick Trivia" } -> (absent)`,
	},
	{
		Name: "language removed",
		HCL:  [2]string{`    "it-IT" = { name = "Quiz Veloce" }`, ``},
		JSON: [2]string{`,
					"it-IT": {"name": "Quiz Veloce"}`, ``},
		Warned: `locales["it-IT"]: (absent) -> { name = "Quiz Veloce" }`,
	},
}

var foreign = []acctest.Edit{
	{Name: "field", JSON: [2]string{`"category": "GAMES"`, `"category": "GAMES", "manufacturer": {"id": 9007199254740993, "names": []}`}},
	{Name: "offers", JSON: [2]string{`"isAvailableWorldwide"`, `"paidSkillInformation": {"pricing": {"amazon.com": [{"offerType": "ENTITLEMENT", "price": 1.50, "currency": "USD"}]}, "taxInformation": {"category": "SOFTWARE"}}, "isAvailableWorldwide"`}},
	{Name: "field of the distribution", JSON: [2]string{`"isActive"`, `"since": null, "isActive"`}},
	{Name: "field of gadgets", JSON: [2]string{`"requirement"`, `"colors": [1e2], "requirement"`}},
	{Name: "prompts", JSON: [2]string{`"Quiz Veloce"`, `"Quiz Veloce", "customProductPrompts": {"purchasePromptDescription": "Comprare?", "purchaseConfirmationDescription": "Grazie!"}`}},
	{Name: "field of a listing", JSON: [2]string{`"Quick Trivia"`, `"Quick Trivia", "rating": 1.50`}},
	{Name: "clients", JSON: [2]string{`"apis"`, `"authorizedClients": [1e2, {}], "apis"`}},
}
