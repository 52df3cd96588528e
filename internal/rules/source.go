// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

// Source is a page or schema of Amazon's that a rule comes from.
type Source struct {
	// Name is what Amazon calls it.
	Name string
	// Link leads there; empty where there is no stable address.
	Link string
}

// The sources. The model is what Amazon publishes for the generators of its own
// SDKs; it was last changed in June 2023, so the words in it may have grown.
var (
	model          = Source{"SMAPI model v1.skill.Manifest of June 2023", "https://github.com/alexa/alexa-apis-for-nodejs/tree/master/ask-smapi-model"}
	paidSchemas    = Source{"Paid Skill Schemas", "https://developer.amazon.com/docs/alexa/paid-skills/paid-schemas.html"}
	buildPaid      = Source{"Steps to Build a Paid Skill", "https://developer.amazon.com/en-US/docs/alexa/paid-skills/implement-paid-skills.html"}
	productPrices  = Source{"In-skill products: languages, distribution, pricing", "https://developer.amazon.com/docs/alexa/in-skill-purchase/isp-language-distribution-pricing.html"}
	productSchemas = Source{"In-Skill Product Schemas", "https://developer.amazon.com/docs/alexa/smapi/isp-schemas.html"}
	linkingSchemas = Source{"Account Linking Schemas", "https://developer.amazon.com/docs/alexa/smapi/account-linking-schemas.html"}
	linkingModel   = Source{"SMAPI model v1.skill.accountLinking of June 2023", "https://github.com/alexa/alexa-apis-for-nodejs/tree/master/ask-smapi-model"}
	productModel   = Source{"SMAPI model v1.isp of June 2023", "https://github.com/alexa/alexa-apis-for-nodejs/tree/master/ask-smapi-model"}
	kidSkills      = Source{"In-skill products in skills for children", ""}
	errorCodes     = Source{"SMAPI error codes", ""}
	phraseRefusal  = Source{"An answer of SMAPI's, recorded in openhab/openhab-alexa", "https://github.com/openhab/openhab-alexa/issues/384"}
	certification  = Source{"Certification requirements for skills", ""}
	recorded       = Source{"An answer of SMAPI's, recorded in tejashah88/node-alexa-smapi", "https://github.com/tejashah88/node-alexa-smapi"}
	health         = Source{"HIPAA-eligible skills", ""}
	amazonPay      = Source{"Amazon Pay for Alexa Skills, deprecated features", ""}
	certificates   = Source{"SSL Certificates REST API Reference", "https://developer.amazon.com/en-US/docs/alexa/smapi/set-ssl-certificates-for-skill-endpoints.html"}
	routines       = Source{"Routines Skill Manifest", "https://developer.amazon.com/en-US/docs/alexa/routines/routines-skill-manifest.html"}
	proactive      = Source{"About Proactive Events", "https://developer.amazon.com/docs/smapi/proactive-events-api.html"}
	lists          = Source{"Alexa lists, deprecated features", ""}
	tools          = Source{"Manifests and tools that are public; Amazon publishes no list", ""}
	ours           = Source{"This provider: what the reviewer of a plan has to know", ""}
	terraform      = Source{"How Terraform holds values", ""}
	reasoning      = Source{"Plain reasoning; no page of Amazon's says so", ""}
)
