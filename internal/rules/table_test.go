// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

// row is what the table shall hold. The owners come with the occasion on which
// each judges the rule: the configuration alone, the manifest as planned, or the
// manifest as applied. A rule that the attribute itself keeps has none.
type row struct {
	id         string
	severity   rules.Severity
	structural bool
	title      string
	source     string
	owners     string
	needs      string
}

const (
	schemas   = "Paid Skill Schemas"
	sdk       = "SMAPI model v1.skill.Manifest of June 2023"
	steps     = "Steps to Build a Paid Skill"
	products  = "In-skill products: languages, distribution, pricing"
	codes     = "SMAPI error codes"
	certified = "Certification requirements for skills"
	hipaa     = "HIPAA-eligible skills"
	nowhere   = "Manifests and tools that are public; Amazon publishes no list"
	holds     = "How Terraform holds values"
	logic     = "Plain reasoning; no page of Amazon's says so"
	review    = "This provider: what a plan has to tell its reviewer"

	listings  = "/publishingInformation/locales"
	paid      = "/publishingInformation/paidSkillInformation"
	answers   = "/privacyAndCompliance"
	asks      = "/permissions"
	countries = "/publishingInformation/distributionCountries /publishingInformation/isAvailableWorldwide"

	structural = true
)

var table = []row{
	{"offer-required", rules.Error, structural, "No offer", sdk, "pricing:configured", ""},
	{"one-offer", rules.Error, structural, "More than one offer", sdk, "pricing", ""},
	{"offer-complete", rules.Error, structural, "Incomplete offer", sdk, "pricing", ""},
	{"offer-type", rules.Error, false, "Unknown offer type", sdk, "pricing:configured", ""},
	{"price-positive", rules.Error, structural, "Price is not above zero", logic, "pricing:configured", ""},
	{"price-range", rules.Warning, false, "Price is outside the usual range", products, "pricing:configured", ""},
	{"price-decimals", rules.Warning, false, "Price has too many decimals", products, "pricing:configured", ""},
	{"currency-form", rules.Error, structural, "Not a currency", schemas, "pricing:configured", ""},
	{"currency-of-amazon-com", rules.Error, false, "Wrong currency for amazon.com", sdk, "pricing:configured", ""},
	{"marketplace-form", rules.Error, false, "Not a marketplace", schemas, "pricing:configured", ""},
	{"marketplace-undocumented", rules.Warning, false, "Marketplace or currency that not every source knows", schemas, "pricing:configured", ""},
	{"tax-category-required", rules.Error, structural, "No tax category", sdk, "pricing", ""},
	{"tax-category", rules.Error, false, "Unknown tax category", sdk, "pricing:configured", ""},
	{"trial-duration", rules.Error, structural, "Not the duration of a trial", sdk, "pricing:configured", ""},
	{"entitlement-trial", rules.Warning, false, "Free trial of a one-time purchase", schemas, "pricing:configured", ""},
	{"entitlement-subscription", rules.Error, structural, "Payment frequency of a one-time purchase", schemas, "pricing:configured", ""},
	{"subscription-period", rules.Warning, false, "Subscription without a payment frequency", schemas, "pricing:configured", ""},
	{"payment-frequency", rules.Error, false, "Unknown payment frequency", sdk, "pricing:configured", ""},
	{"prompts-complete", rules.Error, structural, "Incomplete prompts", sdk, "pricing", ""},
	{"bought-card-description", rules.Warning, false, "Amazon's published model knows another name", schemas, "pricing:configured", ""},
	{"prompts-missing", rules.Warning, false, "No purchase prompts in a language that is sold", schemas, "pricing:planned", listings},
	{"custom-model", rules.Error, false, "Paid skill without a custom interaction model", steps, "pricing:planned", "/apis"},
	{"purchases-declared", rules.Warning, false, "Paid skill does not declare purchases", sdk, "pricing:applied privacy:applied", paid + " " + answers},
	{"paid-skill-locales", rules.Warning, false, "Paid skill in other languages only", steps, "pricing:planned", listings},
	{"marketplace-locales", rules.Warning, false, "No listing in a marketplace's language", products, "pricing:planned", listings},
	{"marketplace-countries", rules.Warning, false, "Offers and countries do not match", schemas, "pricing:planned", countries},

	{"becomes-paid", rules.Warning, structural, "The skill becomes a paid one", review, "pricing", ""},
	{"becomes-free", rules.Warning, structural, "The skill becomes a free one", review, "pricing", ""},
	{"offer-dropped", rules.Warning, structural, "An offer is dropped", review, "pricing", ""},
	{"offer-type-change", rules.Warning, structural, "The offer type changes", review, "pricing", ""},
	{"currency-change", rules.Warning, structural, "The currency changes", review, "pricing", ""},
	{"trial-new", rules.Warning, structural, "A free trial is new", review, "pricing", ""},
	{"price-change-limit", rules.Error, structural, "The price moves further than allowed", review, "pricing", ""},
	{"live-offer", rules.Warning, false, "The offer of a live skill changes", review, "pricing", ""},

	{"skill-category", rules.Warning, false, "Unknown skill category", nowhere, "pricing:planned", "/publishingInformation/category"},

	{"locale-form", rules.Error, false, "Not a locale", sdk, "pricing:configured privacy:configured", ""},
	{"locale-known", rules.Warning, false, "Unknown locale", sdk, "pricing:configured privacy:configured", ""},
	{"locale-listed", rules.Error, structural, "No listing in this language", nowhere, "pricing privacy", ""},

	{"policy-complete", rules.Error, structural, "Neither privacy policy nor terms of use", sdk, "privacy", ""},
	{"url-form", rules.Error, structural, "Not a web address", codes, "privacy:configured", ""},
	{"url-plain-http", rules.Warning, false, "Web address without encryption", nowhere, "privacy:configured", ""},
	{"personal-info-policy", rules.Warning, false, "Personal information without a privacy policy", certified, "privacy:planned", listings},
	{"permission-policy", rules.Warning, false, "Customer data without a privacy policy", certified, "privacy:applied permissions:applied", asks + " " + answers + " " + listings},
	{"child-directed", rules.Warning, false, "Not allowed in a skill for children", certified, "privacy:configured", ""},
	{"child-directed-permissions", rules.Warning, false, "Permission that a skill for children may not ask for", certified, "privacy:applied permissions:applied", asks + " " + answers},
	{"child-directed-offer", rules.Warning, false, "Paid skill for children", products, "pricing:applied privacy:applied", paid + " " + answers},
	{"children-category", rules.Warning, false, "Category for children", certified, "privacy:planned", "/publishingInformation/category"},
	{"export-compliance", rules.Warning, false, "Not export compliant", codes, "privacy:configured", ""},
	{"health-info-distribution", rules.Warning, false, "Health information outside the US", hipaa, "privacy:planned", countries},
	{"health-info-policy", rules.Warning, false, "Health information without a privacy policy", hipaa, "privacy:planned", listings},
	{"flash-briefing", rules.Warning, false, "Not allowed in a flash briefing", certified, "privacy:planned", "/apis"},
	{"shopping-associates", rules.Warning, false, "Amazon Associates without Shopping Actions", sdk, "privacy:configured", ""},

	{"permission-required", rules.Error, structural, "No permission", holds, "permissions:configured", ""},
	{"amazon-pay-retired", rules.Warning, false, "Amazon Pay for Alexa is switched off", "Amazon Pay for Alexa Skills, deprecated features", "permissions:configured", ""},

	{"empty-text", rules.Error, structural, "Empty value", holds, "pricing privacy permissions", ""},
	{"null-entry", rules.Error, structural, "Missing value", holds, "pricing privacy", ""},
}

