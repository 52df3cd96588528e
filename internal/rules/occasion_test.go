// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

const (
	listings = "/publishingInformation/locales"
	paid     = "/publishingInformation/paidSkillInformation"
	answers  = "/privacyAndCompliance"
)

// A rule is judged for its owners, on its occasions, and on no others.
func TestEachRuleHasItsOccasions(t *testing.T) {
	for _, rule := range rules.Table {
		c, there := cases[rule.ID]
		if !there {
			continue
		}
		for _, owner := range owners {
			for occasion, name := range occasions {
				found := broken(rule.ID, rules.Judge(owner, occasion, rules.Strict, view(t, c.breaks)))
				if len(found) > 0 && (!slices.Contains(rule.Owners, owner) || !slices.Contains(rule.Occasions(owner), occasion)) {
					t.Errorf("%s is broken when %s for %s", rule.ID, name, owner)
				}
			}
		}
	}
}

// What another resource may be about to change is a warning while planning where
// it is an error, and not judged before the write is done where it is a warning.
func TestOccasions(t *testing.T) {
	part := func(pattern skillmanifest.Pattern, except ...skillmanifest.Pattern) []skillmanifest.Part {
		return []skillmanifest.Part{{Pattern: pattern, Except: except}}
	}
	for _, c := range []struct {
		label             string
		needs             []skillmanifest.Part
		warning, error    []rules.Occasion
		provisionalErrors bool
	}{
		{"nothing", nil, []rules.Occasion{rules.Configured}, []rules.Occasion{rules.Configured}, false},
		{"what nobody owns", part("/authorizedClients"), []rules.Occasion{rules.Planned}, []rules.Occasion{rules.Planned, rules.Written}, false},
		{"its own part", part(answers), []rules.Occasion{rules.Planned}, []rules.Occasion{rules.Planned, rules.Written}, false},
		{"inside its own part", part(answers + "/locales"), []rules.Occasion{rules.Planned}, []rules.Occasion{rules.Planned, rules.Written}, false},
		{"another's part", part("/permissions"), []rules.Occasion{rules.Applied}, []rules.Occasion{rules.Planned, rules.Written}, true},
		{"inside another's part", part(paid + "/pricing"), []rules.Occasion{rules.Applied}, []rules.Occasion{rules.Planned, rules.Written}, true},
		{"one of another's parts", part(listings + "/en-US/customProductPrompts"), []rules.Occasion{rules.Applied}, []rules.Occasion{rules.Planned, rules.Written}, true},
		{"around another's part", part("/publishingInformation"), []rules.Occasion{rules.Applied}, []rules.Occasion{rules.Planned, rules.Written}, true},
		{"another's part, a third's left out", part(listings, listings+"/*/customProductPrompts"), []rules.Occasion{rules.Applied}, []rules.Occasion{rules.Planned, rules.Written}, true},
		{"the first of two", append(part("/permissions"), part("/authorizedClients")...), []rules.Occasion{rules.Applied}, []rules.Occasion{rules.Planned, rules.Written}, true},
		{"the second of two", append(part("/authorizedClients"), part("/permissions")...), []rules.Occasion{rules.Applied}, []rules.Occasion{rules.Planned, rules.Written}, true},
	} {
		warns, fails := rules.Rule{Needs: c.needs}, rules.Rule{Severity: rules.Error, Needs: c.needs}
		if diff := cmp.Diff(c.warning, warns.Occasions(privacy)); diff != "" {
			t.Errorf("a warning that needs %s (-want +got):\n%s", c.label, diff)
		}
		if diff := cmp.Diff(c.error, fails.Occasions(privacy)); diff != "" {
			t.Errorf("an error that needs %s (-want +got):\n%s", c.label, diff)
		}
		if got := fails.ProvisionalFor(privacy); got != c.provisionalErrors {
			t.Errorf("an error that needs %s is provisional %t", c.label, got)
		}
	}
	if !(rules.Rule{Provisional: true}).ProvisionalFor(privacy) {
		t.Error("a rule that is marked as provisional is not")
	}
}

// An exception of one owner's part that another owns is not the first one's.
func TestOccasionsWithAnExceptionInTheOwnership(t *testing.T) {
	for id, want := range map[string][]rules.Occasion{
		"prompts-missing":    {rules.Applied},
		"skill-category":     {rules.Applied},
		"custom-model":       {rules.Planned, rules.Written},
		"locale-listed":      {rules.Planned, rules.Written},
		"offer-required":     {rules.Configured},
		"purchases-declared": {rules.Applied},
	} {
		if diff := cmp.Diff(want, rules.Named(id).Occasions(pricing)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", id, diff)
		}
	}
	if rules.Named("offer-required").ProvisionalFor(pricing) || !rules.Named("prompts-missing").ProvisionalFor(pricing) {
		t.Error("what publishing owns is not what its rows say")
	}
}

// While planning the error is a warning that says so; the write is refused.
func TestProvisionalErrors(t *testing.T) {
	c := cases["locale-listed"]
	for _, mode := range []rules.Mode{rules.Strict, rules.Warn, rules.Off} {
		planned := broken("locale-listed", rules.Judge(privacy, rules.Planned, mode, view(t, c.breaks)))
		if len(planned) != 1 || planned[0].Severity != rules.Warning || !strings.HasSuffix(planned[0].Message, "unless another resource puts it right first.") {
			t.Errorf("mode %d: planned %+v", mode, planned)
		}
		written := broken("locale-listed", rules.Judge(privacy, rules.Written, mode, view(t, c.breaks)))
		if len(written) != 1 || written[0].Severity != rules.Error || strings.Contains(written[0].Message, "another resource") {
			t.Errorf("mode %d: written %+v", mode, written)
		}
	}
	// An error that follows the mode is none in the write once it only warns.
	c = cases["custom-model"]
	for mode, want := range map[rules.Mode]int{rules.Strict: 1, rules.Warn: 0, rules.Off: 0} {
		if got := broken("custom-model", rules.Judge(pricing, rules.Written, mode, view(t, c.breaks))); len(got) != want {
			t.Errorf("mode %d: written %+v", mode, got)
		}
	}
}
