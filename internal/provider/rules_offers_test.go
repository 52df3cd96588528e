// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

// What is right about a configuration with one mistake.
const (
	tax      = "tax_information = { category = \"SOFTWARE\" }\n"
	monthly  = `subscription_information = { subscription_payment_frequency = "MONTHLY" }`
	soldOnce = `offer_type = "ENTITLEMENT", price = 4.99, currency = "USD"`
	goodly   = `offer_type = "SUBSCRIPTION", price = 4.99, currency = "USD", ` + monthly
	onCom    = `pricing["amazon.com"]`
)

// offer is a mistake in an offer on amazon.com.
func offer(name, rule, severity, hcl, at, says string, also ...string) mistake {
	return mistake{
		name: name, rule: rule, severity: severity, resource: pricing, at: onCom + at, says: says, also: also,
		hcl: tax + `pricing = { "amazon.com" = { ` + hcl + ` } }`,
	}
}

func priceOf(name, rule, severity, price, says string) mistake {
	return offer(name, rule, severity, `offer_type = "ENTITLEMENT", currency = "USD", price = `+price, ".price", says)
}

func marketplace(name, rule, severity, key, currency, at, says string) mistake {
	return mistake{
		name: name, rule: rule, severity: severity, resource: pricing, at: `pricing["` + key + `"]` + at, says: says,
		hcl: tax + `pricing = { "` + key + `" = { offer_type = "ENTITLEMENT", price = 99, currency = "` + currency + `" } }`,
	}
}

func trial(name, duration string) mistake {
	return offer(name, "trial-duration", "error", goodly+`, free_trial_information = { free_trial_duration = "`+duration+`" }`,
		".free_trial_information.free_trial_duration", `a number of days from "P1D" to "P31D"`)
}

var offerMistakes = []mistake{
	{name: "no_offer", rule: "offer-required", severity: "error", resource: pricing, hcl: tax + "pricing = {}", at: "pricing", says: "Give at least one marketplace"},
	{name: "offer_null", rule: "null-entry", severity: "error", resource: pricing, hcl: tax + `pricing = { "amazon.com" = null }`, at: onCom, says: "Leave the key out"},
	offer("offer_type_missing", "offer-complete", "error", `price = 1, currency = "USD"`, ".offer_type", "required, but missing. The attributes here are"),
	offer("price_missing", "offer-complete", "error", `offer_type = "ENTITLEMENT", currency = "USD"`, ".price", "required, but missing. The attributes here are"),
	offer("currency_missing", "offer-complete", "error", `offer_type = "ENTITLEMENT", price = 1`, ".currency", "required, but missing. The attributes here are"),
	offer("frequency_missing", "offer-complete", "error", `offer_type = "SUBSCRIPTION", price = 1, currency = "USD", subscription_information = {}`,
		".subscription_information.subscription_payment_frequency", "required, but missing. The attributes here are"),
	offer("trial_missing", "offer-complete", "error", goodly+", free_trial_information = {}", ".free_trial_information.free_trial_duration", "required, but missing. The attributes here are"),
	offer("consumable", "offer-type", "error", `offer_type = "CONSUMABLE", price = 1, currency = "USD"`, ".offer_type", "Consumables are in-skill products"),
	offer("offer_type_lower", "offer-type", "error", `offer_type = "entitlement", price = 1, currency = "USD"`, ".offer_type", `Did you mean "ENTITLEMENT"?`),
	offer("offer_type_empty", "offer-type", "error", `offer_type = "", price = 1, currency = "USD"`, ".offer_type", `Use one of "SUBSCRIPTION", "ENTITLEMENT"`),
	priceOf("price_zero", "price-positive", "error", "0", "Give a price such as 4.99"),
	priceOf("price_negative", "price-positive", "error", "-0.01", "-0.01 is not above zero"),
	priceOf("price_low", "price-range", "warning", "0.98", "0.98 USD is outside of 0.99 to 99.99 USD"),
	priceOf("price_high", "price-range", "warning", "100", "100 USD is outside of 0.99 to 99.99 USD"),
	priceOf("price_in_cents", "price-range", "warning", "499", "check the decimal point"),
	priceOf("price_long", "price-decimals", "warning", "4.999", "write it as 5.00"),
	priceOf("price_computed", "price-decimals", "warning", "10 / 3", "write it as 3.33"),
	{
		name: "yen_low", rule: "price-range", severity: "warning", resource: pricing, at: `pricing["amazon.co.jp"].price`, says: "98 JPY is outside of 99 to 9999 JPY",
		hcl: tax + `pricing = { "amazon.co.jp" = { offer_type = "ENTITLEMENT", price = 98, currency = "JPY" } }`, also: []string{"marketplace-undocumented"},
	},
	{
		name: "yen_broken", rule: "price-decimals", severity: "warning", resource: pricing, at: `pricing["amazon.co.jp"].price`, says: "100.5 has more decimals than JPY has (0)",
		hcl: tax + `pricing = { "amazon.co.jp" = { offer_type = "ENTITLEMENT", price = 100.5, currency = "JPY" } }`, also: []string{"marketplace-undocumented"},
	},
	offer("currency_lower", "currency-form", "error", `offer_type = "ENTITLEMENT", price = 1, currency = "usd"`, ".currency", "three capital letters"),
	offer("currency_sign", "currency-form", "error", `offer_type = "ENTITLEMENT", price = 1, currency = "$"`, ".currency", `such as "USD"`),
	offer("currency_empty", "currency-form", "error", `offer_type = "ENTITLEMENT", price = 1, currency = ""`, ".currency", "three capital letters"),
	offer("euros_on_com", "currency-of-amazon-com", "error", `offer_type = "ENTITLEMENT", price = 1, currency = "EUR"`, ".currency", `amazon.com sells for "USD", not for "EUR"`),
	marketplace("host", "marketplace-form", "error", "www.amazon.com", "USD", "", `Did you mean "amazon.com"?`),
	marketplace("country", "marketplace-form", "error", "US", "USD", "", "It must be a marketplace such as amazon.com or amazon.co.uk"),
	marketplace("unnamed", "marketplace-form", "error", "", "USD", "", "It must be a marketplace such as amazon.com or amazon.co.uk"),
	marketplace("uk", "marketplace-undocumented", "warning", "amazon.co.uk", "GBP", "", "amazon.com in USD is the only pair"),
	marketplace("uk_in_euros", "marketplace-undocumented", "warning", "amazon.co.uk", "EUR", ".currency", `for "GBP", not for "EUR"`),
	marketplace("australia", "marketplace-undocumented", "warning", "amazon.com.au", "AUD", "", "Known are amazon.com, amazon.ca"),
	trial("trial_in_weeks", "P1W"),
	trial("trial_in_hours", "PT24H"),
	trial("trial_of_nothing", "P0D"),
	trial("trial_too_long", "P32D"),
	trial("trial_empty", ""),
	offer("one_time_trial", "entitlement-trial", "warning", soldOnce+`, free_trial_information = { free_trial_duration = "P7D" }`, ".free_trial_information", `use offer_type = "SUBSCRIPTION"`),
	offer("one_time_monthly", "entitlement-subscription", "error", soldOnce+", "+monthly, ".subscription_information", "Leave subscription_information out"),
	offer("no_period", "subscription-period", "warning", `offer_type = "SUBSCRIPTION", price = 1, currency = "USD"`, "", `subscription_payment_frequency = "MONTHLY"`),
	offer("weekly", "payment-frequency", "error", `offer_type = "SUBSCRIPTION", price = 1, currency = "USD", subscription_information = { subscription_payment_frequency = "WEEKLY" }`,
		".subscription_information.subscription_payment_frequency", `Use one of "MONTHLY", "YEARLY"`),
	{name: "tax_missing", rule: "tax-category-required", severity: "error", resource: pricing, hcl: "tax_information = {}\npricing = { \"amazon.com\" = { " + goodly + " } }", at: "tax_information.category", says: "required, but missing. The attributes here are"},
	{name: "tax_on_books", rule: "tax-category", severity: "error", resource: pricing, hcl: "tax_information = { category = \"BOOKS\" }\npricing = { \"amazon.com\" = { " + goodly + " } }",
		at: "tax_information.category", says: `Use one of "SOFTWARE", "STREAMING_AUDIO"`},
	offer("two_mistakes", "payment-frequency", "error", `offer_type = "SUBSCRIPTION", price = 0, currency = "USD", subscription_information = { subscription_payment_frequency = "monthly" }`,
		".subscription_information.subscription_payment_frequency", `Did you mean "MONTHLY"?`, "price-positive"),
}

