// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

// Submittable is the manifest of a paid skill that has all that Amazon demands of a
// submission, and lacks keywords, which Amazon recommends.
const Submittable = `{
	"manifestVersion": "1.0",
	"publishingInformation": {
		"category": "KNOWLEDGE_AND_TRIVIA", "testingInstructions": "Say: open quick trivia.", "isAvailableWorldwide": false,
		"distributionCountries": ["US"], "distributionMode": "PUBLIC",
		"locales": {"en-US": {
			"name": "Quick Trivia", "summary": "Ten categories.", "description": "Questions from ten categories.",
			"examplePhrases": ["Alexa, open quick trivia"],
			"smallIconUri": "https://example.com/small.png", "largeIconUri": "https://example.com/large.png",
			"customProductPrompts": {"purchasePromptDescription": "Every category.", "purchaseConfirmationDescription": "Enjoy!"}
		}},
		"paidSkillInformation": {
			"pricing": {"amazon.com": [{"offerType": "ENTITLEMENT", "price": 4.99, "currency": "USD"}]},
			"taxInformation": {"category": "SOFTWARE"}
		}
	},
	"privacyAndCompliance": {
		"allowsPurchases": true, "usesPersonalInfo": false, "isChildDirected": false, "isExportCompliant": true,
		"locales": {"en-US": {"privacyPolicyUrl": "https://example.com/privacy", "termsOfUseUrl": "https://example.com/terms"}}
	},
	"apis": {"custom": {"endpoint": {"uri": "arn:aws:lambda:us-east-1:123456789012:function:trivia"}}}
}`
