// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"context"
	"fmt"
	"maps"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/identityschema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

var (
	_ resource.ResourceWithConfigure      = &managed{}
	_ resource.ResourceWithIdentity       = &managed{}
	_ resource.ResourceWithImportState    = &managed{}
	_ resource.ResourceWithModifyPlan     = &managed{}
	_ resource.ResourceWithValidateConfig = &managed{}
)

// The attributes that every section has besides its own.
const (
	skillID     = "skill_id"
	skipDestroy = "skip_destroy"
	timeoutsKey = "timeouts"
)

// Backend is what the provider hands to its resources and data sources.
type Backend struct {
	// Engine is nil while an argument of the provider is not known yet. Then
	// no resource reads anything or fails; what needs the skill is left to apply.
	Engine *reconcile.Engine
}

// Resource makes the Terraform resource of a section, which applies the rules as
// strictly as told.
func Resource(definition Definition, strictness *Strictness) func() resource.Resource {
	placed := newLayout(definition)
	return func() resource.Resource {
		return &managed{definition: definition, layout: placed, strictness: strictness}
	}
}

// managed is the resource of one section.
type managed struct {
	definition Definition
	layout     layout
	strictness *Strictness
	engine     *reconcile.Engine
}

func (m *managed) Metadata(_ context.Context, _ resource.MetadataRequest, resp *resource.MetadataResponse) {
	resp.TypeName = m.definition.TypeName
}

func (m *managed) Schema(ctx context.Context, _ resource.SchemaRequest, resp *resource.SchemaResponse) {
	attributes := maps.Clone(m.definition.Attributes)
	maps.Copy(attributes, m.definition.Settings)
	for name, summary := range m.definition.Summaries {
		attributes[name] = summary.schema()
	}
	attributes[skillID] = schema.StringAttribute{
		Required:            true,
		MarkdownDescription: "The ID of the skill, such as `amzn1.ask.skill.00000000-0000-0000-0000-000000000000`. Another skill means another resource: a change replaces it.",
		PlanModifiers:       []planmodifier.String{stringplanmodifier.RequiresReplace()},
		Validators:          []validator.String{stringvalidator.LengthBetween(1, 255)},
	}
	attributes[skipDestroy] = schema.BoolAttribute{
		Optional: true,
		MarkdownDescription: fmt.Sprintf("If true, destroy only forgets the resource and leaves the skill with its %s. "+
			"To take effect it must have been applied before the destroy.", m.definition.Title),
	}
	limits := timeouts.Attributes(ctx, timeouts.Opts{
		Create: true, CreateDescription: timeoutDescription("create"),
		Update: true, UpdateDescription: timeoutDescription("update"),
		Delete: true, DeleteDescription: timeoutDescription("delete"),
	})
	if nested, ok := limits.(schema.SingleNestedAttribute); ok {
		nested.MarkdownDescription = "How long operations may take."
		limits = nested
	}
	attributes[timeoutsKey] = limits
	resp.Schema = schema.Schema{
		MarkdownDescription: m.definition.Description,
		Attributes:          attributes,
	}
}

func timeoutDescription(operation string) string {
	return fmt.Sprintf("How long the %s may take, waiting for Amazon included, as a duration such as \"30s\" or \"10m\" (the default).", operation)
}

func (m *managed) IdentitySchema(_ context.Context, _ resource.IdentitySchemaRequest, resp *resource.IdentitySchemaResponse) {
	resp.IdentitySchema = identityschema.Schema{
		Attributes: map[string]identityschema.Attribute{
			skillID: identityschema.StringAttribute{
				RequiredForImport: true,
				Description:       "The ID of the skill.",
			},
		},
	}
}

func (m *managed) Configure(_ context.Context, req resource.ConfigureRequest, resp *resource.ConfigureResponse) {
	if req.ProviderData == nil {
		// The provider has not been configured, as in terraform validate.
		return
	}
	backend, ok := req.ProviderData.(*Backend)
	if !ok {
		resp.Diagnostics.AddError(
			"Unable to configure "+m.definition.TypeName,
			fmt.Sprintf("The provider handed over a %T where a *section.Backend belongs. This is a bug of the provider; please report it.", req.ProviderData),
		)
		return
	}
	m.engine = backend.Engine
}

// values are the attributes of a resource, by name.
type values = map[string]tftypes.Value

// valuesOf opens a configuration, plan or state; nil for none.
func valuesOf(raw tftypes.Value) values {
	if raw.IsNull() || !raw.IsKnown() {
		return nil
	}
	return asMembers(raw)
}

// skillOf returns the skill ID, "" if it is not known.
func skillOf(attributes values) string {
	if !said(attributes[skillID]) {
		return ""
	}
	return asText(attributes[skillID])
}

// state makes the state of a resource: what the skill holds, written as the
// base (a plan or an earlier state) has it where the two mean the same.
func (m *managed) state(base tftypes.Value, held values) tftypes.Value {
	attributes := valuesOf(base)
	for name, value := range held {
		attributes[name] = prefer(attributes[name], value)
	}
	m.summarize(attributes)
	return tftypes.NewValue(base.Type(), attributes)
}

// prefer returns now, but keeps of before whatever means the same.
func prefer(before, now tftypes.Value) tftypes.Value {
	if same(before, now) {
		return before
	}
	nested := now.Type().Is(tftypes.Object{}) || now.Type().Is(tftypes.Map{})
	if !nested || !said(before) || !said(now) {
		return now
	}
	members, earlier := asMembers(now), asMembers(before)
	for key, value := range members {
		if old, ok := earlier[key]; ok {
			members[key] = prefer(old, value)
		}
	}
	return tftypes.NewValue(now.Type(), members)
}

// identify sets the identity. Older CLIs keep none, so every operation sets it
// anew, before anything else can end it.
func identify(ctx context.Context, identity *tfsdk.ResourceIdentity, id string) {
	if identity != nil {
		// The identity schema above has this attribute, so setting it cannot fail.
		_ = identity.SetAttribute(ctx, path.Root(skillID), id)
	}
}
