// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"slices"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

// breaking is, for each rule that is judged on the manifest, one that breaks it,
// and the places that the rule has to know before it may say so.
var breaking = map[string]struct {
	json   string
	inputs []string
}{
	"offer-required":           {`{"publishingInformation":{"paidSkillInformation":{"pricing":{}}}}`, []string{priced}},
	"offer-type":               {selling("amazon.com", `"offerType":"CONSUMABLE"`), []string{offerOnCom + "/offerType", priced + "/amazon.com", priced}},
	"price-positive":           {selling("amazon.com", `"price":0`), []string{offerOnCom + "/price", priced + "/amazon.com", priced}},
	"price-range":              {selling("amazon.com", `"price":100,"currency":"USD"`), []string{offerOnCom + "/price", offerOnCom + "/currency", priced + "/amazon.com", priced}},
	"price-decimals":           {selling("amazon.com", `"price":4.999,"currency":"USD"`), []string{offerOnCom + "/price", offerOnCom + "/currency", priced + "/amazon.com", priced}},
	"currency-form":            {selling("amazon.com", `"currency":"usd"`), []string{offerOnCom + "/currency", priced + "/amazon.com", priced}},
	"currency-of-amazon-com":   {selling("amazon.com", `"currency":"EUR"`), []string{offerOnCom + "/currency", priced + "/amazon.com", priced}},
	"marketplace-form":         {selling("example.com", ""), []string{priced}},
	"marketplace-undocumented": {selling("amazon.de", ""), []string{priced}},
	"tax-category":             {`{"publishingInformation":{"paidSkillInformation":{"taxInformation":{"category":"BOOKS"}}}}`, []string{paid + "/taxInformation/category", paid + "/taxInformation"}},
	"trial-duration": {
		selling("amazon.com", `"freeTrialInformation":{"freeTrialDuration":"P1W"}`),
		[]string{offerOnCom + "/freeTrialInformation/freeTrialDuration", offerOnCom + "/freeTrialInformation", priced},
	},
	"entitlement-trial": {
		selling("amazon.com", `"offerType":"ENTITLEMENT","freeTrialInformation":{"freeTrialDuration":"P7D"}`),
		[]string{offerOnCom + "/offerType", offerOnCom + "/freeTrialInformation", priced},
	},
	"entitlement-subscription": {
		selling("amazon.com", `"offerType":"ENTITLEMENT","subscriptionInformation":{"subscriptionPaymentFrequency":"MONTHLY"}`),
		[]string{offerOnCom + "/offerType", offerOnCom + "/subscriptionInformation", priced},
	},
	"subscription-period": {selling("amazon.com", `"offerType":"SUBSCRIPTION"`), []string{offerOnCom + "/offerType", offerOnCom + "/subscriptionInformation", priced + "/amazon.com", priced}},
	"payment-frequency": {
		selling("amazon.com", `"subscriptionInformation":{"subscriptionPaymentFrequency":"WEEKLY"}`),
		[]string{offerOnCom + "/subscriptionInformation/subscriptionPaymentFrequency", offerOnCom + "/subscriptionInformation", priced},
	},
	"bought-card-description": {
		skill(`"locales":{"en-US":{"customProductPrompts":{"boughtCardDescription":"Bought."}}}`, ""),
		[]string{listings + "/en-US/customProductPrompts/boughtCardDescription", listings + "/en-US/customProductPrompts", listings},
	},
	"prompts-missing": {
		skill(`"locales":{"en-US":{}}`, "", "amazon.com"),
		[]string{listings + "/en-US/customProductPrompts", listings + "/en-US", listings, priced},
	},
	"custom-model":       {skill("", `"apis":{"music":{}}`, "amazon.com"), []string{"/apis", "/apis/custom", "/apis/music"}},
	"purchases-declared": {skill("", "", "amazon.com"), []string{answers, answers + "/allowsPurchases", paid}},
	"paid-skill-locales": {skill(`"locales":{"de-DE":{}}`, "", "amazon.de"), []string{listings, listings + "/en-US", listings + "/es-US"}},
	"marketplace-locales": {
		skill(`"locales":{"en-US":{}}`, "", "amazon.co.uk"), []string{listings, listings + "/en-GB", priced},
	},
	"marketplace-countries": {
		skill(`"distributionCountries":["GB"],"isAvailableWorldwide":false`, "", "amazon.com"),
		[]string{"/publishingInformation/distributionCountries", "/publishingInformation/isAvailableWorldwide", "/publishingInformation", priced},
	},
	"skill-category": {skill(`"category":"CUSTOM"`, ""), []string{"/publishingInformation/category"}},
	"locale-form":    {`{"privacyAndCompliance":{"locales":{"en_US":{}}}}`, []string{answers + "/locales", answers}},
	"locale-known":   {`{"privacyAndCompliance":{"locales":{"en-NZ":{}}}}`, []string{answers + "/locales", answers}},
	"url-form": {
		`{"privacyAndCompliance":{"locales":{"en-US":{"privacyPolicyUrl":"ftp://example.com"}}}}`,
		[]string{answers + "/locales/en-US/privacyPolicyUrl", answers + "/locales/en-US", answers + "/locales"},
	},
	"url-plain-http": {
		`{"privacyAndCompliance":{"locales":{"en-US":{"termsOfUseUrl":"http://example.com"}}}}`,
		[]string{answers + "/locales/en-US/termsOfUseUrl", answers + "/locales/en-US", answers + "/locales"},
	},
	"personal-info-policy": {
		`{"publishingInformation":{"locales":{"en-US":{}}},"privacyAndCompliance":{"usesPersonalInfo":true}}`,
		[]string{listings, listings + "/en-US", answers + "/usesPersonalInfo", answers + "/locales", answers + "/locales/en-US", answers + "/locales/en-US/privacyPolicyUrl"},
	},
	"permission-policy": {
		`{"publishingInformation":{"locales":{"en-US":{}}},"permissions":[{"name":"alexa::profile:email:read"}]}`,
		[]string{listings, "/permissions", answers, answers + "/locales", answers + "/locales/en-US/privacyPolicyUrl"},
	},
	"child-directed": {`{"privacyAndCompliance":{"isChildDirected":true,"containsAds":true}}`, []string{answers + "/isChildDirected", answers + "/containsAds"}},
	"child-directed-permissions": {
		`{"privacyAndCompliance":{"isChildDirected":true},"permissions":[{"name":"alexa::profile:email:read"}]}`, []string{answers + "/isChildDirected", "/permissions"},
	},
	"child-directed-offer": {skill("", `"privacyAndCompliance":{"isChildDirected":true}`, "amazon.com"), []string{answers + "/isChildDirected", answers, paid}},
	"children-category": {
		skill(`"category":"CHILDRENS_GAMES"`, ""), []string{"/publishingInformation/category", answers + "/isChildDirected", answers},
	},
	"export-compliance": {`{"privacyAndCompliance":{"isExportCompliant":false}}`, []string{answers + "/isExportCompliant", answers}},
	"health-info-distribution": {
		`{"privacyAndCompliance":{"usesHealthInfo":true},"publishingInformation":{"distributionCountries":["CA"]}}`,
		[]string{answers + "/usesHealthInfo", "/publishingInformation/distributionCountries", "/publishingInformation/isAvailableWorldwide"},
	},
	"health-info-policy": {
		`{"publishingInformation":{"locales":{"en-US":{}}},"privacyAndCompliance":{"usesHealthInfo":true}}`,
		[]string{listings, answers + "/usesHealthInfo", answers + "/locales", answers + "/locales/en-US/privacyPolicyUrl"},
	},
	"flash-briefing": {
		`{"apis":{"flashBriefing":{}},"privacyAndCompliance":{"allowsPurchases":true}}`, []string{"/apis", "/apis/flashBriefing", answers + "/allowsPurchases"},
	},
	"shopping-associates": {
		`{"privacyAndCompliance":{"shoppingKit":{"isAmazonAssociatesOnAlexaEnabled":true}}}`,
		[]string{answers + "/shoppingKit", answers + "/shoppingKit/isShoppingActionsEnabled", answers + "/shoppingKit/isAmazonAssociatesOnAlexaEnabled"},
	},
	"permission-required": {`{"permissions":[]}`, []string{"/permissions"}},
	"amazon-pay-retired":  {`{"permissions":[{"name":"payments:autopay_consent"}]}`, []string{"/permissions"}},
}

