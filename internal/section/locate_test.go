// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section_test

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/manifest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/section"
)

// soldInTwo is a paid skill whose marketplaces are alike in their beginning.
const soldInTwo = `{
	"publishingInformation": {
		"paidSkillInformation": {
			"pricing": {
				"amazon.com": [{"offerType": "SUBSCRIPTION", "price": 4.99, "currency": "USD", "freeTrialInformation": {"freeTrialDuration": "P7D"}}],
				"amazon.com.au": [{"offerType": "ENTITLEMENT", "price": 9.99, "currency": "AUD"}]
			},
			"taxInformation": {"category": "SOFTWARE"}
		},
		"locales": {"en-US": {"name": "Quick Trivia", "customProductPrompts": {"purchasePromptDescription": "More.", "purchaseConfirmationDescription": "Done."}}}
	},
	"privacyAndCompliance": {"allowsPurchases": true, "locales": {"en-US": {"privacyPolicyUrl": "https://example.com"}}},
	"permissions": [{"name": "alexa::person_id:read"}]
}`

func document(t *testing.T, bare string) manifest.Document {
	t.Helper()
	parsed, err := manifest.ParseEnvelope([]byte(`{"manifest":` + bare + "}"))
	if err != nil {
		t.Fatal(err)
	}
	return parsed
}

// valuesIn are what a manifest holds of a section.
func valuesIn(t *testing.T, definition section.Definition, bare string) map[string]tftypes.Value {
	t.Helper()
	values, _, err := section.LayoutOf(definition).Read(document(t, bare))
	if err != nil {
		t.Fatal(err)
	}
	return values
}

func TestPropertyPathsLeadToAttributes(t *testing.T) {
	const paid = "publishingInformation.paidSkillInformation"
	for _, c := range []struct{ section, property, want string }{
		{"pricing", "$.manifest." + paid + ".pricing.amazon.com[0].price", `pricing["amazon.com"].price`},
		{"pricing", "manifest." + paid + ".pricing.amazon.com[0].price", `pricing["amazon.com"].price`},
		{"pricing", "$." + paid + ".pricing.amazon.com[0].price", `pricing["amazon.com"].price`},
		{"pricing", paid + ".pricing.amazon.com[0].price", `pricing["amazon.com"].price`},
		{"pricing", "$.manifest." + paid + ".pricing.amazon.com.au[0].offerType", `pricing["amazon.com.au"].offer_type`},
		{"pricing", "$.manifest." + paid + ".pricing['amazon.com'][0].price", `pricing["amazon.com"].price`},
		{"pricing", "$.manifest." + paid + `.pricing["amazon.com.au"][0]["price"]`, `pricing["amazon.com.au"].price`},
		{"pricing", "$.manifest['publishingInformation']['paidSkillInformation'].pricing.amazon.com[0].currency", `pricing["amazon.com"].currency`},
		{"pricing", "$.manifest." + paid + ".pricing.amazon.com[0].freeTrialInformation.freeTrialDuration", `pricing["amazon.com"].free_trial_information.free_trial_duration`},
		{"pricing", "$.manifest." + paid + ".pricing.amazon.com[0].subscriptionInformation.subscriptionPaymentFrequency", `pricing["amazon.com"].subscription_information.subscription_payment_frequency`},
		// As deep as attributes go.
		{"pricing", "$.manifest." + paid + ".pricing.amazon.com[0].future.price", `pricing["amazon.com"]`},
		{"pricing", "$.manifest." + paid + ".pricing.amazon.com[0]", `pricing["amazon.com"]`},
		{"pricing", "$.manifest." + paid + ".pricing.amazon.com", `pricing["amazon.com"]`},
		{"pricing", "$.manifest." + paid + ".pricing.amazon.de[0].price", `pricing`},
		{"pricing", "$.manifest." + paid + ".pricing", "pricing"},
		{"pricing", "$.manifest." + paid + ".taxInformation.category", "tax_information.category"},
		{"pricing", "$.manifest.publishingInformation.locales.en-US.customProductPrompts.purchasePromptDescription", `custom_product_prompts["en-US"].purchase_prompt_description`},
		{"pricing", "$.manifest.publishingInformation.locales['en-US'].customProductPrompts", `custom_product_prompts["en-US"]`},
		{"privacy", "$.manifest.privacyAndCompliance.locales.en-US.privacyPolicyUrl", `locales["en-US"].privacy_policy_url`},
		{"privacy", "$.manifest.privacyAndCompliance.allowsPurchases", "allows_purchases"},
		{"privacy", "$.manifest.privacyAndCompliance.shoppingKit.isShoppingActionsEnabled", "shopping_kit.is_shopping_actions_enabled"},
		{"permissions", "$.manifest.permissions[0].name", "permissions"},
		{"permissions", "$.manifest.permissions", "permissions"},
		// Outside what the section owns, or only alike in the beginning.
		{"pricing", "$.manifest.publishingInformation.locales.en-US.name", ""},
		{"pricing", "$.manifest.publishingInformation.locales.de-DE.customProductPrompts.purchasePromptDescription", ""},
		{"pricing", "$.manifest." + paid + ".pricingModel", ""},
		{"pricing", "$.manifest." + paid, ""},
		{"pricing", "$.manifest.permissions", ""},
		{"privacy", "$.manifest.privacyAndComplianceOfOthers.allowsPurchases", ""},
		{"permissions", "$.manifest.permissionsOfOthers", ""},
		{"permissions", "", ""},
		{"permissions", "$", ""},
		{"permissions", "$.manifest", ""},
		{"permissions", "$[", ""},
	} {
		definition := sections[c.section]
		at, found := section.LayoutOf(definition).Locate(c.property, valuesIn(t, definition, soldInTwo))
		if found != (c.want != "") || found && at.String() != c.want {
			t.Errorf("%s leads to %q (%t), want %q", c.property, at, found, c.want)
		}
	}
}

// While nothing is planned, as in a read, an attribute without keys is found all
// the same.
func TestPropertyPathsWithoutAPlan(t *testing.T) {
	at, found := section.LayoutOf(sections["pricing"]).Locate("$.manifest.publishingInformation.paidSkillInformation.pricing.amazon.com[0].price", nil)
	if !found || at.String() != "pricing" {
		t.Errorf("got %s (%t), want pricing", at, found)
	}
}

func TestOwnersOfPropertyPaths(t *testing.T) {
	for property, want := range map[string]string{
		"$.manifest.publishingInformation.paidSkillInformation.taxInformation":                          "alexa_paid_skill_pricing",
		"$.manifest.publishingInformation.paidSkillInformation":                                         "alexa_paid_skill_pricing",
		"$.manifest.publishingInformation.locales.en-US.customProductPrompts.purchasePromptDescription": "alexa_paid_skill_pricing",
		"$.manifest.publishingInformation.locales['en-US'].customProductPrompts":                        "alexa_paid_skill_pricing",
		`$.manifest.publishingInformation.locales["en-US"]["customProductPrompts"]`:                     "alexa_paid_skill_pricing",
		"$.manifest.privacyAndCompliance.usesHealthInfo":                                                "alexa_skill_privacy",
		"privacyAndCompliance":                                "alexa_skill_privacy",
		"$.manifest.permissions[3]":                           "alexa_skill_permissions",
		"$.manifest.publishingInformation.locales.en-US.name": "",
		"$.manifest.publishingInformation.locales":            "",
		"$.manifest.apis.custom.endpoint.uri":                 "",
		"":                                                    "",
	} {
		if got := section.OwnerOf(property); got != want {
			t.Errorf("%s belongs to %q, want %q", property, got, want)
		}
	}
}
