// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package skillinteractionmodel is the interaction model of a skill in one language: a
// document of its own, which is opaque here but for its outline, and which Amazon builds
// after it has accepted it.
package skillinteractionmodel

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/resource"
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
func Resource() resource.Resource {
	return &modelResource{entity.Resource{TypeName: TypeName, Identity: map[string]string{entity.SkillID: entity.SkillIDIdentity, localeName: "The language, such as en-US."}}}
}

type modelResource struct{ entity.Resource }

func identify(ctx context.Context, identity *tfsdk.ResourceIdentity, skillID, locale string) {
	entity.Identify(ctx, identity, map[string]string{entity.SkillID: skillID, localeName: locale})
}
