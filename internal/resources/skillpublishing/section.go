// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package skillpublishing is the section of the manifest with a skill's listings
// and with where and how it is distributed.
package skillpublishing

import (
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/booldefault"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/objectdefault"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringdefault"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/codec"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/section"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/validators"
)

// Section describes alexa_skill_publishing.
var Section = section.Definition{
	TypeName: "alexa_skill_publishing",
	Title:    "publishing information",
	Description: "Owns a skill's listings, and where and how it is distributed: the known fields of `publishingInformation` in the skill's manifest, " +
		"at the `development` stage, except the offers and prompts of `alexa_paid_skill_pricing`. " +
		"A field that Amazon adds there one day is kept as it is, and so is everything else in the manifest.\n\n" +
		"Inside what it owns the resource is authoritative: what leaves the configuration leaves the skill, and shows in the plan. " +
		"A listing is a whole: adding a language adds its entry to the manifest, with the prompts that may be there already; removing one removes the entry with all that is in it, " +
		"prompts included, and the plan says what else goes. " +
		"Create takes over what the skill has already, with a warning that shows old and new values; destroy removes it from the manifest, and the skill stays without a listing. " +
		"Amazon asks for most of it only when the skill is submitted for certification.",
	Attributes: map[string]schema.Attribute{
		"category": schema.StringAttribute{
			Optional:            true,
			MarkdownDescription: "Where the skill stands in the skill store, such as `KNOWLEDGE_AND_TRIVIA`. The guide to the rules lists the categories.",
			Validators:          notEmpty,
		},
		"is_available_worldwide": schema.BoolAttribute{
			Optional:            true,
			MarkdownDescription: "Whether the skill is offered in every country where Amazon offers skills. If it is, there are no `distribution_countries`.",
		},
		"distribution_countries": schema.SetAttribute{
			Optional:            true,
			ElementType:         types.StringType,
			MarkdownDescription: "The countries in which the skill is offered, as ISO 3166-1 codes of two letters, such as `US` and `GB`.",
			Validators:          texts,
		},
		"distribution_mode": schema.StringAttribute{
			Optional:            true,
			Computed:            true,
			Default:             stringdefault.StaticString("PUBLIC"),
			MarkdownDescription: "`PUBLIC`, the default, for everybody, or `PRIVATE` for the organizations that the skill is deployed to.",
			Validators:          notEmpty,
		},
		"testing_instructions": schema.StringAttribute{
			Optional:            true,
			Computed:            true,
			Sensitive:           true,
			PlanModifiers:       []planmodifier.String{stringplanmodifier.UseStateForUnknown()},
			MarkdownDescription: "What Amazon's testers have to know, often with a test account. Left out, it stays as the skill has it.",
			Validators:          notEmpty,
		},
		"automatic_distribution": schema.SingleNestedAttribute{
			Optional:            true,
			Computed:            true,
			Default:             objectdefault.StaticValue(notDistributed),
			MarkdownDescription: "Whether Amazon offers the skill in further locales of its languages. To switch it off does not withdraw the locales that are published already.",
			Attributes: map[string]schema.Attribute{
				"is_active": schema.BoolAttribute{
					Optional:            true,
					Computed:            true,
					Default:             booldefault.StaticBool(false),
					MarkdownDescription: "Required. Whether it does.",
				},
				"source_locale_for_languages": schema.SetAttribute{
					Optional:            true,
					ElementType:         types.StringType,
					MarkdownDescription: "The locales that the further ones are made from, one for each language, such as `en-US`. Required if it is active.",
					Validators:          texts,
				},
			},
			Validators: []validator.Object{validators.Requires("automatic-distribution-complete", "is_active")},
		},
		"automatic_cloned_locale": schema.SingleNestedAttribute{
			Optional:            true,
			MarkdownDescription: "Which locales Amazon keeps as copies of another one. Not beside an `automatic_distribution` that is active.",
			Attributes: map[string]schema.Attribute{
				"locales": schema.ListNestedAttribute{
					Optional:            true,
					MarkdownDescription: "Required. The locales that are copied, in any order.",
					NestedObject: schema.NestedAttributeObject{
						Attributes: map[string]schema.Attribute{
							"source": schema.StringAttribute{
								Optional:            true,
								MarkdownDescription: "Required. The locale that is copied, such as `en-US`.",
								Validators:          notEmpty,
							},
							"targets": schema.SetAttribute{
								Optional:            true,
								ElementType:         types.StringType,
								MarkdownDescription: "The locales that are made of it, of the same language. Without any, nothing is copied.",
								Validators:          texts,
							},
						},
						Validators: []validator.Object{validators.Requires("cloned-locale-complete", "source")},
					},
				},
			},
			Validators: []validator.Object{validators.Requires("cloned-locale-complete", "locales")},
		},
		"gadget_support": schema.SingleNestedAttribute{
			Optional:            true,
			MarkdownDescription: "The Echo Buttons that a game is played with.",
			Attributes: map[string]schema.Attribute{
				"requirement": schema.StringAttribute{
					Optional:            true,
					MarkdownDescription: "Required. `REQUIRED` if the skill can't be used without buttons, or `OPTIONAL`.",
					Validators:          notEmpty,
				},
				"min_gadget_buttons": schema.Int64Attribute{Optional: true, MarkdownDescription: "The least number of buttons, from 1 to 4."},
				"max_gadget_buttons": schema.Int64Attribute{Optional: true, MarkdownDescription: "The largest number of buttons, from 1 to 4."},
				"num_players_min":    schema.Int64Attribute{Optional: true, MarkdownDescription: "The least number of players, from 1 to 16."},
				"num_players_max":    schema.Int64Attribute{Optional: true, MarkdownDescription: "The largest number of players, at least 1."},
			},
			Validators: []validator.Object{validators.Requires("gadget-support-complete", "requirement")},
		},
		"locales": schema.MapNestedAttribute{
			Required:            true,
			MarkdownDescription: "The skill's listings in the skill store, by locale (`en-US`). At least one is required.",
			Validators:          []validator.Map{validators.Entries()},
			NestedObject: schema.NestedAttributeObject{
				Attributes: listing,
				Validators: []validator.Object{validators.Requires("listing-complete", "name")},
			},
		},
	},
	Forms: map[string]codec.Form{
		"automatic_distribution":                             codec.Whole(),
		"automatic_distribution.source_locale_for_languages": codec.NamedItemsWith("sourceLocale", "language", language),
		"automatic_cloned_locale":                            codec.Whole(),
		"automatic_cloned_locale.locales":                    codec.Unordered("targets"),
		"gadget_support":                                     codec.Whole(),
		"locales.*":                                          codec.Whole(),
		"locales.*.small_icon_uri":                           codec.IconAddress(),
		"locales.*.large_icon_uri":                           codec.IconAddress(),
	},
}