// full are the owners by the words of the rows above.
var full = map[string]string{
	"pricing": "alexa_paid_skill_pricing", "privacy": "alexa_skill_privacy", "permissions": "alexa_skill_permissions",
}

var occasions = map[rules.Occasion]string{rules.Configured: ":configured", rules.Planned: ":planned", rules.Applied: ":applied"}

// A user who meets a rule in a pipeline relies on its name and on how severe it
// is, so neither changes unnoticed.
func TestTable(t *testing.T) {
	var got []row
	for _, rule := range rules.Table {
		var owners, needs []string
		for short, owner := range full {
			if slices.Contains(rule.Owners, owner) {
				entry := short
				if rule.Judged() {
					entry = short + occasions[rule.OccasionFor(owner)]
				}
				owners = append(owners, entry)
			}
		}
		if len(owners) != len(rule.Owners) {
			t.Errorf("%s: the owners are %v", rule.ID, rule.Owners)
		}
		order := []string{"pricing", "privacy", "permissions"}
		slices.SortFunc(owners, func(a, b string) int {
			first, _, _ := strings.Cut(a, ":")
			second, _, _ := strings.Cut(b, ":")
			return slices.Index(order, first) - slices.Index(order, second)
		})
		for _, part := range rule.Needs {
			needs = append(needs, part.String())
		}
		got = append(got, row{rule.ID, rule.Severity, rule.Structural, rule.Title, rule.Source.Name, strings.Join(owners, " "), strings.Join(needs, " ")})
	}
	if diff := cmp.Diff(table, got, cmp.AllowUnexported(row{})); diff != "" {
		t.Errorf("the table (-want +got):\n%s", diff)
	}
}

