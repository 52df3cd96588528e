// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package inskillproduct_test

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

func TestProduct(t *testing.T) { acctest.TellOfDocument(t, subject) }

// full has every attribute.
const full = `  type                     = "SUBSCRIPTION"
  reference_name           = "all_access"
  purchasable_state        = "PURCHASABLE"
  promotable_state         = "IN_SKILL_ONLY"
  testing_instructions     = "Say: buy all access."
  subscription_information = { subscription_payment_frequency = "MONTHLY", subscription_trial_period_days = 7 }
  publishing_information = {
    distribution_countries = ["US", "GB"]
    tax_information        = { category = "SOFTWARE" }
    pricing = {
      "amazon.com"   = { release_date = "2026-12-01", default_price_listing = { price = 4.99, currency = "USD" } }
      "amazon.co.uk" = { default_price_listing = { price = 3.99, currency = "GBP" } }
    }
    locales = {
      "en-US" = {
        name            = "All Access"
        summary         = "Every category."
        description     = "Every category of Quick Trivia, and new ones each month."
        small_icon_uri  = "https://example.com/small.png"
        large_icon_uri  = "https://example.com/large.png"
        example_phrases = ["Alexa, buy all access", "Alexa, I want all access"]
        keywords        = ["trivia", "quiz"]
        custom_product_prompts = {
          purchase_prompt_description = "All access has every category."
          bought_card_description     = "You have all access."
        }
      }
    }
  }
  privacy_and_compliance = { locales = { "en-US" = { privacy_policy_url = "https://example.com/privacy" } } }`