// prompts is a mistake in the prompts of a skill that is sold as it should be.
func prompts(name, rule, severity, hcl, at, says string) mistake {
	return mistake{
		name: name, rule: rule, severity: severity, resource: pricing, at: "custom_product_prompts" + at, says: says,
		hcl: tax + `pricing = { "amazon.com" = { ` + goodly + ` } }` + "\ncustom_product_prompts = { " + hcl + " }",
	}
}

const both = `{ purchase_prompt_description = "Buy?", purchase_confirmation_description = "Bought." }`

var promptMistakes = []mistake{
	prompts("prompts_null", "null-entry", "error", `"en-US" = null`, `["en-US"]`, "Leave the key out"),
	prompts("prompt_missing", "prompts-complete", "error", `"en-US" = { purchase_confirmation_description = "Bought." }`, `["en-US"].purchase_prompt_description`, "required, but missing. The attributes here are"),
	prompts("confirmation_missing", "prompts-complete", "error", `"en-US" = { purchase_prompt_description = "Buy?" }`, `["en-US"]`, "at least one of purchase_confirmation_description, bought_card_description"),
	prompts("prompt_empty", "empty-text", "error", `"en-US" = { purchase_prompt_description = "", purchase_confirmation_description = "Bought." }`, `["en-US"].purchase_prompt_description`, "Leave the attribute out"),
	prompts("card", "bought-card-description", "warning", `"en-US" = { purchase_prompt_description = "Buy?", bought_card_description = "Bought." }`, `["en-US"].bought_card_description`, "purchase_confirmation_description"),
	prompts("underscore", "locale-form", "error", `"en_US" = `+both, `["en_US"]`, `Did you mean "en-US"?`),
	prompts("language", "locale-form", "error", `"english" = `+both, `["english"]`, "It must be a locale such as en-US"),
	prompts("new_zealand", "locale-known", "warning", `"en-NZ" = `+both, `["en-NZ"]`, "Known are ar-SA, de-DE"),
}
