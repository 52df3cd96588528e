// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package paidskillpricing_test

import (
	"math/big"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

func TestSection(t *testing.T) { acctest.Tell(t, subject) }

// unpaid is a skill with three listings and no price.
const unpaid = `{
	"publishingInformation": {
		"locales": {"en-US": {"name": "Quick Trivia"}, "es-US": {"name": "Trivia"}, "en-GB": {"name": "Quick Trivia"}}
	}
}`

var subject = acctest.Subject{
	Type:    "alexa_paid_skill_pricing",
	Without: unpaid,
	Full: acctest.Version{
		HCL: `  pricing = {
    "amazon.com" = {
      offer_type               = "SUBSCRIPTION"
      price                    = 4.99
      currency                 = "USD"
      subscription_information = { subscription_payment_frequency = "MONTHLY" }
      free_trial_information   = { free_trial_duration = "P7D" }
    }
    "amazon.com.au" = { offer_type = "ENTITLEMENT", price = 49.99, currency = "AUD" }
  }
  tax_information = { category = "SOFTWARE" }
  custom_product_prompts = {
    "en-US" = {
      purchase_prompt_description       = "New categories & prizes every month."
      purchase_confirmation_description = "Enjoy Quick Trivia!"
    }
    "es-US" = {
      purchase_prompt_description       = "Preguntas nuevas cada mes."
      purchase_confirmation_description = "¡Disfrútalo!"
    }
  }`,
		JSON: `{
			"publishingInformation": {
				"paidSkillInformation": {
					"pricing": {
						"amazon.com": [{
							"offerType": "SUBSCRIPTION",
							"price": 4.99,
							"currency": "USD",
							"subscriptionInformation": {"subscriptionPaymentFrequency": "MONTHLY"},
							"freeTrialInformation": {"freeTrialDuration": "P7D"}
						}],
						"amazon.com.au": [{"offerType": "ENTITLEMENT", "price": 49.99, "currency": "AUD"}]
					},
					"taxInformation": {"category": "SOFTWARE"}
				},
				"locales": {
					"en-US": {
						"name": "Quick Trivia",
						"customProductPrompts": {
							"purchasePromptDescription": "New categories & prizes every month.",
							"purchaseConfirmationDescription": "Enjoy Quick Trivia!"
						}
					},
					"es-US": {
						"name": "Trivia",
						"customProductPrompts": {"purchasePromptDescription": "Preguntas nuevas cada mes.", "purchaseConfirmationDescription": "¡Disfrútalo!"}
					},
					"en-GB": {"name": "Quick Trivia"}
				}
			}
		}`,
	},
	Lean: acctest.Version{
		HCL: `  pricing = {
    "amazon.com" = { offer_type = "SUBSCRIPTION", price = 4.99, currency = "USD" }
  }
  tax_information = { category = "SOFTWARE" }`,
		JSON: `{
			"publishingInformation": {
				"paidSkillInformation": {
					"pricing": {"amazon.com": [{"offerType": "SUBSCRIPTION", "price": 4.99, "currency": "USD"}]},
					"taxInformation": {"category": "SOFTWARE"}
				},
				"locales": {"en-US": {"name": "Quick Trivia"}, "es-US": {"name": "Trivia"}, "en-GB": {"name": "Quick Trivia"}}
			}
		}`,
	},
	State: map[string]knownvalue.Check{
		"skill_id":     knownvalue.StringExact(acctest.SkillID),
		"skip_destroy": knownvalue.Null(),
		"timeouts":     knownvalue.Null(),

		"price_change_limit_percent": knownvalue.Null(),
		"price_summary": knownvalue.MapExact(map[string]knownvalue.Check{
			"amazon.com":    knownvalue.StringExact("SUBSCRIPTION 4.99 USD monthly, 7-day free trial"),
			"amazon.com.au": knownvalue.StringExact("ENTITLEMENT 49.99 AUD"),
		}),
		"pricing": knownvalue.MapExact(map[string]knownvalue.Check{
			"amazon.com": knownvalue.ObjectExact(map[string]knownvalue.Check{
				"offer_type":               knownvalue.StringExact("SUBSCRIPTION"),
				"price":                    decimal("4.99"),
				"currency":                 knownvalue.StringExact("USD"),
				"subscription_information": object("subscription_payment_frequency", "MONTHLY"),
				"free_trial_information":   object("free_trial_duration", "P7D"),
			}),
			"amazon.com.au": knownvalue.ObjectExact(map[string]knownvalue.Check{
				"offer_type":               knownvalue.StringExact("ENTITLEMENT"),
				"price":                    decimal("49.99"),
				"currency":                 knownvalue.StringExact("AUD"),
				"subscription_information": knownvalue.Null(),
				"free_trial_information":   knownvalue.Null(),
			}),
		}),
		"tax_information": object("category", "SOFTWARE"),
		"custom_product_prompts": knownvalue.MapExact(map[string]knownvalue.Check{
			"en-US": prompt("New categories & prizes every month.", "Enjoy Quick Trivia!"),
			"es-US": prompt("Preguntas nuevas cada mes.", "¡Disfrútalo!"),
		}),
	},
	Same: []string{`
		tax_information = { "category" : upper("software") }
		custom_product_prompts = { for locale, texts in {
			es-US = ["Preguntas nuevas cada mes.", "\u00a1Disfr\u00fatalo!"], en-US = ["New categories & prizes every month.", "Enjoy Quick Trivia!"]
		} : locale => { purchase_confirmation_description = texts[1], purchase_prompt_description = texts[0], bought_card_description = null } }
		pricing = merge(
			{ "amazon.com.au" = { currency = "AUD", price = 499.9 / 10, offer_type = "ENTITLEMENT", free_trial_information = null } },
			{ "amazon.com" = {
				free_trial_information   = { free_trial_duration = "P${3 + 4}D" }
				subscription_information = { subscription_payment_frequency = "MONTHLY" }
				price                    = "4.990"
				currency                 = "USD", offer_type = "SUBSCRIPTION"
			} },
		)`,
	},
	Edits:   edits,
	Foreign: foreign,
	Left: `{
		"publishingInformation": {
			"category": "KNOWLEDGE_AND_TRIVIA",
			"locales": {
				"en-US": {"name": "Quick Trivia", "keywords": []},
				"es-US": {"name": "Trivia"},
				"en-GB": {"name": "Quick Trivia"}
			}
		}
	}`,
	Inventory: []string{
		`custom_product_prompts = { "en-US" = { purchase_confirmation_description = "Enjoy Quick Trivia!", purchase_prompt_description = "New categories & prizes every month." }, ` +
			`"es-US" = { purchase_confirmation_description = "¡Disfrútalo!", purchase_prompt_description = "Preguntas nuevas cada mes." } }`,
		`pricing = { "amazon.com" = { currency = "USD", free_trial_information = { free_trial_duration = "P7D" }, offer_type = "SUBSCRIPTION", price = 4.99, ` +
			`subscription_information = { subscription_payment_frequency = "MONTHLY" } }, ` +
			`"amazon.com.au" = { currency = "AUD", offer_type = "ENTITLEMENT", price = 49.99 } }`,
		`tax_information = { category = "SOFTWARE" }`,
	},
	Unknown: []acctest.Unknown{
		{Value: `4.99`, At: tfjsonpath.New("pricing").AtMapKey("amazon.com").AtMapKey("price")},
		{Value: `"P7D"`, At: tfjsonpath.New("pricing").AtMapKey("amazon.com").AtMapKey("free_trial_information").AtMapKey("free_trial_duration")},
		{
			Value: `{ offer_type = "ENTITLEMENT", price = 49.99, currency = "AUD" }`,
			At:    tfjsonpath.New("pricing").AtMapKey("amazon.com.au"),
		},
		{
			Value: `{
    "amazon.com" = {
      offer_type               = "SUBSCRIPTION"
      price                    = 4.99
      currency                 = "USD"
      subscription_information = { subscription_payment_frequency = "MONTHLY" }
      free_trial_information   = { free_trial_duration = "P7D" }
    }
    "amazon.com.au" = { offer_type = "ENTITLEMENT", price = 49.99, currency = "AUD" }
  }`,
			At: tfjsonpath.New("pricing"),
		},
		{Value: `{ category = "SOFTWARE" }`, At: tfjsonpath.New("tax_information")},
		{Value: `"Enjoy Quick Trivia!"`, At: tfjsonpath.New("custom_product_prompts").AtMapKey("en-US").AtMapKey("purchase_confirmation_description")},
		{
			Value: `{
      purchase_prompt_description       = "Preguntas nuevas cada mes."
      purchase_confirmation_description = "¡Disfrútalo!"
    }`,
			At: tfjsonpath.New("custom_product_prompts").AtMapKey("es-US"),
		},
	},
	Required: []string{"pricing", "tax_information"},
	Invalid:  mistakes,
	Refusals: []acctest.Refusal{
		{PropertyPath: "$.manifest.publishingInformation.paidSkillInformation.pricing.amazon.com[0].price", Attribute: `pricing["amazon.com"].price`},
		{PropertyPath: "$.manifest.publishingInformation.paidSkillInformation.pricing.amazon.com.au[0]", Attribute: `pricing["amazon.com.au"]`},
		{PropertyPath: "$.manifest.publishingInformation.paidSkillInformation.pricing", Attribute: `pricing`},
		{PropertyPath: "$.manifest.publishingInformation.paidSkillInformation.taxInformation.category", Attribute: `tax_information.category`},
		{PropertyPath: "$.manifest.publishingInformation.locales.es-US.customProductPrompts.purchasePromptDescription", Attribute: `custom_product_prompts["es-US"].purchase_prompt_description`},
	},
}

func decimal(literal string) knownvalue.Check {
	// Terraform reads numbers with this precision.
	value, _, err := big.ParseFloat(literal, 10, 512, big.ToNearestEven)
	if err != nil {
		panic(err)
	}
	return knownvalue.NumberExact(value)
}

func object(attribute, value string) knownvalue.Check {
	return knownvalue.ObjectExact(map[string]knownvalue.Check{attribute: knownvalue.StringExact(value)})
}

func prompt(description, confirmation string) knownvalue.Check {
	return knownvalue.ObjectExact(map[string]knownvalue.Check{
		"purchase_prompt_description":       knownvalue.StringExact(description),
		"purchase_confirmation_description": knownvalue.StringExact(confirmation),
		"bought_card_description":           knownvalue.Null(),
	})
}
