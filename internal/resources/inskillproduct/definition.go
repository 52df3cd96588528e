// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package inskillproduct is what customers buy inside of a skill: hint packs,
// subscriptions, unlocked chapters. Its schema is that of Amazon's page "In-Skill
// Product Schemas" (https://developer.amazon.com/docs/alexa/smapi/isp-schemas.html).
package inskillproduct

import (
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/codec"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/object"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/validators"
)

const (
	vendorID         = "vendor_id"
	referenceName    = "reference_name"
	statusFact       = "status"
	editableState    = "editable_state"
	purchasableState = "purchasable_state"
)

// Product describes alexa_in_skill_product.
var Product = object.Definition{
	TypeName: "alexa_in_skill_product", Title: "in-skill product", Noun: "in-skill product", Document: "definition",
	Description: "Creates an in-skill product, and owns its definition at the `development` stage. A field that Amazon adds to it one day is kept as it is.\n\n" +
		"Inside of the definition the resource is authoritative: what leaves the configuration leaves the product, and shows in the plan. " +
		"Amazon stores a product that lacks something; what it will ask for before the product can be sold is a warning. " +
		"A product is sold in the skills that an `alexa_in_skill_product_association` associates it with, and reaches customers with the certification of such a skill.\n\n" +
		"Destroy deletes the product. Amazon deletes no product that customers have, nor one that is associated with a skill. To retire a product that is live, set `purchasable_state = \"NOT_PURCHASABLE\"` " +
		"and certify the skill again: nobody can buy it any more, and whoever has bought it keeps it.",
	Key: "product_id", KeyDescription: "The ID of the product, such as `amzn1.adg.product.00000000-0000-0000-0000-000000000000`, which the skill's code gets at run time too.",
	Missing: "unknown-product", Live: "live-product",
	Retire:      "To retire it, set purchasable_state = \"NOT_PURCHASABLE\" and certify the skill again: nobody can buy it any more, and whoever has it keeps it.",
	Identifying: []string{"type", referenceName},
	Of:          documentsOf,
	Name:        referenceName,
	Catalog:     catalogOf,
	NameFilter:  "Only products with this in their reference name or in their name, in any of their languages, whatever its case.",
	File: object.File{
		Function: "product_from_json", Envelope: "inSkillProductDefinition", Mark: []string{"type", "referenceName"},
		Examples: "the files of Amazon's samples and of the ASK CLI",
	},
	Arguments: map[string]schema.Attribute{
		vendorID: schema.StringAttribute{
			Optional: true, Validators: notEmpty,
			MarkdownDescription: "The vendor that the product belongs to. By default that of the provider, or else the only vendor that the account belongs to. A change replaces the product; of one that was imported it is not known.",
			PlanModifiers:       []planmodifier.String{stringplanmodifier.RequiresReplaceIf(wasKnown, "A change replaces the product.", "A change replaces the product.")},
		},
	},
	Facts: map[string]schema.StringAttribute{
		statusFact: {
			Computed:            true,
			MarkdownDescription: "How far the product is: `INCOMPLETE`, `COMPLETE` (not certified, or edited since it was published), `CERTIFICATION`, `PUBLISHED`, or `SUPPRESSED`.",
		},
		editableState: {Computed: true, MarkdownDescription: "`EDITABLE`, or `NOT_EDITABLE` while a skill with the product is being certified."},
	},
	Attributes: map[string]schema.Attribute{
		"type": schema.StringAttribute{
			Required: true, Validators: notEmpty, PlanModifiers: replaces,
			MarkdownDescription: "How customers pay: `SUBSCRIPTION`, `ENTITLEMENT` (once) or `CONSUMABLE` (as often as they like). A change replaces the product.",
		},
		referenceName: schema.StringAttribute{
			Required: true, Validators: notEmpty, PlanModifiers: replaces,
			MarkdownDescription: "What the skill's code calls the product: 3 to 50 letters, digits and underscores. A change replaces the product.",
		},
		purchasableState:   kept("`PURCHASABLE`, or `NOT_PURCHASABLE`: nobody can buy it any more, whoever has it keeps it, and subscriptions end. Left out, it stays as it is; Amazon begins with `PURCHASABLE`."),
		"promotable_state": kept("Where Amazon may advertise it: `IN_SKILL_ONLY` or `ALL_AMAZON_CHANNELS`. Left out, it stays as it is."),
		"testing_instructions": schema.StringAttribute{
			Optional: true, Computed: true, Sensitive: true, Validators: notEmpty, PlanModifiers: stays,
			MarkdownDescription: "What Amazon's testers have to know, often with a test account. Left out, it stays as the product has it.",
		},
		"subscription_information": schema.SingleNestedAttribute{
			Optional: true, MarkdownDescription: "How a subscription is paid.",
			Attributes: map[string]schema.Attribute{
				"subscription_payment_frequency": text("How often it is paid: `MONTHLY` or `YEARLY`."),
				"subscription_trial_period_days": schema.Int64Attribute{Optional: true, MarkdownDescription: "How many days it costs nothing, from 0 (none) to 365."},
			},
		},
		"publishing_information": schema.SingleNestedAttribute{
			Optional: true, MarkdownDescription: "What customers see of the product, and what it costs.",
			Attributes: publishingInformation,
		},
		"privacy_and_compliance": schema.SingleNestedAttribute{
			Optional: true, MarkdownDescription: "Where customers read what becomes of their data.",
			Attributes: map[string]schema.Attribute{
				"locales": schema.MapNestedAttribute{
					Optional: true, MarkdownDescription: "By locale, such as `en-US`.", Validators: []validator.Map{validators.Entries()},
					NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{
						"privacy_policy_url": text("The address of the privacy policy."),
					}},
				},
			},
		},
	},
	Forms: map[string]codec.Form{
		"publishing_information.locales.*":                codec.Whole(),
		"publishing_information.locales.*.small_icon_uri": codec.IconAddress(),
		"publishing_information.locales.*.large_icon_uri": codec.IconAddress(),
		"publishing_information.pricing.*":                codec.Whole(),
		"publishing_information.pricing.*.release_date":   codec.Instant(),
		"privacy_and_compliance.locales.*":                codec.Whole(),
	},
}

