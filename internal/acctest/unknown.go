// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
)

// later gives out a value that is known only when it is applied, and again
// whenever the trigger changes.
func later(value string, trigger int) string {
	return fmt.Sprintf("resource \"terraform_data\" \"later\" {\n  input            = %s\n  triggers_replace = %d\n}\n", value, trigger)
}

// waitsForUnknownValues tells of values that come from other resources: the
// plan neither fails nor guesses, and a value that turns out to be the same is
// not written again.
func waitsForUnknownValues(t *testing.T, s Subject) {
	for _, u := range s.Unknown {
		t.Run(u.At.String(), func(t *testing.T) {
			t.Parallel()
			e := Start(t, s.Without)
			hcl := replaced(t, "unknown", s.Full.HCL, [2]string{u.Value, "terraform_data.later.output"})
			first := e.step(s, hcl, plancheck.ResourceActionCreate, s.Full.JSON, 1)
			again := e.step(s, hcl, plancheck.ResourceActionUpdate, s.Full.JSON, 0)
			first.Config += later(u.Value, 1)
			again.Config += later(u.Value, 2)
			first.ConfigPlanChecks.PreApply = append(first.ConfigPlanChecks.PreApply, plancheck.ExpectUnknownValue(s.Address(), u.At))
			e.Test(t, first, again)
		})
	}
}

// waitsForUnknownSkill tells of a skill that another resource makes. When its
// ID becomes unknown again, Terraform destroys before it creates, whatever the
// ID turns out to be.
func waitsForUnknownSkill(t *testing.T, s Subject) {
	e := Start(t, s.Without)
	hcl := s.ConfigFor("terraform_data.later.output", s.Full.HCL)
	w := e.Workspace(hcl + later(fmt.Sprintf("%q", SkillID), 1))
	changes, run := w.Plan()
	if diff := cmp.Diff(map[string]string{s.Address(): "create", "terraform_data.later": "create"}, changes); diff != "" {
		t.Errorf("planned (-want +got):\n%s", diff)
	}
	if len(run.Diagnostics) > 0 || len(e.Requests()) > 0 {
		t.Errorf("the plan made %d requests and said %+v", len(e.Requests()), run.Diagnostics)
	}
	w.Succeed("apply", "plan")
	e.ExpectManifest(s.Full.JSON)

	w.Write("main.tf", hcl+later(fmt.Sprintf("%q", SkillID), 2))
	changes, run = w.Plan()
	if diff := cmp.Diff(map[string]string{s.Address(): "replace", "terraform_data.later": "replace"}, changes); diff != "" {
		t.Errorf("planned (-want +got):\n%s", diff)
	}
	s.expectDestroyWarning(t, run, SkillID)
	e.ResetRequests()
	w.Succeed("apply", "plan")
	e.ExpectWrites(2)
	e.ExpectManifest(s.Full.JSON)
}
