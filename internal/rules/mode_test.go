// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"slices"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

// Every rule that is broken is an error or a warning as the table has it, a
// warning at most in the mode Warn, and silent in the mode Off; structural ones
// are the same in all three.
func TestFindingsInEachMode(t *testing.T) {
	for _, rule := range rules.Table {
		c, there := breaking[rule.ID]
		if !there {
			continue
		}
		owner := rule.Owners[len(rule.Owners)-1]
		for _, mode := range []rules.Mode{rules.Strict, rules.Warn, rules.Off} {
			found := broken(rule.ID, judged(owner, mode, view(t, c.json)))
			want := rule.Severity
			if mode != rules.Strict && !rule.Structural {
				want = rules.Warning
			}
			switch {
			case mode == rules.Off && !rule.Structural:
				if len(found) > 0 {
					t.Errorf("%s speaks up although all is off: %s", rule.ID, found[0].Message)
				}
			case len(found) == 0:
				t.Errorf("%s is silent in mode %d", rule.ID, mode)
			case found[0].Severity != want:
				t.Errorf("%s is a %s in mode %d, want %s", rule.ID, found[0].Severity, mode, want)
			}
		}
	}
}

// A rule is judged once for each of its owners, on one occasion.
func TestEachRuleHasItsOccasion(t *testing.T) {
	for _, rule := range rules.Table {
		c, there := breaking[rule.ID]
		if !there {
			continue
		}
		for _, owner := range []string{pricing, privacy, permissions} {
			for _, occasion := range []rules.Occasion{rules.Configured, rules.Planned, rules.Applied} {
				found := broken(rule.ID, rules.Judge(owner, occasion, rules.Strict, view(t, c.json)))
				if len(found) > 0 && (!slices.Contains(rule.Owners, owner) || rule.OccasionFor(owner) != occasion) {
					t.Errorf("%s speaks up on occasion %d for %s", rule.ID, occasion, owner)
				}
			}
		}
	}
}
