// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"fmt"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

// The answers to the privacy questions, without anything else in the manifest.
func TestAnswers(t *testing.T) {
	const root = "/privacyAndCompliance/"
	for _, c := range []struct {
		answers, rule string
		at            []string
	}{
		{`"isChildDirected":true,"containsAds":false,"usesPersonalInfo":false,"usesHealthInfo":false`, "child-directed", nil},
		{`"isChildDirected":false,"containsAds":true,"usesPersonalInfo":true,"usesHealthInfo":true`, "child-directed", nil},
		{`"isChildDirected":true,"containsAds":true`, "child-directed", []string{root + "containsAds"}},
		{`"isChildDirected":true,"usesPersonalInfo":true`, "child-directed", []string{root + "usesPersonalInfo"}},
		{`"isChildDirected":true,"usesHealthInfo":true`, "child-directed", []string{root + "usesHealthInfo"}},
		{`"isChildDirected":true,"containsAds":true,"usesPersonalInfo":true,"usesHealthInfo":true`, "child-directed",
			[]string{root + "containsAds", root + "usesPersonalInfo", root + "usesHealthInfo"}},
		{`"isExportCompliant":true`, "export-compliance", nil},
		{`"isExportCompliant":false`, "export-compliance", []string{root + "isExportCompliant"}},
		{`"shoppingKit":{"isShoppingActionsEnabled":true,"isAmazonAssociatesOnAlexaEnabled":true}`, "shopping-associates", nil},
		{`"shoppingKit":{"isShoppingActionsEnabled":true,"isAmazonAssociatesOnAlexaEnabled":false}`, "shopping-associates", nil},
		{`"shoppingKit":{"isShoppingActionsEnabled":false,"isAmazonAssociatesOnAlexaEnabled":true}`, "shopping-associates", []string{root + "shoppingKit/isAmazonAssociatesOnAlexaEnabled"}},
		{`"shoppingKit":{"isAmazonAssociatesOnAlexaEnabled":true}`, "shopping-associates", []string{root + "shoppingKit/isAmazonAssociatesOnAlexaEnabled"}},
	} {
		expectAt(t, c.answers, c.rule, judged(privacy, rules.Strict, view(t, `{"privacyAndCompliance":{`+c.answers+`}}`)), c.at...)
	}
}

// Where a privacy policy is wanted, it is wanted in every language.
func TestPolicies(t *testing.T) {
	const two = `"publishingInformation":{"locales":{"en-US":{"name":"a"},"de-DE":{"name":"b"}}}`
	page := func(locale string) string {
		return fmt.Sprintf(`%q:{"privacyPolicyUrl":"https://example.com"}`, locale)
	}
	for _, c := range []struct {
		policies string
		missing  string
	}{
		{page("en-US") + "," + page("de-DE"), ""},
		{page("en-US"), "de-DE"},
		{page("fr-FR"), "de-DE, en-US"},
		{"", "de-DE, en-US"},
		{page("de-DE") + `,"en-US":{"privacyPolicyUrl":"","termsOfUseUrl":"https://example.com"}`, "en-US"},
	} {
		for rule, wants := range map[string]struct{ answer, permissions, at string }{
			"personal-info-policy": {`"usesPersonalInfo":true`, "", "/privacyAndCompliance/usesPersonalInfo"},
			"health-info-policy":   {`"usesHealthInfo":true`, "", "/privacyAndCompliance/usesHealthInfo"},
			"permission-policy":    {`"usesPersonalInfo":false,"usesHealthInfo":false`, "alexa::profile:email:read", "/privacyAndCompliance/locales"},
		} {
			json := fmt.Sprintf(`{%s,"privacyAndCompliance":{%s,"locales":{%s}},"permissions":[{"name":%q}]}`, two, wants.answer, c.policies, wants.permissions)
			findings := judged(privacy, rules.Strict, view(t, json))
			for _, other := range []string{"personal-info-policy", "health-info-policy", "permission-policy"} {
				if other != rule || c.missing == "" {
					expect(t, json, other, findings)
					continue
				}
				expect(t, json, rule, findings, "no privacy policy in "+c.missing+".")
				expectAt(t, json, rule, findings, wants.at)
			}
		}
	}
	// Without listings there is no language to have it in.
	for _, listings := range []string{`{}`, `{"locales":{}}`, `{"locales":{"en-US":null}}`} {
		findings := judged(privacy, rules.Strict, view(t, `{"publishingInformation":`+listings+`,"privacyAndCompliance":{"usesPersonalInfo":true}}`))
		expect(t, listings, "personal-info-policy", findings)
	}
}

// The names and their colons are those of Amazon's model.
func TestPermissions(t *testing.T) {
	for name, c := range map[string]struct{ needsPolicy, notForChildren, retired bool }{
		"alexa::profile:name:read":                               {true, true, false},
		"alexa::profile:given_name:read":                         {true, true, false},
		"alexa::profile:email:read":                              {true, true, false},
		"alexa::profile:mobile_number:read":                      {true, true, false},
		"alexa::devices:all:address:full:read":                   {true, true, false},
		"alexa:devices:all:address:country_and_postal_code:read": {true, true, false},
		"alexa::devices:all:geolocation:read":                    {true, true, false},
		"payments:autopay_consent":                               {true, true, true},
		"alexa::devices:all:coarse_location:read":                {true, false, false},
		"alexa::devices:all:tokenized_geolocation:read":          {true, false, false},
		"alexa::origin_ip_address:read":                          {true, false, false},
		"alexa::person_id:read":                                  {},
		"alexa::alerts:reminders:skill:readwrite":                {},
		"alexa::devices:all:notifications:write":                 {},
		"alexa::skill:products:entitlements":                     {},
	} {
		json := fmt.Sprintf(`{"publishingInformation":{"locales":{"en-US":{"name":"a"}}},"privacyAndCompliance":{"isChildDirected":true},"permissions":[{"name":"alexa::person_id:read"},{"name":%q}]}`, name)
		for owner, at := range map[string]int{privacy: 0, permissions: 1} {
			findings := judged(owner, rules.Strict, view(t, json))
			for rule, speaks := range map[string]bool{"permission-policy": c.needsPolicy, "child-directed-permissions": c.notForChildren} {
				if !speaks {
					expect(t, name, rule, findings)
					continue
				}
				expect(t, name, rule, findings, name)
				if got := broken(rule, findings)[0].At[at].String(); at == 1 && got != "/permissions" {
					t.Errorf("%s: %s is on %s", name, rule, got)
				}
			}
			if owner == permissions && c.retired {
				expect(t, name, "amazon-pay-retired", findings, "2022-12-31", "2023-01-31", "2023-03-12")
				expectAt(t, name, "amazon-pay-retired", findings, "/permissions")
			} else {
				expect(t, name, "amazon-pay-retired", findings)
			}
		}
	}
	expect(t, "an adult", "child-directed-permissions",
		judged(permissions, rules.Strict, view(t, `{"privacyAndCompliance":{"isChildDirected":false},"permissions":[{"name":"payments:autopay_consent"}]}`)))
	expect(t, "none", "permission-required", judged(permissions, rules.Strict, view(t, `{"permissions":[]}`)), "Give at least 1")
	expect(t, "one", "permission-required", judged(permissions, rules.Strict, view(t, `{"permissions":[{"name":"a"}]}`)))
}
