// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package inskillproduct_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const (
	productType = "alexa_in_skill_product"
	skill       = `{"publishingInformation":{"locales":{"en-US":{"name":"Quick Trivia"}}},"apis":{"custom":{}}}`

	hintsID, chaptersID, passID = "amzn1.adg.product.1", "amzn1.adg.product.2", "amzn1.adg.product.3"
)

// definition is a product that can be sold.
func definition(kind, referenceName, name string) string {
	return fmt.Sprintf(`{
		"version": "1.0", "type": %q, "referenceName": %q, "purchasableState": "PURCHASABLE", "testingInstructions": "Say: buy it.",
		"subscriptionInformation": {"subscriptionPaymentFrequency": "MONTHLY", "subscriptionTrialPeriodDays": 0},
		"publishingInformation": {
			"distributionCountries": ["US"], "taxInformation": {"category": "SOFTWARE"},
			"pricing": {"amazon.com": {"releaseDate": "2018-05-09T00:00Z", "defaultPriceListing": {"price": 0.990, "currency": "USD"}}},
			"locales": {"en-US": {
				"name": %q, "summary": "A summary.", "description": "A description.",
				"smallIconUri": "https://example.com/s.png", "largeIconUri": "https://example.com/l.png",
				"examplePhrases": ["Alexa, buy it"], "keywords": ["more"],
				"customProductPrompts": {"purchasePromptDescription": "It helps.", "boughtCardDescription": "You have it."}
			}}
		},
		"privacyAndCompliance": {"locales": {"en-US": {"privacyPolicyUrl": "https://example.com/privacy"}}}
	}`, kind, referenceName, name)
}

// shelf is a vendor with three products, of which the skill sells the first.
func shelf(t *testing.T, options ...sandbox.Option) *acctest.Environment {
	t.Helper()
	e := acctest.Start(t, skill, options...)
	put(t, e, hintsID, definition("CONSUMABLE", "five_hints", "Five Hints"))
	put(t, e, chaptersID, definition("ENTITLEMENT", "chapters", "All Chapters"))
	put(t, e, passID, strings.Replace(definition("SUBSCRIPTION", "pass", "x"), `"en-US": {
				"name": "x"`, `"fr-FR": {
				"name": "Accès complet"`, 1))
	e.Associate(hintsID)
	e.PublishProducts(acctest.SkillID)
	e.ResetRequests()
	return e
}

func put(t *testing.T, e *acctest.Environment, id, definition string) {
	t.Helper()
	if err := e.PutProduct(id, []byte(definition)); err != nil {
		t.Fatal(err)
	}
}

func text(value string) tftypes.Value { return tftypes.NewValue(tftypes.String, value) }

// attributesOf opens a state.
func attributesOf(t *testing.T, state tftypes.Value) map[string]tftypes.Value {
	t.Helper()
	attributes := map[string]tftypes.Value{}
	if err := state.As(&attributes); err != nil {
		t.Fatal(err)
	}
	return attributes
}

// imported is what an import knows of a product, without what stands for nothing in it.
func imported(t *testing.T, e *acctest.Environment, id string) map[string]tftypes.Value {
	t.Helper()
	adopted, errors := e.Protocol(nil).Adopt(productType, id)
	if len(errors) > 0 {
		t.Fatalf("the import says %+v", errors)
	}
	attributes := attributesOf(t, adopted.State)
	for _, setting := range []string{"vendor_id", "skip_destroy", "timeouts"} {
		delete(attributes, setting)
	}
	return attributes
}
