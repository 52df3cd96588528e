// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package actions

import (
	"github.com/hashicorp/terraform-plugin-framework/action/schema"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/validators"
)

// SkillID is the argument of an action with the skill that it is about.
const SkillID = "skill_id"

// SkillIDAttribute is the schema of [SkillID].
func SkillIDAttribute() schema.Attribute {
	return schema.StringAttribute{
		Required:            true,
		MarkdownDescription: entity.SkillIDDescription,
		Validators:          []validator.String{validators.SkillID()},
	}
}
