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
	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/datasources"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/trouble"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/validators"
)

// attributes are the arguments of the data source and what it has read.
type attributes struct {
	SkillID types.String `tfsdk:"skill_id"`
	Stage   types.String `tfsdk:"stage"`
	JSON    types.String `tfsdk:"json"`
	ETag    types.String `tfsdk:"etag"`
}

// New makes the data source.
var New = datasources.Define(datasources.Definition[attributes]{
	TypeName: "alexa_skill_manifest",
	Unable:   "Unable to read the manifest",
	Description: "Reads the whole manifest of a skill, at the development stage or as certified or published.\n\n" +
		"It is read once for each skill and stage, together with the resources and the other data sources of the skill.",
	Schema: map[string]schema.Attribute{
		entity.SkillID: schema.StringAttribute{
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
	Read: read,
})

// read takes a stage of the skill.
func read(ctx context.Context, backend entity.Backend, wanted *attributes) error {
	if wanted.Stage.IsNull() {
		wanted.Stage = types.StringValue(string(reconcile.Development))
	}
	id := wanted.SkillID.ValueString()
	found, err := backend.Manifests.Snapshot(ctx, id, reconcile.Stage(wanted.Stage.ValueString()))
	var missing *reconcile.NoStageError
	switch {
	case errors.As(err, &missing):
		return &datasources.PlacedError{Attribute: "stage", Text: fmt.Sprintf("stage: %s.\n\n%s", err, trouble.Cure("no-stage"))}
	case err != nil:
		return datasources.OfSkill(id, err)
	}
	wanted.JSON = types.StringValue(string(found.Document.JSON()))
	wanted.ETag = entity.TextOrNull(found.Version)
	return nil
}
