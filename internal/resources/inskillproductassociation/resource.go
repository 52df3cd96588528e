// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package inskillproductassociation is what associates an in-skill product with a skill that
// sells it.
package inskillproductassociation

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/identityschema"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
)

var (
	_ resource.ResourceWithConfigure   = &associationResource{}
	_ resource.ResourceWithIdentity    = &associationResource{}
	_ resource.ResourceWithImportState = &associationResource{}
	_ resource.ResourceWithModifyPlan  = &associationResource{}
)

const typeName = "alexa_in_skill_product_association"

// Resource makes the Terraform resource of associations, which applies the rules as
// strictly as told.
func Resource(strictness *mapped.Strictness) func() resource.Resource {
	return func() resource.Resource { return &associationResource{strictness: strictness} }
}

type associationResource struct {
	strictness *mapped.Strictness
	backend    entity.Backend
}

func (r *associationResource) Metadata(_ context.Context, _ resource.MetadataRequest, resp *resource.MetadataResponse) {
	resp.TypeName = typeName
}

func (r *associationResource) IdentitySchema(_ context.Context, _ resource.IdentitySchemaRequest, resp *resource.IdentitySchemaResponse) {
	resp.IdentitySchema = identityschema.Schema{
		Attributes: map[string]identityschema.Attribute{
			productIDName: identityschema.StringAttribute{RequiredForImport: true, Description: "The ID of the in-skill product."},
			skillIDName:   identityschema.StringAttribute{RequiredForImport: true, Description: "The ID of the skill."},
		},
	}
}

func (r *associationResource) Configure(_ context.Context, req resource.ConfigureRequest, resp *resource.ConfigureResponse) {
	resp.Diagnostics.Append(r.backend.Configure(req.ProviderData, typeName)...)
}
