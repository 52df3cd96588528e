// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package paidskillpricing_test

import "github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"

var edits = []acctest.Edit{
	{
		Name:   "price",
		HCL:    [2]string{`4.99`, `5.49`},
		JSON:   [2]string{`"price": 4.99`, `"price": 5.49`},
		Warned: `pricing["amazon.com"].price: 5.49 -> 4.99`,
	},
	{Name: "price removed", JSON: [2]string{`"price": 49.99, `, ``}},
	{
		Name: "offer type",
		HCL:  [2]string{`"ENTITLEMENT"`, `"SUBSCRIPTION"`},
		JSON: [2]string{`"ENTITLEMENT"`, `"SUBSCRIPTION"`},
	},
	{Name: "offer type removed", JSON: [2]string{`"offerType": "ENTITLEMENT", `, ``}},
	{
		Name: "currency",
		HCL:  [2]string{`"AUD"`, `"EUR"`},
		JSON: [2]string{`"AUD"`, `"EUR"`},
	},
	{Name: "currency removed", JSON: [2]string{`, "currency": "AUD"`, ``}},
	{
		Name: "payment frequency",
		HCL:  [2]string{`"MONTHLY"`, `"YEARLY"`},
		JSON: [2]string{`"MONTHLY"`, `"YEARLY"`},
	},
	{
		Name: "payment frequency removed",
		HCL:  [2]string{`      subscription_information = { subscription_payment_frequency = "MONTHLY" }`, ``},
		JSON: [2]string{`"subscriptionInformation": {"subscriptionPaymentFrequency": "MONTHLY"},`, ``},
	},
	{
		Name: "free trial",
		HCL:  [2]string{`"P7D"`, `"P31D"`},
		JSON: [2]string{`"P7D"`, `"P31D"`},
	},
	{
		Name: "free trial removed",
		HCL:  [2]string{`{ free_trial_duration = "P7D" }`, `null`},
		JSON: [2]string{`,
							"freeTrialInformation": {"freeTrialDuration": "P7D"}`, ``},
		Warned: `pricing["amazon.com"].free_trial_information: (absent) -> { free_trial_duration = "P7D" }`,
	},
	{
		Name: "free trial added",
		HCL:  [2]string{`"AUD"`, `"AUD", free_trial_information = { free_trial_duration = "P1D" }`},
		JSON: [2]string{`"AUD"`, `"AUD", "freeTrialInformation": {"freeTrialDuration": "P1D"}`},
	},
	{
		Name: "offer removed",
		HCL:  [2]string{`    "amazon.com.au" = { offer_type = "ENTITLEMENT", price = 49.99, currency = "AUD" }`, ``},
		JSON: [2]string{`,
						"amazon.com.au": [{"offerType": "ENTITLEMENT", "price": 49.99, "currency": "AUD"}]`, ``},
	},
	{Name: "offer emptied", JSON: [2]string{`[{"offerType": "ENTITLEMENT", "price": 49.99, "currency": "AUD"}]`, `[]`}},
	{
		Name:   "offer added",
		HCL:    [2]string{`"amazon.com.au"`, `"amazon.de" = { offer_type = "ENTITLEMENT", price = 3, currency = "EUR" }, "amazon.com.au"`},
		JSON:   [2]string{`"amazon.com.au"`, `"amazon.de": [{"offerType": "ENTITLEMENT", "price": 3, "currency": "EUR"}], "amazon.com.au"`},
		Warned: `pricing["amazon.de"]: { currency = "EUR", offer_type = "ENTITLEMENT", price = 3 } -> (absent)`,
	},
	{
		Name: "tax category",
		HCL:  [2]string{`"SOFTWARE"`, `"STREAMING_AUDIO"`},
		JSON: [2]string{`"SOFTWARE"`, `"STREAMING_AUDIO"`},
	},
	{Name: "tax removed", JSON: [2]string{`,
					"taxInformation": {"category": "SOFTWARE"}`, ``}},
	{
		Name: "prompt",
		HCL:  [2]string{`"New categories & prizes every month."`, `"<speak>New <say-as interpret-as='expletive'>trivia</say-as> &amp; more.</speak>"`},
		JSON: [2]string{`"New categories & prizes every month."`, `"<speak>New <say-as interpret-as='expletive'>trivia</say-as> &amp; more.</speak>"`},
	},
	{Name: "prompt removed", JSON: [2]string{`"purchasePromptDescription": "Preguntas nuevas cada mes.", `, ``}},
	{Name: "prompt emptied", JSON: [2]string{`"Preguntas nuevas cada mes."`, `""`}},
	{
		Name: "confirmation",
		HCL:  [2]string{`"Enjoy Quick Trivia!"`, `"Enjoy \"Quick Trivia\" \U0001f600!"`},
		JSON: [2]string{`"Enjoy Quick Trivia!"`, `"Enjoy \"Quick Trivia\" 😀!"`},
	},
	{
		Name: "confirmation under its other name",
		HCL:  [2]string{`purchase_confirmation_description = "Enjoy Quick Trivia!"`, `bought_card_description = "Enjoy Quick Trivia!"`},
		JSON: [2]string{`"purchaseConfirmationDescription": "Enjoy Quick Trivia!"`, `"boughtCardDescription": "Enjoy Quick Trivia!"`},
	},
	{
		Name: "confirmation under both names",
		HCL:  [2]string{`purchase_confirmation_description = "¡Disfrútalo!"`, "purchase_confirmation_description = \"¡Disfrútalo!\"\n bought_card_description = \"¡Listo!\""},
		JSON: [2]string{`"purchaseConfirmationDescription": "¡Disfrútalo!"`, `"purchaseConfirmationDescription": "¡Disfrútalo!", "boughtCardDescription": "¡Listo!"`},
	},
	{
		Name: "prompts removed in one language",
		HCL: [2]string{`    "es-US" = {
      purchase_prompt_description       = "Preguntas nuevas cada mes."
      purchase_confirmation_description = "¡Disfrútalo!"
    }`, ``},
		JSON: [2]string{`,
						"customProductPrompts": {"purchasePromptDescription": "Preguntas nuevas cada mes.", "purchaseConfirmationDescription": "¡Disfrútalo!"}`, ``},
	},
	{
		Name: "prompts added in one language",
		HCL:  [2]string{`"es-US" = {`, `"en-GB" = { purchase_prompt_description = "Buy?", purchase_confirmation_description = "Bought." }, "es-US" = {`},
		JSON: [2]string{`"en-GB": {"name": "Quick Trivia"}`, `"en-GB": {"name": "Quick Trivia", "customProductPrompts": {"purchasePromptDescription": "Buy?", "purchaseConfirmationDescription": "Bought."}}`},
	},
}

