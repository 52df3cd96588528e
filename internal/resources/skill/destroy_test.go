// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skill_test

import (
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// published is a scene in which customers have the skill.
func published(t *testing.T, config string) scene {
	t.Helper()
	s := start(t)
	s.Succeed(config)
	if err := s.PutSkillAt(made, "live", s.Document(made)); err != nil {
		t.Fatal(err)
	}
	return s
}

func TestALiveSkillIsNotDeleted(t *testing.T) {
	s := published(t, resource(listing))
	expectError(t, s.PlanDestroy().Report, "", "Unable to delete skill", made, "customers have it",
		"lifecycle { destroy = false }", "removed {", "skip_destroy = true", "force_destroy = true")
	s.expectCounts(1, 0, 0)
}

// A skill may become live after the plan.
func TestASkillThatWentLiveIsNotDeleted(t *testing.T) {
	s := start(t)
	s.Succeed(resource(listing))
	p := s.PlanDestroy()
	if err := s.PutSkillAt(made, "live", s.Document(made)); err != nil {
		t.Fatal(err)
	}
	expectError(t, s.Apply(p), "", "Unable to delete skill", "customers have it")
	if s.State(address) == nil {
		t.Error("the state has lost the skill")
	}
	s.expectCounts(1, 0, 0)
}

func TestForceDestroy(t *testing.T) {
	s := published(t, resource(listing+"\n  force_destroy = true"))
	p := s.Destroy()
	if len(p.Errors()) > 0 || len(p.Find("warning", "force_destroy is set: they lose it")) == 0 {
		t.Errorf("the destroy says %+v", p.Diagnostics)
	}
	s.expectCounts(1, 1, 0)
	if s.exists() {
		t.Error("the skill is left")
	}
}

func TestSkipDestroy(t *testing.T) {
	s := published(t, resource(listing+"\n  skip_destroy = true"))
	p := s.Destroy()
	if len(p.Errors()) > 0 || len(p.Find("warning", "alexa_skill of Quick Trivia (...00000001) will only be forgotten")) == 0 {
		t.Errorf("the destroy says %+v", p.Diagnostics)
	}
	s.expectCounts(1, 0, 0)
	if !s.exists() || s.State(address) != nil {
		t.Error("the skill is gone, or still in the state")
	}
}

func TestDestroy(t *testing.T) {
	t.Run("says what goes", func(t *testing.T) {
		s := start(t)
		s.Succeed(resource(listing))
		if p := s.PlanDestroy(); len(p.Find("warning", "Destroying deletes Quick Trivia (...00000001)")) != 1 || len(p.Warnings()) != 1 {
			t.Errorf("the plan says %+v", p.Diagnostics)
		}
	})
	t.Run("of what is gone", func(t *testing.T) {
		s := start(t)
		s.Succeed(resource(listing))
		p := s.PlanDestroy()
		s.DeleteSkill(made)
		if report := s.Apply(p); len(report.Errors()) > 0 || s.State(address) != nil {
			t.Errorf("the destroy says %+v", report.Diagnostics)
		}
	})
	t.Run("of what Amazon keeps", func(t *testing.T) {
		s := start(t)
		s.Succeed(resource(listing))
		s.Inject(sandbox.Fault{Operation: sandbox.OperationDeleteSkill, Status: 403, Body: `{"message":"User is not permitted to perform the requested operation."}`})
		expectError(t, s.Destroy().Report, "", "Unable to delete skill", "User is not permitted", "in certification", "removed block", "skip_destroy")
		if s.State(address) == nil {
			t.Error("the state has lost the skill")
		}
	})
	t.Run("with an answer that is lost", func(t *testing.T) {
		s := start(t)
		s.Succeed(resource(listing))
		s.Inject(sandbox.Fault{Operation: sandbox.OperationDeleteSkill, Drop: sandbox.DropAfter})
		if p := s.Destroy(); len(p.Errors()) > 0 || s.State(address) != nil || s.exists() {
			t.Errorf("the destroy says %+v", p.Diagnostics)
		}
		s.expectCounts(1, 2, 0)
	})
	t.Run("of one of which it is not known whether customers have it", func(t *testing.T) {
		s := start(t)
		s.Succeed(resource(listing))
		s.Inject(sandbox.Fault{Operation: sandbox.OperationGetManifest, After: 2, Status: 403, Body: `{"message":"No."}`})
		expectError(t, s.PlanDestroy().Report, "", "Unable to delete skill", "can't be found out", "No.")
	})
}
