// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// step applies a configuration, for which the plan must propose one action, and
// compares what the skill holds afterwards and how often it was written.
func (e *Environment) step(s Subject, hcl string, action plancheck.ResourceActionType, manifest string, writes int) resource.TestStep {
	return resource.TestStep{
		PreConfig: e.ResetRequests,
		Config:    e.Config(s.Config(hcl)),
		ConfigPlanChecks: resource.ConfigPlanChecks{
			PreApply: []plancheck.PlanCheck{plancheck.ExpectResourceAction(s.Address(), action)},
		},
		PostApplyFunc: func() {
			e.t.Helper()
			e.ExpectManifest(manifest)
			e.ExpectWrites(writes)
		},
	}
}

// after does something behind Terraform's back before a step.
func (e *Environment) after(outside func(), step resource.TestStep) resource.TestStep {
	step.PreConfig = func() {
		outside()
		e.ResetRequests()
	}
	return step
}

// creates tells of a resource that is created, applied again, written
// differently, made smaller, and destroyed by the testing library in the end.
// Amazon adds defaults to what it shows all the while, which are no drift.
func creates(t *testing.T, s Subject) {
	e := Start(t, s.Without)
	create := e.step(s, s.Full.HCL, plancheck.ResourceActionCreate, s.Full.JSON, 1)
	for attribute, check := range s.State {
		create.ConfigStateChecks = append(create.ConfigStateChecks,
			statecheck.ExpectKnownValue(s.Address(), tfjsonpath.New(attribute), check))
	}
	written := create.PostApplyFunc
	create.PostApplyFunc = func() {
		written()
		e.expectOnlyTheSkill(SkillID)
	}
	steps := []resource.TestStep{create, e.step(s, s.Full.HCL, plancheck.ResourceActionNoop, s.Full.JSON, 0)}
	for _, same := range s.Same {
		steps = append(steps, e.step(s, same, plancheck.ResourceActionNoop, s.Full.JSON, 0))
	}
	steps = append(steps, e.step(s, s.Lean.HCL, plancheck.ResourceActionUpdate, s.Lean.JSON, 1))
	for _, written := range s.Defaults {
		steps = append(steps, e.step(s, written, plancheck.ResourceActionNoop, s.Lean.JSON, 0))
	}
	e.Test(t, steps...)
	e.ExpectManifest(s.Without)
}

// expectOnlyTheSkill checks that nothing was asked of Amazon but the manifest
// of one skill and how its update went, and that writes named the version read.
func (e *Environment) expectOnlyTheSkill(skillID string) {
	e.t.Helper()
	for _, request := range e.Requests() {
		switch request.Operation {
		case sandbox.OperationGetManifest, sandbox.OperationStatus:
		case sandbox.OperationPutManifest:
			if request.Header.Get("If-Match") == "" {
				e.t.Errorf("%s %s has no If-Match", request.Method, request.Path)
			}
		default:
			e.t.Errorf("%s %s was not called for", request.Method, request.Path)
		}
		if request.SkillID != skillID {
			e.t.Errorf("%s %s is about another skill", request.Method, request.Path)
		}
	}
}

func updates(t *testing.T, s Subject) {
	e := Start(t, s.Without)
	steps := []resource.TestStep{e.step(s, s.Full.HCL, plancheck.ResourceActionCreate, s.Full.JSON, 1)}
	for _, edit := range s.Edits {
		if edited := s.Edited(t, edit); edited.HCL != "" {
			steps = append(steps, e.step(s, edited.HCL, plancheck.ResourceActionUpdate, edited.JSON, 1))
		}
	}
	e.Test(t, steps...)
}

// repairsDrift tells of changes behind Terraform's back, one at a time, and of
// the section as a whole going, which the plan proposes to create again.
func repairsDrift(t *testing.T, s Subject) {
	e := Start(t, s.Without)
	w := e.Workspace(s.Config(s.Full.HCL))
	w.Apply()
	repair := func(name, drifted, action string) {
		e.Put(drifted)
		e.ResetRequests()
		changes, run := w.Apply()
		if diff := cmp.Diff(map[string]string{s.Address(): action}, changes); diff != "" {
			t.Errorf("%s: planned (-want +got):\n%s", name, diff)
		}
		if len(run.Diagnostics) > 0 {
			t.Errorf("%s: the apply says %+v", name, run.Diagnostics)
		}
		e.ExpectWrites(1)
		e.ExpectManifest(s.Full.JSON)
	}
	for _, edit := range s.Edits {
		repair(edit.Name, s.Edited(t, edit).JSON, "update")
	}
	repair("section removed", s.Without, "create")
	if changes, _ := w.Apply(); len(changes) > 0 {
		t.Errorf("in the end the plan is %v", changes)
	}
}

// leavesForeignFieldsAlone tells of edits outside of what the resource owns,
// right beside it too: they are no drift, and later writes keep them.
func leavesForeignFieldsAlone(t *testing.T, s Subject) {
	e := Start(t, s.Without)
	foreign := s.WithForeign(t, s.Full.JSON)
	edited := s.Edited(t, s.Edits[0])
	e.Test(t,
		e.step(s, s.Full.HCL, plancheck.ResourceActionCreate, s.Full.JSON, 1),
		e.after(func() { e.Put(foreign) },
			e.step(s, s.Full.HCL, plancheck.ResourceActionNoop, foreign, 0)),
		e.step(s, edited.HCL, plancheck.ResourceActionUpdate, s.WithForeign(t, edited.JSON), 1),
	)
}
