// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// expectPlanned compares the planned action, "" for none.
func (s Subject) expectPlanned(t *testing.T, name string, p *Plan, action string) {
	t.Helper()
	want := map[string]string{}
	if action != "" {
		want[s.Address()] = action
	}
	if diff := cmp.Diff(want, p.Planned()); diff != "" {
		t.Errorf("%s: planned (-want +got):\n%s", name, diff)
	}
}

// expectState compares the state with what Full leaves in it.
func (s Subject) expectState(t *testing.T, r *Terraform) {
	t.Helper()
	attributes, ok := r.State(s.Address()).(map[string]any)
	if !ok {
		t.Errorf("the state has no %s", s.Address())
		return
	}
	for attribute, check := range s.State {
		if err := check.CheckValue(attributes[attribute]); err != nil {
			t.Errorf("%s in the state: %s", attribute, err)
		}
	}
}

// applies runs a configuration and compares what was planned, what the skill
// holds afterwards, and how often it was written.
func (e *Environment) applies(t *testing.T, s Subject, r *Terraform, name, hcl, action, manifest string, writes int) *Plan {
	t.Helper()
	e.ResetRequests()
	p := r.Succeed(s.Config(hcl))
	s.expectPlanned(t, name, p, action)
	s.expectWritten(t, e, name, manifest, writes)
	return p
}

// creates tells of a resource that is created, applied again, written
// differently, made smaller, and destroyed in the end. Amazon adds defaults to
// what it shows all the while, which are no drift.
func creates(t *testing.T, s Subject) {
	e := s.start(t, s.Without)
	r := e.Terraform(t)
	e.applies(t, s, r, "create", s.Full.HCL, actionCreate, s.Full.JSON, 1)
	s.expectState(t, r)
	s.expectOnly(t, e)
	for _, same := range append([]string{s.Full.HCL}, s.Same...) {
		e.applies(t, s, r, same, same, "", s.Full.JSON, 0)
	}
	shrunk := s.Lean.JSON
	if s.Shrunk != "" {
		shrunk = s.Shrunk
	}
	e.applies(t, s, r, "lean", s.Lean.HCL, actionUpdate, shrunk, 1)
	e.applies(t, s, r, "lean, again", s.Lean.HCL, "", shrunk, 0)
	e.ResetRequests()
	if p := r.Destroy(); len(p.Errors()) > 0 {
		t.Errorf("the destroy says %+v", p.Diagnostics)
	}
	s.expectWritten(t, e, "destroy", s.Without, 1)
}

// expectOnly checks that nothing was asked of Amazon but the one document and what
// goes with it, and that writes named the version they replace.
func (s Subject) expectOnly(t testing.TB, e *Environment) {
	t.Helper()
	operations := s.home().Operations()
	for _, request := range e.Requests() {
		conditional, known := operations[request.Operation]
		switch {
		case !known:
			t.Errorf("%s %s was not called for", request.Method, request.Path)
		case conditional && request.Header.Get("If-Match") == "":
			t.Errorf("%s %s has no If-Match", request.Method, request.Path)
		case s.Home == nil && request.SkillID != SkillID:
			t.Errorf("%s %s is about another skill", request.Method, request.Path)
		}
	}
}

// updates tells of each attribute that is changed, removed and added in a
// configuration, starting from the edit before. What the skill keeps when it is
// left out plans nothing.
func updates(t *testing.T, s Subject) {
	e := s.start(t, s.Without)
	r := e.Terraform(t)
	e.applies(t, s, r, "create", s.Full.HCL, actionCreate, s.Full.JSON, 1)
	full := true
	for _, edit := range s.Edits {
		edited := s.Edited(t, edit)
		switch {
		case edited.HCL == "":
			continue
		case edit.Kept && !full:
			e.applies(t, s, r, "full again", s.Full.HCL, actionUpdate, s.Full.JSON, 1)
		}
		if full = edit.Kept; full {
			e.applies(t, s, r, edit.Name, edited.HCL, "", s.Full.JSON, 0)
			continue
		}
		e.applies(t, s, r, edit.Name, edited.HCL, actionUpdate, edited.JSON, 1)
		e.applies(t, s, r, edit.Name+", again", edited.HCL, "", edited.JSON, 0)
	}
}

// repairsDrift tells of changes behind Terraform's back, one at a time, and of
// the section as a whole going, which the plan proposes to create again.
func repairsDrift(t *testing.T, s Subject) {
	e := s.start(t, s.Without)
	r := e.Terraform(t)
	r.Succeed(s.Config(s.Full.HCL))
	repair := func(name, drifted, action string) {
		s.put(e, drifted)
		p := e.applies(t, s, r, name, s.Full.HCL, action, s.Full.JSON, 1)
		if len(p.Diagnostics) > 0 {
			t.Errorf("%s: the apply says %+v", name, p.Diagnostics)
		}
	}
	for _, edit := range s.Edits {
		repair(edit.Name, s.Edited(t, edit).JSON, actionUpdate)
	}
	repair("section removed", s.Without, actionCreate)
	e.applies(t, s, r, "in the end", s.Full.HCL, "", s.Full.JSON, 0)
}

// leavesForeignFieldsAlone tells of edits outside of what the resource owns,
// right beside it too: they are no drift, and later writes keep them.
func leavesForeignFieldsAlone(t *testing.T, s Subject) {
	e := s.start(t, s.Without)
	r := e.Terraform(t)
	foreign := s.WithForeign(t, s.Full.JSON)
	edited := s.Edited(t, s.Edits[0])
	e.applies(t, s, r, "create", s.Full.HCL, actionCreate, s.Full.JSON, 1)
	s.put(e, foreign)
	e.applies(t, s, r, "foreign fields", s.Full.HCL, "", foreign, 0)
	e.applies(t, s, r, "update", edited.HCL, actionUpdate, s.WithForeign(t, edited.JSON), 1)
}
