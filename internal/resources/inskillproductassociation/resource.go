// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package inskillproductassociation is what associates an in-skill product with a skill that
// sells it.
package inskillproductassociation

import (
	"github.com/hashicorp/terraform-plugin-framework/resource"

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
	return func() resource.Resource {
		return &associationResource{strictness: strictness, Resource: entity.Resource{TypeName: typeName, Identity: map[string]string{
			productIDName: "The ID of the in-skill product.", entity.SkillID: entity.SkillIDIdentity,
		}}}
	}
}

type associationResource struct {
	entity.Resource
	strictness *mapped.Strictness
}
