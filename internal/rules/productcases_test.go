// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"maps"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

func init() { maps.Copy(cases, productCases) }

const (
	productPrices = published + "/pricing"
	productOnCom  = productPrices + "/amazon.com"
	listedPrice   = productOnCom + "/defaultPriceListing"
	paidAgain     = "/subscriptionInformation"
)

// costs is a product with a price in one marketplace.
func costs(kind, marketplace, price string) string {
	return `{"type":"` + kind + `","publishingInformation":{"pricing":{"` + marketplace + `":{"defaultPriceListing":{` + price + `}}}}}`
}

func trial(days string) string {
	return `{"type":"SUBSCRIPTION","subscriptionInformation":{"subscriptionTrialPeriodDays":` + days + `}}`
}

var productCases = map[string]ruleCase{
	"product-type":      {breaks: `{"type":"GIFT"}`, keeps: `{"type":"CONSUMABLE"}`, inputs: []string{"/type"}},
	"product-state":     {breaks: `{"promotableState":"EVERYWHERE"}`, keeps: `{"promotableState":"IN_SKILL_ONLY","purchasableState":"NOT_PURCHASABLE"}`, inputs: []string{"/promotableState"}},
	"product-frequency": {breaks: `{"subscriptionInformation":{"subscriptionPaymentFrequency":"ANNUAL"}}`, keeps: `{"subscriptionInformation":{"subscriptionPaymentFrequency":"YEARLY"}}`, inputs: []string{paidAgain + "/subscriptionPaymentFrequency", paidAgain}},
	"product-tax-category": {
		breaks: publishes(`"taxInformation":{"category":"BOOKS"}`), keeps: publishes(`"taxInformation":{"category":"SOFTWARE"}`),
		inputs: []string{published + "/taxInformation/category", published + "/taxInformation", published},
	},
	"reference-name":         {breaks: `{"referenceName":"five hints"}`, keeps: `{"referenceName":"five_hints"}`, inputs: []string{"/referenceName"}},
	"reference-name-dash":    {breaks: `{"referenceName":"five-hints"}`, keeps: `{"referenceName":"five_hints"}`, inputs: []string{"/referenceName"}},
	"product-price-positive": {breaks: costs("ENTITLEMENT", "amazon.com", `"price":0`), keeps: costs("ENTITLEMENT", "amazon.com", `"price":0.01`), inputs: []string{listedPrice + "/price", productOnCom, productPrices}},
	"product-country": {
		breaks: publishes(`"distributionCountries":["US","UK"]`), keeps: publishes(`"distributionCountries":["US","GB"]`),
		inputs: []string{published + "/distributionCountries/1", published + "/distributionCountries", published},
	},
	"product-price-decimals": {
		breaks: costs("ENTITLEMENT", "amazon.com", `"price":4.999,"currency":"USD"`), keeps: costs("ENTITLEMENT", "amazon.com", `"price":4.990,"currency":"USD"`),
		inputs: []string{listedPrice + "/price", listedPrice + "/currency", productOnCom, productPrices},
	},
	"product-price-range": {
		breaks: costs("CONSUMABLE", "amazon.com", `"price":10,"currency":"USD"`), keeps: costs("CONSUMABLE", "amazon.com", `"price":9.99,"currency":"USD"`),
		inputs: []string{"/type", listedPrice + "/price", listedPrice + "/currency", productOnCom, productPrices},
	},
	"trial-days":       {breaks: trial("366"), keeps: trial("365"), inputs: []string{paidAgain + "/subscriptionTrialPeriodDays", paidAgain}},
	"trial-days-long":  {breaks: trial("32"), keeps: trial("31"), inputs: []string{paidAgain + "/subscriptionTrialPeriodDays", paidAgain}},
	"product-currency": {breaks: costs("ENTITLEMENT", "amazon.com", `"currency":"EUR"`), keeps: costs("ENTITLEMENT", "amazon.de", `"currency":"EUR"`), inputs: []string{listedPrice + "/currency", productOnCom, productPrices}},
	"product-marketplace": {
		breaks: costs("ENTITLEMENT", "amazon.de", `"currency":"USD"`), keeps: costs("ENTITLEMENT", "amazon.de", `"currency":"EUR"`),
		inputs: []string{productPrices + "/amazon.de/defaultPriceListing/currency", productPrices + "/amazon.de", productPrices},
	},
	"product-locale": {breaks: publishes(`"locales":{"pt-BR":{}}`), keeps: publishes(`"locales":{"ja-JP":{}}`), inputs: []string{listings, published}},
	"release-date": {
		breaks: publishes(`"pricing":{"amazon.com":{"releaseDate":"2018-05-09T00:00"}}`), keeps: publishes(`"pricing":{"amazon.com":{"releaseDate":"2018-05-09T00:00Z"}}`),
		inputs: []string{productOnCom + "/releaseDate", productOnCom, productPrices},
	},
	"subscription-information": {
		breaks: `{"type":"CONSUMABLE","subscriptionInformation":{"subscriptionTrialPeriodDays":0}}`, keeps: trial("0"), inputs: []string{"/type", paidAgain},
	},
	"product-incomplete": {
		breaks: strings.Replace(completeProduct, `"testingInstructions":"Say buy."`, `"testingInstructions":""`, 1), keeps: completeProduct,
		inputs: []string{"/testingInstructions"},
	},
}

