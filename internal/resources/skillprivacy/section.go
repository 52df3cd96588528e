// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package skillprivacy is the section of the manifest with the answers to
// Amazon's privacy and compliance questions.
package skillprivacy

import (
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/boolplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/objectplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/codec"
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
		"and Amazon asks for them again before the next certification. The answers are legal statements, so none of them has a default: " +
		"the first four are required, and any other that is left out stays as the skill has it.",
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
			Computed:            true,
			PlanModifiers:       keepBool,
			MarkdownDescription: "Whether the skill contains advertising. Left out, the answer stays as the skill has it.",
		},
		"uses_health_info": schema.BoolAttribute{
			Optional:            true,
			Computed:            true,
			PlanModifiers:       keepBool,
			MarkdownDescription: "Whether the skill processes protected health information under HIPAA. Left out, the answer stays as the skill has it.",
		},
		"shopping_kit": schema.SingleNestedAttribute{
			Optional:            true,
			Computed:            true,
			PlanModifiers:       []planmodifier.Object{objectplanmodifier.UseStateForUnknown()},
			MarkdownDescription: "Whether the skill uses the Alexa Shopping Kit. Left out, the answers stay as the skill has them.",
			Validators:          []validator.Object{validators.NotBare()},
			Attributes: map[string]schema.Attribute{
				"is_shopping_actions_enabled": schema.BoolAttribute{
					Optional:            true,
					Computed:            true,
					PlanModifiers:       keepBool,
					MarkdownDescription: "Whether the skill uses Alexa Shopping Actions.",
				},
				"is_amazon_associates_on_alexa_enabled": schema.BoolAttribute{
					Optional:            true,
					Computed:            true,
					PlanModifiers:       keepBool,
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
	Forms: map[string]codec.Form{
		"uses_health_info":                                   codec.AmazonAdds(),
		"shopping_kit.is_shopping_actions_enabled":           codec.AmazonAdds(),
		"shopping_kit.is_amazon_associates_on_alexa_enabled": codec.AmazonAdds(),
	},
}

// keepBool plans for an answer that is left out what the skill says: no legal
// statement is ever made, changed or withdrawn by a default.
var keepBool = []planmodifier.Bool{boolplanmodifier.UseStateForUnknown()}
