// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import "github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"

// paidSkillRules are about the offers of a paid skill.
var paidSkillRules = []Rule{
	{
		ID: "offer-required", Severity: Error, Structural: true, Owners: []string{pricing}, judge: offerRequired,
		Title: "No offer", Source: model,
		Text: "`pricing` holds at least one marketplace. A skill without an offer is a free one; to make it that, remove the resource.",
	},
	{
		ID: "one-offer", Severity: Error, Structural: true, Owners: []string{pricing},
		Title: "More than one offer", Source: model,
		Text: "A marketplace has exactly one offer. Where the skill holds several, none is picked silently: remove the others first.",
	},
	{
		ID: "offer-complete", Severity: Error, Structural: true, Owners: []string{pricing},
		Title: "Incomplete offer", Source: model,
		Text: "An offer has `offer_type`, `price` and `currency`; `subscription_information` has a payment frequency and `free_trial_information` a duration.",
	},
	{
		ID: "offer-type", Severity: Error, Owners: []string{pricing}, judge: offerType,
		Title: "Unknown offer type", Source: model,
		Text: "`offer_type` is `SUBSCRIPTION` or `ENTITLEMENT`. Consumables are in-skill products, which are no part of the manifest.",
	},
	{
		ID: "price-positive", Severity: Error, Structural: true, Owners: []string{pricing}, judge: pricePositive,
		Title: "Price is not above zero", Source: reasoning,
		Text: "A price is above zero. To give something away, leave the offer out.",
	},
	{
		ID: "price-range", Severity: Warning, Owners: []string{pricing}, judge: priceRange,
		Title: "Price is outside the usual range", Source: productPrices,
		Text: "A price lies in the range that Amazon allows for in-skill products in that currency. For paid skills Amazon publishes none.",
	},
	{
		ID: "price-decimals", Severity: Warning, Owners: []string{pricing}, judge: priceDecimals,
		Title: "Price has too many decimals", Source: productPrices,
		Text: "A price has no more decimals than its currency has.",
	},
	{
		ID: "currency-form", Severity: Error, Structural: true, Owners: []string{pricing}, judge: currencyForm,
		Title: "Not a currency", Source: paidSchemas,
		Text: "`currency` is an ISO 4217 code: three capital letters.",
	},
	{
		ID: "currency-of-amazon-com", Severity: Error, Owners: []string{pricing}, judge: currencyOfAmazonCom,
		Title: "Wrong currency for amazon.com", Source: model,
		Text: "`amazon.com` sells for US dollars.",
	},
	{
		ID: "marketplace-form", Severity: Error, Owners: []string{pricing}, judge: marketplaceForm,
		Title: "Not a marketplace", Source: paidSchemas,
		Text: "The keys of `pricing` are marketplaces such as `amazon.com` and `amazon.co.uk`.",
	},
	{
		ID: "marketplace-undocumented", Severity: Warning, Owners: []string{pricing}, judge: marketplaceUndocumented,
		Title: "Marketplace or currency that not every source knows", Source: paidSchemas,
		Text: "Only `amazon.com` in `USD` is certain. Amazon's samples also show `amazon.co.uk` in `GBP`; its published model knows no currency but `USD`, " +
			"and its list of marketplaces for paid skills is not public.",
	},
	{
		ID: "tax-category-required", Severity: Error, Structural: true, Owners: []string{pricing},
		Title: "No tax category", Source: model,
		Text: "`tax_information` has a `category`.",
	},
	{
		ID: "tax-category", Severity: Error, Owners: []string{pricing}, judge: taxCategory,
		Title: "Unknown tax category", Source: model,
		Text: "`category` is one of the tax categories listed below.",
	},
	{
		ID: "trial-duration", Severity: Error, Structural: true, Owners: []string{pricing}, judge: trialDuration,
		Title: "Not the duration of a trial", Source: model,
		Text: "`free_trial_duration` is a number of days from `P1D` to `P31D`; Amazon knows no other unit.",
	},
	{
		ID: "entitlement-trial", Severity: Warning, Owners: []string{pricing}, judge: entitlementTrial,
		Title: "Free trial of a one-time purchase", Source: paidSchemas,
		Text: "Amazon's text reserves free trials for subscriptions; its own sample has one with an `ENTITLEMENT`.",
	},
	{
		ID: "entitlement-subscription", Severity: Error, Structural: true, Owners: []string{pricing}, judge: entitlementSubscription,
		Title: "Payment frequency of a one-time purchase", Source: paidSchemas,
		Text: "An `ENTITLEMENT` is paid once, so it has no `subscription_information`.",
	},
	{
		ID: "subscription-period", Severity: Warning, Owners: []string{pricing}, judge: subscriptionPeriod,
		Title: "Subscription without a payment frequency", Source: paidSchemas,
		Text: "A `SUBSCRIPTION` says in `subscription_information` how often it is paid. The model does not require it, and no page says what Amazon takes for granted.",
	},
	{
		ID: "payment-frequency", Severity: Error, Owners: []string{pricing}, judge: paymentFrequency,
		Title: "Unknown payment frequency", Source: model,
		Text: "`subscription_payment_frequency` is `MONTHLY` or `YEARLY`.",
	},
	{
		ID: "prompts-complete", Severity: Error, Structural: true, Owners: []string{pricing},
		Title: "Incomplete prompts", Source: model,
		Text: "Prompts have `purchase_prompt_description` and one of `purchase_confirmation_description` and `bought_card_description`.",
	},
	{
		ID: "bought-card-description", Severity: Warning, Owners: []string{pricing}, judge: boughtCard,
		Title: "Amazon's published model knows another name", Source: paidSchemas,
		Text: "The text of the confirmation card is `purchase_confirmation_description`. Amazon's full sample of a paid skill calls it `boughtCardDescription`, " +
			"which the model knows for in-skill products only.",
	},
	{
		ID: "prompts-missing", Severity: Warning, Owners: []string{pricing}, judge: promptsMissing, Needs: []skillmanifest.Part{listings},
		Title: "No purchase prompts in a language that is sold", Source: paidSchemas,
		Text: "Every language in which the skill is sold has `custom_product_prompts`.",
	},
	{
		ID: "custom-model", Severity: Error, Owners: []string{pricing}, judge: customModel, Needs: []skillmanifest.Part{whole(apisPart)},
		Title: "Paid skill without a custom interaction model", Source: buildPaid,
		Text: "A paid skill has a custom voice interaction model (`apis.custom`). A manifest that names no `apis` at all passes.",
	},
	{
		ID: "purchases-declared", Severity: Warning, Owners: []string{pricing, privacy}, judge: purchasesDeclared, Needs: []skillmanifest.Part{whole(paidPart), whole(privacyPart)},
		Title: "Paid skill does not declare purchases", Source: model,
		Text: "A paid skill answers `allows_purchases` with true.",
	},
	{
		ID: "paid-skill-locales", Severity: Warning, Owners: []string{pricing}, judge: paidSkillLocales, Needs: []skillmanifest.Part{listings},
		Title: "Paid skill in other languages only", Source: buildPaid,
		Text: "A paid skill is listed in `en-US` or `es-US`, the only languages that all of Amazon's pages allow.",
	},
	{
		ID: "marketplace-locales", Severity: Warning, Owners: []string{pricing}, judge: marketplaceLocales, Needs: []skillmanifest.Part{listings},
		Title: "No listing in a marketplace's language", Source: productPrices,
		Text: "For each marketplace with an offer the skill is listed in one of its languages.",
	},
	{
		ID: "marketplace-countries", Severity: Warning, Owners: []string{pricing}, judge: marketplaceCountries, Needs: []skillmanifest.Part{whole(countriesPart), whole(worldwidePart)},
		Title: "Offers and countries do not match", Source: paidSchemas,
		Text: "The skill is distributed in the countries of the marketplaces that it has offers for, and in no others.",
	},
	{
		ID: "skill-category", Severity: Warning, Owners: []string{pricing}, judge: skillCategory, Needs: []skillmanifest.Part{whole(categoryPart)},
		Title: "Unknown skill category", Source: tools,
		Text: "The skill's category is one of the skill store's. A sample of Amazon's has `CUSTOM`, which is none.",
	},
}
