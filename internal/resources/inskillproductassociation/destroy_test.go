// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package inskillproductassociation_test

import (
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

func TestDestroy(t *testing.T) {
	t.Parallel()
	s := associated(t)
	p := s.PlanDestroy()
	expectWarning(t, p.Report, "Destroying disassociates in-skill product "+hints+" from skill "+acctest.SkillID, "removed block", "skip_destroy = true")
	if report := s.Apply(p); len(report.Diagnostics) > 0 || s.State(address) != nil {
		t.Errorf("the destroy says %+v", report.Diagnostics)
	}
	s.expectAssociated("development")
	if s.Product(hints, "development") == nil {
		t.Error("the product is gone")
	}
	if n := s.Count(sandbox.OperationDisassociate); n != 1 {
		t.Errorf("disassociated %d times", n)
	}
}

func TestDestroyDespiteFaults(t *testing.T) {
	t.Parallel()
	for name, fault := range map[string]sandbox.Fault{
		"throttled":         {Status: 429, Times: 2, Header: map[string]string{"Retry-After": "0"}},
		"out of order":      {Status: 503},
		"request lost":      {Drop: sandbox.DropBefore},
		"answer lost":       {Drop: sandbox.DropAfter},
		"a gateway answers": {Status: 502, Foreign: true, Acted: true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := associated(t)
			fault.Operation = sandbox.OperationDisassociate
			s.Inject(fault)
			if p := s.Destroy(); len(p.Errors()) > 0 || s.State(address) != nil {
				t.Errorf("the destroy says %+v", p.Diagnostics)
			}
			s.expectAssociated("development")
		})
	}
}

// Somebody else may have disassociated it since the plan.
func TestDestroyOfWhatIsUntied(t *testing.T) {
	t.Parallel()
	s := associated(t)
	p := s.PlanDestroy()
	s.Disassociate(hints, acctest.SkillID)
	if report := s.Apply(p); len(report.Diagnostics) > 0 || s.State(address) != nil {
		t.Errorf("the destroy says %+v", report.Diagnostics)
	}
}

func TestDestroyWithoutTheRights(t *testing.T) {
	t.Parallel()
	s := associated(t)
	s.Inject(sandbox.Fault{Operation: sandbox.OperationDisassociate, Status: 403, Body: `{"message":"User is not permitted to perform the requested operation."}`})
	expectError(t, s.Destroy().Report, "product_id", "Unable to delete in-skill product association", "User is not permitted", "request id ", "the account may lack the rights")
	if s.State(address) == nil {
		t.Error("the state has lost the association")
	}
}

func TestSkipDestroy(t *testing.T) {
	t.Parallel()
	s := associated(t, "skip_destroy = true")
	s.PublishProducts(acctest.SkillID)
	p := s.Destroy()
	expectWarning(t, p.Report, "alexa_in_skill_product_association of in-skill product "+hints+" and skill "+acctest.SkillID+" will only be forgotten", "stays associated")
	if len(p.Errors()) > 0 || s.State(address) != nil {
		t.Errorf("the destroy says %+v", p.Diagnostics)
	}
	s.expectAssociated("development", hints)
}

// What customers have can't be undone: by a destroy, by another product, or by a
// replacement that the user asks for.
func TestALiveAssociation(t *testing.T) {
	t.Parallel()
	warning := []string{
		"Product that is live in a skill: in-skill product " + hints + " and skill " + acctest.SkillID, "product_id: in-skill product " + hints + " is published with skill " + acctest.SkillID,
		"the apply will fail", `purchasable_state = "NOT_PURCHASABLE"`, "certify the skill again", "lifecycle { destroy = false }", "removed block", "skip_destroy = true", "Rule live-association: https://",
	}
	refusal := []string{
		"Unable to delete in-skill product association", "is published with skill", "com.amazon.alexa.skillmanagement.ForbiddenException: User is not permitted to perform the requested operation.",
		"request id ", "stays in the state", `purchasable_state = "NOT_PURCHASABLE"`, "certify the skill again", "lifecycle { destroy = false }", "removed block", "skip_destroy = true", "Rule live-association: https://",
	}
	for name, plan := range map[string]func(s scene) *acctest.Plan{
		"destroy":         func(s scene) *acctest.Plan { return s.PlanDestroy() },
		"another product": func(s scene) *acctest.Plan { return s.Plan(config(chapter)) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := associated(t)
			s.PublishProducts(acctest.SkillID)
			p := plan(s)
			expectWarning(t, p.Report, warning...)
			expectError(t, s.Apply(p), "product_id", refusal...)
			if s.State(address) == nil {
				t.Error("the state has lost the association")
			}
			s.expectAssociated("development", hints)
			s.expectAssociated("live", hints)
		})
	}
}

// The plan of a destroy asks Amazon whether the association is live. If there is no
// answer, Amazon's refusal is what protects customers.
func TestADestroyOfWhichNobodyKnowsWhatItDoes(t *testing.T) {
	t.Parallel()
	s := associated(t)
	s.Inject(sandbox.Fault{Operation: sandbox.OperationProductSkills, Status: 403, Body: `{"message":"No."}`})
	p := s.PlanDestroy()
	expectWarning(t, p.Report, "Unable to find out whether an association is live: in-skill product "+hints, "No.")
	if report := s.Apply(p); len(report.Errors()) > 0 {
		t.Errorf("the destroy says %+v", report.Diagnostics)
	}
}

func TestAnotherProduct(t *testing.T) {
	t.Parallel()
	s := associated(t)
	p := s.Succeed(config(chapter))
	if p.Planned()[address] != "replace" || len(p.Find("warning", "Destroying disassociates in-skill product "+hints)) == 0 {
		t.Errorf("planned is %v with %+v", p.Planned(), p.Diagnostics)
	}
	s.expectAssociated("development", chapter)
	s.expectNothingPlanned(config(chapter))
}

// A block that has another name now is created before the old one is removed, or after
// that, or meanwhile. The association stays whatever comes first.
func TestRename(t *testing.T) {
	t.Parallel()
	for range 4 {
		s := associated(t)
		s.Succeed(strings.Replace(config(hints), `"hints"`, `"five"`, 1))
		s.expectAssociated("development", hints)
		if s.State(address) != nil || s.State("alexa_in_skill_product_association.five") == nil {
			t.Error("the state has not followed")
		}
	}
}

func TestTwoResourcesForOneAssociation(t *testing.T) {
	t.Parallel()
	s := start(t)
	report := s.Plan(config(hints) + named("again", hints)).Report
	expectError(t, report, "product_id", "Two resources manage the same association", hints, acctest.SkillID, "Remove one of them")
	if p := s.Plan(config(hints) + named("again", chapter)); len(p.Diagnostics) > 0 {
		t.Errorf("the plan says %+v", p.Diagnostics)
	}
}
