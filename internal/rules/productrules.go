// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

// product is the resource type of in-skill products, whose definitions are documents
// of their own: it owns all of one, and nothing of a manifest.
const product = "alexa_in_skill_product"

// productRules are about in-skill products.
var productRules = []Rule{
	{
		ID: "product-type", Severity: Error, Owners: []string{product}, judge: productType,
		Title: "Unknown type of product", Source: productModel,
		Text: "`type` is `SUBSCRIPTION`, `ENTITLEMENT` (a one-time purchase) or `CONSUMABLE`.",
	},
	{
		ID: "product-state", Severity: Error, Owners: []string{product}, judge: productState,
		Title: "Unknown state of a product", Source: productModel,
		Text: "`purchasable_state` is `PURCHASABLE` or `NOT_PURCHASABLE`, and `promotable_state` `IN_SKILL_ONLY` or `ALL_AMAZON_CHANNELS`.",
	},
	{
		ID: "product-frequency", Severity: Error, Owners: []string{product}, judge: productFrequency,
		Title: "Unknown payment frequency of a product", Source: productModel,
		Text: "`subscription_payment_frequency` is `MONTHLY` or `YEARLY`.",
	},
	{
		ID: "product-tax-category", Severity: Error, Owners: []string{product}, judge: productTaxCategory,
		Title: "Unknown tax category of a product", Source: productModel,
		Text: "`category` is one of the tax categories listed below, which are those of paid skills.",
	},
	{
		ID: "reference-name", Severity: Error, Structural: true, Owners: []string{product}, judge: referenceName,
		Title: "Not a reference name", Source: productSchemas,
		Text: "`reference_name` has 3 to 50 letters, digits and underscores.",
	},
	{
		ID: "reference-name-dash", Severity: Warning, Owners: []string{product}, judge: referenceNameDash,
		Title: "Reference name with a dash", Source: productSchemas,
		Text: "Amazon's page allows no dash in a `reference_name`. Products with one exist.",
	},
	{
		ID: "product-price-positive", Severity: Error, Structural: true, Owners: []string{product}, judge: productPricePositive,
		Title: "Price of a product is not above zero", Source: reasoning,
		Text: "A price is above zero.",
	},
	{
		ID: "product-price-range", Severity: Warning, Owners: []string{product}, judge: productPriceRange,
		Title: "Price of a product is outside of Amazon's range", Source: productPrices,
		Text: "A price lies in the range of its currency, and that of a consumable below a tenth of the highest. Figures change, so Amazon decides.",
	},
	{
		ID: "product-price-decimals", Severity: Warning, Owners: []string{product}, judge: productPriceDecimals,
		Title: "Price of a product has too many decimals", Source: productPrices,
		Text: "A price has no more decimals than its currency has.",
	},
	{
		ID: "trial-days", Severity: Error, Owners: []string{product}, judge: trialDaysAllowed,
		Title: "Not a number of trial days", Source: productModel,
		Text: "`subscription_trial_period_days` is from 0, which is no trial, to 365.",
	},
	{
		ID: "trial-days-long", Severity: Warning, Owners: []string{product}, judge: trialDaysLong,
		Title: "Long free trial", Source: tools,
		Text: "Amazon's model allows 365 days of trial, the tools of Amazon's own game team 31.",
	},
	{
		ID: "product-currency", Severity: Error, Owners: []string{product}, judge: productCurrency,
		Title: "Wrong currency for a product on amazon.com", Source: productPrices,
		Text: "`amazon.com` sells for US dollars.",
	},
	{
		ID: "product-marketplace", Severity: Warning, Owners: []string{product}, judge: productMarketplace,
		Title: "Marketplace, currency and country of a product do not fit", Source: productPrices,
		Text: "Each marketplace sells in one currency and to certain countries. `amazon.in` has stopped to sell in-skill products.",
	},
	{
		ID: "product-country", Severity: Error, Owners: []string{product}, judge: productCountry,
		Title: "Not a country code", Source: productModel,
		Text: "A country is an ISO 3166-1 code of two capital letters. The United Kingdom is `GB`.",
	},
	{
		ID: "product-locale", Severity: Warning, Owners: []string{product}, judge: productLocale,
		Title: "Language that no in-skill product is sold in", Source: productPrices,
		Text: "In-skill products are sold in the languages of the marketplaces.",
	},
	{
		ID: "release-date", Severity: Error, Structural: true, Owners: []string{product}, judge: releaseDate,
		Title: "Not a release date", Source: productModel,
		Text: "`release_date` is a date such as `2026-12-01`, which means midnight UTC, or a time such as `2026-12-01T09:00Z` or `2026-12-01T09:00:00+01:00`.",
	},
	{
		ID: "subscription-information", Severity: Warning, Owners: []string{product}, judge: subscriptionInformation,
		Title: "Payment frequency of a product that is no subscription", Source: reasoning,
		Text: "Only a `SUBSCRIPTION` has `subscription_information`.",
	},
	{
		ID: "product-incomplete", Severity: Warning, Owners: []string{product}, judge: productIncomplete,
		Title: "Product that can't be sold yet", Source: productSchemas,
		Text: "Amazon stores a product that lacks something, and associates it with no skill before it is complete: texts, icons, prompts and a privacy policy in each language, " +
			"a price, a country, a tax category, testing instructions and, of a subscription, its payment frequency.",
	},
	{
		ID: "child-product", Severity: Warning, Owners: []string{association}, judge: childProduct,
		Title: "Product of a skill for children", Source: kidSkills,
		Text: "A skill for children sells no consumables, nothing above 9.99 US dollars, and in the United States only.",
	},
	{
		ID: "live-product", Severity: Error, Structural: true, Owners: []string{product},
		Title: "Product that customers can buy", Source: productSchemas,
		Text: "A live product can't be deleted, nor replaced because of another `type` or `reference_name`. To retire it, set `purchasable_state = \"NOT_PURCHASABLE\"` and certify the skill again.",
	},
	{
		ID: "live-association", Severity: Warning, Owners: []string{association},
		Title: "Product that is live in a skill", Source: productSchemas,
		Text: "Amazon disassociates no product from a skill that is published with it.",
	},
}

// association is the resource type that associates in-skill products with skills.
const association = "alexa_in_skill_product_association"
