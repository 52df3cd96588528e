// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

// ruleCase is a manifest that breaks a rule and one that comes near and does not.
type ruleCase struct {
	breaks, keeps string
	// inputs are the places that the rule has to know before it is broken for certain.
	inputs []string
}

// cases are those of every rule that is judged on the manifest.
var cases = map[string]ruleCase{
	"offer-required": {
		breaks: `{"publishingInformation":{"paidSkillInformation":{"pricing":{}}}}`,
		keeps:  selling("amazon.com", ""),
		inputs: []string{priced},
	},
	"offer-type": {
		breaks: selling("amazon.com", `"offerType":"CONSUMABLE"`),
		keeps:  selling("amazon.com", `"offerType":"ENTITLEMENT"`),
		inputs: []string{offerOnCom + "/offerType", priced + "/amazon.com", priced},
	},
	"price-positive": {
		breaks: selling("amazon.com", `"price":0`),
		keeps:  selling("amazon.com", `"price":0.01`),
		inputs: []string{offerOnCom + "/price", priced + "/amazon.com", priced},
	},
	"price-range": {
		breaks: selling("amazon.com", `"price":100,"currency":"USD"`),
		keeps:  selling("amazon.com", `"price":99.99,"currency":"USD"`),
		inputs: []string{offerOnCom + "/price", offerOnCom + "/currency", priced + "/amazon.com", priced},
	},
	"price-decimals": {
		breaks: selling("amazon.com", `"price":4.999,"currency":"USD"`),
		keeps:  selling("amazon.com", `"price":4.990,"currency":"USD"`),
		inputs: []string{offerOnCom + "/price", offerOnCom + "/currency", priced + "/amazon.com", priced},
	},
	"currency-form": {
		breaks: selling("amazon.com", `"currency":"usd"`),
		keeps:  selling("amazon.com", `"currency":"USD"`),
		inputs: []string{offerOnCom + "/currency", priced + "/amazon.com", priced},
	},
	"currency-of-amazon-com": {
		breaks: selling("amazon.com", `"currency":"EUR"`),
		keeps:  selling("amazon.de", `"currency":"EUR"`),
		inputs: []string{offerOnCom + "/currency", priced + "/amazon.com", priced},
	},
	"marketplace-form": {
		breaks: selling("example.com", ""),
		keeps:  selling("amazon.de", ""),
		inputs: []string{priced},
	},
	"marketplace-undocumented": {
		breaks: selling("amazon.de", ""),
		keeps:  selling("amazon.com", ""),
		inputs: []string{priced},
	},
	"tax-category": {
		breaks: `{"publishingInformation":{"paidSkillInformation":{"taxInformation":{"category":"BOOKS"}}}}`,
		keeps:  `{"publishingInformation":{"paidSkillInformation":{"taxInformation":{"category":"SOFTWARE"}}}}`,
		inputs: []string{paid + "/taxInformation/category", paid + "/taxInformation"},
	},
	"trial-duration": {
		breaks: selling("amazon.com", `"freeTrialInformation":{"freeTrialDuration":"P1W"}`),
		keeps:  selling("amazon.com", `"freeTrialInformation":{"freeTrialDuration":"P31D"}`),
		inputs: []string{offerOnCom + "/freeTrialInformation/freeTrialDuration", offerOnCom + "/freeTrialInformation", priced},
	},
	"entitlement-trial": {
		breaks: selling("amazon.com", `"offerType":"ENTITLEMENT","freeTrialInformation":{"freeTrialDuration":"P7D"}`),
		keeps:  selling("amazon.com", `"offerType":"SUBSCRIPTION","freeTrialInformation":{"freeTrialDuration":"P7D"}`),
		inputs: []string{offerOnCom + "/offerType", offerOnCom + "/freeTrialInformation", priced},
	},
	"entitlement-subscription": {
		breaks: selling("amazon.com", `"offerType":"ENTITLEMENT","subscriptionInformation":{"subscriptionPaymentFrequency":"MONTHLY"}`),
		keeps:  selling("amazon.com", `"offerType":"SUBSCRIPTION","subscriptionInformation":{"subscriptionPaymentFrequency":"MONTHLY"}`),
		inputs: []string{offerOnCom + "/offerType", offerOnCom + "/subscriptionInformation", priced},
	},
	"subscription-period": {
		breaks: selling("amazon.com", `"offerType":"SUBSCRIPTION"`),
		keeps:  selling("amazon.com", `"offerType":"ENTITLEMENT"`),
		inputs: []string{offerOnCom + "/offerType", offerOnCom + "/subscriptionInformation", priced + "/amazon.com", priced},
	},
	"payment-frequency": {
		breaks: selling("amazon.com", `"subscriptionInformation":{"subscriptionPaymentFrequency":"WEEKLY"}`),
		keeps:  selling("amazon.com", `"subscriptionInformation":{"subscriptionPaymentFrequency":"YEARLY"}`),
		inputs: []string{offerOnCom + "/subscriptionInformation/subscriptionPaymentFrequency", offerOnCom + "/subscriptionInformation", priced},
	},
	"bought-card-description": {
		breaks: skill(`"locales":{"en-US":{"customProductPrompts":{"boughtCardDescription":"Bought."}}}`, ""),
		keeps:  skill(`"locales":{"en-US":{"customProductPrompts":{"purchaseConfirmationDescription":"Bought."}}}`, ""),
		inputs: []string{listings + "/en-US/customProductPrompts/boughtCardDescription", listings + "/en-US/customProductPrompts", listings},
	},
	"prompts-missing": {
		breaks: skill(`"locales":{"en-US":{"name":"Quick Trivia"}}`, "", "amazon.com"),
		keeps:  skill(`"locales":{"de-DE":{"name":"Quiz"}}`, "", "amazon.com"),
		inputs: []string{listings + "/en-US/customProductPrompts", listings + "/en-US", listings, priced},
	},
	"custom-model": {
		breaks: skill("", `"apis":{"music":{}}`, "amazon.com"),
		keeps:  skill("", `"apis":{"music":{},"custom":{}}`, "amazon.com"),
		inputs: []string{"/apis", "/apis/custom", "/apis/music"},
	},
	"purchases-declared": {
		breaks: skill("", "", "amazon.com"),
		keeps:  skill("", `"privacyAndCompliance":{"allowsPurchases":true}`, "amazon.com"),
		inputs: []string{answers, answers + "/allowsPurchases", paid},
	},
	"paid-skill-locales": {
		breaks: skill(`"locales":{"de-DE":{"name":"Quick Trivia"}}`, "", "amazon.de"),
		keeps:  skill(`"locales":{"de-DE":{"name":"Quiz"},"es-US":{"name":"Trivia"}}`, "", "amazon.de"),
		inputs: []string{listings, listings + "/en-US", listings + "/es-US"},
	},
	"marketplace-locales": {
		breaks: skill(`"locales":{"en-US":{"name":"Quick Trivia"}}`, "", "amazon.co.uk"),
		keeps:  skill(`"locales":{"en-GB":{"name":"Quick Trivia"}}`, "", "amazon.co.uk"),
		inputs: []string{listings, listings + "/en-GB", priced},
	},
	"marketplace-countries": {
		breaks: skill(`"distributionCountries":["GB"],"isAvailableWorldwide":false`, "", "amazon.com"),
		keeps:  skill(`"distributionCountries":["US"],"isAvailableWorldwide":false`, "", "amazon.com"),
		inputs: []string{"/publishingInformation/distributionCountries", "/publishingInformation/distributionCountries/0", "/publishingInformation/isAvailableWorldwide", "/publishingInformation", priced},
	},
	"skill-category": {
		breaks: skill(`"category":"CUSTOM"`, ""),
		keeps:  skill(`"category":"GAMES"`, ""),
		inputs: []string{"/publishingInformation/category"},
	},
	"locale-form": {
		breaks: `{"privacyAndCompliance":{"locales":{"en_US":{}}}}`,
		keeps:  `{"privacyAndCompliance":{"locales":{"en-US":{}}}}`,
		inputs: []string{answers + "/locales", answers},
	},
	"locale-known": {
		breaks: `{"privacyAndCompliance":{"locales":{"en-NZ":{}}}}`,
		keeps:  `{"privacyAndCompliance":{"locales":{"en-AU":{}}}}`,
		inputs: []string{answers + "/locales", answers},
	},
	"locale-listed": {
		breaks: `{"publishingInformation":{"locales":{"en-US":{"name":"Quick Trivia"}}},"privacyAndCompliance":{"locales":{"de-DE":{}}}}`,
		keeps:  `{"publishingInformation":{"locales":{"de-DE":{"name":"Quiz"}}},"privacyAndCompliance":{"locales":{"de-DE":{}}}}`,
		inputs: []string{listings, listings + "/de-DE", answers + "/locales", answers},
	},
	"url-form": {
		breaks: `{"privacyAndCompliance":{"locales":{"en-US":{"privacyPolicyUrl":"ftp://example.com"}}}}`,
		keeps:  `{"privacyAndCompliance":{"locales":{"en-US":{"privacyPolicyUrl":"https://example.com"}}}}`,
		inputs: []string{answers + "/locales/en-US/privacyPolicyUrl", answers + "/locales/en-US", answers + "/locales"},
	},
	"url-plain-http": {
		breaks: `{"privacyAndCompliance":{"locales":{"en-US":{"termsOfUseUrl":"http://example.com"}}}}`,
		keeps:  `{"privacyAndCompliance":{"locales":{"en-US":{"termsOfUseUrl":"https://example.com"}}}}`,
		inputs: []string{answers + "/locales/en-US/termsOfUseUrl", answers + "/locales/en-US", answers + "/locales"},
	},
	"url-unreachable": {
		breaks: `{"privacyAndCompliance":{"locales":{"en-US":{"termsOfUseUrl":"https://localhost/"}}}}`,
		keeps:  `{"privacyAndCompliance":{"locales":{"en-US":{"termsOfUseUrl":"https://192.0.2.1/"}}}}`,
		inputs: []string{answers + "/locales/en-US/termsOfUseUrl", answers + "/locales/en-US", answers + "/locales"},
	},
	"personal-info-policy": {
		breaks: `{"publishingInformation":{"locales":{"en-US":{"name":"Quick Trivia"}}},"privacyAndCompliance":{"usesPersonalInfo":true}}`,
		keeps:  `{"publishingInformation":{"locales":{"en-US":{"name":"Quick Trivia"}}},"privacyAndCompliance":{"usesPersonalInfo":false}}`,
		inputs: []string{listings, listings + "/en-US", answers + "/usesPersonalInfo", answers + "/locales", answers + "/locales/en-US", answers + "/locales/en-US/privacyPolicyUrl"},
	},
	"permission-policy": {
		breaks: `{"publishingInformation":{"locales":{"en-US":{"name":"Quick Trivia"}}},"permissions":[{"name":"alexa::profile:email:read"}]}`,
		keeps:  `{"publishingInformation":{"locales":{"en-US":{"name":"Quick Trivia"}}},"permissions":[{"name":"alexa::person_id:read"}]}`,
		inputs: []string{listings, "/permissions", "/permissions/0/name", answers, answers + "/locales", answers + "/locales/en-US/privacyPolicyUrl"},
	},
	"child-directed": {
		breaks: `{"privacyAndCompliance":{"isChildDirected":true,"containsAds":true}}`,
		keeps:  `{"privacyAndCompliance":{"isChildDirected":true,"containsAds":false}}`,
		inputs: []string{answers + "/isChildDirected", answers + "/containsAds"},
	},
	"child-directed-permissions": {
		breaks: `{"privacyAndCompliance":{"isChildDirected":true},"permissions":[{"name":"alexa::profile:email:read"}]}`,
		keeps:  `{"privacyAndCompliance":{"isChildDirected":true},"permissions":[{"name":"alexa::person_id:read"}]}`,
		inputs: []string{answers + "/isChildDirected", "/permissions", "/permissions/0"},
	},
	"child-directed-offer": {
		breaks: skill("", `"privacyAndCompliance":{"isChildDirected":true}`, "amazon.com"),
		keeps:  `{"privacyAndCompliance":{"isChildDirected":true}}`,
		inputs: []string{answers + "/isChildDirected", answers, paid},
	},
	"children-category": {
		breaks: skill(`"category":"CHILDRENS_GAMES"`, ""),
		keeps:  skill(`"category":"CHILDRENS_GAMES"`, `"privacyAndCompliance":{"isChildDirected":true}`),
		inputs: []string{"/publishingInformation/category", answers + "/isChildDirected", answers},
	},
	"export-compliance": {
		breaks: `{"privacyAndCompliance":{"isExportCompliant":false}}`,
		keeps:  `{"privacyAndCompliance":{"isExportCompliant":true}}`,
		inputs: []string{answers + "/isExportCompliant", answers},
	},
	"health-info-distribution": {
		breaks: `{"privacyAndCompliance":{"usesHealthInfo":true},"publishingInformation":{"distributionCountries":["CA"]}}`,
		keeps:  `{"privacyAndCompliance":{"usesHealthInfo":true},"publishingInformation":{"distributionCountries":["US"]}}`,
		inputs: []string{answers + "/usesHealthInfo", "/publishingInformation/distributionCountries", "/publishingInformation/distributionCountries/0", "/publishingInformation/isAvailableWorldwide"},
	},
	"health-info-policy": {
		breaks: `{"publishingInformation":{"locales":{"en-US":{"name":"Quick Trivia"}}},"privacyAndCompliance":{"usesHealthInfo":true}}`,
		keeps:  `{"publishingInformation":{"locales":{"en-US":{"customProductPrompts":{}}}},"privacyAndCompliance":{"usesHealthInfo":true}}`,
		inputs: []string{listings, answers + "/usesHealthInfo", answers + "/locales", answers + "/locales/en-US/privacyPolicyUrl"},
	},
	"flash-briefing": {
		breaks: `{"apis":{"flashBriefing":{}},"privacyAndCompliance":{"allowsPurchases":true}}`,
		keeps:  `{"apis":{"flashBriefing":{}},"privacyAndCompliance":{"allowsPurchases":false}}`,
		inputs: []string{"/apis", "/apis/flashBriefing", answers + "/allowsPurchases"},
	},
	"shopping-associates": {
		breaks: `{"privacyAndCompliance":{"shoppingKit":{"isAmazonAssociatesOnAlexaEnabled":true}}}`,
		keeps:  `{"privacyAndCompliance":{"shoppingKit":{"isShoppingActionsEnabled":true,"isAmazonAssociatesOnAlexaEnabled":true}}}`,
		inputs: []string{answers + "/shoppingKit", answers + "/shoppingKit/isShoppingActionsEnabled", answers + "/shoppingKit/isAmazonAssociatesOnAlexaEnabled"},
	},
	"endpoint-uri": {
		breaks: routed("http://example.com", ""),
		keeps:  routed("https://example.com", `,"sslCertificateType":"Trusted"`),
		inputs: []string{endpoint + "/uri", endpoint, "/events"},
	},
	"endpoint-lambda": {
		breaks: routed("arn:aws:apigateway:us-east-1:lambda:path", ""),
		keeps:  routed("arn:aws-cn:lambda:cn-north-1:1:function:f", ""),
		inputs: []string{endpoint + "/uri", endpoint},
	},
	"endpoint-certificate": {
		breaks: routed("https://example.com", ""),
		keeps:  routed("https://example.com", `,"sslCertificateType":"Wildcard"`),
		inputs: []string{endpoint + "/uri", endpoint + "/sslCertificateType", endpoint},
	},
	"endpoint-certificate-type": {
		breaks: routed("https://example.com", `,"sslCertificateType":"trusted"`),
		keeps:  routed("https://example.com", `,"sslCertificateType":"Trusted"`),
		inputs: []string{endpoint + "/sslCertificateType", endpoint},
	},
	"endpoint-self-signed": {
		breaks: routed("https://example.com", `,"sslCertificateType":"SelfSigned"`),
		keeps:  routed("https://example.com", `,"sslCertificateType":"Wildcard"`),
		inputs: []string{endpoint + "/sslCertificateType", endpoint},
	},
	"region-known": {
		breaks: `{"events":{"regions":{"US":{}}}}`,
		keeps:  `{"events":{"regions":{"NA":{}}}}`,
		inputs: []string{"/events/regions", "/events"},
	},
	"custom-api-required": {
		breaks: `{"apis":{"custom":{"interfaces":[]}}}`,
		keeps:  using(`{"type":"AUDIO_PLAYER"}`),
		inputs: []string{"/apis/custom/endpoint", "/apis/custom/regions", interfaces, "/apis/custom"},
	},
	"interface-known": {
		breaks: using(`{"type":"AUDIO"}`),
		keeps:  using(`{"type":"ALEXA_PRESENTATION_HTML"}`),
		inputs: []string{interfaces + "/0/type", interfaces + "/0", interfaces},
	},
	"interface-option": {
		breaks: using(`{"type":"ALEXA_DATA_STORE","packages":[{"id":"a"}]}`),
		keeps:  using(`{"type":"ALEXA_DATA_STORE","packages":[]}`),
		inputs: []string{interfaces + "/0/type", interfaces + "/0/packages", interfaces + "/0", interfaces},
	},
	"interface-packages": {
		breaks: using(`{"type":"ALEXA_DATASTORE_PACKAGEMANAGER"}`),
		keeps:  using(`{"type":"ALEXA_DATASTORE_PACKAGEMANAGER","packages":[{"id":"a.b-c_1"}]}`),
		inputs: []string{interfaces + "/0/type", interfaces + "/0/packages", interfaces + "/0", interfaces},
	},
	"extension-known": {
		breaks: using(`{"type":"ALEXA_EXTENSION","autoInitializedExtensions":[{"uri":"aplext:backstack:10"}]}`),
		keeps:  using(`{"type":"ALEXA_EXTENSION","requestedExtensions":[{"uri":"aplext:backstack:10"}]}`),
		inputs: []string{interfaces + "/0/autoInitializedExtensions/0/uri", interfaces + "/0/autoInitializedExtensions/0", interfaces + "/0/autoInitializedExtensions", interfaces},
	},
	"viewport-known": {
		breaks: using(onScreen(`"mode":"WATCH","shape":"ROUND"`)),
		keeps:  using(onScreen(`"mode":"HUB","shape":"ROUND"`)),
		inputs: []string{interfaces + "/0/supportedViewports/0/mode", interfaces + "/0/supportedViewports/0", interfaces + "/0/supportedViewports", interfaces},
	},
	"viewport-size": {
		breaks: using(onScreen(`"minWidth":101,"maxWidth":100`)),
		keeps:  using(onScreen(`"minWidth":100,"maxWidth":100,"minHeight":1`)),
		inputs: []string{interfaces + "/0/supportedViewports/0/minWidth", interfaces + "/0/supportedViewports/0/maxWidth", interfaces + "/0/supportedViewports/0"},
	},
	"event-known": {
		breaks: `{"events":{"subscriptions":[{"eventName":"SKILL_BOUGHT"}]}}`,
		keeps:  `{"events":{"subscriptions":[{"eventName":"SKILL_ENABLED"}]}}`,
		inputs: []string{"/events/subscriptions/0/eventName", "/events/subscriptions/0", "/events/subscriptions", "/events"},
	},
	"publications-permission": {
		breaks: `{"events":{"publications":[{"eventName":"AMAZON.OrderStatus.Updated"}]},"permissions":[{"name":"alexa::person_id:read"}]}`,
		keeps:  `{"events":{"publications":[{"eventName":"AMAZON.OrderStatus.Updated"}]},"permissions":[{"name":"alexa::devices:all:notifications:write"}]}`,
		inputs: []string{"/events/publications", "/events", "/permissions", "/permissions/0", "/permissions/0/name"},
	},
	"permission-required": {
		breaks: `{"permissions":[]}`,
		keeps:  `{"permissions":[{"name":"alexa::person_id:read"}]}`,
		inputs: []string{"/permissions"},
	},
	"permission-known": {
		breaks: `{"permissions":[{"name":"alexa::profile:address:read"}]}`,
		keeps:  `{"permissions":[{"name":"alexa::person_id:read"}]}`,
		inputs: []string{"/permissions", "/permissions/0", "/permissions/0/name"},
	},
	"permission-deprecated": {
		breaks: `{"permissions":[{"name":"alexa::household:lists:read"}]}`,
		keeps:  `{"permissions":[{"name":"alexa::person_id:read"}]}`,
		inputs: []string{"/permissions", "/permissions/0", "/permissions/0/name"},
	},
	"amazon-pay-retired": {
		breaks: `{"permissions":[{"name":"payments:autopay_consent"}]}`,
		keeps:  `{"permissions":[{"name":"alexa::person_id:read"}]}`,
		inputs: []string{"/permissions", "/permissions/0", "/permissions/0/name"},
	},
	"amazon-pay-purchases": {
		breaks: `{"permissions":[{"name":"payments:autopay_consent"}]}`,
		keeps:  `{"permissions":[{"name":"payments:autopay_consent"}],"privacyAndCompliance":{"allowsPurchases":true}}`,
		inputs: []string{"/permissions", "/permissions/0/name", answers, answers + "/allowsPurchases"},
	},
}
