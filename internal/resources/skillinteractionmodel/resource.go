// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package skillinteractionmodel is the interaction model of a skill in one language: a
// document of its own, which is opaque here but for its outline, and which Amazon builds
// after it has accepted it.
package skillinteractionmodel

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/identityschema"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
)

var (
	_ resource.ResourceWithConfigure      = &modelResource{}
	_ resource.ResourceWithIdentity       = &modelResource{}
	_ resource.ResourceWithImportState    = &modelResource{}
	_ resource.ResourceWithModifyPlan     = &modelResource{}
	_ resource.ResourceWithValidateConfig = &modelResource{}
)

// TypeName is the resource type.
const TypeName = "alexa_skill_interaction_model"

// Resource makes the Terraform resource of interaction models.
func Resource() resource.Resource { return &modelResource{} }

type modelResource struct{ backend entity.Backend }

func (r *modelResource) Metadata(_ context.Context, _ resource.MetadataRequest, resp *resource.MetadataResponse) {
	resp.TypeName = TypeName
}

func (r *modelResource) IdentitySchema(_ context.Context, _ resource.IdentitySchemaRequest, resp *resource.IdentitySchemaResponse) {
	resp.IdentitySchema = identityschema.Schema{
		Attributes: map[string]identityschema.Attribute{
			skillIDName: identityschema.StringAttribute{RequiredForImport: true, Description: "The ID of the skill."},
			localeName:  identityschema.StringAttribute{RequiredForImport: true, Description: "The language, such as en-US."},
		},
	}
}

func (r *modelResource) Configure(_ context.Context, req resource.ConfigureRequest, resp *resource.ConfigureResponse) {
	resp.Diagnostics.Append(r.backend.Configure(req.ProviderData, TypeName)...)
}

func identify(ctx context.Context, identity *tfsdk.ResourceIdentity, skillID, locale string) {
	entity.Identify(ctx, identity, map[string]string{skillIDName: skillID, localeName: locale})
}
