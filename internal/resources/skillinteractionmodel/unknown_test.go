// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillinteractionmodel_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// later gives out a value that is known only when it is applied, and again whenever the
// trigger changes.
func later(value string, trigger int) string {
	return fmt.Sprintf("resource \"terraform_data\" \"later\" {\n  input = %s\n  triggers_replace = %d\n}\n", value, trigger)
}

func TestUnknownValues(t *testing.T) {
	for name, value := range map[string]string{"skill": fmt.Sprintf("%q", acctest.SkillID), "model": quoted(trivia)} {
		t.Run(name, func(t *testing.T) {
			s := start(t)
			hcl := strings.Replace(resource(trivia), value, "terraform_data.later.output", 1)
			for trigger, want := range []string{"create", map[string]string{"skill": "replace", "model": "update"}[name]} {
				p := s.Plan(hcl + later(value, trigger))
				if p.Planned()[address] != want || len(p.Errors()) > 0 {
					t.Errorf("planned is %v: %+v", p.Planned(), p.Diagnostics)
				}
				if report := s.Apply(p); len(report.Errors()) > 0 {
					t.Errorf("%+v", report.Errors())
				}
			}
			// What turns out to be the same is not written again.
			if writes := s.Count(sandbox.OperationPutModel); writes != 1 {
				t.Errorf("%d writes", writes)
			}
			s.expectStored(content(t, trivia))
			s.expectNothingPlanned(hcl + later(value, 1))
		})
	}
}

// While an argument of the provider is not known, nothing is asked and nothing fails.
func TestUnknownProvider(t *testing.T) {
	s := start(t)
	s.put(triviaToo)
	blind := s.TerraformWith(t, map[string]tftypes.Value{"endpoint": tftypes.NewValue(tftypes.String, tftypes.UnknownValue)})
	if p := blind.Plan(resource(trivia)); p.Planned()[address] != "create" || len(p.Errors()) > 0 || len(s.Requests()) > 0 {
		t.Errorf("planned is %v: %+v", p.Planned(), p.Diagnostics)
	}
	if report := blind.Import(address, importID); len(report.Find("error", "not known yet")) != 1 {
		t.Errorf("%+v", report.Diagnostics)
	}
}

func TestImportByIdentity(t *testing.T) {
	s := start(t)
	s.put(trivia)
	p := s.Protocol(nil)
	typed := tftypes.Object{AttributeTypes: map[string]tftypes.Type{"skill_id": tftypes.String, "locale": tftypes.String}}
	text := func(value string) tftypes.Value { return tftypes.NewValue(tftypes.String, value) }
	identity, err := tfprotov6.NewDynamicValue(typed, tftypes.NewValue(typed, map[string]tftypes.Value{"skill_id": text(acctest.SkillID), "locale": text("en-US")}))
	if err != nil {
		t.Fatal(err)
	}
	answer := p.Import(tfprotov6.ImportResourceStateRequest{
		TypeName: "alexa_skill_interaction_model", Identity: &tfprotov6.ResourceIdentityData{IdentityData: &identity},
	})
	if len(answer.Diagnostics) > 0 || len(answer.ImportedResources) != 1 {
		t.Fatalf("%+v", answer.Diagnostics)
	}
	var attributes map[string]tftypes.Value
	if err := p.State("alexa_skill_interaction_model", answer.ImportedResources[0].State).As(&attributes); err != nil || !attributes["version"].Equal(text("1")) {
		t.Errorf("imported is %v, %v", attributes, err)
	}
	named, err := answer.ImportedResources[0].Identity.IdentityData.Unmarshal(typed)
	var parts map[string]tftypes.Value
	if err != nil || named.As(&parts) != nil || !parts["locale"].Equal(text("en-US")) || !parts["skill_id"].Equal(text(acctest.SkillID)) {
		t.Errorf("the identity is %v, %v", named, err)
	}
}
