// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package skillprivacy is the section of the manifest with the answers to
// Amazon's privacy and compliance questions.
package skillprivacy

import (
	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/booldefault"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/objectdefault"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/section"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/validators"
)

// Section describes alexa_skill_privacy.
var Section = section.Definition{
	TypeName: "alexa_skill_privacy",
	Title:    "privacy answers",
	Description: "Owns a skill's answers to Amazon's privacy and compliance questions: the known fields of `privacyAndCompliance` " +
		"in the skill's manifest, at the `development` stage. A field that Amazon adds there one day is kept as it is, and so is everything else in the manifest.\n\n" +
		"Inside what it owns the resource is authoritative: what leaves the configuration leaves the skill, and shows in the plan. " +
		"Create takes over the answers that are there already, with a warning that shows old and new values; destroy removes them, " +
		"and Amazon asks for them again before the next certification. The first four are legal statements, so none of them has a default.",
	Attributes: map[string]schema.Attribute{
		"allows_purchases": schema.BoolAttribute{
			Required:            true,
			MarkdownDescription: "Whether customers can buy something or spend real money in the skill. True for a paid skill.",
		},
		"uses_personal_info": schema.BoolAttribute{
			Required:            true,
			MarkdownDescription: "Whether the skill collects personal information.",
		},
		"is_child_directed": schema.BoolAttribute{
			Required:            true,
			MarkdownDescription: "Whether the skill is directed to children (under 13 or 16, depending on the country).",
		},
		"is_export_compliant": schema.BoolAttribute{
			Required:            true,
			MarkdownDescription: "Whether the skill may be exported to the countries it is offered in. Must be true to submit the skill for certification.",
		},
		"contains_ads": schema.BoolAttribute{
			Optional:            true,
			MarkdownDescription: "Whether the skill contains advertising.",
		},
		"uses_health_info": schema.BoolAttribute{
			Optional:            true,
			Computed:            true,
			Default:             booldefault.StaticBool(false),
			MarkdownDescription: "Whether the skill processes protected health information under HIPAA. False where it is left out.",
		},
		"shopping_kit": schema.SingleNestedAttribute{
			Optional:            true,
			Computed:            true,
			Default:             objectdefault.StaticValue(noShopping),
			MarkdownDescription: "Whether the skill uses the Alexa Shopping Kit. Both answers are false where it is left out.",
			Attributes: map[string]schema.Attribute{
				"is_shopping_actions_enabled": schema.BoolAttribute{
					Optional:            true,
					Computed:            true,
					Default:             booldefault.StaticBool(false),
					MarkdownDescription: "Whether the skill uses Alexa Shopping Actions.",
				},
				"is_amazon_associates_on_alexa_enabled": schema.BoolAttribute{
					Optional:            true,
					Computed:            true,
					Default:             booldefault.StaticBool(false),
					MarkdownDescription: "Whether the skill uses Shopping Actions with Amazon Associates.",
				},
			},
		},
		"locales": schema.MapNestedAttribute{
			Optional:            true,
			MarkdownDescription: "Where the policies are published, by locale (`en-US`). The skill must have a listing in that language.",
			Validators:          []validator.Map{validators.Entries()},
			NestedObject: schema.NestedAttributeObject{
				Attributes: map[string]schema.Attribute{
					"privacy_policy_url": schema.StringAttribute{
						Optional:            true,
						MarkdownDescription: "The address of the privacy policy.",
						Validators:          []validator.String{validators.NotEmpty()},
					},
					"terms_of_use_url": schema.StringAttribute{
						Optional:            true,
						MarkdownDescription: "The address of the terms of use.",
						Validators:          []validator.String{validators.NotEmpty()},
					},
				},
				Validators: []validator.Object{validators.RequiresOneOf("policy-complete", "privacy_policy_url", "terms_of_use_url")},
			},
		},
	},
}

// noShopping is what Amazon itself writes into a manifest that says nothing of
// the shopping kit.
var noShopping = types.ObjectValueMust(
	map[string]attr.Type{
		"is_shopping_actions_enabled":           types.BoolType,
		"is_amazon_associates_on_alexa_enabled": types.BoolType,
	},
	map[string]attr.Value{
		"is_shopping_actions_enabled":           types.BoolValue(false),
		"is_amazon_associates_on_alexa_enabled": types.BoolValue(false),
	},
)
