// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

// pin is what a user who meets a rule in a pipeline relies on: its name, how
// severe it is and whether always, and when it is judged; nothing for a rule that
// the attribute itself keeps.
type pin struct{ id, severity, occasions string }

var pins = []pin{
	{"offer-required", "error, always", "configured"},
	{"one-offer", "error, always", ""},
	{"offer-complete", "error, always", ""},
	{"offer-type", "error", "configured"},
	{"price-positive", "error, always", "configured"},
	{"price-range", "warning", "configured"},
	{"price-decimals", "warning", "configured"},
	{"currency-form", "error, always", "configured"},
	{"currency-of-amazon-com", "error", "configured"},
	{"marketplace-form", "error", "configured"},
	{"marketplace-undocumented", "warning", "configured"},
	{"tax-category-required", "error, always", ""},
	{"tax-category", "error", "configured"},
	{"trial-duration", "error, always", "configured"},
	{"entitlement-trial", "warning", "configured"},
	{"entitlement-subscription", "error, always", "configured"},
	{"subscription-period", "warning", "configured"},
	{"payment-frequency", "error", "configured"},
	{"prompts-complete", "error, always", ""},
	{"bought-card-description", "warning", "configured"},
	{"prompts-missing", "warning", "applied"},
	{"custom-model", "error", "planned written"},
	{"purchases-declared", "warning", "applied"},
	{"paid-skill-locales", "warning", "applied"},
	{"marketplace-locales", "warning", "applied"},
	{"marketplace-countries", "warning", "applied"},
	{"skill-category", "warning", "applied"},
	{"becomes-paid", "warning, always", ""},
	{"becomes-free", "warning, always", ""},
	{"offer-dropped", "warning, always", ""},
	{"offer-type-change", "warning, always", ""},
	{"currency-change", "warning, always", ""},
	{"trial-new", "warning, always", ""},
	{"price-change-limit", "error, always", ""},
	{"price-change-large", "warning, always", ""},
	{"live-offer", "warning", ""},
	{"locale-form", "error", "configured"},
	{"locale-known", "warning", "configured"},
	{"locale-listed", "error, always", "planned written"},
	{"manifest-version", "error", "planned written"},
	{"listing-required", "error, always", "configured"},
	{"listing-complete", "error, always", ""},
	{"pages-unlisted", "warning", "applied"},
	{"listing-name-short", "error", "configured"},
	{"listing-name-long", "warning", "configured"},
	{"text-length", "error", "configured"},
	{"example-phrases", "error", "configured"},
	{"keywords", "error", "configured"},
	{"phrase-characters", "warning", "configured"},
	{"phrase-wake-word", "warning", "configured"},
	{"icon-file", "warning", "configured"},
	{"category-form", "error", "configured"},
	{"category-known", "warning", "configured"},
	{"worldwide-countries", "error", "configured"},
	{"no-country", "warning", "configured"},
	{"country-form", "error", "configured"},
	{"country-known", "warning", "configured"},
	{"distribution-mode", "error", "configured"},
	{"distribution-mode-internal", "warning", "configured"},
	{"gadget-support-complete", "error, always", ""},
	{"gadget-requirement", "error", "configured"},
	{"gadget-numbers", "error", "configured"},
	{"automatic-distribution-complete", "error, always", ""},
	{"automatic-distribution-sources", "error", "configured"},
	{"cloned-locale-complete", "error, always", ""},
	{"cloned-locale-distribution", "error", "configured"},
	{"automatic-source-listed", "warning", "configured"},
	{"cloned-locale-language", "warning", "configured"},
	{"policy-complete", "error, always", ""},
	{"url-form", "error, always", "configured"},
	{"url-plain-http", "warning", "configured"},
	{"url-unreachable", "warning", "configured"},
	{"personal-info-policy", "warning", "applied"},
	{"permission-policy", "warning", "applied"},
	{"child-directed", "warning", "configured"},
	{"child-directed-permissions", "warning", "applied"},
	{"child-directed-offer", "warning", "applied"},
	{"children-category", "warning", "applied"},
	{"export-compliance", "warning", "configured"},
	{"health-info-distribution", "warning", "applied"},
	{"health-info-policy", "warning", "applied"},
	{"flash-briefing", "warning", "planned"},
	{"shopping-associates", "warning", "configured"},
	{"permission-required", "error, always", "configured"},
	{"permission-known", "warning", "configured"},
	{"permission-deprecated", "warning", "configured"},
	{"amazon-pay-retired", "warning", "configured"},
	{"amazon-pay-purchases", "warning", "applied"},
	{"endpoint-complete", "error, always", ""},
	{"endpoint-uri", "error, always", "configured"},
	{"endpoint-lambda", "warning", "configured"},
	{"endpoint-certificate", "warning", "configured"},
	{"endpoint-certificate-type", "error", "configured"},
	{"endpoint-self-signed", "warning", "configured"},
	{"region-known", "warning", "configured"},
	{"custom-api-required", "error, always", "configured"},
	{"interface-known", "warning", "configured"},
	{"interface-option", "warning", "configured"},
	{"interface-packages", "error", "configured"},
	{"extension-known", "warning", "configured"},
	{"viewport-complete", "error, always", ""},
	{"viewport-known", "warning", "configured"},
	{"viewport-size", "error", "configured"},
	{"event-known", "warning", "configured"},
	{"publications-permission", "warning", "applied"},
	{"product-type", "error", "configured"},
	{"product-state", "error", "configured"},
	{"product-frequency", "error", "configured"},
	{"product-tax-category", "error", "configured"},
	{"reference-name", "error, always", "configured"},
	{"reference-name-dash", "warning", "configured"},
	{"product-price-positive", "error, always", "configured"},
	{"product-price-range", "warning", "configured"},
	{"product-price-decimals", "warning", "configured"},
	{"trial-days", "error", "configured"},
	{"trial-days-long", "warning", "configured"},
	{"product-currency", "error", "configured"},
	{"product-marketplace", "warning", "configured"},
	{"product-country", "error", "configured"},
	{"product-locale", "warning", "configured"},
	{"release-date", "error, always", "configured"},
	{"subscription-information", "warning", "configured"},
	{"product-incomplete", "warning", "configured"},
	{"child-product", "warning", "configured"},
	{"live-product", "error, always", ""},
	{"live-association", "warning", ""},
	{"account-linking-type", "error", "configured"},
	{"account-linking-scheme", "error", "configured"},
	{"account-linking-platform", "error", "configured"},
	{"account-linking-platform-url", "error, always", ""},
	{"account-linking-voice", "error", "configured"},
	{"account-linking-url", "error", "configured"},
	{"account-linking-limit", "error", "configured"},
	{"auth-code-token-url", "error", "configured"},
	{"auth-code-scheme", "warning", "configured"},
	{"auth-code-secret", "error, always", ""},
	{"implicit-grant", "error", "configured"},
	{"submission-incomplete", "error", "configured"},
	{"submission-export-compliance", "error", "configured"},
	{"skill-id", "error, always", ""},
	{"empty-text", "error, always", ""},
	{"null-entry", "error, always", ""},
	{"empty-object", "warning, always", ""},
}