var publishingInformation = map[string]schema.Attribute{
	"distribution_countries": schema.SetAttribute{
		Optional: true, ElementType: types.StringType, Validators: texts,
		MarkdownDescription: "The countries in which the product is sold, as ISO 3166-1 codes of two letters, such as `US`.",
	},
	"tax_information": schema.SingleNestedAttribute{
		Optional: true, MarkdownDescription: "How the product is taxed.",
		Attributes: map[string]schema.Attribute{"category": text("The tax category, such as `SOFTWARE`. The guide to the rules lists them.")},
	},
	"pricing": schema.MapNestedAttribute{
		Optional: true, MarkdownDescription: "What the product costs, by marketplace (`amazon.com`).", Validators: []validator.Map{validators.Entries()},
		NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{
			"release_date": text("From when on it is sold: a date such as `2026-12-01`, which means midnight UTC, or a time such as `2026-12-01T09:00Z`."),
			"default_price_listing": schema.SingleNestedAttribute{
				Optional: true, MarkdownDescription: "The price.",
				Attributes: map[string]schema.Attribute{
					"price":    schema.NumberAttribute{Optional: true, MarkdownDescription: "The price before tax, such as `0.99`. It is exact: nothing is rounded."},
					"currency": text("The ISO 4217 code of the currency, such as `USD`."),
				},
			},
		}},
	},
	"locales": schema.MapNestedAttribute{
		Optional: true, MarkdownDescription: "What customers see and hear, by locale (`en-US`).", Validators: []validator.Map{validators.Entries()},
		NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{
			"name":            text("What the product is called."),
			"summary":         text("What it is, in a sentence."),
			"description":     text("What it is, and what customers get."),
			"small_icon_uri":  icon("108 x 108"),
			"large_icon_uri":  icon("512 x 512"),
			"example_phrases": schema.ListAttribute{Optional: true, ElementType: types.StringType, MarkdownDescription: "What customers can say to buy it.", Validators: []validator.List{validators.Texts()}},
			"keywords":        schema.SetAttribute{Optional: true, ElementType: types.StringType, MarkdownDescription: "What customers may search for.", Validators: texts},
			"custom_product_prompts": schema.SingleNestedAttribute{
				Optional: true, MarkdownDescription: "What Alexa says and shows when it is bought. `{PREMIUM_CONTENT_TITLE}` stands for the name.",
				Attributes: map[string]schema.Attribute{
					"purchase_prompt_description": text("What Alexa says before the price."),
					"bought_card_description":     text("What the card in the Alexa app says afterwards."),
				},
			},
		}},
	},
}

func text(description string) schema.StringAttribute {
	return schema.StringAttribute{Optional: true, MarkdownDescription: description, Validators: notEmpty}
}

func icon(size string) schema.StringAttribute {
	return text("The address of the icon of " + size + " pixels, which Amazon must be able to fetch. Amazon may show it under an address of its own that differs on every read: that is no change.")
}

// kept is an attribute that Amazon fills in where it is left out.
func kept(description string) schema.StringAttribute {
	return schema.StringAttribute{Optional: true, Computed: true, MarkdownDescription: description, Validators: notEmpty, PlanModifiers: stays}
}

var (
	notEmpty = []validator.String{validators.NotEmpty()}
	texts    = []validator.Set{validators.Texts()}
	replaces = []planmodifier.String{stringplanmodifier.RequiresReplace()}
	stays    = []planmodifier.String{stringplanmodifier.UseStateForUnknown()}
)
