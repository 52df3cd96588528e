// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillprivacy_test

import "github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"

var edits = []acctest.Edit{
	{
		Name:   "purchases",
		HCL:    [2]string{`allows_purchases    = true`, `allows_purchases    = false`},
		JSON:   [2]string{`"allowsPurchases": true`, `"allowsPurchases": false`},
		Warned: `allows_purchases: false -> true`,
	},
	{Name: "purchases removed", JSON: [2]string{`"allowsPurchases": true,`, ``}, Warned: `allows_purchases: (absent) -> true`},
	{
		Name: "personal info",
		HCL:  [2]string{`uses_personal_info  = false`, `uses_personal_info  = true`},
		JSON: [2]string{`"usesPersonalInfo": false`, `"usesPersonalInfo": true`},
	},
	{Name: "personal info removed", JSON: [2]string{`"usesPersonalInfo": false,`, ``}},
	{
		Name: "children",
		HCL:  [2]string{`is_child_directed   = false`, `is_child_directed   = true`},
		JSON: [2]string{`"isChildDirected": false`, `"isChildDirected": true`},
	},
	{Name: "children removed", JSON: [2]string{`"isChildDirected": false,`, ``}},
	{
		Name: "export",
		HCL:  [2]string{`is_export_compliant = true`, `is_export_compliant = false`},
		JSON: [2]string{`"isExportCompliant": true`, `"isExportCompliant": false`},
	},
	{Name: "export removed", JSON: [2]string{`"isExportCompliant": true,`, ``}},
	{
		Name: "ads",
		HCL:  [2]string{`contains_ads        = true`, `contains_ads        = false`},
		JSON: [2]string{`"containsAds": true`, `"containsAds": false`},
	},
	{
		Name: "ads removed", Kept: true,
		HCL:  [2]string{`  contains_ads        = true`, ``},
		JSON: [2]string{`"containsAds": true,`, ``},
	},
	{
		Name: "health info",
		HCL:  [2]string{`uses_health_info    = true`, `uses_health_info    = false`},
		JSON: [2]string{`"usesHealthInfo": true`, `"usesHealthInfo": false`},
	},
	{
		Name: "shopping actions",
		HCL:  [2]string{`is_shopping_actions_enabled           = true`, `is_shopping_actions_enabled           = false`},
		JSON: [2]string{`"isShoppingActionsEnabled": true`, `"isShoppingActionsEnabled": false`},
	},
	{
		Name: "health info removed", Kept: true,
		HCL:  [2]string{`  uses_health_info    = true`, ``},
		JSON: [2]string{`"usesHealthInfo": true,`, ``},
	},
	{
		Name: "associates removed", Kept: true,
		HCL:  [2]string{`    is_amazon_associates_on_alexa_enabled = true`, ``},
		JSON: [2]string{`, "isAmazonAssociatesOnAlexaEnabled": true`, ``},
	},
	{
		Name: "shopping kit removed", Kept: true,
		HCL: [2]string{`  shopping_kit = {
    is_shopping_actions_enabled           = true
    is_amazon_associates_on_alexa_enabled = true
  }`, ``},
		JSON: [2]string{`"shoppingKit": {"isShoppingActionsEnabled": true, "isAmazonAssociatesOnAlexaEnabled": true},`, ``},
	},
	{
		Name: "privacy policy",
		HCL:  [2]string{`https://example.com/privacy?a=1&b=2`, `https://example.com/%3Cnew%3E?a=%221%22`},
		JSON: [2]string{`https://example.com/privacy?a=1&b=2`, `https://example.com/%3Cnew%3E?a=%221%22`},
	},
	{
		Name:   "privacy policy removed",
		HCL:    [2]string{`privacy_policy_url = "https://example.com/privacy?a=1&b=2", `, ``},
		JSON:   [2]string{`"privacyPolicyUrl": "https://example.com/privacy?a=1&b=2", `, ``},
		Warned: `locales["en-US"].privacy_policy_url: (absent) -> "https://example.com/privacy?a=1&b=2"`,
	},
	{
		Name: "privacy policy added",
		HCL:  [2]string{`{ terms_of_use_url = "https://example.com/gb/terms" }`, `{ terms_of_use_url = "https://example.com/gb/terms", privacy_policy_url = "https://example.com/gb" }`},
		JSON: [2]string{`{"termsOfUseUrl": "https://example.com/gb/terms"}`, `{"termsOfUseUrl": "https://example.com/gb/terms", "privacyPolicyUrl": "https://example.com/gb"}`},
	},
	{
		Name: "language removed",
		HCL:  [2]string{`    "en-GB" = { terms_of_use_url = "https://example.com/gb/terms" }`, ``},
		JSON: [2]string{`,
					"en-GB": {"termsOfUseUrl": "https://example.com/gb/terms"}`, ``},
	},
	{Name: "language emptied", JSON: [2]string{`{"termsOfUseUrl": "https://example.com/gb/terms"}`, `{"termsOfUseUrl": ""}`}},
	{
		Name:   "language added",
		HCL:    [2]string{`"en-GB" = {`, `"de-DE" = { privacy_policy_url = "https://example.com/de" }, "en-GB" = {`},
		JSON:   [2]string{`"en-GB": {"terms`, `"de-DE": {"privacyPolicyUrl": "https://example.com/de"}, "en-GB": {"terms`},
		Warned: `locales["de-DE"]: { privacy_policy_url = "https://example.com/de" } -> (absent)`,
	},
	{
		Name: "languages removed",
		HCL: [2]string{`  locales = {
    "en-US" = { privacy_policy_url = "https://example.com/privacy?a=1&b=2", terms_of_use_url = "https://example.com/terms" }
    "en-GB" = { terms_of_use_url = "https://example.com/gb/terms" }
  }`, ``},
		JSON: [2]string{`,
				"locales": {
					"en-US": {"privacyPolicyUrl": "https://example.com/privacy?a=1&b=2", "termsOfUseUrl": "https://example.com/terms"},
					"en-GB": {"termsOfUseUrl": "https://example.com/gb/terms"}
				}`, ``},
	},
}

var foreign = []acctest.Edit{
	{Name: "answer", JSON: [2]string{`"containsAds"`, `"dataRetention": {"days": 3.0e1, "": []}, "containsAds"`}},
	{Name: "answer about shopping", JSON: [2]string{`"isShoppingActionsEnabled"`, `"partners": [9007199254740993], "isShoppingActionsEnabled"`}},
	{Name: "page in a language", JSON: [2]string{`"privacyPolicyUrl"`, `"imprint": {}, "privacyPolicyUrl"`}},
	{Name: "language with nothing else", JSON: [2]string{`"en-GB": {"terms`, `"de-DE": {"imprint": "Impressum"}, "en-GB": {"terms`}},
	{Name: "field of a listing", JSON: [2]string{`"en-US": {"name": "Quick Trivia"`, `"en-US": {"name": "Quick Trivia", "keywords": []`}},
	{Name: "field beside", JSON: [2]string{`"publishingInformation": {`, `"publishingInformation": {"category": "KNOWLEDGE_AND_TRIVIA", `}},
}
