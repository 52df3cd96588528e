// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

func asking(names ...string) string {
	var items []string
	for _, name := range names {
		items = append(items, `{"name":`+quoted(name)+`}`)
	}
	return `{"permissions":[` + strings.Join(items, ",") + `]}`
}

// Amazon's model, spec.json of ask-smapi-model 1.24.0: 40 names, with colons that
// follow no rule.
func TestPermissionsAreThoseOfAmazonsModel(t *testing.T) {
	const customer = `alexa::devices:all:address:full:read alexa:devices:all:address:country_and_postal_code:read alexa::devices:all:geolocation:read
		alexa::profile:name:read alexa::profile:given_name:read alexa::profile:email:read alexa::profile:mobile_number:read payments:autopay_consent`
	const elsewhere = `alexa::devices:all:coarse_location:read alexa::devices:all:tokenized_geolocation:read alexa::origin_ip_address:read`
	const lists = `alexa::household:lists:read alexa::household:lists:write`
	const others = `alexa::person_id:read alexa::raw_person_id:read alexa::customer_id:read
		alexa::alerts:reminders:skill:readwrite alexa::alerts:timers:skill:readwrite alexa::devices:all:notifications:write alexa::devices:all:notifications:urgent:write
		alexa::skill:products:entitlements alexa::skill:cds:monetization
		alexa::async_event:write alexa::health:profile:write alexa::energy:devices:state:read alexa::skill:proactive_enablement dash::vendor:read:endpoints dash::read:endpoints:sensors
		alexa::device_id:read alexa::device_type:read alexa::utterance_id:read alexa::devices:all:intent_tokens:read alexa::authenticate:2:mandatory alexa::authenticate:2:optional
		alexa::personality:explicit:read alexa::personality:explicit:write alexa::user_experience_guidance:read alexa::measurement_system::readwrite alexa::music:cast avs::distributed_audio`
	got := map[string][]string{}
	for _, p := range rules.Permissions {
		kind := fmt.Sprintf("%t %t %t", p.Customer, p.NotForChildren, p.Deprecated)
		got[kind] = append(got[kind], p.Name)
	}
	for kind, names := range map[string]string{"true true false": customer, "true false false": elsewhere, "false false true": lists, "false false false": others} {
		expectWords(t, kind, got[kind], strings.Join(slices.Sorted(slices.Values(strings.Fields(names))), " "))
	}
	if len(got) != 4 || len(rules.Permissions) != 40 {
		t.Errorf("%d names of %d kinds, want 40 of 4", len(rules.Permissions), len(got))
	}
}

func TestPermissionNames(t *testing.T) {
	for _, permission := range rules.Permissions {
		findings := judged(permissions, rules.Strict, view(t, asking(permission.Name)))
		expect(t, permission.Name, "permission-known", findings)
		if permission.Deprecated {
			expect(t, permission.Name, "permission-deprecated", findings, permission.Name)
		} else {
			expect(t, permission.Name, "permission-deprecated", findings)
		}
	}
	for name, hint := range map[string]string{
		"alexa::devices:all:address:country_and_postal_code:read": "alexa:devices:all:address:country_and_postal_code:read",
		"alexa:devices:all:address:full:read":                     "alexa::devices:all:address:full:read",
		"alexa:person_id:read":                                    "alexa::person_id:read",
		"alexa:::person_id::read":                                 "alexa::person_id:read",
		"alexa::measurement_system:readwrite":                     "alexa::measurement_system::readwrite",
		"payments::autopay_consent":                               "payments:autopay_consent",
		"dash:read:endpoints:sensors":                             "dash::read:endpoints:sensors",
		"Alexa::Person_ID:Read":                                   "alexa::person_id:read",
		"\u0020alexa::person_id:read\n":                           "alexa::person_id:read",
		"alexa::person_id:read\u200b":                             "alexa::person_id:read",
		"alexa::profile:address:read":                             "",
		"alexa::devices:app:push_notifications":                   "",
		"alexa::person_id":                                        "",
		"person_id":                                               "",
		":":                                                       "",
	} {
		findings := judged(permissions, rules.Strict, view(t, asking("alexa::person_id:read", name)))
		question := fmt.Sprintf("no permission %q. It may", name)
		if hint != "" {
			question = fmt.Sprintf("no permission %q (did you mean %q?). It may", name, hint)
		}
		expect(t, name, "permission-known", findings, question)
		expectAt(t, name, "permission-known", findings, "/permissions")
	}
}

// Terraform shows the first of several warnings with the same summary.
func TestUnknownPermissionsAreReportedTogether(t *testing.T) {
	findings := judged(permissions, rules.Strict, view(t, asking("alexa:person_id:read", "alexa::music:cast", "b")))
	expect(t, "two", "permission-known", findings, `no permission "alexa:person_id:read" (did you mean "alexa::person_id:read"?) and no "b". It`)
	findings = judged(permissions, rules.Strict, view(t, asking("alexa::household:lists:write", "alexa::music:cast", "alexa::household:lists:read")))
	expect(t, "lists", "permission-deprecated", findings, "alexa::household:lists:write, alexa::household:lists:read belongs")
}

func TestAmazonPayAndPurchases(t *testing.T) {
	for rest, fine := range map[string]bool{
		``: false,
		`,"privacyAndCompliance":{"allowsPurchases":false}`: false,
		`,"privacyAndCompliance":{"allowsPurchases":true}`:  true,
	} {
		for _, name := range []string{"payments:autopay_consent", "alexa::person_id:read"} {
			json := strings.TrimSuffix(asking(name), "}") + rest + "}"
			for _, owner := range []string{privacy, permissions} {
				findings := judged(owner, rules.Strict, view(t, json))
				if fine || name != "payments:autopay_consent" {
					expect(t, json, "amazon-pay-purchases", findings)
				} else {
					expect(t, json, "amazon-pay-purchases", findings, "Set allows_purchases = true")
				}
			}
		}
	}
}
