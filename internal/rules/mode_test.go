// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

// Every rule that is broken is an error or a warning as the table has it, a
// warning at most in the mode Warn, and silent in the mode Off; structural ones
// are the same in all three.
func TestFindingsInEachMode(t *testing.T) {
	for _, rule := range rules.Table {
		c, there := cases[rule.ID]
		if !there {
			continue
		}
		owner := rule.Owners[len(rule.Owners)-1]
		for _, mode := range []rules.Mode{rules.Strict, rules.Warn, rules.Off} {
			found := broken(rule.ID, judged(owner, mode, view(t, c.breaks)))
			want := rule.Severity
			if mode != rules.Strict && !rule.Structural || rule.ProvisionalFor(owner) {
				want = rules.Warning
			}
			switch {
			case mode == rules.Off && !rule.Structural:
				if len(found) > 0 {
					t.Errorf("%s is reported although all is off: %s", rule.ID, found[0].Message)
				}
			case len(found) == 0:
				t.Errorf("%s is silent in mode %d", rule.ID, mode)
			case found[0].Severity != want:
				t.Errorf("%s is a %s in mode %d, want %s", rule.ID, found[0].Severity, mode, want)
			}
		}
	}
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
