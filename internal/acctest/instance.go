// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"context"
	"slices"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
	"github.com/zclconf/go-cty/cty"
)

// Instance is a resource as Terraform keeps it from one operation to the next.
type Instance struct {
	// Type is the resource type.
	Type string
	// State is what Terraform knows of it, null before the create and after the destroy.
	State    tftypes.Value
	identity *tfprotov6.ResourceIdentityData
	private  []byte
}

// Absent is a resource that has not been created yet.
func (p *Protocol) Absent(typeName string) Instance {
	return Instance{Type: typeName, State: tftypes.NewValue(p.resources[typeName].ValueType(), nil)}
}

// Configuration makes a value for a resource from JSON. Attributes that are left out are null.
func (p *Protocol) Configuration(typeName, text string) tftypes.Value {
	p.t.Helper()
	raw := tfprotov6.DynamicValue{JSON: []byte(text)}
	value, err := raw.Unmarshal(p.resources[typeName].ValueType())
	if err != nil {
		p.t.Fatalf("%s: %s", text, err)
	}
	return value
}

// Adopt imports the section of a skill and refreshes it, as Terraform does. The
// errors are those of the import.
func (p *Protocol) Adopt(typeName, skillID string) (Instance, []*tfprotov6.Diagnostic) {
	p.t.Helper()
	answer := p.Import(tfprotov6.ImportResourceStateRequest{TypeName: typeName, ID: skillID})
	if len(answer.Diagnostics) > 0 {
		return Instance{}, answer.Diagnostics
	}
	imported := answer.ImportedResources[0]
	read, err := p.ReadResource(context.Background(), &tfprotov6.ReadResourceRequest{
		TypeName: typeName, CurrentState: imported.State, CurrentIdentity: imported.Identity, Private: imported.Private,
	})
	if err != nil {
		p.t.Fatal(err)
	}
	p.expectNoErrors("read", read.Diagnostics)
	return Instance{Type: typeName, State: p.State(typeName, read.NewState), identity: read.NewIdentity, private: read.Private}, nil
}

// Planned is a change of an instance that has been planned and not applied.
type Planned struct {
	prior         Instance
	configuration tftypes.Value
	answer        *tfprotov6.PlanResourceChangeResponse
}

// Plan plans to make the instance what the configuration says; a null
// configuration plans to destroy it.
func (p *Protocol) Plan(prior Instance, configuration tftypes.Value) Planned {
	p.t.Helper()
	plan := p.plan(prior, configuration)
	p.expectNoErrors("plan", plan.answer.Diagnostics)
	return plan
}

// Refusals are the errors of a change that must not come to be written: those of
// its plan, or else those of its apply.
func (p *Protocol) Refusals(prior Instance, configuration tftypes.Value) []*tfprotov6.Diagnostic {
	p.t.Helper()
	plan := p.plan(prior, configuration)
	if refusals := errorsAmong(plan.answer.Diagnostics); len(refusals) > 0 {
		return refusals
	}
	return errorsAmong(p.apply(plan).Diagnostics)
}

func errorsAmong(diagnostics []*tfprotov6.Diagnostic) []*tfprotov6.Diagnostic {
	return slices.DeleteFunc(slices.Clone(diagnostics), func(diagnostic *tfprotov6.Diagnostic) bool {
		return diagnostic.Severity != tfprotov6.DiagnosticSeverityError
	})
}

func (p *Protocol) plan(prior Instance, configuration tftypes.Value) Planned {
	p.t.Helper()
	answer, err := p.PlanResourceChange(context.Background(), &tfprotov6.PlanResourceChangeRequest{
		TypeName: prior.Type, PriorState: wire(p.t, prior.State), ProposedNewState: p.proposed(prior, configuration), Config: wire(p.t, configuration),
		PriorIdentity: prior.identity, PriorPrivate: prior.private,
	})
	if err != nil {
		p.t.Fatal(err)
	}
	return Planned{prior: prior, configuration: configuration, answer: answer}
}

// proposed is what Terraform proposes for a configuration.
func (p *Protocol) proposed(prior Instance, configuration tftypes.Value) *tfprotov6.DynamicValue {
	p.t.Helper()
	typed, err := ctyType(configuration.Type())
	if err != nil {
		p.t.Fatal(err)
	}
	var before, config cty.Value
	if before, err = unpack(wire(p.t, prior.State), typed); err == nil {
		config, err = unpack(wire(p.t, configuration), typed)
	}
	if err != nil {
		p.t.Fatal(err)
	}
	proposed, err := pack(proposedNew(p.resources[prior.Type].Block.Attributes, before, config), typed)
	if err != nil {
		p.t.Fatal(err)
	}
	return proposed
}

// Changes reports whether there is anything to apply.
func (p *Protocol) Changes(plan Planned) bool {
	p.t.Helper()
	return !p.State(plan.prior.Type, plan.answer.PlannedState).Equal(plan.prior.State)
}

// Apply applies the plan.
func (p *Protocol) Apply(plan Planned) Instance {
	p.t.Helper()
	answer := p.apply(plan)
	p.expectNoErrors("apply", answer.Diagnostics)
	return Instance{Type: plan.prior.Type, State: p.State(plan.prior.Type, answer.NewState), identity: answer.NewIdentity, private: answer.Private}
}

func (p *Protocol) apply(plan Planned) *tfprotov6.ApplyResourceChangeResponse {
	p.t.Helper()
	answer, err := p.ApplyResourceChange(context.Background(), &tfprotov6.ApplyResourceChangeRequest{
		TypeName: plan.prior.Type, PriorState: wire(p.t, plan.prior.State), Config: wire(p.t, plan.configuration),
		PlannedState: plan.answer.PlannedState, PlannedPrivate: plan.answer.PlannedPrivate, PlannedIdentity: plan.answer.PlannedIdentity,
	})
	if err != nil {
		p.t.Fatal(err)
	}
	return answer
}

func (p *Protocol) expectNoErrors(verb string, diagnostics []*tfprotov6.Diagnostic) {
	p.t.Helper()
	for _, refusal := range errorsAmong(diagnostics) {
		p.t.Fatalf("%s: %s: %s", verb, refusal.Summary, refusal.Detail)
	}
}

func wire(t testing.TB, value tftypes.Value) *tfprotov6.DynamicValue {
	t.Helper()
	encoded, err := tfprotov6.NewDynamicValue(value.Type(), value)
	if err != nil {
		t.Fatal(err)
	}
	return &encoded
}
