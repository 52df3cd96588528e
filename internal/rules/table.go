// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"slices"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

// The resource types that report rules.
const (
	pricing     = "alexa_paid_skill_pricing"
	privacy     = "alexa_skill_privacy"
	permissions = "alexa_skill_permissions"
)

// The parts of the manifest that rules look at beyond those of one resource.
var (
	apisPart        = document.Pointer{"apis"}
	categoryPart    = document.Pointer{"publishingInformation", "category"}
	countriesPart   = document.Pointer{"publishingInformation", "distributionCountries"}
	worldwidePart   = document.Pointer{"publishingInformation", "isAvailableWorldwide"}
	paidPart        = document.Pointer{"publishingInformation", "paidSkillInformation"}
	pricingPart     = paidPart.Child("pricing")
	privacyPart     = document.Pointer{"privacyAndCompliance"}
	permissionsPart = document.Pointer{"permissions"}
)

// PricingPart is where the offers of a paid skill stand in the manifest.
func PricingPart() document.Pointer { return slices.Clone(pricingPart) }

// Table is every rule, in the order in which the documentation lists them.
var Table = []Rule{
	// Paid skills.
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
		ID: "prompts-missing", Severity: Warning, Owners: []string{pricing}, judge: promptsMissing, Needs: []document.Pointer{skillmanifest.Listings},
		Title: "No purchase prompts in a language that is sold", Source: paidSchemas,
		Text: "Every language in which the skill is sold has `custom_product_prompts`.",
	},
	{
		ID: "custom-model", Severity: Error, Owners: []string{pricing}, judge: customModel, Needs: []document.Pointer{apisPart},
		Title: "Paid skill without a custom interaction model", Source: buildPaid,
		Text: "A paid skill has a custom voice interaction model (`apis.custom`). A manifest that names no `apis` at all passes.",
	},
	{
		ID: "purchases-declared", Severity: Warning, Owners: []string{pricing, privacy}, judge: purchasesDeclared, Needs: []document.Pointer{paidPart, privacyPart},
		Title: "Paid skill does not declare purchases", Source: model,
		Text: "A paid skill answers `allows_purchases` with true.",
	},
	{
		ID: "paid-skill-locales", Severity: Warning, Owners: []string{pricing}, judge: paidSkillLocales, Needs: []document.Pointer{skillmanifest.Listings},
		Title: "Paid skill in other languages only", Source: buildPaid,
		Text: "A paid skill is listed in `en-US` or `es-US`, the only languages that all of Amazon's pages allow.",
	},
	{
		ID: "marketplace-locales", Severity: Warning, Owners: []string{pricing}, judge: marketplaceLocales, Needs: []document.Pointer{skillmanifest.Listings},
		Title: "No listing in a marketplace's language", Source: productPrices,
		Text: "For each marketplace with an offer the skill is listed in one of its languages.",
	},
	{
		ID: "marketplace-countries", Severity: Warning, Owners: []string{pricing}, judge: marketplaceCountries, Needs: []document.Pointer{countriesPart, worldwidePart},
		Title: "Offers and countries do not match", Source: paidSchemas,
		Text: "The skill is distributed in the countries of the marketplaces that it has offers for, and in no others.",
	},
	// Changes of an offer.
	{
		ID: "becomes-paid", Severity: Warning, Structural: true, Owners: []string{pricing},
		Title: "The skill becomes a paid one", Source: ours,
		Text: "A free skill gets its first offer.",
	},
	{
		ID: "becomes-free", Severity: Warning, Structural: true, Owners: []string{pricing},
		Title: "The skill becomes a free one", Source: ours,
		Text: "The last offer is removed, as by a destroy.",
	},
	{
		ID: "offer-dropped", Severity: Warning, Structural: true, Owners: []string{pricing},
		Title: "An offer is dropped", Source: ours,
		Text: "A marketplace loses its offer while others keep theirs.",
	},
	{
		ID: "offer-type-change", Severity: Warning, Structural: true, Owners: []string{pricing},
		Title: "The offer type changes", Source: ours,
		Text: "A subscription becomes a one-time purchase, or the reverse.",
	},
	{
		ID: "currency-change", Severity: Warning, Structural: true, Owners: []string{pricing},
		Title: "The currency changes", Source: ours,
		Text: "An offer has another currency, so that the old price and the new one can't be compared.",
	},
	{
		ID: "trial-new", Severity: Warning, Structural: true, Owners: []string{pricing},
		Title: "A free trial is new", Source: ours,
		Text: "An offer that had no free trial gets one.",
	},
	{
		ID: "price-change-limit", Severity: Error, Structural: true, Owners: []string{pricing},
		Title: "The price moves further than allowed", Source: ours,
		Text: "A price moves by no more than `price_change_limit_percent`, if that is set, up or down.",
	},
	{
		ID: "live-offer", Severity: Warning, Owners: []string{pricing},
		Title: "The offer of a live skill changes", Source: ours,
		Text: "On a skill that customers can buy now, another offer type, a dropped marketplace, or the end of its offers is to be planned with care: " +
			"Amazon does not say what becomes of those who have bought. It takes one more request, which is made only when the plan changes such a thing.",
	},
	// The skill as a whole.
	{
		ID: "skill-category", Severity: Warning, Owners: []string{pricing}, judge: skillCategory, Needs: []document.Pointer{categoryPart},
		Title: "Unknown skill category", Source: publishing,
		Text: "The skill's category is one of the skill store's. A sample of Amazon's has `CUSTOM`, which is none.",
	},
	// Languages, wherever a resource has them.
	{
		ID: "locale-form", Severity: Error, Owners: []string{pricing, privacy}, judge: localeForm,
		Title: "Not a locale", Source: model,
		Text: "Locales are written as in `en-US`: a language in lower case, a hyphen, a country in capitals.",
	},
	{
		ID: "locale-known", Severity: Warning, Owners: []string{pricing, privacy}, judge: localeKnown,
		Title: "Unknown locale", Source: model,
		Text: "A locale is one of those that Amazon's model lists for skills.",
	},
	{
		ID: "locale-listed", Severity: Error, Structural: true, Owners: []string{pricing, privacy},
		Title: "No listing in this language", Source: publishing,
		Text: "A language of prompts or of privacy pages is one that the skill is listed in.",
	},
	// Privacy and compliance.
	{
		ID: "policy-complete", Severity: Error, Structural: true, Owners: []string{privacy},
		Title: "Neither privacy policy nor terms of use", Source: model,
		Text: "An entry of `locales` has `privacy_policy_url`, `terms_of_use_url` or both.",
	},
	{
		ID: "url-form", Severity: Error, Structural: true, Owners: []string{privacy}, judge: urlForm,
		Title: "Not a web address", Source: errorCodes,
		Text: "A URL is absolute, has a host, and begins with `https://` or `http://`.",
	},
	{
		ID: "url-plain-http", Severity: Warning, Owners: []string{privacy}, judge: urlPlainHTTP,
		Title: "Web address without encryption", Source: publishing,
		Text: "A URL begins with `https://`. Amazon's samples have `http://`, and no page forbids it.",
	},
	{
		ID: "personal-info-policy", Severity: Warning, Owners: []string{privacy}, judge: personalInfoPolicy, Needs: []document.Pointer{skillmanifest.Listings},
		Title: "Personal information without a privacy policy", Source: certification,
		Text: "A skill that collects personal information has a privacy policy in every language that it is listed in.",
	},
	{
		ID: "permission-policy", Severity: Warning, Owners: []string{privacy, permissions}, judge: permissionPolicy, Needs: []document.Pointer{permissionsPart, privacyPart, skillmanifest.Listings},
		Title: "Customer data without a privacy policy", Source: certification,
		Text: "A skill that asks permission for a customer's name, address, location, contact or payment has a privacy policy in every language that it is listed in.",
	},
	{
		ID: "child-directed", Severity: Warning, Owners: []string{privacy}, judge: childDirected,
		Title: "Not allowed in a skill for children", Source: certification,
		Text: "A skill for children has no advertising, collects no personal information and processes no health information.",
	},
	{
		ID: "child-directed-permissions", Severity: Warning, Owners: []string{privacy, permissions}, judge: childDirectedPermissions, Needs: []document.Pointer{permissionsPart, privacyPart},
		Title: "Permission that a skill for children may not ask for", Source: certification,
		Text: "A skill for children asks for no address, no contact data, no location and no Amazon Pay.",
	},
	{
		ID: "child-directed-offer", Severity: Warning, Owners: []string{pricing, privacy}, judge: childDirectedOffer, Needs: []document.Pointer{paidPart, privacyPart},
		Title: "Paid skill for children", Source: productPrices,
		Text: "In-skill products for children are sold in the US only, for 9.99 USD at most. For paid skills Amazon publishes nothing.",
	},
	{
		ID: "children-category", Severity: Warning, Owners: []string{privacy}, judge: childrenCategory, Needs: []document.Pointer{categoryPart},
		Title: "Category for children", Source: certification,
		Text: "A skill in one of the categories for children answers `is_child_directed` with true.",
	},
	{
		ID: "export-compliance", Severity: Warning, Owners: []string{privacy}, judge: exportCompliance,
		Title: "Not export compliant", Source: errorCodes,
		Text: "`is_export_compliant` must be true before the skill can be submitted. The development stage accepts false.",
	},
	{
		ID: "health-info-distribution", Severity: Warning, Owners: []string{privacy}, judge: healthDistribution, Needs: []document.Pointer{countriesPart, worldwidePart},
		Title: "Health information outside the US", Source: health,
		Text: "A skill that processes health information is distributed in the US only.",
	},
	{
		ID: "health-info-policy", Severity: Warning, Owners: []string{privacy}, judge: healthPolicy, Needs: []document.Pointer{skillmanifest.Listings},
		Title: "Health information without a privacy policy", Source: health,
		Text: "A skill that processes health information has a privacy policy in every language that it is listed in.",
	},
	{
		ID: "flash-briefing", Severity: Warning, Owners: []string{privacy}, judge: flashBriefing, Needs: []document.Pointer{apisPart},
		Title: "Not allowed in a flash briefing", Source: certification,
		Text: "A flash briefing sells nothing and collects no personal information.",
	},
	{
		ID: "shopping-associates", Severity: Warning, Owners: []string{privacy}, judge: shoppingAssociates,
		Title: "Amazon Associates without Shopping Actions", Source: model,
		Text: "`is_amazon_associates_on_alexa_enabled` means something only with `is_shopping_actions_enabled`.",
	},
	// Permissions.
	{
		ID: "permission-required", Severity: Error, Structural: true, Owners: []string{permissions}, judge: permissionRequired,
		Title: "No permission", Source: terraform,
		Text: "`permissions` has at least one member. To ask for none, remove the resource.",
	},
	{
		ID: "amazon-pay-retired", Severity: Warning, Owners: []string{permissions}, judge: amazonPayRetired,
		Title: "Amazon Pay for Alexa is switched off", Source: amazonPay,
		Text: "`payments:autopay_consent` belongs to a service that Amazon has ended: on 2022-12-31 in the EU and the UK, on 2023-01-31 in Japan, on 2023-03-12 in the US.",
	},
	// Every resource.
	{
		ID: "empty-text", Severity: Error, Structural: true, Owners: []string{pricing, privacy, permissions},
		Title: "Empty value", Source: terraform,
		Text: "A text is not empty. In a manifest that means the same as to leave it out, and Terraform would show it as a change for ever.",
	},
	{
		ID: "null-entry", Severity: Error, Structural: true, Owners: []string{pricing, privacy},
		Title: "Missing value", Source: terraform,
		Text: "An entry of a map is not null. To have no entry, leave its key out.",
	},
}
