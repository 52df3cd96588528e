// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package skill is the skill itself: its creation, its deletion, and single values of
// its manifest that are declared as JSON. The sections of the manifest are packages of
// their own.
package skill

import (
	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/section"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

var (
	_ resource.ResourceWithConfigure      = &skillResource{}
	_ resource.ResourceWithIdentity       = &skillResource{}
	_ resource.ResourceWithImportState    = &skillResource{}
	_ resource.ResourceWithModifyPlan     = &skillResource{}
	_ resource.ResourceWithValidateConfig = &skillResource{}
)

// typeName is the resource type.
const typeName = skillmanifest.LeafOwner

// Resource makes the Terraform resource of skills, beside those of the sections in the
// index, whose rules it applies as strictly as told.
func Resource(sections section.Index, strictness *mapped.Strictness) func() resource.Resource {
	return func() resource.Resource {
		return &skillResource{Resource: entity.OfSkill(typeName), sections: sections, strictness: strictness}
	}
}

type skillResource struct {
	entity.Resource
	sections   section.Index
	strictness *mapped.Strictness
}
