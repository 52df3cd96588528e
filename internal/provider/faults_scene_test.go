// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// scene is where a row takes place.
type scene struct {
	*sandbox.Server
	*session
	end context.CancelFunc
}

// put replaces the manifest behind Terraform's back.
func (s *scene) put(manifest string) {
	s.t.Helper()
	if err := s.PutSkill(skillID, []byte(manifest)); err != nil {
		s.t.Fatal(err)
	}
}

// configured is a configuration of the skill.
func (s *scene) configured(price, limit string) *tfprotov6.DynamicValue {
	return s.priced(price, limit, "null")
}

// held is the state that a configuration becomes.
func (s *scene) held(price, limit string) *tfprotov6.DynamicValue {
	return s.priced(price, limit, `{"amazon.com":"ENTITLEMENT `+price+` USD"}`)
}

func (s *scene) priced(price, limit, summary string) *tfprotov6.DynamicValue {
	limits := ""
	if limit != "" {
		limits = fmt.Sprintf(`,"timeouts":{"create":%[1]q,"update":%[1]q,"delete":%[1]q}`, limit)
	}
	return &tfprotov6.DynamicValue{JSON: fmt.Appendf(nil,
		`{"skill_id":%q,"pricing":{"amazon.com":{"offer_type":"ENTITLEMENT","price":%s,"currency":"USD"}},"tax_information":{"category":"SOFTWARE"},"custom_product_prompts":{},"price_summary":%s%s}`,
		skillID, price, summary, limits)}
}

func (s *scene) none() *tfprotov6.DynamicValue { return &tfprotov6.DynamicValue{JSON: []byte("null")} }

func (s *scene) plan(before, config *tfprotov6.DynamicValue) *tfprotov6.PlanResourceChangeResponse {
	s.t.Helper()
	plan, err := s.server.PlanResourceChange(s.t.Context(), &tfprotov6.PlanResourceChangeRequest{
		TypeName: pricing, PriorState: before, ProposedNewState: config, Config: config,
	})
	if err != nil {
		s.t.Fatal(err)
	}
	for _, d := range plan.Diagnostics {
		if d.Severity == tfprotov6.DiagnosticSeverityError {
			s.t.Fatalf("planning said: %s", text(plan.Diagnostics))
		}
	}
	return plan
}

func (s *scene) apply(ctx context.Context, plan *tfprotov6.PlanResourceChangeResponse, before, config *tfprotov6.DynamicValue) (*tfprotov6.DynamicValue, []*tfprotov6.Diagnostic) {
	s.t.Helper()
	applied, err := s.server.ApplyResourceChange(ctx, &tfprotov6.ApplyResourceChangeRequest{
		TypeName: pricing, PriorState: before, PlannedState: plan.PlannedState, Config: config,
		PlannedPrivate: plan.PlannedPrivate, PlannedIdentity: plan.PlannedIdentity,
	})
	if err != nil {
		s.t.Fatal(err)
	}
	return applied.NewState, applied.Diagnostics
}

func (s *scene) refresh(ctx context.Context, before *tfprotov6.DynamicValue) (*tfprotov6.DynamicValue, []*tfprotov6.Diagnostic) {
	s.t.Helper()
	response, err := s.server.ReadResource(ctx, &tfprotov6.ReadResourceRequest{TypeName: pricing, CurrentState: before})
	if err != nil {
		s.t.Fatal(err)
	}
	return response.NewState, response.Diagnostics
}

func (s *scene) expectState(state, want *tfprotov6.DynamicValue) {
	s.t.Helper()
	typed := s.schema.ResourceSchemas[pricing].ValueType()
	got, err := state.Unmarshal(typed)
	if err != nil {
		s.t.Fatal(err)
	}
	wanted, err := want.Unmarshal(typed)
	if err != nil {
		s.t.Fatal(err)
	}
	if !got.Equal(wanted) {
		s.t.Errorf("the state is %s, want %s", got, wanted)
	}
}

// somebodyElse sends a manifest to the skill, as another client of Amazon's.
func somebodyElse(s *sandbox.Sandbox, manifest string) {
	request := httptest.NewRequestWithContext(context.Background(), http.MethodPut, manifestPath, strings.NewReader(`{"manifest":`+manifest+`}`))
	request.Header.Set("Authorization", "Bearer "+sandbox.AccessToken)
	recorder := httptest.NewRecorder()
	if s.ServeHTTP(recorder, request); recorder.Code != http.StatusAccepted {
		panic("somebody else's manifest is not accepted: " + recorder.Body.String())
	}
}
