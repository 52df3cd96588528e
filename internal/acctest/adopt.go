// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"strings"
	"testing"
)

const adoption = "that Terraform does not manage yet"

// adopts tells of a section that the skill has already: what a create would
// change of it is in the plan, and what is the same is not even written.
func adopts(t *testing.T, s Subject) {
	e := Start(t, s.Without)
	r := e.Terraform(t)
	for _, edit := range s.Edits {
		if edit.Warned == "" {
			continue
		}
		e.Put(s.Edited(t, edit).JSON)
		p := r.Plan(s.Config(s.Full.HCL))
		s.expectPlanned(t, edit.Name, p, actionCreate)
		found := p.Find("warning", adoption)
		if len(found) != 1 || !strings.Contains(found[0].Detail, "\n  "+edit.Warned+"\n") {
			t.Errorf("%s: the plan does not warn of %q but says %+v", edit.Name, edit.Warned, p.Diagnostics)
			continue
		}
		// Nothing else may be announced than what will change.
		if lines := strings.Count(found[0].Detail, " -> "); lines != 2 {
			t.Errorf("%s: the plan warns of more: %s", edit.Name, found[0].Detail)
		}
	}
	e.ExpectWrites(0)

	e.Put(s.WithForeign(t, s.Full.JSON))
	p := r.Plan(s.Config(s.Full.HCL))
	s.expectPlanned(t, "the same", p, actionCreate)
	if found := p.Find("warning", adoption); len(found) > 0 {
		t.Errorf("the plan warns although nothing will change: %+v", found)
	}
	if report := r.Apply(p); len(report.Errors()) > 0 {
		t.Errorf("adopting says %+v", report.Diagnostics)
	}
	e.ExpectWrites(0)
	s.expectPlanned(t, "after adopting", r.Plan(s.Config(s.Full.HCL)), "")

	r.Forget(s.Address())
	e.Put(s.Edited(t, s.Edits[0]).JSON)
	e.applies(t, s, r, "adopted again", s.Full.HCL, actionCreate, s.Full.JSON, 1)
}