var listing = map[string]schema.Attribute{
	"name":                text("Required. What the skill is called, in 2 to 50 characters."),
	"summary":             text("What the skill does, in 160 characters at most."),
	"description":         text("What the skill does and how it is used, in 4000 characters at most."),
	"updates_description": text("What is new in this version, in 4000 characters at most."),
	"example_phrases": schema.ListAttribute{
		Optional:            true,
		ElementType:         types.StringType,
		MarkdownDescription: "What customers can say, up to 4 phrases of 200 characters. The order counts: the first one begins with the wake word and the invocation name.",
		Validators:          []validator.List{validators.Texts()},
	},
	"keywords": schema.SetAttribute{
		Optional:            true,
		ElementType:         types.StringType,
		MarkdownDescription: "What customers may search for, up to 30 words of 150 characters.",
		Validators:          texts,
	},
	"small_icon_uri": icon("108 x 108"),
	"large_icon_uri": icon("512 x 512"),
}

func text(description string) schema.StringAttribute {
	return schema.StringAttribute{Optional: true, MarkdownDescription: description, Validators: notEmpty}
}

func icon(size string) schema.StringAttribute {
	return text("The address of the icon of " + size + " pixels, which Amazon must be able to fetch. Amazon shows it under an address of its own that differs on every read: " +
		"that is no change, an icon that somebody exchanged is one.")
}

var (
	notEmpty = []validator.String{validators.NotEmpty()}
	texts    = []validator.Set{validators.Texts()}

	// notDistributed is what Amazon adds to a manifest that says nothing of it.
	notDistributed = types.ObjectValueMust(
		map[string]attr.Type{"is_active": types.BoolType, "source_locale_for_languages": types.SetType{ElemType: types.StringType}},
		map[string]attr.Value{"is_active": types.BoolValue(false), "source_locale_for_languages": types.SetValueMust(types.StringType, nil)},
	)
)

// language is the language of a locale.
func language(locale string) string {
	before, _, _ := strings.Cut(locale, "-")
	return before
}
