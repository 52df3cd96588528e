// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// expectDestroyWarning checks that a plan says what a destroy removes, and where.
func (s Subject) expectDestroyWarning(t *testing.T, e *Environment, report Report) {
	t.Helper()
	found := report.Find("warning", s.home().Destroying(e))
	if len(found) != 1 || found[0].Address != s.Address() {
		t.Errorf("the plan does not announce what a destroy removes: %+v", report.Diagnostics)
		return
	}
	for _, line := range s.Inventory {
		// The plan's own signs show the rest of a long line.
		begin := []rune(line)[:min(len([]rune(line)), 80)]
		if !strings.Contains(found[0].Detail, "\n  "+string(begin)) {
			t.Errorf("the warning does not list %q: %s", line, found[0].Detail)
		}
	}
}

func destroys(t *testing.T, s Subject) {
	e := s.start(t, s.Without)
	r := e.Terraform(t)
	r.Succeed(s.Config(s.Full.HCL))
	s.put(e, s.WithForeign(t, s.Full.JSON))
	e.ResetRequests()
	p := r.PlanDestroy()
	s.expectPlanned(t, "destroy", p, actionDelete)
	s.expectDestroyWarning(t, e, p.Report)
	s.expectWrites(t, e, "plan", 0)
	if report := r.Apply(p); len(report.Errors()) > 0 || r.State(s.Address()) != nil {
		t.Errorf("the destroy says %+v", report.Diagnostics)
	}
	s.expectWritten(t, e, "destroy", s.Left, 1)
}

// failsToDestroy tells of a destroy that Amazon refuses, at once and after it
// accepted it: what is still in the skill stays in the state.
func failsToDestroy(t *testing.T, s Subject) {
	e := s.start(t, s.Without)
	r := e.Terraform(t)
	r.Succeed(s.Config(s.Full.HCL))
	faults := map[string]sandbox.Fault{"at once": {Status: 403, Body: `{"message":"The skill is in certification."}`}}
	if s.Home == nil {
		faults["afterward"] = sandbox.Fault{FailUpdate: []sandbox.Problem{{Code: "INTERNAL", Message: "The skill is in certification."}}}
	}
	for name, fault := range faults {
		writes := s.home().Writes()
		fault.Operation = writes[len(writes)-1]
		e.Inject(fault)
		p := r.Destroy()
		if found := p.Find("error", "The skill is in certification."); len(found) != 1 || len(p.Errors()) != 1 {
			t.Errorf("%s: the destroy says %+v", name, p.Diagnostics)
		}
		s.expectState(t, r)
		s.expectStored(t, e, name, s.Full.JSON)
		s.expectPlanned(t, name, r.Plan(s.Config(s.Full.HCL)), "")
	}
	if p := r.Destroy(); len(p.Errors()) > 0 {
		t.Errorf("the last destroy says %+v", p.Diagnostics)
	}
	s.expectStored(t, e, "the last destroy", s.Without)
}

// forgets tells of skip_destroy, which leaves the skill as it is.
func forgets(t *testing.T, s Subject) {
	e := s.start(t, s.Without)
	r := e.Terraform(t)
	r.Succeed(s.Config(s.Full.HCL + "\nskip_destroy = true"))
	e.ResetRequests()
	p := r.PlanDestroy()
	if found := p.Find("warning", "will only be forgotten"); len(found) != 1 || !strings.Contains(found[0].Summary+found[0].Detail, s.home().Key(e)) {
		t.Errorf("the plan does not say that nothing is removed: %+v", p.Diagnostics)
	}
	if found := p.Find("warning", "Destroying"); len(found) > 0 {
		t.Errorf("the plan announces what will not happen: %+v", found)
	}
	if report := r.Apply(p); len(report.Errors()) > 0 {
		t.Errorf("the destroy says %+v", report.Diagnostics)
	}
	if state := r.State(s.Address()); state != nil {
		t.Errorf("the state still has the skill: %s", state)
	}
	s.expectWritten(t, e, "forgotten", s.Full.JSON, 0)
}

// movesToAnotherSkill tells of a changed skill_id. Terraform shows no plan for
// the skill that is left behind.
func movesToAnotherSkill(t *testing.T, s Subject) {
	const other = "amzn1.ask.skill.11111111-1111-1111-1111-111111111111"
	e := Start(t, s.Without)
	if err := e.PutSkill(other, []byte(s.Without)); err != nil {
		t.Fatal(err)
	}
	r := e.Terraform(t)
	r.Succeed(s.Config(s.Full.HCL))
	p := r.Plan(s.ConfigFor(fmt.Sprintf("%q", other), s.Full.HCL))
	s.expectPlanned(t, "another skill", p, actionReplace)
	s.expectDestroyWarning(t, e, p.Report)
	if report := r.Apply(p); len(report.Errors()) > 0 {
		t.Errorf("the replacement says %+v", report.Diagnostics)
	}
	e.ExpectManifest(s.Without)
	if diff := cmp.Diff(decode(t, s.Full.JSON), decode(t, string(e.Document(other)))); diff != "" {
		t.Errorf("the other skill (-want +got):\n%s", diff)
	}
}
