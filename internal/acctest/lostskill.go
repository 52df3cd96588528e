// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import "testing"

// warnsOfLostSkill tells of a skill that somebody deleted: the plan still
// works, because it may be the way to get rid of the resource, and says that
// its apply will not.
func warnsOfLostSkill(t *testing.T, s Subject) {
	e := Start(t, s.Without)
	r := e.Terraform(t)
	r.Succeed(s.Config(s.Full.HCL))
	e.DeleteSkill(SkillID)
	e.ResetRequests()

	p := r.Plan(s.Config(s.Full.HCL))
	s.expectPlanned(t, "lost", p, actionCreate)
	if found := p.Find("warning", "Amazon knows no skill \""+SkillID+"\""); len(found) != 1 || len(p.Errors()) > 0 {
		t.Errorf("no warning about the skill in %+v", p.Diagnostics)
	}
	report := r.Apply(p)
	if found := report.Find("error", "Amazon knows no skill \""+SkillID+"\""); len(found) != 1 || len(report.Errors()) != 1 {
		t.Errorf("the apply says %+v", report.Diagnostics)
	}
	if p := r.Destroy(); len(p.Errors()) > 0 || r.State(s.Address()) != nil {
		t.Errorf("the destroy says %+v", p.Diagnostics)
	}
	e.ExpectWrites(0)
	if e.Document(SkillID) != nil {
		t.Error("the skill is back")
	}
}
