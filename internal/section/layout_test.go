// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/manifest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/resources/paidskillpricing"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/resources/skillpermissions"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/resources/skillprivacy"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/section"
)

var sections = map[string]section.Definition{
	"pricing":     paidskillpricing.Section,
	"privacy":     skillprivacy.Section,
	"permissions": skillpermissions.Section,
}

func TestEveryAttributeLiesInWhatItsSectionOwns(t *testing.T) {
	for _, definition := range sections {
		places := section.LayoutOf(definition).Places()
		for attribute, at := range places {
			if owner := manifest.OwnerOf(at); owner != definition.TypeName {
				t.Errorf("%s of %s stands at %s, which belongs to %q", attribute, definition.TypeName, at, owner)
			}
		}
		for attribute := range definition.Attributes {
			if _, placed := places[attribute]; !placed {
				t.Errorf("%s of %s has no place", attribute, definition.TypeName)
			}
		}
	}
}

// The names are Amazon's (v1.skill.Manifest in its published model).
func TestPlacesInTheManifest(t *testing.T) {
	const (
		paid  = "/publishingInformation/paidSkillInformation"
		offer = paid + "/pricing/*"
		say   = "/publishingInformation/locales/*/customProductPrompts"
		terms = "/privacyAndCompliance"
	)
	want := map[string]map[string]string{
		"pricing": {
			"pricing":                            paid + "/pricing",
			"pricing.*":                          offer,
			"pricing.*.offer_type":               offer + "/offerType",
			"pricing.*.price":                    offer + "/price",
			"pricing.*.currency":                 offer + "/currency",
			"pricing.*.subscription_information": offer + "/subscriptionInformation",
			"pricing.*.subscription_information.subscription_payment_frequency": offer + "/subscriptionInformation/subscriptionPaymentFrequency",
			"pricing.*.free_trial_information":                                  offer + "/freeTrialInformation",
			"pricing.*.free_trial_information.free_trial_duration":              offer + "/freeTrialInformation/freeTrialDuration",
			"tax_information":                                            paid + "/taxInformation",
			"tax_information.category":                                   paid + "/taxInformation/category",
			"custom_product_prompts":                                     say,
			"custom_product_prompts.*":                                   say,
			"custom_product_prompts.*.purchase_prompt_description":       say + "/purchasePromptDescription",
			"custom_product_prompts.*.purchase_confirmation_description": say + "/purchaseConfirmationDescription",
			"custom_product_prompts.*.bought_card_description":           say + "/boughtCardDescription",
		},
		"privacy": {
			"allows_purchases":                         terms + "/allowsPurchases",
			"uses_personal_info":                       terms + "/usesPersonalInfo",
			"is_child_directed":                        terms + "/isChildDirected",
			"is_export_compliant":                      terms + "/isExportCompliant",
			"contains_ads":                             terms + "/containsAds",
			"uses_health_info":                         terms + "/usesHealthInfo",
			"shopping_kit":                             terms + "/shoppingKit",
			"shopping_kit.is_shopping_actions_enabled": terms + "/shoppingKit/isShoppingActionsEnabled",
			"shopping_kit.is_amazon_associates_on_alexa_enabled": terms + "/shoppingKit/isAmazonAssociatesOnAlexaEnabled",
			"locales":                      terms + "/locales",
			"locales.*":                    terms + "/locales/*",
			"locales.*.privacy_policy_url": terms + "/locales/*/privacyPolicyUrl",
			"locales.*.terms_of_use_url":   terms + "/locales/*/termsOfUseUrl",
		},
		"permissions": {"permissions": "/permissions"},
	}
	for label, definition := range sections {
		got := map[string]string{}
		for attribute, at := range section.LayoutOf(definition).Places() {
			got[attribute] = at.String()
		}
		if diff := cmp.Diff(want[label], got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", label, diff)
		}
	}
}

// A definition that does not fit must stop the program at its start, where a
// developer sees it, and not write to a wrong place.
func TestDefinitionsThatDoNotFit(t *testing.T) {
	text := schema.StringAttribute{Optional: true}
	each := schema.MapNestedAttribute{Optional: true, NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{"a": text}}}
	for label, c := range map[string]struct {
		definition section.Definition
		says       string
	}{
		"a type that owns nothing": {
			section.Definition{TypeName: "alexa_skill_events", Attributes: map[string]schema.Attribute{"events": text}}, "no place",
		},
		"an attribute beside the only part": {
			section.Definition{TypeName: "alexa_skill_permissions", Attributes: map[string]schema.Attribute{"permissions": text, "events": text}}, "events",
		},
		"a part inside each entry of a map without an attribute": {
			section.Definition{TypeName: "alexa_paid_skill_pricing", Attributes: map[string]schema.Attribute{"pricing": each}}, "customProductPrompts",
		},
		"a part inside each entry of a map with an attribute that is no map": {
			section.Definition{TypeName: "alexa_paid_skill_pricing", Attributes: map[string]schema.Attribute{"custom_product_prompts": text}}, "customProductPrompts",
		},
		"an attribute of a type without mapping": {
			section.Definition{TypeName: "alexa_skill_permissions", Attributes: map[string]schema.Attribute{"permissions": schema.Int64Attribute{}}}, "permissions",
		},
	} {
		t.Run(label, func(t *testing.T) {
			defer func() {
				said, ok := recover().(string)
				if !ok || !strings.Contains(said, c.says) {
					t.Errorf("panicked with %q, want %q in it", said, c.says)
				}
			}()
			section.Resource(c.definition, &section.Strictness{})
		})
	}
}