var subject = acctest.Subject{
	Type:     "alexa_in_skill_product",
	Home:     acctest.ProductHome{},
	Required: []string{"reference_name", "type"},
	Full: acctest.Version{
		HCL: full,
		JSON: `{"type":"SUBSCRIPTION","referenceName":"all_access","purchasableState":"PURCHASABLE","promotableState":"IN_SKILL_ONLY",
			"testingInstructions":"Say: buy all access.",
			"subscriptionInformation":{"subscriptionPaymentFrequency":"MONTHLY","subscriptionTrialPeriodDays":7},
			"publishingInformation":{"distributionCountries":["GB","US"],"taxInformation":{"category":"SOFTWARE"},
				"pricing":{"amazon.com":{"releaseDate":"2026-12-01","defaultPriceListing":{"price":4.99,"currency":"USD"}},
					"amazon.co.uk":{"defaultPriceListing":{"price":3.99,"currency":"GBP"}}},
				"locales":{"en-US":{"name":"All Access","summary":"Every category.","description":"Every category of Quick Trivia, and new ones each month.",
					"smallIconUri":"https://example.com/small.png","largeIconUri":"https://example.com/large.png",
					"examplePhrases":["Alexa, buy all access","Alexa, I want all access"],"keywords":["quiz","trivia"],
					"customProductPrompts":{"purchasePromptDescription":"All access has every category.","boughtCardDescription":"You have all access."}}}},
			"privacyAndCompliance":{"locales":{"en-US":{"privacyPolicyUrl":"https://example.com/privacy"}}},
			"version":"1.0"}`,
	},
	Lean: acctest.Version{
		HCL: `  type           = "SUBSCRIPTION"
  reference_name = "all_access"`,
		JSON: `{"type":"SUBSCRIPTION","referenceName":"all_access","version":"1.0"}`,
	},
	// What Amazon fills in, and what its testers have to know, stays where it is left out.
	Shrunk: `{"type":"SUBSCRIPTION","referenceName":"all_access","purchasableState":"PURCHASABLE","promotableState":"IN_SKILL_ONLY",
		"testingInstructions":"Say: buy all access.","version":"1.0"}`,
	State: map[string]knownvalue.Check{
		"type":                 knownvalue.StringExact("SUBSCRIPTION"),
		"reference_name":       knownvalue.StringExact("all_access"),
		"status":               knownvalue.StringExact("COMPLETE"),
		"editable_state":       knownvalue.StringExact("EDITABLE"),
		"purchasable_state":    knownvalue.StringExact("PURCHASABLE"),
		"promotable_state":     knownvalue.StringExact("IN_SKILL_ONLY"),
		"testing_instructions": knownvalue.StringExact("Say: buy all access."),
		"subscription_information": knownvalue.ObjectExact(map[string]knownvalue.Check{
			"subscription_payment_frequency": knownvalue.StringExact("MONTHLY"), "subscription_trial_period_days": knownvalue.Int64Exact(7),
		}),
		"skip_destroy": knownvalue.Null(),
		"timeouts":     knownvalue.Null(),
		"vendor_id":    knownvalue.Null(),
	},
	Same: []string{
		// A date is midnight UTC, in whatever zone it is written, and a price is a number.
		hcl("2026-12-01", "2026-12-01T01:00+01:00", "price = 4.99", "price = 4.990"),
		hcl(`["US", "GB"]`, `["GB", "US", "GB"]`, `["trivia", "quiz"]`, `toset(["quiz", "trivia"])`),
	},
	Edits: []acctest.Edit{
		edit("price", `price = 4.99`, `price = 5.99`, `"price":4.99`, `"price":5.99`),
		{Name: "price, another", HCL: [2]string{`price = 4.99`, `price = 6.99`}, JSON: [2]string{`"price":4.99`, `"price":6.99`}, Competes: true},
		edit("currency", `"GBP"`, `"EUR"`, `"GBP"`, `"EUR"`),
		edit("release date", `"2026-12-01"`, `"2026-12-02T08:30Z"`, `"2026-12-01"`, `"2026-12-02T08:30Z"`),
		edit("release date, removed", `release_date = "2026-12-01", `, ``, `"releaseDate":"2026-12-01",`, ``),
		edit("marketplace, removed", `      "amazon.co.uk" = { default_price_listing = { price = 3.99, currency = "GBP" } }
`, ``, `,
					"amazon.co.uk":{"defaultPriceListing":{"price":3.99,"currency":"GBP"}}`, ``),
		edit("purchasable state", `purchasable_state        = "PURCHASABLE"`, `purchasable_state        = "NOT_PURCHASABLE"`, `:"PURCHASABLE"`, `:"NOT_PURCHASABLE"`),
		edit("promotable state", `"IN_SKILL_ONLY"`, `"ALL_AMAZON_CHANNELS"`, `"IN_SKILL_ONLY"`, `"ALL_AMAZON_CHANNELS"`),
		edit("testing instructions", `"Say: buy all access."`, `"Say: buy it."`, `"Say: buy all access."`, `"Say: buy it."`),
		{
			Name: "testing instructions, left out", Kept: true,
			HCL:  [2]string{`  testing_instructions     = "Say: buy all access."`, ``},
			JSON: [2]string{`"testingInstructions":"Say: buy all access.",`, ``},
		},
		edit("frequency", `"MONTHLY"`, `"YEARLY"`, `"MONTHLY"`, `"YEARLY"`),
		edit("trial", `, subscription_trial_period_days = 7`, `, subscription_trial_period_days = 0`, `"subscriptionTrialPeriodDays":7`, `"subscriptionTrialPeriodDays":0`),
		edit("countries", `["US", "GB"]`, `["US", "GB", "IE"]`, `["GB","US"]`, `["GB","US","IE"]`),
		edit("tax category", `"SOFTWARE"`, `"VIDEO"`, `"SOFTWARE"`, `"VIDEO"`),
		edit("name", `"All Access"`, `"All of it"`, `"All Access"`, `"All of it"`),
		edit("summary", `"Every category."`, `"Everything."`, `"Every category."`, `"Everything."`),
		edit("description", `, and new ones each month."`, `."`, `, and new ones each month."`, `."`),
		edit("small icon", `/small.png`, `/tiny.png`, `/small.png`, `/tiny.png`),
		edit("large icon", `/large.png`, `/huge.png`, `/large.png`, `/huge.png`),
		edit("phrases, in another order", `["Alexa, buy all access", "Alexa, I want all access"]`, `["Alexa, I want all access", "Alexa, buy all access"]`,
			`["Alexa, buy all access","Alexa, I want all access"]`, `["Alexa, I want all access","Alexa, buy all access"]`),
		edit("keywords, removed", `        keywords        = ["trivia", "quiz"]
`, ``, `,"keywords":["quiz","trivia"]`, ``),
		edit("purchase prompt", `"All access has every category."`, `"Everything, at once."`, `"All access has every category."`, `"Everything, at once."`),
		edit("card", `"You have all access."`, `"It is yours."`, `"You have all access."`, `"It is yours."`),
		edit("privacy policy", `/privacy"`, `/policy"`, `/privacy"`, `/policy"`),
		edit("language, added", `    locales = {
      "en-US" = {`, `    locales = {
      "en-GB" = { name = "All Access (GB)" }
      "en-US" = {`, `"locales":{"en-US":{"name":"All`, `"locales":{"en-GB":{"name":"All Access (GB)"},"en-US":{"name":"All`),
	},
	Foreign: []acctest.Edit{
		{Name: "unknown key", JSON: [2]string{`"version":"1.0"`, `"version":"1.0","audience":{"minimumAge":1e1}`}},
		{Name: "unknown key in a price", JSON: [2]string{`"currency":"GBP"`, `"currency":"GBP","primeMemberPrice":3.990`}},
	},
	Unknown: []acctest.Unknown{
		{Value: `"All Access"`, At: tfjsonpath.New("publishing_information").AtMapKey("locales").AtMapKey("en-US").AtMapKey("name")},
		{Value: `4.99`, At: tfjsonpath.New("publishing_information").AtMapKey("pricing").AtMapKey("amazon.com").AtMapKey("default_price_listing").AtMapKey("price")},
		{Value: `["US", "GB"]`, At: tfjsonpath.New("publishing_information").AtMapKey("distribution_countries")},
	},
	Invalid: []acctest.Invalid{
		{Name: "vendor_empty", HCL: "vendor_id = \"\"\n type = \"CONSUMABLE\"\n reference_name = \"hints\"", Path: "vendor_id: ", Says: "empty"},
		{Name: "no_date", HCL: hcl("2026-12-01", "soon"), Path: `publishing_information.pricing["amazon.com"].release_date: `, Says: "is no date"},
	},
	Refusals: []acctest.Refusal{
		{PropertyPath: "$.inSkillProductDefinition.publishingInformation.pricing.amazon.com.defaultPriceListing.price", Attribute: `publishing_information.pricing["amazon.com"].default_price_listing.price`},
		{PropertyPath: "$.inSkillProductDefinition.referenceName", Attribute: "reference_name"},
		{PropertyPath: "publishingInformation.locales.en-US.customProductPrompts.boughtCardDescription", Attribute: `publishing_information.locales["en-US"].custom_product_prompts.bought_card_description`},
		{PropertyPath: "privacyAndCompliance.locales.en-US", Attribute: `privacy_and_compliance.locales["en-US"]`},
	},
}
