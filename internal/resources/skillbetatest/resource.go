// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package skillbetatest is the beta test of a skill: whether it runs, who takes part,
// and where they write to. Each change of who takes part is a mail to a person, so only
// what differs is ever sent.
package skillbetatest

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/identityschema"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
)

var (
	_ resource.ResourceWithConfigure   = &betaTestResource{}
	_ resource.ResourceWithIdentity    = &betaTestResource{}
	_ resource.ResourceWithImportState = &betaTestResource{}
	_ resource.ResourceWithModifyPlan  = &betaTestResource{}
)

// typeName is the resource type.
const typeName = "alexa_skill_beta_test"

// Resource makes the Terraform resource of beta tests.
func Resource() resource.Resource { return &betaTestResource{} }

type betaTestResource struct{ backend entity.Backend }

func (r *betaTestResource) Metadata(_ context.Context, _ resource.MetadataRequest, resp *resource.MetadataResponse) {
	resp.TypeName = typeName
}

func (r *betaTestResource) IdentitySchema(_ context.Context, _ resource.IdentitySchemaRequest, resp *resource.IdentitySchemaResponse) {
	resp.IdentitySchema = identityschema.Schema{
		Attributes: map[string]identityschema.Attribute{
			skillIDName: identityschema.StringAttribute{RequiredForImport: true, Description: "The ID of the skill."},
		},
	}
}

func (r *betaTestResource) Configure(_ context.Context, req resource.ConfigureRequest, resp *resource.ConfigureResponse) {
	resp.Diagnostics.Append(r.backend.Configure(req.ProviderData, typeName)...)
}
