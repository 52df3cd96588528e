// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"context"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
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

// Says reports whether there is one message, of a severity, in which all parts stand.
func Says(said []*tfprotov6.Diagnostic, severity tfprotov6.DiagnosticSeverity, parts ...string) bool {
	return len(said) == 1 && said[0].Severity == severity && !slices.ContainsFunc(parts, func(part string) bool {
		return !strings.Contains(said[0].Summary+"\n"+said[0].Detail, part)
	})
}

// ExpectOperations compares what was asked of Amazon since the recorder was last reset,
// and resets it.
func (e *Environment) ExpectOperations(label string, want ...sandbox.Operation) {
	e.t.Helper()
	var made []sandbox.Operation
	for _, request := range e.Requests() {
		made = append(made, request.Operation)
	}
	if !slices.Equal(made, want) {
		e.t.Errorf("%s: the requests are %v, want %v", label, made, want)
	}
	e.ResetRequests()
}

// Bodies are those of the requests of an operation.
func (e *Environment) Bodies(operation sandbox.Operation) []string {
	var bodies []string
	for _, request := range e.Requests() {
		if request.Operation == operation {
			bodies = append(bodies, string(request.Body))
		}
	}
	return bodies
}

// Text is a string of Terraform's, nil for null.
func Text(value any) tftypes.Value { return tftypes.NewValue(tftypes.String, value) }
