// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"context"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// Action is an action of a configuration, as Terraform 1.14 runs it.
type Action struct {
	*Protocol
	server tfprotov6.ActionServer
	name   string
	config *tfprotov6.DynamicValue
}

// Action validates an action. Arguments that are left out are null.
func (p *Protocol) Action(typeName string, arguments map[string]tftypes.Value) (Action, []*tfprotov6.Diagnostic) {
	p.t.Helper()
	server, ok := p.ProviderServer.(tfprotov6.ActionServer)
	schema := p.actions[typeName]
	if !ok || schema == nil {
		p.t.Fatalf("there is no action %s", typeName)
	}
	typed := schema.Schema.ValueType()
	configuration := nulls(p.t, typed)
	for name, value := range arguments {
		if configuration[name].Type() == nil {
			p.t.Fatalf("%s has no argument %s", typeName, name)
		}
		configuration[name] = value
	}
	a := Action{Protocol: p, server: server, name: typeName, config: p.dynamic(typed, configuration)}
	answer, err := server.ValidateActionConfig(context.Background(), &tfprotov6.ValidateActionConfigRequest{ActionType: typeName, Config: a.config})
	if err != nil {
		p.t.Fatal(err)
	}
	return a, answer.Diagnostics
}

// Plan is what Terraform asks before a plan is approved, and again before the action runs.
func (a Action) Plan() []*tfprotov6.Diagnostic {
	a.t.Helper()
	answer, err := a.server.PlanAction(context.Background(), &tfprotov6.PlanActionRequest{ActionType: a.name, Config: a.config})
	if err != nil {
		a.t.Fatal(err)
	}
	return answer.Diagnostics
}

// Invoke runs the action, and returns what it shows on its way and what it says in the end.
func (a Action) Invoke() (progress []string, diagnostics []*tfprotov6.Diagnostic) {
	a.t.Helper()
	answer, err := a.server.InvokeAction(context.Background(), &tfprotov6.InvokeActionRequest{ActionType: a.name, Config: a.config})
	if err != nil {
		a.t.Fatal(err)
	}
	ended := 0
	for event := range answer.Events {
		switch event := event.Type.(type) {
		case tfprotov6.ProgressInvokeActionEventType:
			progress = append(progress, event.Message)
		case tfprotov6.CompletedInvokeActionEventType:
			ended++
			diagnostics = event.Diagnostics
		}
	}
	if ended != 1 {
		a.t.Errorf("%s ended %d times", a.name, ended)
	}
	return progress, diagnostics
}

// Run does all that Terraform does about an action in one apply, as far as it gets
// without an error.
func (p *Protocol) Run(typeName string, arguments map[string]tftypes.Value) (progress []string, diagnostics []*tfprotov6.Diagnostic) {
	p.t.Helper()
	a, said := p.Action(typeName, arguments)
	if failed(diagnosticsOf("", said)) {
		return nil, said
	}
	if planned := a.Plan(); failed(diagnosticsOf("", planned)) {
		return nil, append(said, planned...)
	}
	progress, invoked := a.Invoke()
	return progress, append(said, invoked...)
}
