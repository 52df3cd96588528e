// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

// adults are answers that break no rule.
const adults = "uses_personal_info = false\nis_child_directed = false\n"

// answers is a mistake in the answers to Amazon's privacy questions.
func answers(name, rule, severity, hcl, at, says string) mistake {
	return mistake{
		name: name, rule: rule, severity: severity, resource: privacy, at: at, says: says,
		hcl: "allows_purchases = true\nis_export_compliant = true\n" + hcl,
	}
}

func policyPage(name, rule, severity, url, says string) mistake {
	return answers(name, rule, severity, adults+`locales = { "en-US" = { privacy_policy_url = "`+url+`" } }`, `locales["en-US"].privacy_policy_url`, says)
}

var answerMistakes = []mistake{
	policyPage("ftp", "url-form", "error", "ftp://example.com/privacy", "only https:// or http:// will do"),
	policyPage("relative", "url-form", "error", "/privacy", "it does not begin with https://"),
	policyPage("without_scheme", "url-form", "error", "example.com/privacy", "it does not begin with https://"),
	policyPage("without_host", "url-form", "error", "https:///privacy", "it has no host"),
	policyPage("own_machine", "url-unreachable", "warning", "https://localhost/privacy", "customers"),
	policyPage("plain", "url-plain-http", "warning", "http://example.com/privacy", "Use https://"),
	policyPage("empty", "empty-text", "error", "", "Leave the attribute out"),
	answers("terms_relative", "url-form", "error", adults+`locales = { "en-US" = { terms_of_use_url = "terms" } }`, `locales["en-US"].terms_of_use_url`, "https://example.com/privacy"),
	answers("no_page", "policy-complete", "error", adults+`locales = { "en-US" = {} }`, `locales["en-US"]`, "at least one of privacy_policy_url, terms_of_use_url"),
	answers("pages_null", "null-entry", "error", adults+`locales = { "en-US" = null }`, `locales["en-US"]`, "Leave the key out"),
	answers("pages_underscore", "locale-form", "error", adults+`locales = { "en_us" = { privacy_policy_url = "https://example.com" } }`, `locales["en_us"]`, `Did you mean "en-US"?`),
	answers("pages_new_zealand", "locale-known", "warning", adults+`locales = { "en-NZ" = { privacy_policy_url = "https://example.com" } }`, `locales["en-NZ"]`, "Known are ar-SA"),
	answers("child_ads", "child-directed", "warning", "uses_personal_info = false\nis_child_directed = true\ncontains_ads = true", "contains_ads", "answer false, or is_child_directed = false"),
	answers("child_data", "child-directed", "warning", "uses_personal_info = true\nis_child_directed = true", "uses_personal_info", "may not collect personal information"),
	answers("child_health", "child-directed", "warning", "uses_personal_info = false\nis_child_directed = true\nuses_health_info = true", "uses_health_info", "may not process health information"),
	{
		name: "no_export", rule: "export-compliance", severity: "warning", resource: privacy, at: "is_export_compliant", says: "Set it to true",
		hcl: adults + "allows_purchases = true\nis_export_compliant = false",
	},
	answers("kit_misspelt", "empty-object", "warning", adults+"shopping_kit = { is_shoping_actions_enabled = true }", "shopping_kit",
		"The attributes here are is_amazon_associates_on_alexa_enabled, is_shopping_actions_enabled"),
	answers("associates", "shopping-associates", "warning", adults+"shopping_kit = { is_amazon_associates_on_alexa_enabled = true }",
		"shopping_kit.is_amazon_associates_on_alexa_enabled", "Set is_shopping_actions_enabled = true"),
}

func asks(name, rule, severity, names, at, says string) mistake {
	return mistake{name: name, rule: rule, severity: severity, resource: permissions, hcl: "permissions = [" + names + "]", at: at, says: says}
}

var permissionMistakes = []mistake{
	asks("none", "permission-required", "error", "", "permissions", "remove the resource"),
	asks("nameless", "empty-text", "error", `"alexa::person_id:read", ""`, `permissions[Value("")]`, "an empty string"),
	asks("null", "null-entry", "error", `"alexa::person_id:read", null`, "permissions", "a null element means nothing"),
	asks("one_colon", "permission-known", "warning", `"alexa:person_id:read"`, "permissions", `did you mean "alexa::person_id:read"?`),
	asks("lists", "permission-deprecated", "warning", `"alexa::household:lists:read"`, "permissions", "deprecated"),
	asks("pay", "amazon-pay-retired", "warning", `"payments:autopay_consent"`, "permissions", "2023-03-12 in the US"),
}

const cutID = "amzn1.ask.skil.00000000-0000-0000-0000-000000000001"

// idMistakes are in the id of the skill, which all resources have.
var idMistakes = []mistake{
	{name: "no_skill", rule: "skill-id", severity: "error", resource: pricing, skill: cutID, at: "skill_id", says: cutID, hcl: forSale},
	{name: "no_skill", rule: "skill-id", severity: "error", resource: publishing, skill: cutID, at: "skill_id", says: cutID, hcl: listing(`name = "Quick Trivia"`)},
	{name: "no_skill", rule: "skill-id", severity: "error", resource: privacy, skill: cutID, at: "skill_id", says: cutID, hcl: "allows_purchases = true\nis_export_compliant = true\n" + adults},
	{name: "no_skill", rule: "skill-id", severity: "error", resource: permissions, skill: cutID, at: "skill_id", says: cutID, hcl: `permissions = ["alexa::person_id:read"]`},
}
