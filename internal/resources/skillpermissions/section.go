// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package skillpermissions is the section of the manifest that lists what a
// skill may ask its customers for, Amazon Pay among it.
package skillpermissions

import (
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/codec"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/section"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/validators"
)

// Section describes alexa_skill_permissions.
var Section = section.Definition{
	TypeName: "alexa_skill_permissions",
	Title:    "permissions",
	Description: "Owns exactly the `permissions` of a skill's manifest, at the `development` stage, and leaves everything else in the manifest as it is.\n\n" +
		"The resource is authoritative: a permission that is not in the configuration is removed from the skill, and shows in the plan. " +
		"Create takes over the permissions that are there already, with a warning that shows old and new values; " +
		"destroy removes the list from the manifest.",
	Attributes: map[string]schema.Attribute{
		"permissions": schema.SetAttribute{
			Required:            true,
			ElementType:         types.StringType,
			MarkdownDescription: "The names of the permissions, such as `alexa::person_id:read`. At least one; to have none, leave out the resource.",
			Validators:          []validator.Set{validators.Texts()},
		},
	},
	Forms: map[string]codec.Form{
		"permissions": codec.NamedItems("name"),
	},
}