func TestEveryRuleIsWhole(t *testing.T) {
	kebab, seen := regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`), map[string]bool{}
	for _, rule := range rules.Table {
		if !kebab.MatchString(rule.ID) || seen[rule.ID] {
			t.Errorf("%q is no ID, or there twice", rule.ID)
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
			if len(skillmanifest.PartsOf(owner)) == 0 {
				t.Errorf("%s: %s owns no part of the manifest", rule.ID, owner)
			}
		}
		if named := rules.Named(rule.ID); named.ID != rule.ID {
			t.Errorf("%s is found as %s", rule.ID, named.ID)
		}
	}
}

// What is judged after the write can't stop it, so it must not be an error.
func TestNoErrorComesTooLate(t *testing.T) {
	for _, rule := range rules.Table {
		for _, owner := range rule.Owners {
			if rule.Judged() && rule.Severity == rules.Error && rule.OccasionFor(owner) == rules.Applied {
				t.Errorf("%s is an error, but %s judges it after the write", rule.ID, owner)
			}
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

// How severe a rule is in each mode: structural ones are what they are.
func TestModes(t *testing.T) {
	type outcome struct {
		severity rules.Severity
		silent   bool
	}
	for label, c := range map[string]struct {
		rule rules.Rule
		want map[rules.Mode]outcome
	}{
		"error": {rules.Rule{Severity: rules.Error}, map[rules.Mode]outcome{
			rules.Strict: {rules.Error, false}, rules.Warn: {rules.Warning, false}, rules.Off: {rules.Warning, true},
		}},
		"warning": {rules.Rule{Severity: rules.Warning}, map[rules.Mode]outcome{
			rules.Strict: {rules.Warning, false}, rules.Warn: {rules.Warning, false}, rules.Off: {rules.Warning, true},
		}},
		"structural error": {rules.Rule{Severity: rules.Error, Structural: true}, map[rules.Mode]outcome{
			rules.Strict: {rules.Error, false}, rules.Warn: {rules.Error, false}, rules.Off: {rules.Error, false},
		}},
		"structural warning": {rules.Rule{Severity: rules.Warning, Structural: true}, map[rules.Mode]outcome{
			rules.Strict: {rules.Warning, false}, rules.Warn: {rules.Warning, false}, rules.Off: {rules.Warning, false},
		}},
	} {
		for mode, want := range c.want {
			if severity, silent := c.rule.In(mode); severity != want.severity || silent != want.silent {
				t.Errorf("%s in mode %d: %s, silent %t; want %+v", label, mode, severity, silent, want)
			}
		}
	}
	if diff := cmp.Diff(map[string]rules.Mode{"strict": rules.Strict, "warn": rules.Warn, "off": rules.Off}, rules.Modes); diff != "" {
		t.Errorf("modes (-want +got):\n%s", diff)
	}
	if rules.Error.String() != "error" || rules.Warning.String() != "warning" {
		t.Error("the severities have other names")
	}
}

// What another resource may be about to change is not judged before it has.
func TestOccasions(t *testing.T) {
	for needs, want := range map[string]rules.Occasion{
		"":                   rules.Configured,
		"/apis":              rules.Planned,
		answers:              rules.Planned,
		answers + "/locales": rules.Planned,
		asks:                 rules.Applied,
		paid:                 rules.Applied,
		paid + "/pricing":    rules.Applied,
		"/publishingInformation/locales/en-US/customProductPrompts": rules.Applied,
	} {
		rule := rules.Rule{}
		if needs != "" {
			part, err := document.ParsePointer(needs)
			if err != nil {
				t.Fatal(err)
			}
			rule.Needs = []document.Pointer{part}
		}
		if got := rule.OccasionFor(privacy); got != want {
			t.Errorf("what needs %q is judged on occasion %d, want %d", needs, got, want)
		}
	}
}
