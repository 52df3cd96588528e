// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package paidskillpricing_test

import "github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"

var mistakes = []acctest.Invalid{
	{Name: "no_offer", HCL: tax + `pricing = {}`, Path: "pricing", Says: "Give at least one marketplace"},
	marketplace("marketplace_with_host", "https://www.Amazon.com", `Did you mean "amazon.com"?`),
	marketplace("marketplace_of_others", "example.com", "It must be a marketplace such as amazon.com"),
	marketplace("marketplace_empty", "", "It must be a marketplace such as amazon.com"),
	{Name: "offer_null", HCL: tax + `pricing = { "amazon.com" = null }`, Path: `pricing["amazon.com"]`, Says: "a null entry means nothing"},
	offer("offer_type_missing", `price = 1, currency = "USD"`, ".offer_type", "required, but missing. The attributes here are"),
	offer("price_missing", `offer_type = "ENTITLEMENT", currency = "USD"`, ".price", "required, but missing. The attributes here are"),
	offer("currency_missing", `offer_type = "ENTITLEMENT", price = 1`, ".currency", "required, but missing. The attributes here are"),
	offer("price_misspelt", `offer_type = "ENTITLEMENT", currency = "USD", prize = 1`, ".price",
		"The attributes here are currency, free_trial_information, offer_type, price, subscription_information; Terraform drops any other name"),
	offer("offer_type_of_products", `offer_type = "CONSUMABLE", price = 1, currency = "USD"`, ".offer_type", `Use one of "SUBSCRIPTION", "ENTITLEMENT". Consumables are in-skill products`),
	offer("offer_type_in_lower_case", `offer_type = "subscription", price = 1, currency = "USD"`, ".offer_type", `"subscription" is not allowed`),
	offer("price_zero", `offer_type = "ENTITLEMENT", price = 0.00, currency = "USD"`, ".price", "0 is not above zero"),
	offer("price_negative", `offer_type = "ENTITLEMENT", price = -4.99, currency = "USD"`, ".price", "-4.99 is not above zero"),
	offer("currency_in_lower_case", `offer_type = "ENTITLEMENT", price = 1, currency = "usd"`, ".currency", "three capital letters"),
	offer("currency_sign", `offer_type = "ENTITLEMENT", price = 1, currency = "US$"`, ".currency", "three capital letters"),
	offer("currency_empty", `offer_type = "ENTITLEMENT", price = 1, currency = ""`, ".currency", "three capital letters"),
	offer("frequency_missing", good+`subscription_information = {}`, ".subscription_information.subscription_payment_frequency", "required, but missing. The attributes here are"),
	offer("frequency_weekly", good+`subscription_information = { subscription_payment_frequency = "WEEKLY" }`,
		".subscription_information.subscription_payment_frequency", `Use one of "MONTHLY", "YEARLY"`),
	offer("trial_missing", good+`free_trial_information = {}`, ".free_trial_information.free_trial_duration", "required, but missing. The attributes here are"),
	trial("trial_too_long", "P32D"),
	trial("trial_of_nothing", "P0D"),
	trial("trial_in_weeks", "P1W"),
	trial("trial_in_words", "7 days"),
	trial("trial_empty", ""),
	{Name: "tax_empty", HCL: pricing + `tax_information = {}`, Path: "tax_information.category: ", Says: "required, but missing. The attributes here are category;"},
	{Name: "tax_of_others", HCL: pricing + `tax_information = { category = "BOOKS" }`, Path: "tax_information.category", Says: `"BOOKS" is not allowed here. Use one of "SOFTWARE"`},
	prompts("locale_with_underscore", `"en_us" = { purchase_prompt_description = "Buy?", purchase_confirmation_description = "Bought." }`, `["en_us"]`, `Did you mean "en-US"?`),
	prompts("locale_in_words", `"english" = { purchase_prompt_description = "Buy?", purchase_confirmation_description = "Bought." }`, `["english"]`, "It must be a locale such as en-US"),
	prompts("prompts_null", `"en-US" = null`, `["en-US"]`, "a null entry means nothing"),
	prompts("prompt_missing", `"en-US" = { purchase_confirmation_description = "Bought." }`, `["en-US"].purchase_prompt_description`, "required, but missing. The attributes here are"),
	prompts("prompt_empty", `"en-US" = { purchase_prompt_description = "", purchase_confirmation_description = "Bought." }`, `["en-US"].purchase_prompt_description`, "an empty string"),
	prompts("confirmation_missing", `"en-US" = { purchase_prompt_description = "Buy?" }`, `["en-US"]`, "at least one of purchase_confirmation_description, bought_card_description"),
	prompts("confirmation_empty", `"en-US" = { purchase_prompt_description = "Buy?", purchase_confirmation_description = "" }`, `["en-US"].purchase_confirmation_description`, "an empty string"),
	prompts("card_empty", `"en-US" = { purchase_prompt_description = "Buy?", bought_card_description = "" }`, `["en-US"].bought_card_description`, "an empty string"),
}

// What is right about a configuration with one mistake.
const (
	tax     = "tax_information = { category = \"SOFTWARE\" }\n"
	good    = `offer_type = "SUBSCRIPTION", price = 1, currency = "USD", `
	pricing = "pricing = { \"amazon.com\" = { " + good + " } }\n"
)

func marketplace(name, key, says string) acctest.Invalid {
	return acctest.Invalid{Name: name, HCL: tax + `pricing = { "` + key + `" = { ` + good + `} }`, Path: `pricing["` + key + `"]`, Says: says}
}

func offer(name, hcl, path, says string) acctest.Invalid {
	return acctest.Invalid{Name: name, HCL: tax + `pricing = { "amazon.com" = { ` + hcl + ` } }`, Path: `pricing["amazon.com"]` + path + ": ", Says: says}
}

func trial(name, duration string) acctest.Invalid {
	return offer(name, good+`free_trial_information = { free_trial_duration = "`+duration+`" }`,
		".free_trial_information.free_trial_duration", `a number of days from "P1D" to "P31D"`)
}

func prompts(name, hcl, path, says string) acctest.Invalid {
	return acctest.Invalid{Name: name, HCL: pricing + tax + "custom_product_prompts = { " + hcl + " }", Path: "custom_product_prompts" + path + ": ", Says: says}
}
