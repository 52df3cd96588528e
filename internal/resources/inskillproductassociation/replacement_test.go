// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package inskillproductassociation_test

import (
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

// Terraform plans a replacement twice, the second time as a create. That an association
// can't be undone is said once, whether the user asks for the replacement (-replace) or
// another product makes it necessary, and nothing else is said.
func TestAReplacementIsPlannedTwice(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		product string
		first   bool
	}{"asked for": {hints, false}, "another product": {chapter, true}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := associated(t)
			s.PublishProducts(acctest.SkillID)
			p := planner{s.Protocol(nil), t}
			answer := p.plan(p.association(hints), c.product, nil)
			p.expectWarned(answer, c.first)
			answer = p.plan(tftypes.NewValue(p.typed(), nil), c.product, answer.PlannedPrivate)
			p.expectWarned(answer, !c.first)
		})
	}
}

// planner plans associations as calls of the protocol.
type planner struct {
	*acctest.Protocol
	t *testing.T
}

// typed is the type of an association.
func (p planner) typed() tftypes.Type {
	p.t.Helper()
	schemas, err := p.GetProviderSchema(p.t.Context(), &tfprotov6.GetProviderSchemaRequest{})
	if err != nil {
		p.t.Fatal(err)
	}
	return schemas.ResourceSchemas["alexa_in_skill_product_association"].ValueType()
}

func (p planner) association(productID string) tftypes.Value {
	p.t.Helper()
	typed, ok := p.typed().(tftypes.Object)
	if !ok {
		p.t.Fatal("an association is no object")
	}
	values := map[string]tftypes.Value{}
	for name, attribute := range typed.AttributeTypes {
		values[name] = tftypes.NewValue(attribute, nil)
	}
	values["product_id"] = tftypes.NewValue(tftypes.String, productID)
	values["skill_id"] = tftypes.NewValue(tftypes.String, acctest.SkillID)
	return tftypes.NewValue(typed, values)
}

func (p planner) plan(prior tftypes.Value, productID string, private []byte) *tfprotov6.PlanResourceChangeResponse {
	p.t.Helper()
	pack := func(value tftypes.Value) *tfprotov6.DynamicValue {
		packed, err := tfprotov6.NewDynamicValue(p.typed(), value)
		if err != nil {
			p.t.Fatal(err)
		}
		return &packed
	}
	answer, err := p.PlanResourceChange(p.t.Context(), &tfprotov6.PlanResourceChangeRequest{
		TypeName: "alexa_in_skill_product_association", PriorState: pack(prior), ProposedNewState: pack(p.association(productID)),
		Config: pack(p.association(productID)), PriorPrivate: private,
	})
	if err != nil {
		p.t.Fatal(err)
	}
	return answer
}

func (p planner) expectWarned(answer *tfprotov6.PlanResourceChangeResponse, want bool) {
	p.t.Helper()
	warned := false
	for _, d := range answer.Diagnostics {
		if d.Severity == tfprotov6.DiagnosticSeverityError {
			p.t.Errorf("the plan fails: %s: %s", d.Summary, d.Detail)
		}
		warned = warned || strings.Contains(d.Summary, "Product that is live in a skill") && strings.Contains(d.Detail, hints)
	}
	if warned != want || len(answer.Diagnostics) > 0 != want {
		p.t.Errorf("the plan warns: %t, want %t: %+v", warned, want, answer.Diagnostics)
	}
}
