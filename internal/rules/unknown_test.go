// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"slices"
	"strconv"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

// Every rule that is judged has a case, and what is not known yet may turn out to
// be right.
func TestCases(t *testing.T) {
	for _, rule := range rules.Table {
		c, there := cases[rule.ID]
		if there != rule.Judged() {
			t.Errorf("%s: judged on the manifest %t, has a case %t", rule.ID, rule.Judged(), there)
		}
		if !there {
			continue
		}
		reporters := 0
		for _, owner := range rule.Owners {
			expect(t, c.keeps, rule.ID, judged(owner, rules.Strict, view(t, c.keeps)))
			if len(broken(rule.ID, judged(owner, rules.Strict, view(t, c.breaks)))) > 0 {
				reporters++
			}
			for _, input := range c.inputs {
				expect(t, c.breaks+" without "+input, rule.ID, judged(owner, rules.Strict, view(t, c.breaks, input)))
			}
		}
		if reporters == 0 {
			t.Errorf("%s: %s does not break it", rule.ID, c.breaks)
		}
	}
	for id := range cases {
		rules.Named(id)
	}
}

// fine is a manifest that breaks no rule.
const fine = `{
	"manifestVersion": "1.0",
	"publishingInformation": {
		"category": "GAMES", "distributionCountries": ["US"], "isAvailableWorldwide": false, "distributionMode": "PUBLIC", "testingInstructions": "None.",
		"gadgetSupport": {"requirement": "REQUIRED", "minGadgetButtons": 1, "maxGadgetButtons": 4, "numPlayersMin": 16, "numPlayersMax": 17},
		"automaticDistribution": {"isActive": true, "sourceLocaleForLanguages": [{"language": "en", "sourceLocale": "en-US"}]},
		"locales": {
			"en-US": {"name": "Quick Trivia", "summary": "Ten categories.", "examplePhrases": ["Alexa, open quick trivia", "next!"], "keywords": ["trivia"], "smallIconUri": "https://example.com/small.png", "customProductPrompts": {"purchasePromptDescription": "Buy?", "purchaseConfirmationDescription": "Bought."}},
			"es-US": {"name": "Trivia", "customProductPrompts": {"purchasePromptDescription": "¿Comprar?", "purchaseConfirmationDescription": "Comprado."}}
		},
		"paidSkillInformation": {
			"pricing": {"amazon.com": [{
				"offerType": "SUBSCRIPTION", "price": 4.99, "currency": "USD",
				"subscriptionInformation": {"subscriptionPaymentFrequency": "MONTHLY"}, "freeTrialInformation": {"freeTrialDuration": "P7D"}
			}]},
			"taxInformation": {"category": "SOFTWARE"}
		}
	},
	"privacyAndCompliance": {
		"allowsPurchases": true, "usesPersonalInfo": true, "isChildDirected": false, "isExportCompliant": true, "containsAds": true, "usesHealthInfo": true,
		"shoppingKit": {"isShoppingActionsEnabled": true, "isAmazonAssociatesOnAlexaEnabled": true},
		"locales": {
			"en-US": {"privacyPolicyUrl": "https://example.com/privacy", "termsOfUseUrl": "https://example.com/terms"},
			"es-US": {"privacyPolicyUrl": "https://example.com/privacy"}
		}
	},
	"permissions": [{"name": "alexa::profile:email:read"}, {"name": "alexa::devices:all:notifications:write"}],
	"apis": {
		"custom": {
			"endpoint": {"uri": "https://example.com/alexa", "sslCertificateType": "Trusted"},
			"regions": {"NA": {"endpoint": {"uri": "arn:aws:lambda:us-east-1:123456789012:function:trivia"}}},
			"interfaces": [
				{"type": "ALEXA_DATASTORE_PACKAGEMANAGER", "packages": [{"id": "trivia"}]},
				{"type": "ALEXA_EXTENSION", "requestedExtensions": [{"uri": "aplext:backstack:10"}], "autoInitializedExtensions": [{"uri": "alexaext:smartmotion:10"}]},
				{"type": "ALEXA_PRESENTATION_APL", "supportedViewports": [{"mode": "HUB", "shape": "ROUND", "minWidth": 100, "maxWidth": 599}]}
			]
		},
		"smartHome": {}
	},
	"events": {
		"endpoint": {"uri": "arn:aws:lambda:us-east-1:123456789012:function:trivia"},
		"subscriptions": [{"eventName": "IN_SKILL_PRODUCT_SUBSCRIPTION_STARTED"}], "publications": [{"eventName": "AMAZON.OrderStatus.Updated"}]
	}
}`

// Of a manifest in which all is right, no rule is broken whatever part of it is
// not known yet, alone or together with any other.
func TestAGoodManifestWithUnknownPartsIsGood(t *testing.T) {
	places := placesIn(view(t, fine).Root, nil)
	for _, place := range []string{offerOnCom + "/freeTrialInformation/freeTrialDuration", listings + "/es-US/customProductPrompts", "/apis/custom", "/permissions/0/name"} {
		if !slices.ContainsFunc(places, func(p document.Pointer) bool { return p.String() == place }) {
			t.Fatalf("%s is not among %v", place, places)
		}
	}
	for i, one := range places {
		for _, other := range places[i:] {
			partial := view(t, fine, one.String(), other.String())
			for _, owner := range owners {
				for _, finding := range judged(owner, rules.Strict, partial) {
					t.Errorf("without %s and %s: %s: %s", one, other, finding.Rule.ID, finding.Message)
				}
			}
		}
	}
}

// placesIn are a value and all inside it.
func placesIn(value document.Value, at document.Pointer) []document.Pointer {
	places := []document.Pointer{}
	if len(at) > 0 {
		places = append(places, at)
	}
	for _, key := range value.Keys() {
		places = append(places, placesIn(value.Member(key), at.Child(key))...)
	}
	for i, item := range value.Items() {
		places = append(places, placesIn(item, at.Child(strconv.Itoa(i)))...)
	}
	return places
}

// The key of an entry is known even where the entry is not, or only in part.
func TestKeysOfUnknownEntriesAreJudged(t *testing.T) {
	for _, unknown := range []string{
		answers + "/locales/en_US", answers + "/locales/en_US/privacyPolicyUrl",
	} {
		expectAt(t, unknown, "locale-form", judged(privacy, rules.Strict, view(t, `{}`, unknown)), answers+"/locales/en_US")
	}
	unknown := listings + "/en_US/customProductPrompts"
	expectAt(t, unknown, "locale-form", judged(pricing, rules.Strict, view(t, `{}`, unknown)), unknown)
	for _, unknown := range []string{priced + "/www.amazon.de", priced + "/www.amazon.de/0/price"} {
		findings := judged(pricing, rules.Strict, view(t, `{}`, unknown))
		expectAt(t, unknown, "marketplace-form", findings, priced+"/www.amazon.de")
	}
}