// What is not known yet may turn out to be right.
func TestNothingIsSaidOfWhatIsNotKnown(t *testing.T) {
	for _, rule := range rules.Table {
		c, there := breaking[rule.ID]
		if there != rule.Judged() {
			t.Errorf("%s: judged on the manifest %t, a manifest that breaks it %t", rule.ID, rule.Judged(), there)
		}
		for _, owner := range rule.Owners {
			if !there || owner == pricing && (rule.ID == "locale-form" || rule.ID == "locale-known") {
				// The manifest of these two is about the other owner.
				continue
			}
			if len(broken(rule.ID, judged(owner, rules.Strict, view(t, c.json)))) == 0 {
				t.Errorf("%s: %s does not break it", rule.ID, c.json)
			}
			for _, input := range c.inputs {
				expect(t, input, rule.ID, judged(owner, rules.Strict, view(t, c.json, input)))
			}
		}
	}
}

// fine is a manifest that breaks no rule.
const fine = `{
	"publishingInformation": {
		"category": "GAMES", "distributionCountries": ["US"], "isAvailableWorldwide": false,
		"locales": {
			"en-US": {"name": "Quick Trivia", "customProductPrompts": {"purchasePromptDescription": "Buy?", "purchaseConfirmationDescription": "Bought."}},
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
	"permissions": [{"name": "alexa::profile:email:read"}],
	"apis": {"custom": {}, "smartHome": {}}
}`

// Of a manifest in which all is right, nothing is said whatever part of it is
// not known yet, alone or together with any other.
func TestAGoodManifestWithUnknownPartsIsGood(t *testing.T) {
	places := placesIn(view(t, fine).Root, nil)
	for _, place := range []string{offerOnCom + "/freeTrialInformation/freeTrialDuration", listings + "/es-US/customProductPrompts", "/apis/custom"} {
		if !slices.ContainsFunc(places, func(p document.Pointer) bool { return p.String() == place }) {
			t.Fatalf("%s is not among %v", place, places)
		}
	}
	for i, one := range places {
		for _, other := range places[i:] {
			for _, owner := range []string{pricing, privacy, permissions} {
				for _, finding := range judged(owner, rules.Strict, view(t, fine, one.String(), other.String())) {
					t.Errorf("without %s and %s: %s: %s", one, other, finding.Rule.ID, finding.Message)
				}
			}
		}
	}
}

// placesIn are a value and all inside it that Terraform may not know yet: the
// members of objects, and the offer that an array holds.
func placesIn(value document.Value, at document.Pointer) []document.Pointer {
	places := []document.Pointer{}
	if len(at) > 0 && at[len(at)-1] != "0" {
		places = append(places, at)
	}
	for _, key := range value.Keys() {
		places = append(places, placesIn(value.Member(key), at.Child(key))...)
	}
	if items := value.Items(); len(items) == 1 && slices.Contains(at, "pricing") {
		places = append(places, placesIn(items[0], at.Child("0"))...)
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
