// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package actions is the life of an action, written once: its schema, what is checked
// before it is approved, its bound of time and its progress. What an action does is in
// a package of its own below this one.
package actions

import (
	"context"
	"maps"

	"github.com/hashicorp/terraform-plugin-framework/action"
	"github.com/hashicorp/terraform-plugin-framework/action/schema"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
)

// Definition is what is particular of an action.
type Definition struct {
	TypeName string
	// Unable is the summary of its errors: "Unable to submit the skill".
	Unable string
	// Description is that of its page, in Markdown.
	Description string
	// Attributes are its arguments, but for the timeouts.
	Attributes map[string]schema.Attribute
	// Validate, if not nil, judges what the configuration alone tells. Arguments may be
	// unknown, and there is no backend.
	Validate func(ctx context.Context, call Call)
	// Check finds what can be known to go wrong before the action is approved.
	// Arguments may be unknown. Terraform asks again right before the invocation.
	Check func(ctx context.Context, call Call)
	// Invoke does it.
	Invoke func(ctx context.Context, call Call)
}

var (
	_ action.ActionWithConfigure      = &definedAction{}
	_ action.ActionWithModifyPlan     = &definedAction{}
	_ action.ActionWithValidateConfig = &definedAction{}
)

// Define makes the Terraform action of a definition.
func Define(definition Definition) func() action.Action {
	return func() action.Action { return &definedAction{Definition: definition} }
}

type definedAction struct {
	Definition
	backend entity.Backend
}

func (a *definedAction) Metadata(_ context.Context, _ action.MetadataRequest, resp *action.MetadataResponse) {
	resp.TypeName = a.TypeName
}

func (a *definedAction) Schema(ctx context.Context, _ action.SchemaRequest, resp *action.SchemaResponse) {
	attributes := maps.Clone(a.Attributes)
	attributes[entity.Timeouts] = entity.InvokeTimeoutAttribute(ctx)
	resp.Schema = schema.Schema{MarkdownDescription: a.Description + "\n\nActions need Terraform 1.14; OpenTofu has none.", Attributes: attributes}
}

func (a *definedAction) Configure(_ context.Context, req action.ConfigureRequest, resp *action.ConfigureResponse) {
	resp.Diagnostics.Append(a.backend.Configure(req.ProviderData, a.TypeName)...)
}

func (a *definedAction) ValidateConfig(ctx context.Context, req action.ValidateConfigRequest, resp *action.ValidateConfigResponse) {
	if a.Definition.Validate != nil {
		a.Definition.Validate(ctx, Call{Diagnostics: &resp.Diagnostics, unable: a.Unable, config: req.Config})
	}
}

// ModifyPlan checks what the definition wants to have checked. While an argument of the
// provider is not known there is nobody to ask.
func (a *definedAction) ModifyPlan(ctx context.Context, req action.ModifyPlanRequest, resp *action.ModifyPlanResponse) {
	if a.backend.Account != nil {
		a.within(ctx, req.Config, &resp.Diagnostics, func(action.InvokeProgressEvent) {}, a.Check)
	}
}

func (a *definedAction) Invoke(ctx context.Context, req action.InvokeRequest, resp *action.InvokeResponse) {
	if a.backend.Account == nil {
		resp.Diagnostics.AddError(a.Unable, entity.Sentence(entity.ErrUnconfigured.Error())+".\n\n"+entity.Advice(entity.ErrUnconfigured, ""))
		return
	}
	a.within(ctx, req.Config, &resp.Diagnostics, resp.SendProgress, a.Definition.Invoke)
}

// within runs a step of an action in the time that is allowed for it.
func (a *definedAction) within(
	ctx context.Context, config tfsdk.Config, diags *diag.Diagnostics, progress func(action.InvokeProgressEvent), step func(context.Context, Call),
) {
	limit, found := entity.InvokeTimeout(ctx, config)
	diags.Append(found...)
	if diags.HasError() {
		return
	}
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	step(ctx, Call{Backend: a.backend, Diagnostics: diags, unable: a.Unable, config: config, progress: progress})
}
