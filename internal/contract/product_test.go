// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package contract_test

import (
	"net/http"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const (
	products    = "/v1/inSkillProducts"
	ofVendor    = products + "?vendorId=MSANDBOX"
	ofSkill     = skill + "/stages/development/inSkillProducts"
	product     = products + "/amzn1.adg.product.1"
	definition  = product + "/stages/development"
	association = product + "/skills/amzn1.ask.skill.1"
)

// sold is a product that can be associated with a skill. Its date is as in the samples of Amazon's pages.
const sold = `{
	"version": "1.0", "type": "CONSUMABLE", "referenceName": "five_hints", "testingInstructions": "Say: buy it.",
	"publishingInformation": {
		"distributionCountries": ["US"], "taxInformation": {"category": "SOFTWARE"},
		"pricing": {"amazon.com": {"releaseDate": "2018-05-14", "defaultPriceListing": {"price": 0.99, "currency": "USD"}}},
		"locales": {"en-US": {
			"name": "Five Hints", "summary": "Five.", "description": "Five.", "examplePhrases": ["Alexa, buy five hints"],
			"smallIconUri": "https://example.com/s.png", "largeIconUri": "https://example.com/l.png",
			"customProductPrompts": {"purchasePromptDescription": "Five.", "boughtCardDescription": "Five."}
		}}
	},
	"privacyAndCompliance": {"locales": {"en-US": {"privacyPolicyUrl": "https://example.com/privacy"}}}
}`

// judgeProducts makes the sandbox say what it has to say about in-skill products.
func (c *tally) judgeProducts(t *testing.T) {
	t.Helper()
	const body = `{"inSkillProductDefinition": ` + sold + `}`
	twice := func(s *sandbox.Sandbox) {
		for _, id := range []string{"amzn1.adg.product.1", "amzn1.adg.product.2"} {
			if err := s.PutProduct(id, []byte(sold)); err != nil {
				t.Fatal(err)
			}
		}
	}
	associate := func(target string, want int) request { return request{http.MethodPut, target, "", want} }
	put := func(target, body string, want int) request { return request{http.MethodPut, target, body, want} }
	everywhere := func(want int) []request {
		return []request{
			get(ofVendor, want), get(ofSkill, want), post(products, `{"vendorId": "MSANDBOX", "inSkillProductDefinition": `+sold+`}`, want), get(definition, want),
			put(definition, body, want), get(definition+"/summary", want), get(definition+"/skills", want), associate(association, want), remove(association, want),
			remove(definition+"/entitlement", want), remove(definition, want),
		}
	}
	c.judged(t, twice, nil,
		get(ofVendor, 200), get(ofSkill, 200), post(products, `{"vendorId": "MSANDBOX", "inSkillProductDefinition": `+sold+`}`, 201), get(ofVendor+"&maxResults=1", 200),
		get(definition, 200), get(definition+"/summary", 200), get(definition+"/skills", 200), put(definition, body, 204), put(definition, body, 412),
		associate(association, 204), associate(association, 400), get(ofSkill, 200), get(definition+"/skills", 200), remove(definition, 403),
		remove(definition+"/entitlement", 204), remove(association, 204), remove(association, 404), remove(definition, 204), get(definition, 404), get(ofVendor+"&maxResults=0", 400),
		put(product+"/stages/live", body, 404), get(products+"?vendorId=MOTHER", 401))
	for _, wrong := range []string{`{`, `{}`, `{"inSkillProductDefinition": {"type": "GIFT"}}`, `{"inSkillProductDefinition": {"type": "ENTITLEMENT"}}`} {
		c.judged(t, twice, nil, put(definition, wrong, 400))
	}
	live := func(s *sandbox.Sandbox) { twice(s); s.PublishProducts("amzn1.ask.skill.1") }
	c.judged(t, live, nil, associate(association, 204), get(product+"/stages/live/summary", 404))
	c.judged(t, (*sandbox.Sandbox).ExpireTokens, nil, everywhere(401)...)
	c.judged(t, nil, []sandbox.Option{sandbox.WithRateLimit(0, 0)}, everywhere(429)...)
}
