// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section_test

import (
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// plan asks what a change would do, and changes nothing.
func (s *session) plan(before, config tftypes.Value) *tfprotov6.PlanResourceChangeResponse {
	s.t.Helper()
	response, err := s.provider.PlanResourceChange(s.t.Context(), &tfprotov6.PlanResourceChangeRequest{
		TypeName: permissions, PriorState: s.encode(before), ProposedNewState: s.encode(config), Config: s.encode(config),
	})
	if err != nil {
		s.t.Fatal(err)
	}
	return response
}

func TestPlanOfACreateSaysWhatItTakesOver(t *testing.T) {
	t.Run("a difference", func(t *testing.T) {
		s := start(t, withOne, nil)
		response := s.plan(s.none(), s.resource(map[string]any{"permissions": []string{reminders}}))
		expectSaid(t, response.Diagnostics, tfprotov6.DiagnosticSeverityWarning, "Existing permissions of ",
			"permissions: "+onePerson+` -> ["`+reminders+`"]`, "terraform import ADDRESS "+skillID)
		s.expectOperations(get, review)
	})
	t.Run("the same", func(t *testing.T) {
		s := start(t, withOne, nil)
		expectNone(t, s.plan(s.none(), s.resource(map[string]any{"permissions": []string{person}})).Diagnostics)
		s.expectOperations(get)
	})
	t.Run("nothing there", func(t *testing.T) {
		s := start(t, bare, nil)
		expectNone(t, s.plan(s.none(), s.resource(map[string]any{"permissions": []string{person}})).Diagnostics)
		s.expectOperations(get, review)
	})
	t.Run("not known yet", func(t *testing.T) {
		s := start(t, withOne, nil)
		unknown := tftypes.NewValue(tftypes.Set{ElementType: tftypes.String}, tftypes.UnknownValue)
		response := s.plan(s.none(), s.resource(map[string]any{"permissions": unknown}))
		expectSaid(t, response.Diagnostics, tfprotov6.DiagnosticSeverityWarning, "permissions: "+onePerson+" -> (known after apply)")
	})
	t.Run("a form that can't be read", func(t *testing.T) {
		s := start(t, `{"permissions":"all"}`, nil)
		response := s.plan(s.none(), s.resource(map[string]any{"permissions": []string{person}}))
		expectSaid(t, response.Diagnostics, tfprotov6.DiagnosticSeverityError, "Unable to plan permissions", "/permissions holds a string where an array belongs")
	})
	t.Run("no skill", func(t *testing.T) {
		s := start(t, bare, nil)
		s.DeleteSkill(skillID)
		response := s.plan(s.none(), s.resource(map[string]any{"permissions": []string{person}}))
		expectSaid(t, response.Diagnostics, tfprotov6.DiagnosticSeverityWarning, "skill ...00000000 does not exist", skillID, "Correct skill_id")
	})
}

func TestPlanThatNeedsNoSkill(t *testing.T) {
	s := start(t, withOne, nil)
	state := s.resource(map[string]any{"permissions": []string{person}})
	expectNone(t, s.plan(state, state).Diagnostics)
	unknown := tftypes.NewValue(tftypes.String, tftypes.UnknownValue)
	expectNone(t, s.plan(s.none(), s.resource(map[string]any{"skill_id": unknown, "permissions": []string{person}})).Diagnostics)
	// Terraform destroys before it learns whether the ID stays the same.
	response := s.plan(state, s.resource(map[string]any{"skill_id": unknown, "permissions": []string{person}}))
	expectSaid(t, response.Diagnostics, tfprotov6.DiagnosticSeverityWarning, "Destroying removes permissions", skillID)
	// The requests find out what the skill is called, and whether it can be changed now.
	s.expectOperations(get, review)
}

// The plan of a replacement shows nothing of its destroy half.
func TestPlanOfAReplacementAnnouncesBothHalves(t *testing.T) {
	s := start(t, withOne, nil)
	if err := s.PutSkill("skill-two", []byte(strings.ReplaceAll(withOne, person, "alexa::two"))); err != nil {
		t.Fatal(err)
	}
	response := s.plan(s.resource(map[string]any{"permissions": []string{person}}), s.resource(map[string]any{"skill_id": "skill-two", "permissions": []string{person}}))
	if len(response.Diagnostics) != 2 {
		t.Fatalf("got %d diagnostics, want two warnings", len(response.Diagnostics))
	}
	expectSaid(t, response.Diagnostics[:1], tfprotov6.DiagnosticSeverityWarning, "Destroying removes permissions", skillID, onePerson)
	expectSaid(t, response.Diagnostics[1:], tfprotov6.DiagnosticSeverityWarning, "Existing permissions of ", "skill-two", `["alexa::two"] -> `+onePerson)
	if len(response.RequiresReplace) != 1 {
		t.Errorf("%v requires replacement, want skill_id", response.RequiresReplace)
	}
	s.expectOperations(get, review, get, review)
}

// Somebody else may write after the update and before the read-back. What is
// there then is what the state says, with an error: Terraform must not believe
// that the plan has happened.
func TestWhatAmazonHoldsInsteadIsAnError(t *testing.T) {
	console := func(value any) sandbox.Fault {
		return sandbox.Fault{Operation: status, Before: func(b *sandbox.Sandbox) {
			if err := b.Edit(skillID, func(manifest map[string]any) { manifest["permissions"] = value }); err != nil {
				panic(err)
			}
		}}
	}
	t.Run("update", func(t *testing.T) {
		s := start(t, withOne, nil)
		s.Inject(console([]any{map[string]any{"name": "alexa::other"}}))
		_, response := s.apply(s.resource(map[string]any{"permissions": []string{person}}), s.resource(map[string]any{"permissions": []string{reminders}}))
		expectSaid(t, response.Diagnostics, tfprotov6.DiagnosticSeverityError, "Unable to update permissions", `was to be ["`+reminders+`"] and is ["alexa::other"]`, "Plan again")
		s.expectState(response.NewState, `["alexa::other"]`)
	})
	t.Run("delete", func(t *testing.T) {
		s := start(t, withOne, nil)
		s.Inject(console([]any{map[string]any{"name": "alexa::other"}}))
		_, response := s.apply(s.resource(map[string]any{"permissions": []string{person}}), s.none())
		expectSaid(t, response.Diagnostics, tfprotov6.DiagnosticSeverityError, "Unable to delete permissions", `still has: permissions = ["alexa::other"]`, "Destroy again")
		s.expectState(response.NewState, onePerson)
	})
}
