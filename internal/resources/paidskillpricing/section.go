// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package paidskillpricing is the section of the manifest that makes a skill a
// paid one: offers by marketplace, tax category, and what Alexa says and shows
// around a purchase.
package paidskillpricing

import (
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/codec"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/section"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/validators"
)

// Section describes alexa_paid_skill_pricing.
var Section = section.Definition{
	TypeName: "alexa_paid_skill_pricing",
	Title:    "paid skill pricing",
	Description: "Owns what a skill costs: the known fields of `publishingInformation.paidSkillInformation` and of " +
		"`publishingInformation.locales.*.customProductPrompts` in the skill's manifest, at the `development` stage. " +
		"Everything else in the manifest is left exactly as it is.\n\n" +
		"Inside what it owns the resource is authoritative: an offer or a prompt that leaves the configuration leaves the skill, and shows in the plan. " +
		"Create takes over what the skill has already, with a warning that shows old and new values; destroy makes the skill free again by removing both parts. " +
		"Changes reach buyers with the skill's next certification.",
	Attributes: map[string]schema.Attribute{
		"pricing": schema.MapNestedAttribute{
			Required:            true,
			MarkdownDescription: "The offers, by marketplace (`amazon.com`, `amazon.co.uk`). Amazon holds exactly one offer for each; at least one is required.",
			Validators:          []validator.Map{validators.Entries()},
			NestedObject: schema.NestedAttributeObject{
				Attributes: offer,
				Validators: []validator.Object{validators.Requires("offer-complete", "offer_type", "price", "currency")},
			},
		},
		"tax_information": schema.SingleNestedAttribute{
			Required:            true,
			MarkdownDescription: "How the skill is taxed.",
			Attributes: map[string]schema.Attribute{
				"category": schema.StringAttribute{
					Optional:            true,
					MarkdownDescription: "Required. The tax category: `" + strings.Join(rules.TaxCategories, "`, `") + "`.",
				},
			},
			Validators: []validator.Object{validators.Requires("tax-category-required", "category")},
		},
		"custom_product_prompts": schema.MapNestedAttribute{
			Optional: true,
			MarkdownDescription: "What Alexa says and shows around a purchase, by locale (`en-US`). The skill must have a listing in that language. " +
				"Texts may hold SSML.",
			Validators: []validator.Map{validators.Entries()},
			NestedObject: schema.NestedAttributeObject{
				Attributes: prompts,
				Validators: []validator.Object{
					validators.Requires("prompts-complete", "purchase_prompt_description"),
					validators.RequiresOneOf("prompts-complete", "purchase_confirmation_description", "bought_card_description"),
				},
			},
		},
	},
	Forms: map[string]codec.Form{
		"pricing.*": codec.SoleItem("one-offer"),
	},
	Settings: map[string]schema.Attribute{
		PriceChangeLimit: schema.NumberAttribute{
			Optional: true,
			MarkdownDescription: "The largest change of a price that a plan may make, up or down, in percent of the price that the skill has. " +
				"A larger one is an error: it is how a slipped decimal point shows. Offers that are new or change their currency have nothing to compare with. " +
				"Where it is left out, the limit of the provider block counts; without any limit a change by more than half is a warning.",
			Validators: []validator.Number{LimitValidator()},
		},
	},
	Summaries: map[string]section.Summary{
		"price_summary": {
			Description: "What each offer means, by marketplace, in a line such as `SUBSCRIPTION 4.99 USD monthly, 7-day free trial`. A plan shows the old line and the new one, " +
				"even where the configuration marks the price as sensitive.",
			Of:    "pricing",
			Lines: summaries,
		},
	},
	Review: review,
}

var offer = map[string]schema.Attribute{
	"offer_type": schema.StringAttribute{
		Optional:            true,
		MarkdownDescription: "Required. `SUBSCRIPTION` for a recurring payment, `ENTITLEMENT` for a single one.",
	},
	"price": schema.NumberAttribute{
		Optional:            true,
		MarkdownDescription: "Required. The list price before tax, as an exact decimal number such as `4.99`.",
	},
	"currency": schema.StringAttribute{
		Optional:            true,
		MarkdownDescription: "Required. The currency of the price as a three-letter ISO 4217 code, `USD` for `amazon.com`.",
	},
	"subscription_information": schema.SingleNestedAttribute{
		Optional:            true,
		MarkdownDescription: "How a subscription is paid. Only for `SUBSCRIPTION`.",
		Attributes: map[string]schema.Attribute{
			"subscription_payment_frequency": schema.StringAttribute{
				Optional:            true,
				MarkdownDescription: "Required. `MONTHLY` or `YEARLY`.",
			},
		},
		Validators: []validator.Object{validators.Requires("offer-complete", "subscription_payment_frequency")},
	},
	"free_trial_information": schema.SingleNestedAttribute{
		Optional:            true,
		MarkdownDescription: "The free trial before the first payment.",
		Attributes: map[string]schema.Attribute{
			"free_trial_duration": schema.StringAttribute{
				Optional:            true,
				MarkdownDescription: "Required. The length of the trial in days, from `P1D` to `P31D`.",
			},
		},
		Validators: []validator.Object{validators.Requires("offer-complete", "free_trial_duration")},
	},
}

var prompts = map[string]schema.Attribute{
	"purchase_prompt_description": schema.StringAttribute{
		Optional:            true,
		MarkdownDescription: "Required. What a customer hears when buying the skill or cancelling a subscription to it.",
		Validators:          []validator.String{validators.NotEmpty()},
	},
	"purchase_confirmation_description": schema.StringAttribute{
		Optional:            true,
		MarkdownDescription: "What the card in the Alexa app shows after the purchase. This or `bought_card_description` is required.",
		Validators:          []validator.String{validators.NotEmpty()},
	},
	"bought_card_description": schema.StringAttribute{
		Optional: true,
		MarkdownDescription: "Another name of the same text, from in-skill products: Amazon's full sample of a paid skill uses it, " +
			"Amazon's published model does not know it. Prefer `purchase_confirmation_description`.",
		Validators: []validator.String{validators.NotEmpty()},
	},
}
