// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillprivacy_test

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

func TestSection(t *testing.T) { acctest.Tell(t, subject) }

var subject = acctest.Subject{
	Type: "alexa_skill_privacy",
	Without: `{
		"publishingInformation": {"locales": {"en-US": {"name": "Quick Trivia"}, "en-GB": {"name": "Quick Trivia"}, "de-DE": {"name": "Quick Trivia"}}}
	}`,
	Full: acctest.Version{
		HCL: `  allows_purchases    = true
  uses_personal_info  = false
  is_child_directed   = false
  is_export_compliant = true
  contains_ads        = true
  uses_health_info    = true
  shopping_kit = {
    is_shopping_actions_enabled           = true
    is_amazon_associates_on_alexa_enabled = true
  }
  locales = {
    "en-US" = { privacy_policy_url = "https://example.com/privacy?a=1&b=2", terms_of_use_url = "https://example.com/terms" }
    "en-GB" = { terms_of_use_url = "https://example.com/gb/terms" }
  }`,
		JSON: `{
			"publishingInformation": {"locales": {"en-US": {"name": "Quick Trivia"}, "en-GB": {"name": "Quick Trivia"}, "de-DE": {"name": "Quick Trivia"}}},
			"privacyAndCompliance": {
				"allowsPurchases": true,
				"usesPersonalInfo": false,
				"isChildDirected": false,
				"isExportCompliant": true,
				"containsAds": true,
				"usesHealthInfo": true,
				"shoppingKit": {"isShoppingActionsEnabled": true, "isAmazonAssociatesOnAlexaEnabled": true},
				"locales": {
					"en-US": {"privacyPolicyUrl": "https://example.com/privacy?a=1&b=2", "termsOfUseUrl": "https://example.com/terms"},
					"en-GB": {"termsOfUseUrl": "https://example.com/gb/terms"}
				}
			}
		}`,
	},
	Lean: acctest.Version{
		HCL: statements,
		JSON: `{
			"publishingInformation": {"locales": {"en-US": {"name": "Quick Trivia"}, "en-GB": {"name": "Quick Trivia"}, "de-DE": {"name": "Quick Trivia"}}},
			"privacyAndCompliance": {"allowsPurchases": true, "usesPersonalInfo": false, "isChildDirected": false, "isExportCompliant": true}
		}`,
	},
	State: map[string]knownvalue.Check{
		"skill_id":            knownvalue.StringExact(acctest.SkillID),
		"skip_destroy":        knownvalue.Null(),
		"timeouts":            knownvalue.Null(),
		"allows_purchases":    knownvalue.Bool(true),
		"uses_personal_info":  knownvalue.Bool(false),
		"is_child_directed":   knownvalue.Bool(false),
		"is_export_compliant": knownvalue.Bool(true),
		"contains_ads":        knownvalue.Bool(true),
		"uses_health_info":    knownvalue.Bool(true),
		"shopping_kit": knownvalue.ObjectExact(map[string]knownvalue.Check{
			"is_shopping_actions_enabled":           knownvalue.Bool(true),
			"is_amazon_associates_on_alexa_enabled": knownvalue.Bool(true),
		}),
		"locales": knownvalue.MapExact(map[string]knownvalue.Check{
			"en-US": knownvalue.ObjectExact(map[string]knownvalue.Check{
				"privacy_policy_url": knownvalue.StringExact("https://example.com/privacy?a=1&b=2"),
				"terms_of_use_url":   knownvalue.StringExact("https://example.com/terms"),
			}),
			"en-GB": knownvalue.ObjectExact(map[string]knownvalue.Check{
				"privacy_policy_url": knownvalue.Null(),
				"terms_of_use_url":   knownvalue.StringExact("https://example.com/gb/terms"),
			}),
		}),
	},
	Same: []string{`
		locales = {
			en-GB = { privacy_policy_url = null, terms_of_use_url = "https://example.com/gb/terms" },
			en-US = { terms_of_use_url = join("/", ["https://example.com", "terms"]), privacy_policy_url = "https://example.com/privacy?a=1\u0026b=2" }
		}
		shopping_kit = { for answer in ["is_amazon_associates_on_alexa_enabled", "is_shopping_actions_enabled"] : answer => true }
		uses_health_info = !false
		contains_ads = "true"
		is_export_compliant = 1 == 1
		is_child_directed = false
		uses_personal_info = false
		allows_purchases = true`,
	},
	Shrunk: `{
		"publishingInformation": {"locales": {"en-US": {"name": "Quick Trivia"}, "en-GB": {"name": "Quick Trivia"}, "de-DE": {"name": "Quick Trivia"}}},
		"privacyAndCompliance": {
			"allowsPurchases": true, "usesPersonalInfo": false, "isChildDirected": false, "isExportCompliant": true, "containsAds": true, "usesHealthInfo": true,
			"shoppingKit": {"isShoppingActionsEnabled": true, "isAmazonAssociatesOnAlexaEnabled": true}
		}
	}`,
	Edits:   edits,
	Foreign: foreign,
	Left: `{
		"publishingInformation": {
			"category": "KNOWLEDGE_AND_TRIVIA",
			"locales": {"en-US": {"name": "Quick Trivia", "keywords": []}, "en-GB": {"name": "Quick Trivia"}, "de-DE": {"name": "Quick Trivia"}}
		},
		"privacyAndCompliance": {
			"dataRetention": {"days": 3.0e1, "": []},
			"shoppingKit": {"partners": [9007199254740993]},
			"locales": {"en-US": {"imprint": {}}, "de-DE": {"imprint": "Impressum"}}
		}
	}`,
	Inventory: []string{
		"allows_purchases = true",
		"contains_ads = true",
		"is_child_directed = false",
		"is_export_compliant = true",
		`locales = { "en-GB" = { terms_of_use_url = "https://example.com/gb/terms" }, ` +
			`"en-US" = { privacy_policy_url = "https://example.com/privacy?a=1&b=2", terms_of_use_url = "https://example.com/terms" } }`,
		"shopping_kit = { is_amazon_associates_on_alexa_enabled = true, is_shopping_actions_enabled = true }",
		"uses_health_info = true",
		"uses_personal_info = false",
	},
	Unknown: []acctest.Unknown{
		{Value: `"https://example.com/terms"`, At: tfjsonpath.New("locales").AtMapKey("en-US").AtMapKey("terms_of_use_url")},
		{Value: `{ terms_of_use_url = "https://example.com/gb/terms" }`, At: tfjsonpath.New("locales").AtMapKey("en-GB")},
		{
			Value: `{
    "en-US" = { privacy_policy_url = "https://example.com/privacy?a=1&b=2", terms_of_use_url = "https://example.com/terms" }
    "en-GB" = { terms_of_use_url = "https://example.com/gb/terms" }
  }`,
			At: tfjsonpath.New("locales"),
		},
		{
			Value: `{
    is_shopping_actions_enabled           = true
    is_amazon_associates_on_alexa_enabled = true
  }`,
			At: tfjsonpath.New("shopping_kit"),
		},
	},
	Required: []string{"allows_purchases", "uses_personal_info", "is_child_directed", "is_export_compliant"},
	Invalid: []acctest.Invalid{
		pages("locale_with_underscore", `"en_US" = { privacy_policy_url = "https://example.com" }`, `["en_US"]`, `Did you mean "en-US"?`),
		pages("locale_without_country", `"en" = { privacy_policy_url = "https://example.com" }`, `["en"]`, "It must be a locale such as en-US"),
		pages("locale_null", `"en-US" = null`, `["en-US"]`, "a null entry means nothing"),
		pages("locale_empty", `"en-US" = {}`, `["en-US"]`, "at least one of privacy_policy_url, terms_of_use_url is required"),
		pages("page_misspelt", `"en-US" = { privacy_policy_uri = "https://example.com" }`, `["en-US"]`, "The attributes here are privacy_policy_url, terms_of_use_url; Terraform drops any other name"),
		pages("privacy_policy_empty", `"en-US" = { privacy_policy_url = "" }`, `["en-US"].privacy_policy_url`, "an empty string"),
		pages("terms_of_use_empty", `"en-US" = { privacy_policy_url = "https://example.com", terms_of_use_url = "" }`, `["en-US"].terms_of_use_url`, "an empty string"),
	},
	Refusals: []acctest.Refusal{
		{PropertyPath: "$.manifest.privacyAndCompliance.isChildDirected", Attribute: "is_child_directed"},
		{PropertyPath: "$.manifest.privacyAndCompliance.shoppingKit.isShoppingActionsEnabled", Attribute: "shopping_kit.is_shopping_actions_enabled"},
		{PropertyPath: "$.manifest.privacyAndCompliance.shoppingKit", Attribute: "shopping_kit"},
		{PropertyPath: "$.manifest.privacyAndCompliance.locales.en-US.privacyPolicyUrl", Attribute: `locales["en-US"].privacy_policy_url`},
		{PropertyPath: "$.manifest.privacyAndCompliance.locales.en-GB", Attribute: `locales["en-GB"]`},
	},
}

const statements = `  allows_purchases    = true
  uses_personal_info  = false
  is_child_directed   = false
  is_export_compliant = true`

func pages(name, hcl, path, says string) acctest.Invalid {
	return acctest.Invalid{Name: name, HCL: statements + "\n locales = { " + hcl + " }", Path: "locales" + path + ": ", Says: says}
}
