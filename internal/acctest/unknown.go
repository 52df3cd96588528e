// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
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
			e := s.start(t, s.Without)
			r := e.Terraform(t)
			hcl := s.Config(replaced(t, "unknown", s.Full.HCL, [2]string{u.Value, "terraform_data.later.output"}))
			for trigger, action := range []string{actionCreate, actionUpdate} {
				p := r.Plan(hcl + later(u.Value, trigger))
				s.expectPlanned(t, action, p, action)
				if !p.IsUnknown(s.Address(), u.At) || len(p.Errors()) > 0 {
					t.Errorf("%s: the plan knows the value, or says %+v", action, p.Diagnostics)
				}
				e.ResetRequests()
				if report := r.Apply(p); len(report.Errors()) > 0 {
					t.Errorf("%s: the apply says %+v", action, report.Diagnostics)
				}
				// The first writes, the second has the same values.
				s.expectWritten(t, e, action, s.Full.JSON, 1-trigger)
			}
			s.expectPlanned(t, "in the end", r.Plan(hcl+later(u.Value, 1)), "")
		})
	}
}

// waitsForUnknownSkill tells of a skill that another resource makes. When its
// ID becomes unknown again, Terraform destroys before it creates, whatever the
// ID turns out to be.
func waitsForUnknownSkill(t *testing.T, s Subject) {
	e := Start(t, s.Without)
	r := e.Terraform(t)
	hcl := s.ConfigFor("terraform_data.later.output", s.Full.HCL)
	p := r.Plan(hcl + later(fmt.Sprintf("%q", SkillID), 1))
	s.expectPlanned(t, "unknown skill", p, actionCreate)
	if len(p.Diagnostics) > 0 || len(e.Requests()) > 0 {
		t.Errorf("the plan made %d requests and said %+v", len(e.Requests()), p.Diagnostics)
	}
	if report := r.Apply(p); len(report.Errors()) > 0 {
		t.Errorf("the apply says %+v", report.Diagnostics)
	}
	e.ExpectManifest(s.Full.JSON)

	p = r.Plan(hcl + later(fmt.Sprintf("%q", SkillID), 2))
	if diff := cmp.Diff(map[string]string{s.Address(): actionReplace}, p.Planned()); diff != "" {
		t.Errorf("planned (-want +got):\n%s", diff)
	}
	s.expectDestroyWarning(t, e, p.Report)
	e.ResetRequests()
	if report := r.Apply(p); len(report.Errors()) > 0 {
		t.Errorf("the replacement says %+v", report.Diagnostics)
	}
	e.ExpectWrites(2)
	e.ExpectManifest(s.Full.JSON)
}
