// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package contract_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const (
	products = "/v1/inSkillProducts"
	hints    = products + "/amzn1.adg.product.1"
	chapters = products + "/amzn1.adg.product.2"
	// wholeProduct has every field of the description.
	wholeProduct = `{"version": "1.0", "type": "SUBSCRIPTION", "referenceName": "all_access", "purchasableState": "PURCHASABLE", "promotableState": "IN_SKILL_ONLY",
		"subscriptionInformation": {"subscriptionPaymentFrequency": "MONTHLY", "subscriptionTrialPeriodDays": 7}, "testingInstructions": "Buy it.",
		"publishingInformation": {"distributionCountries": ["US"], "taxInformation": {"category": "SOFTWARE"},
			"pricing": {"amazon.com": {"releaseDate": "2018-05-09T00:00:00Z", "defaultPriceListing": {"price": 0.99, "currency": "USD"}}},
			"locales": {"en-US": {"name": "All", "summary": "s", "description": "d", "smallIconUri": "https://a.example/s.png", "largeIconUri": "https://a.example/l.png",
				"examplePhrases": ["buy all"], "keywords": ["all"], "customProductPrompts": {"purchasePromptDescription": "p", "boughtCardDescription": "b"}}}},
		"privacyAndCompliance": {"locales": {"en-US": {"privacyPolicyUrl": "https://a.example/privacy"}}}}`
)

// stocked is a sandbox with two products that are complete.
func stocked(s *sandbox.Sandbox) {
	for _, id := range []string{"amzn1.adg.product.1", "amzn1.adg.product.2"} {
		if err := s.PutProduct(id, []byte(wholeProduct)); err != nil {
			panic(err)
		}
	}
}

func define(path, document string, want int) request {
	return request{http.MethodPut, path, `{"inSkillProductDefinition": ` + document + `}`, want}
}

func makeProduct(document string, want int) request {
	return request{http.MethodPost, products, `{"vendorId": "MSANDBOX", "inSkillProductDefinition": ` + document + `}`, want}
}

// judgeProducts makes the sandbox give every answer that is about in-skill products.
func (c *tally) judgeProducts(t *testing.T) {
	t.Helper()
	const development, live = hints + "/stages/development", hints + "/stages/live"
	associate := func(id string, want int) request { return request{http.MethodPut, hints + "/skills/" + id, ``, want} }
	c.judged(t, stocked, nil, get(products+"?vendorId=MSANDBOX", 200), get(products+"?vendorId=MSANDBOX&referenceName=all_access&stage=development", 200),
		get(development, 200), get(development+"/summary", 200), get(development+"/skills", 200), define(development, wholeProduct, 204), get(development, 200),
		makeProduct(`{"type": "CONSUMABLE", "referenceName": "hints"}`, 201), get(products+"?vendorId=MSANDBOX&maxResults=1", 200),
		associate("amzn1.ask.skill.1", 204), get(development+"/skills", 200),
		request{http.MethodPut, chapters + "/skills/amzn1.ask.skill.1", ``, 204}, get(skill+"/stages/development/inSkillProducts", 200),
		get(skill+"/stages/development/inSkillProducts?maxResults=1", 200), remove(development, 403), remove(hints+"/skills/amzn1.ask.skill.1", 204),
		remove(development+"/entitlement", 204), remove(development, 204), get(development, 404))
	dated := strings.Replace(wholeProduct, "2018-05-09T00:00:00Z", "2018-05-09", 1)
	c.judged(t, nil, nil, makeProduct(dated, 201))
	c.judged(t, func(s *sandbox.Sandbox) {
		if err := s.PutProduct("amzn1.adg.product.1", []byte(dated)); err != nil {
			panic(err)
		}
	}, nil, get(development, 200), get(development+"/summary", 200))
	c.judged(t, stocked, nil, define(development, `{"type": "GIFT"}`, 400), define(development, `7`, 400), define(live, wholeProduct, 404), get(live, 404), get(live+"/summary", 404),
		makeProduct(`{"type": "GIFT"}`, 400), makeProduct(`7`, 400), get(products, 400), get(products+"?vendorId=MOTHER", 401), get(products+"?vendorId=MSANDBOX&maxResults=0", 400),
		associate("amzn1.ask.skill.9", 404), get(absent+"/stages/development/inSkillProducts", 404), remove(products+"/amzn1.adg.product.9/stages/development", 404))
}
