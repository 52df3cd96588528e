// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"strings"
	"testing"
)

// identity is where each resource is told apart from others of its type.
const identity = "skill_id"

// imports tells of skills that have the section: every configuration that means
// the same as the skill plans empty, and nothing is written.
func imports(t *testing.T, s Subject) {
	for name, c := range map[string]struct {
		manifest       string
		configurations []string
	}{
		"full": {s.Full.JSON, append([]string{s.Full.HCL}, s.Same...)},
		"lean": {s.Lean.JSON, []string{s.Lean.HCL}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e := s.start(t, c.manifest)
			for _, hcl := range c.configurations {
				r := e.Terraform(t)
				if report := r.Import(s.Address(), s.home().Key(e)); len(report.Diagnostics) > 0 {
					t.Fatalf("the import says %+v", report.Diagnostics)
				}
				e.applies(t, s, r, hcl, hcl, "", c.manifest, 0)
				if name == "full" {
					s.expectState(t, r)
				}
			}
		})
	}
}

// importsNothing tells of a skill that lacks the section, where Amazon's own
// additions don't count, and of one that does not exist.
func importsNothing(t *testing.T, s Subject) {
	e := Start(t, s.Without)
	r := e.Terraform(t)
	report := r.Import(s.Address(), SkillID)
	if found := report.Find("error", "so there is nothing to import"); len(found) != 1 || len(report.Errors()) != 1 || !strings.Contains(found[0].Detail, SkillID) {
		t.Errorf("the import says %+v", report.Diagnostics)
	}
	e.DeleteSkill(SkillID)
	report = r.Import(s.Address(), SkillID)
	if found := report.Find("error", "Amazon knows no skill \""+SkillID+"\""); len(found) != 1 || len(report.Errors()) != 1 {
		t.Errorf("the import of a skill that does not exist says %+v", report.Diagnostics)
	}
	if held := r.State(s.Address()); held != nil {
		t.Errorf("something was imported: %s", held)
	}
	e.ExpectWrites(0)
}
