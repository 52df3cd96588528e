// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import "strings"

const (
	product = "alexa_in_skill_product"

	// soldProduct has all that a product needs to be sold.
	soldProduct = `
  type                     = "SUBSCRIPTION"
  reference_name           = "all_access"
  testing_instructions     = "Say buy."
  subscription_information = { subscription_payment_frequency = "MONTHLY", subscription_trial_period_days = 7 }
  publishing_information = {
    distribution_countries = ["US"]
    tax_information        = { category = "SOFTWARE" }
    pricing                = { "amazon.com" = { release_date = "2026-12-01", default_price_listing = { price = 4.99, currency = "USD" } } }
    locales = {
      "en-US" = {
        name = "All Access", summary = "All of it.", description = "All of it.", example_phrases = ["Alexa, buy all access"]
        small_icon_uri = "https://example.com/s.png", large_icon_uri = "https://example.com/l.png"
        custom_product_prompts = { purchase_prompt_description = "All of it.", bought_card_description = "It is yours." }
      }
    }
  }
  privacy_and_compliance = { locales = { "en-US" = { privacy_policy_url = "https://example.com/privacy" } } }`

	productPrice = `publishing_information.pricing["amazon.com"].default_price_listing.price`
)

// productWith is soldProduct with one thing that is wrong.
func productWith(name, rule, severity, right, wrong, at, says string, also ...string) mistake {
	if strings.Count(soldProduct, right) != 1 {
		panic(right + " is not there once")
	}
	return mistake{name: name, rule: rule, severity: severity, resource: product, at: at, says: says, also: also, hcl: strings.Replace(soldProduct, right, wrong, 1)}
}

var productMistakes = []mistake{
	productWith("kind", "product-type", "error", `"SUBSCRIPTION"`, `"ONE_TIME"`, "type", `Did you mean "ENTITLEMENT"?`, "subscription-information"),
	productWith("state", "product-state", "error", `type                     =`, "purchasable_state = \"SOLD\"\n  type =", "purchasable_state", `Use one of "PURCHASABLE", "NOT_PURCHASABLE"`),
	productWith("frequency", "product-frequency", "error", `"MONTHLY"`, `"ANNUAL"`, "subscription_information.subscription_payment_frequency", `Did you mean "YEARLY"?`),
	productWith("tax", "product-tax-category", "error", `"SOFTWARE"`, `"GAMES"`, "publishing_information.tax_information.category", `Use one of "SOFTWARE"`),
	productWith("name_blank", "reference-name", "error", `"all_access"`, `"all access"`, "reference_name", "3 to 50 letters, digits and underscores"),
	productWith("name_dash", "reference-name-dash", "warning", `"all_access"`, `"all-access"`, "reference_name", "an underscore is certain"),
	productWith("free", "product-price-positive", "error", "price = 4.99", "price = 0", productPrice, "Give a price such as 0.99"),
	productWith("in_cents", "product-price-range", "warning", "price = 4.99", "price = 499", productPrice, "Check the decimal point"),
	productWith("long", "product-price-decimals", "warning", "price = 4.99", "price = 4.999", productPrice, "write it as 5.00"),
	productWith("trial_endless", "trial-days", "error", "days = 7", "days = 366", "subscription_information.subscription_trial_period_days", "from 0 (none) to 365 days"),
	productWith("trial_long", "trial-days-long", "warning", "days = 7", "days = 60", "subscription_information.subscription_trial_period_days", "more than the 31"),
	productWith("pounds", "product-currency", "error", `"USD"`, `"GBP"`, `publishing_information.pricing["amazon.com"].default_price_listing.currency`, `Set currency = "USD"`),
	productWith("kingdom", "product-country", "error", `["US"]`, `["US", "UK"]`, "publishing_information.distribution_countries", `is "GB", not "UK"`),
	productWith("abroad", "product-marketplace", "warning", `["US"]`, `["GB"]`, "publishing_information.distribution_countries", `customers in "GB" buy in none`),
	productWith("language", "product-locale", "warning", `      "en-US" = {
        name`, `      "pt-BR" = {
        name`, `publishing_information.locales["pt-BR"]`, "no in-skill products in", "product-incomplete"),
	productWith("someday", "release-date", "error", `"2026-12-01"`, `"soon"`, `publishing_information.pricing["amazon.com"].release_date`, `Write it like "2026-12-01"`),
	productWith("bought_once", "subscription-information", "warning", `"SUBSCRIPTION"`, `"ENTITLEMENT"`, "subscription_information", "remove subscription_information"),
	productWith("incomplete", "product-incomplete", "warning", `name = "All Access", `, "", "reference_name", `before it has: publishing_information.locales["en-US"].name.`),
	productWith("text_empty", "empty-text", "error", `"Say buy."`, `""`, "testing_instructions", "", "product-incomplete"),
	productWith("entry_null", "null-entry", "error", `{ privacy_policy_url = "https://example.com/privacy" }`, "null", `privacy_and_compliance.locales["en-US"]`, "Leave the key out", "product-incomplete"),
}

const association = "alexa_in_skill_product_association"

var associationMistakes = []mistake{
	{name: "no_skill", rule: "skill-id", severity: "error", resource: association, skill: cutID, at: "skill_id", says: cutID, hcl: `product_id = "` + exampleProduct + `"`},
	{name: "no_product", rule: "empty-text", severity: "error", resource: association, at: "product_id", hcl: `product_id = ""`},
}
