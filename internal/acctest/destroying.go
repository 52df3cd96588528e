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

// expectDestroyWarning checks that a plan says of which skill a destroy
// removes what.
func (s Subject) expectDestroyWarning(t *testing.T, run Run, skillID string) {
	t.Helper()
	found := run.Find("warning", "This is removed from the manifest of skill "+skillID)
	if len(found) != 1 || found[0].Address != s.Address() {
		t.Errorf("the plan does not announce what a destroy removes from %s: %+v", skillID, run.Diagnostics)
		return
	}
	for _, line := range s.Inventory {
		if !strings.Contains(found[0].Detail, "\n  "+line+"\n") {
			t.Errorf("the warning does not list %q: %s", line, found[0].Detail)
		}
	}
}

func destroys(t *testing.T, s Subject) {
	e := Start(t, s.Without)
	w := e.Workspace(s.Config(s.Full.HCL))
	w.Apply()
	e.Put(s.WithForeign(t, s.Full.JSON))
	e.ResetRequests()
	changes, run := w.Plan("-destroy")
	if diff := cmp.Diff(map[string]string{s.Address(): "delete"}, changes); diff != "" {
		t.Errorf("planned (-want +got):\n%s", diff)
	}
	s.expectDestroyWarning(t, run, SkillID)
	e.ExpectWrites(0)
	w.Succeed("apply", "plan")
	e.ExpectWrites(1)
	e.ExpectManifest(s.Left)
}

// failsToDestroy tells of a destroy that Amazon refuses, at once and after it
// accepted it: what is still in the skill stays in the state.
func failsToDestroy(t *testing.T, s Subject) {
	e := Start(t, s.Without)
	w := e.Workspace(s.Config(s.Full.HCL))
	w.Apply()
	for name, fault := range map[string]sandbox.Fault{
		"at once":   {Status: 403, Body: `{"message":"The skill is in certification."}`},
		"afterward": {FailUpdate: []sandbox.Problem{{Code: "INTERNAL", Message: "The skill is in certification."}}},
	} {
		fault.Operation = sandbox.OperationPutManifest
		e.Inject(fault)
		run := w.CLI("destroy", "-auto-approve", "-json")
		if found := run.Find("error", "The skill is in certification."); run.Code != 1 || len(found) != 1 {
			t.Errorf("%s: destroy exited with %d and said %+v", name, run.Code, run.Diagnostics)
		}
		e.ExpectManifest(s.Full.JSON)
		if changes, _ := w.Plan(); len(changes) > 0 {
			t.Errorf("%s: the resource is not in the state as it was: %v", name, changes)
		}
	}
	w.Succeed("destroy", "-auto-approve")
	e.ExpectManifest(s.Without)
}

// forgets tells of skip_destroy, which leaves the skill as it is.
func forgets(t *testing.T, s Subject) {
	e := Start(t, s.Without)
	w := e.Workspace(s.Config(s.Full.HCL + "\nskip_destroy = true"))
	w.Apply()
	e.ResetRequests()
	_, run := w.Plan("-destroy")
	if found := run.Find("warning", "will only be forgotten"); len(found) != 1 || !strings.Contains(found[0].Detail, SkillID) {
		t.Errorf("the plan does not say that nothing is removed: %+v", run.Diagnostics)
	}
	if found := run.Find("warning", "is removed"); len(found) > 0 {
		t.Errorf("the plan announces what will not happen: %+v", found)
	}
	w.Succeed("apply", "plan")
	if held := w.Succeed("show", "-json").Output; strings.Contains(held, SkillID) {
		t.Errorf("the state still has the skill: %s", held)
	}
	e.ExpectWrites(0)
	e.ExpectManifest(s.Full.JSON)
}

// movesToAnotherSkill tells of a changed skill_id. The CLI shows no plan for
// the skill that is left behind.
func movesToAnotherSkill(t *testing.T, s Subject) {
	const other = "amzn1.ask.skill.11111111-1111-1111-1111-111111111111"
	e := Start(t, s.Without)
	if err := e.PutSkill(other, []byte(s.Without)); err != nil {
		t.Fatal(err)
	}
	w := e.Workspace(s.Config(s.Full.HCL))
	w.Apply()
	w.Write("main.tf", s.ConfigFor(fmt.Sprintf("%q", other), s.Full.HCL))
	changes, run := w.Plan()
	if diff := cmp.Diff(map[string]string{s.Address(): "replace"}, changes); diff != "" {
		t.Errorf("planned (-want +got):\n%s", diff)
	}
	s.expectDestroyWarning(t, run, SkillID)
	w.Succeed("apply", "plan")
	e.ExpectManifest(s.Without)
	if diff := cmp.Diff(decode(t, s.Full.JSON), decode(t, string(e.Document(other)))); diff != "" {
		t.Errorf("the other skill (-want +got):\n%s", diff)
	}
}
