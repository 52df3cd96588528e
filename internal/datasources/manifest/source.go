// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package manifest is the data source of a skill's whole manifest, at any stage,
// without loss.
package manifest

import (
	"context"
	"errors"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/trouble"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/validators"
)

const (
	typeName = "alexa_skill_manifest"
	unable   = "Unable to read the manifest"
)

var _ datasource.DataSourceWithConfigure = &source{}

// New makes the data source.
func New() datasource.DataSource { return &source{} }

type source struct {
	backend entity.Backend
}

// attributes are the arguments of the data source and what it has read.
type attributes struct {
	SkillID types.String `tfsdk:"skill_id"`
	Stage   types.String `tfsdk:"stage"`
	JSON    types.String `tfsdk:"json"`
	ETag    types.String `tfsdk:"etag"`
}

func (s *source) Metadata(_ context.Context, _ datasource.MetadataRequest, resp *datasource.MetadataResponse) {
	resp.TypeName = typeName
}

func (s *source) Schema(_ context.Context, _ datasource.SchemaRequest, resp *datasource.SchemaResponse) {
	resp.Schema = schema.Schema{
		MarkdownDescription: "Reads the whole manifest of a skill, at the development stage or as certified or published.\n\n" +
			"It is read once for each skill and stage, together with the resources and the other data sources of the skill.",
		Attributes: map[string]schema.Attribute{
			"skill_id": schema.StringAttribute{
				Required:            true,
				MarkdownDescription: entity.SkillIDDescription,
				Validators:          []validator.String{validators.SkillID()},
			},
			"stage": schema.StringAttribute{
				Optional: true, Computed: true,
				MarkdownDescription: fmt.Sprintf("The stage of the skill: `%s` (the default), `%s` or `%s`. A stage that the skill lacks is an error.",
					reconcile.Development, reconcile.Live, reconcile.Certified),
				Validators: []validator.String{stringvalidator.OneOf(reconcile.StageNames()...)},
			},
			"json": schema.StringAttribute{
				Computed: true, Sensitive: true,
				MarkdownDescription: "The manifest as JSON, without its envelope, every value as Amazon spells it. It is sensitive because it may hold testing instructions with accounts for testers.",
			},
			"etag": schema.StringAttribute{
				Computed:            true,
				MarkdownDescription: "What Amazon calls this version of the manifest, byte for byte; null if it gave no name.",
			},
		},
	}
}

func (s *source) Configure(_ context.Context, req datasource.ConfigureRequest, resp *datasource.ConfigureResponse) {
	resp.Diagnostics.Append(s.backend.Configure(req.ProviderData, typeName)...)
}

// Read reads a stage of the skill.
func (s *source) Read(ctx context.Context, req datasource.ReadRequest, resp *datasource.ReadResponse) {
	var wanted attributes
	resp.Diagnostics.Append(req.Config.Get(ctx, &wanted)...)
	if resp.Diagnostics.HasError() || s.backend.IsLater(req, resp, unable) {
		return
	}
	if wanted.Stage.IsNull() {
		wanted.Stage = types.StringValue(string(reconcile.Development))
	}
	found, err := s.backend.Manifests.Snapshot(ctx, wanted.SkillID.ValueString(), reconcile.Stage(wanted.Stage.ValueString()))
	if err != nil {
		report(&resp.Diagnostics, wanted.SkillID.ValueString(), err)
		return
	}
	wanted.JSON = types.StringValue(string(found.Document.JSON()))
	if found.Version != "" {
		wanted.ETag = types.StringValue(found.Version)
	}
	resp.Diagnostics.Append(resp.State.Set(ctx, wanted)...)
}

func report(diags *diag.Diagnostics, skill string, err error) {
	var missing *reconcile.NoStageError
	switch {
	case errors.As(err, &missing):
		diags.AddAttributeError(path.Root("stage"), unable, fmt.Sprintf("stage: %s.\n\n%s", err, trouble.Cure("no-stage")))
	case errors.Is(err, reconcile.ErrNotFound):
		diags.AddAttributeError(path.Root("skill_id"), unable, entity.UnknownSkill(skill, err))
	default:
		diags.AddError(unable, fmt.Sprintf("%s.\n\n%s", entity.SkillError(skill, err), entity.Advice(err, "")))
	}
}
