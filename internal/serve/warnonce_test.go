// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package serve

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// warner answers every validation and plan with the same messages.
type warner struct{ server }

func (warner) ConfigureProvider(context.Context, *tfprotov6.ConfigureProviderRequest) (*tfprotov6.ConfigureProviderResponse, error) {
	return &tfprotov6.ConfigureProviderResponse{}, nil
}

func (warner) ValidateResourceConfig(context.Context, *tfprotov6.ValidateResourceConfigRequest) (*tfprotov6.ValidateResourceConfigResponse, error) {
	return &tfprotov6.ValidateResourceConfigResponse{Diagnostics: messages()}, nil
}

func (warner) PlanResourceChange(context.Context, *tfprotov6.PlanResourceChangeRequest) (*tfprotov6.PlanResourceChangeResponse, error) {
	return &tfprotov6.PlanResourceChangeResponse{Diagnostics: messages()}, nil
}

func (warner) ValidateActionConfig(context.Context, *tfprotov6.ValidateActionConfigRequest) (*tfprotov6.ValidateActionConfigResponse, error) {
	return &tfprotov6.ValidateActionConfigResponse{Diagnostics: messages()}, nil
}

func (warner) PlanAction(context.Context, *tfprotov6.PlanActionRequest) (*tfprotov6.PlanActionResponse, error) {
	return &tfprotov6.PlanActionResponse{Diagnostics: messages()}, nil
}

func messages() []*tfprotov6.Diagnostic {
	color := tftypes.NewAttributePath().WithAttributeName("color")
	return []*tfprotov6.Diagnostic{
		{Severity: tfprotov6.DiagnosticSeverityError, Summary: "an error"},
		{Severity: tfprotov6.DiagnosticSeverityWarning, Summary: "a warning"},
		{Severity: tfprotov6.DiagnosticSeverityWarning, Summary: "a warning", Attribute: color},
		{Severity: tfprotov6.DiagnosticSeverityWarning, Summary: "a warning", Detail: "more"},
	}
}

// command is the processes that one command starts, and what they have shown.
type command struct{ shown map[string]bool }

func (c command) process(t *testing.T, configured bool) *warnOnce {
	t.Helper()
	s := &warnOnce{server: warner{}, isRepeated: func(text string) bool {
		repeated := c.shown[text]
		c.shown[text] = true
		return repeated
	}}
	if configured {
		if _, err := s.ConfigureProvider(t.Context(), &tfprotov6.ConfigureProviderRequest{}); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

func validated(t *testing.T, s *warnOnce, typeName string) []*tfprotov6.Diagnostic {
	t.Helper()
	response, err := s.ValidateResourceConfig(t.Context(), &tfprotov6.ValidateResourceConfigRequest{TypeName: typeName})
	if err != nil {
		t.Fatal(err)
	}
	return response.Diagnostics
}

// planned plans a state, of which it matters only whether there is one.
func planned(t *testing.T, s *warnOnce, state any) []*tfprotov6.Diagnostic {
	t.Helper()
	proposed, err := tfprotov6.NewDynamicValue(tftypes.String, tftypes.NewValue(tftypes.String, state))
	if err != nil {
		t.Fatal(err)
	}
	response, err := s.PlanResourceChange(t.Context(), &tfprotov6.PlanResourceChangeRequest{TypeName: "shelf", ProposedNewState: &proposed})
	if err != nil {
		t.Fatal(err)
	}
	return response.Diagnostics
}

func expectMessages(t *testing.T, label string, got, want []*tfprotov6.Diagnostic) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", label, diff)
	}
}

func TestAWarningIsGivenOnce(t *testing.T) {
	all, errors := messages(), messages()[:1]
	c := command{map[string]bool{}}
	expectMessages(t, "validate", validated(t, c.process(t, false), "shelf"), all)
	plan := c.process(t, true)
	expectMessages(t, "validate for the plan", validated(t, plan, "shelf"), errors)
	expectMessages(t, "of another type", validated(t, plan, "book"), all)
	expectMessages(t, "plan", planned(t, plan, ""), errors)
	expectMessages(t, "plan a removal", planned(t, plan, nil), all)
	// A command such as terraform test validates several times, and shows each by itself.
	expectMessages(t, "validate again", validated(t, c.process(t, false), "shelf"), all)
}

// An action is planned for the plan, and again right before it runs.
func TestAWarningOfAnActionIsGivenOnce(t *testing.T) {
	all, errors := messages(), messages()[:1]
	c := command{map[string]bool{}}
	validate := func(label, name string, want []*tfprotov6.Diagnostic) {
		t.Helper()
		answer, err := c.process(t, true).ValidateActionConfig(t.Context(), &tfprotov6.ValidateActionConfigRequest{ActionType: name})
		if err != nil {
			t.Fatal(err)
		}
		expectMessages(t, label, answer.Diagnostics, want)
	}
	plan := func(label, name string, want []*tfprotov6.Diagnostic) {
		t.Helper()
		answer, err := c.process(t, true).PlanAction(t.Context(), &tfprotov6.PlanActionRequest{ActionType: name})
		if err != nil {
			t.Fatal(err)
		}
		expectMessages(t, label, answer.Diagnostics, want)
	}
	validate("validate", "shelf_dust", all)
	plan("plan", "shelf_dust", errors)
	validate("validate for the apply", "shelf_dust", errors)
	plan("plan another", "shelf_paint", all)
	plan("plan it again", "shelf_paint", errors)
}

// A message that was left out differs from one that was given in all that a reader
// can see of it.
func TestWarningsAreToldApart(t *testing.T) {
	c := command{map[string]bool{}}
	validated(t, c.process(t, false), "shelf")
	if len(c.shown) != 3 {
		t.Errorf("%d warnings were noted, want 3", len(c.shown))
	}
}