// completeProduct has all that Amazon asks for before a product is sold.
const completeProduct = `{"type":"SUBSCRIPTION","referenceName":"all_access","testingInstructions":"Say buy.",
	"subscriptionInformation":{"subscriptionPaymentFrequency":"MONTHLY"},
	"publishingInformation":{"distributionCountries":["US"],"taxInformation":{"category":"SOFTWARE"},
		"pricing":{"amazon.com":{"defaultPriceListing":{"price":0.99,"currency":"USD"}}},
		"locales":{"en-US":{"name":"All Access","summary":"s","description":"d","examplePhrases":["buy"],"smallIconUri":"https://example.com/s.png",
			"largeIconUri":"https://example.com/l.png","customProductPrompts":{"purchasePromptDescription":"p","boughtCardDescription":"b"}}}},
	"privacyAndCompliance":{"locales":{"en-US":{"privacyPolicyUrl":"https://example.com/privacy"}}}}`

// Whatever is missing is named in one warning, as it is called in HCL.
func TestWhatAProductLacks(t *testing.T) {
	for missing, want := range map[string]string{
		`"subscriptionPaymentFrequency":"MONTHLY"`: "subscription_information.subscription_payment_frequency",
		`"category":"SOFTWARE"`:                    "publishing_information.tax_information.category",
		`"US"`:                                     "publishing_information.distribution_countries",
		`"price":0.99,`:                            `publishing_information.pricing["amazon.com"].default_price_listing.price`,
		`"name":"All Access",`:                     `publishing_information.locales["en-US"].name`,
		`,"boughtCardDescription":"b"`:             `publishing_information.locales["en-US"].custom_product_prompts.bought_card_description`,
		`"privacyPolicyUrl":"https://example.com/privacy"`: `privacy_and_compliance.locales["en-US"].privacy_policy_url`,
	} {
		json := strings.Replace(completeProduct, missing, "", 1)
		found := broken("product-incomplete", judged("alexa_in_skill_product", rules.Strict, view(t, json)))
		if len(found) != 1 || !strings.Contains(found[0].Message, "before it has: "+want+". ") {
			t.Errorf("without %s: %v", missing, found)
		}
	}
	found := broken("product-incomplete", judged("alexa_in_skill_product", rules.Strict, view(t, `{}`)))
	if len(found) != 1 || strings.Count(found[0].Message, ",") < 4 {
		t.Errorf("of nothing: %v", found)
	}
}

// Where in the world a product is sold follows from its prices.
func TestCountriesOfAProduct(t *testing.T) {
	countries := func(list string) string {
		return publishes(`"distributionCountries":[` + list + `],"pricing":{"amazon.co.uk":{"defaultPriceListing":{"currency":"GBP"}}}`)
	}
	for json, want := range map[string]string{
		countries(`"GB","IE"`):                      "",
		countries(`"GB","US"`):                      `"US" buy in none`,
		countries(``):                               "",
		costs("", "amazon.in", ""):                  "does not sell",
		costs("", "amazon.con", ""):                 `Did you mean "amazon.com"?`,
		publishes(`"distributionCountries":["US"]`): "",
	} {
		found := broken("product-marketplace", judged("alexa_in_skill_product", rules.Strict, view(t, json)))
		if len(found) > 0 != (want != "") || want != "" && !strings.Contains(found[0].Message, want) {
			t.Errorf("%s: %v, want %q", json, found, want)
		}
	}
}