var occasions = map[rules.Occasion]string{rules.Configured: "configured", rules.Planned: "planned", rules.Written: "written", rules.Applied: "applied"}

func TestTable(t *testing.T) {
	var got []pin
	for _, rule := range rules.Table {
		severity := rule.Severity.String()
		if rule.Structural {
			severity += ", always"
		}
		when := map[string]bool{}
		for _, owner := range rule.Owners {
			var names []string
			for _, occasion := range rule.Occasions(owner) {
				names = append(names, occasions[occasion])
			}
			when[strings.Join(names, " ")] = true
		}
		if len(when) != 1 {
			t.Errorf("%s is judged at different times for its owners: %v", rule.ID, when)
		}
		for names := range when {
			if !rule.Judged() {
				names = ""
			}
			got = append(got, pin{rule.ID, severity, names})
		}
	}
	if diff := cmp.Diff(pins, got, cmp.AllowUnexported(pin{})); diff != "" {
		t.Errorf("the table (-want +got):\n%s", diff)
	}
}

func TestEveryRuleIsWhole(t *testing.T) {
	kebab, seen := regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`), map[string]bool{}
	for _, rule := range rules.Table {
		if !kebab.MatchString(rule.ID) || seen[rule.ID] {
			t.Errorf("%q is not an ID, or a duplicate", rule.ID)
		}
		seen[rule.ID] = true
		if rule.Title == "" || strings.HasSuffix(rule.Title, ".") {
			t.Errorf("%s: the title is %q", rule.ID, rule.Title)
		}
		if rule.Text == "" || !strings.HasSuffix(rule.Text, ".") {
			t.Errorf("%s: the text is %q", rule.ID, rule.Text)
		}
		if rule.Source.Name == "" || rule.Source.Link != "" && !strings.HasPrefix(rule.Source.Link, "https://") {
			t.Errorf("%s: the source is %+v", rule.ID, rule.Source)
		}
		if len(rule.Owners) == 0 {
			t.Errorf("%s has no owner", rule.ID)
		}
		for _, owner := range rule.Owners {
			if len(skillmanifest.PartsOf(owner)) == 0 && !strings.HasPrefix(owner, "alexa_in_skill_product") && owner != "alexa_skill_account_linking" && owner != rules.Submission {
				t.Errorf("%s: %s owns no part of the manifest", rule.ID, owner)
			}
		}
		if named := rules.Named(rule.ID); named.ID != rule.ID {
			t.Errorf("%s is found as %s", rule.ID, named.ID)
		}
	}
}

func TestANameThatIsNone(t *testing.T) {
	defer func() {
		if recovered := recover(); recovered != "rules: there is no rule no-such-rule" {
			t.Errorf("got %v", recovered)
		}
	}()
	rules.Named("no-such-rule")
}