var foreign = []acctest.Edit{
	{Name: "field of an offer", JSON: [2]string{`"offerType": "SUBSCRIPTION"`, `"offerType": "SUBSCRIPTION", "releaseDate": null`}},
	{Name: "field of a subscription", JSON: [2]string{`"MONTHLY"`, `"MONTHLY", "gracePeriod": {"days": 1e1}`}},
	{Name: "field of a trial", JSON: [2]string{`"P7D"`, `"P7D", "reminders": [1.0]`}},
	{Name: "spelling of a price", JSON: [2]string{`49.99`, `4.9990e1`}},
	{Name: "field beside the offers", JSON: [2]string{`"taxInformation"`, `"promotions": [], "taxInformation"`}},
	{Name: "field of the tax", JSON: [2]string{`"SOFTWARE"`, `"SOFTWARE", "evidence": 12345678901234567890123`}},
	{Name: "field of a prompt", JSON: [2]string{`"purchasePromptDescription": "New`, `"tone": {"warm": true}, "purchasePromptDescription": "New`}},
	{Name: "field of a listing", JSON: [2]string{`"customProductPrompts": {
							"tone"`, `"keywords": [], "customProductPrompts": {
							"tone"`}},
	{Name: "field beside", JSON: [2]string{`"paidSkillInformation"`, `"category": "KNOWLEDGE_AND_TRIVIA", "paidSkillInformation"`}},
}
