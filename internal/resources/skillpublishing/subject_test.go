// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillpublishing_test

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

func TestSection(t *testing.T) { acctest.Tell(t, subject) }

var subject = acctest.Subject{
	Type:    "alexa_skill_publishing",
	Without: `{"apis": {"custom": {}}, "permissions": [{"name": "alexa::person_id:read"}]}`,
	Full: acctest.Version{
		HCL: `  category               = "GAMES"
  is_available_worldwide = false
  distribution_countries = ["US", "GB"]
  distribution_mode      = "PRIVATE"
  testing_instructions   = "Log in as tester, password 4711."
  automatic_distribution = { is_active = true, source_locale_for_languages = ["en-US", "it-IT"] }
  gadget_support = {
    requirement        = "REQUIRED"
    min_gadget_buttons = 1
    max_gadget_buttons = 4
    num_players_min    = 2
    num_players_max    = 8
  }
  locales = {
    "en-US" = {
      name                = "Quick Trivia"
      summary             = "Ten categories."
      description         = "Ten categories, and a new one every month."
      updates_description = "Now with sports."
      example_phrases     = ["Alexa, open quick trivia", "give me an easy question"]
      keywords            = ["trivia", "questions"]
      small_icon_uri      = "https://example.com/small.png"
      large_icon_uri      = "https://example.com/large.png"
    }
    "it-IT" = { name = "Quiz Veloce" }
  }`,
		JSON: `{
			"publishingInformation": {
				"category": "GAMES",
				"isAvailableWorldwide": false,
				"distributionCountries": ["GB", "US"],
				"distributionMode": "PRIVATE",
				"testingInstructions": "Log in as tester, password 4711.",
				"automaticDistribution": {"isActive": true, "sourceLocaleForLanguages": [
					{"language": "en", "sourceLocale": "en-US"}, {"language": "it", "sourceLocale": "it-IT"}
				]},
				"gadgetSupport": {"requirement": "REQUIRED", "minGadgetButtons": 1, "maxGadgetButtons": 4, "numPlayersMin": 2, "numPlayersMax": 8},
				"locales": {
					"en-US": {
						"name": "Quick Trivia",
						"summary": "Ten categories.",
						"description": "Ten categories, and a new one every month.",
						"updatesDescription": "Now with sports.",
						"examplePhrases": ["Alexa, open quick trivia", "give me an easy question"],
						"keywords": ["questions", "trivia"],
						"smallIconUri": "https://example.com/small.png",
						"largeIconUri": "https://example.com/large.png"
					},
					"it-IT": {"name": "Quiz Veloce"}
				}
			},
			"apis": {"custom": {}}, "permissions": [{"name": "alexa::person_id:read"}]
		}`,
	},
	Lean: acctest.Version{
		HCL: `locales = { "en-US" = { name = "Quick Trivia" } }`,
		JSON: `{
			"publishingInformation": {"locales": {"en-US": {"name": "Quick Trivia"}}},
			"apis": {"custom": {}}, "permissions": [{"name": "alexa::person_id:read"}]
		}`,
	},
	Defaults: []string{"automatic_distribution", "distribution_mode"},
	State: map[string]knownvalue.Check{
		"skill_id":                acctestSkill,
		"skip_destroy":            knownvalue.Null(),
		"timeouts":                knownvalue.Null(),
		"category":                knownvalue.StringExact("GAMES"),
		"is_available_worldwide":  knownvalue.Bool(false),
		"distribution_countries":  texts("GB", "US"),
		"distribution_mode":       knownvalue.StringExact("PRIVATE"),
		"testing_instructions":    knownvalue.StringExact("Log in as tester, password 4711."),
		"automatic_cloned_locale": knownvalue.Null(),
		"automatic_distribution": knownvalue.ObjectExact(map[string]knownvalue.Check{
			"is_active": knownvalue.Bool(true), "source_locale_for_languages": texts("en-US", "it-IT"),
		}),
		"gadget_support": knownvalue.ObjectExact(map[string]knownvalue.Check{
			"requirement": knownvalue.StringExact("REQUIRED"), "min_gadget_buttons": knownvalue.Int64Exact(1), "max_gadget_buttons": knownvalue.Int64Exact(4),
			"num_players_min": knownvalue.Int64Exact(2), "num_players_max": knownvalue.Int64Exact(8),
		}),
		"locales": knownvalue.MapExact(map[string]knownvalue.Check{
			"en-US": knownvalue.ObjectExact(map[string]knownvalue.Check{
				"name":                knownvalue.StringExact("Quick Trivia"),
				"summary":             knownvalue.StringExact("Ten categories."),
				"description":         knownvalue.StringExact("Ten categories, and a new one every month."),
				"updates_description": knownvalue.StringExact("Now with sports."),
				"example_phrases": knownvalue.ListExact([]knownvalue.Check{
					knownvalue.StringExact("Alexa, open quick trivia"), knownvalue.StringExact("give me an easy question"),
				}),
				"keywords":       texts("questions", "trivia"),
				"small_icon_uri": knownvalue.StringExact("https://example.com/small.png"),
				"large_icon_uri": knownvalue.StringExact("https://example.com/large.png"),
			}),
			"it-IT": knownvalue.ObjectExact(map[string]knownvalue.Check{
				"name": knownvalue.StringExact("Quiz Veloce"), "summary": knownvalue.Null(), "description": knownvalue.Null(), "updates_description": knownvalue.Null(),
				"example_phrases": knownvalue.ListSizeExact(0), "keywords": knownvalue.SetSizeExact(0), "small_icon_uri": knownvalue.Null(), "large_icon_uri": knownvalue.Null(),
			}),
		}),
	},
	Same: []string{`
		locales = {
			it-IT = { name = "Quiz Veloce", summary = null, keywords = [], example_phrases = [] }
			en-US = {
				name = join(" ", ["Quick", "Trivia"]), summary = "Ten categories.", description = "Ten categories, and a new one every month."
				updates_description = "Now with sports.", example_phrases = tolist(["Alexa, open quick trivia", "give me an easy question"])
				keywords = ["questions", "trivia", "questions"], small_icon_uri = "https://example.com/small.png", large_icon_uri = "https://example.com/large.png"
			}
		}
		gadget_support = { requirement = "REQUIRED", min_gadget_buttons = "1", max_gadget_buttons = 2 + 2, num_players_min = 2.0, num_players_max = 8 }
		automatic_distribution = { source_locale_for_languages = ["it-IT", "en-US"], is_active = "true" }
		automatic_cloned_locale = null
		testing_instructions = "Log in as tester, password 4711."
		distribution_mode = "PRIVATE"
		distribution_countries = toset(["GB", "US", "GB"])
		is_available_worldwide = !true
		category = upper("games")`,
	},
	Shrunk: `{
		"publishingInformation": {"testingInstructions": "Log in as tester, password 4711.", "distributionMode": "PUBLIC", "locales": {"en-US": {"name": "Quick Trivia"}}},
		"apis": {"custom": {}}, "permissions": [{"name": "alexa::person_id:read"}]
	}`,
	Edits:   edits,
	Foreign: foreign,
	Left: `{
		"publishingInformation": {
			"manufacturer": {"id": 9007199254740993, "names": []},
			"paidSkillInformation": {"pricing": {"amazon.com": [{"offerType": "ENTITLEMENT", "price": 1.50, "currency": "USD"}]}, "taxInformation": {"category": "SOFTWARE"}}
		},
		"authorizedClients": [1e2, {}], "apis": {"custom": {}}, "permissions": [{"name": "alexa::person_id:read"}]
	}`,
	Inventory: []string{
		`automatic_distribution = { is_active = true, source_locale_for_languages = ["en-US", "it-IT"] }`,
		`category = "GAMES"`,
		`distribution_countries = ["GB", "US"]`,
		`distribution_mode = "PRIVATE"`,
		`gadget_support = { max_gadget_buttons = 4, min_gadget_buttons = 1, num_players_max = 8, num_players_min = 2, requirement = "REQUIRED" }`,
		`is_available_worldwide = false`,
		`locales = { "en-US" = { description = "Ten categories, and a new one every month.", ` +
			`example_phrases = ["Alexa, open quick trivia", "give me an easy question"], keywords = ["questions", "trivia"], large_icon_uri = "https://example.com/large.png", ` +
			`name = "Quick Trivia", small_icon_uri = "https://example.com/small.png", summary = "Ten categories.", updates_description = "Now with sports." }, "it-IT" = { name = "Quiz Veloce" } }`,
		`testing_instructions = (sensitive value)`,
	},
	Unknown: []acctest.Unknown{
		{Value: `"GAMES"`, At: tfjsonpath.New("category")},
		{Value: `["US", "GB"]`, At: tfjsonpath.New("distribution_countries")},
		{Value: `"Log in as tester, password 4711."`, At: tfjsonpath.New("testing_instructions")},
		{Value: `{ is_active = true, source_locale_for_languages = ["en-US", "it-IT"] }`, At: tfjsonpath.New("automatic_distribution")},
		{Value: `"Ten categories."`, At: tfjsonpath.New("locales").AtMapKey("en-US").AtMapKey("summary")},
		{Value: `"https://example.com/small.png"`, At: tfjsonpath.New("locales").AtMapKey("en-US").AtMapKey("small_icon_uri")},
		{Value: `"give me an easy question"`, At: tfjsonpath.New("locales").AtMapKey("en-US").AtMapKey("example_phrases").AtSliceIndex(1)},
		{Value: `{ name = "Quiz Veloce" }`, At: tfjsonpath.New("locales").AtMapKey("it-IT")},
	},
	Required: []string{"locales"},
	Invalid:  invalid,
	Refusals: []acctest.Refusal{
		{PropertyPath: "$.manifest.publishingInformation.testingInstructions", Attribute: "testing_instructions"},
		{PropertyPath: "$.manifest.publishingInformation.distributionCountries[1]", Attribute: "distribution_countries"},
		{PropertyPath: "$.manifest.publishingInformation.automaticDistribution.sourceLocaleForLanguages[0].sourceLocale", Attribute: "automatic_distribution.source_locale_for_languages"},
		{PropertyPath: "$.manifest.publishingInformation.gadgetSupport.minGadgetButtons", Attribute: "gadget_support.min_gadget_buttons"},
		{PropertyPath: "$.manifest.publishingInformation.locales.en-US.smallIconUri", Attribute: `locales["en-US"].small_icon_uri`},
		{PropertyPath: "$.manifest.publishingInformation.locales.en-US.examplePhrases[1]", Attribute: `locales["en-US"].example_phrases[1]`},
		{PropertyPath: "$.manifest.publishingInformation.locales.it-IT", Attribute: `locales["it-IT"]`},
	},
}

var acctestSkill = knownvalue.StringExact(acctest.SkillID)

func texts(members ...string) knownvalue.Check {
	var checks []knownvalue.Check
	for _, member := range members {
		checks = append(checks, knownvalue.StringExact(member))
	}
	return knownvalue.SetExact(checks)
}
