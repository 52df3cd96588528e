// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/booldefault"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/objectdefault"
	frameworktypes "github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/manifest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/types"
)

// attributes are one of each kind that a section can have.
var attributes = map[string]schema.Attribute{
	"contains_ads":     schema.BoolAttribute{Optional: true},
	"uses_health_info": schema.BoolAttribute{Optional: true, Computed: true, Default: booldefault.StaticBool(false)},
	"currency":         schema.StringAttribute{Optional: true},
	"price":            schema.NumberAttribute{Optional: true, CustomType: types.DecimalType{}},
	"keywords":         schema.SetAttribute{Optional: true, ElementType: frameworktypes.StringType},
	"permissions":      schema.SetAttribute{Optional: true, ElementType: frameworktypes.StringType},
	"tax_information": schema.SingleNestedAttribute{Optional: true, Attributes: map[string]schema.Attribute{
		"category": schema.StringAttribute{Optional: true},
		"vat_rate": schema.NumberAttribute{Optional: true, CustomType: types.DecimalType{}},
	}},
	"shopping_kit": schema.SingleNestedAttribute{
		Optional: true, Computed: true,
		Default: objectdefault.StaticValue(frameworktypes.ObjectValueMust(
			map[string]attr.Type{"is_enabled": frameworktypes.BoolType},
			map[string]attr.Value{"is_enabled": frameworktypes.BoolValue(false)},
		)),
		Attributes: map[string]schema.Attribute{
			"is_enabled": schema.BoolAttribute{Optional: true, Computed: true, Default: booldefault.StaticBool(false)},
		},
	},
	"pricing": schema.MapNestedAttribute{Optional: true, NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{
		"price":    schema.NumberAttribute{Optional: true, CustomType: types.DecimalType{}},
		"currency": schema.StringAttribute{Optional: true},
	}}},
	"locales": schema.MapNestedAttribute{Optional: true, NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{
		"privacy_policy_url": schema.StringAttribute{Optional: true},
	}}},
}

// fieldOf makes one of them, as in a part that is whole or not.
func fieldOf(name string, whole bool) field {
	build := builder{whole: whole, shapes: map[string]Shape{"pricing.*": SoleItem(), "permissions": NamedItems("name")}}
	return build.field("", name, attributes[name])
}

// held reads JSON; "" is nothing at all.
func held(t *testing.T, json string) manifest.Value {
	t.Helper()
	if json == "" {
		return manifest.Value{}
	}
	value, err := manifest.Parse([]byte(json))
	if err != nil {
		t.Fatalf("%s: %v", json, err)
	}
	return value
}

func TestManifestKeys(t *testing.T) {
	for attribute, want := range map[string]string{
		"price":                                 "price",
		"offer_type":                            "offerType",
		"privacy_policy_url":                    "privacyPolicyUrl",
		"is_amazon_associates_on_alexa_enabled": "isAmazonAssociatesOnAlexaEnabled",
		"uses_health_info":                      "usesHealthInfo",
	} {
		if got := manifestKey(attribute); got != want {
			t.Errorf("%s is called %s, want %s", attribute, got, want)
		}
	}
}

func TestAttributesWithoutAMapping(t *testing.T) {
	for label, attribute := range map[string]schema.Attribute{
		"a whole number": schema.Int64Attribute{Optional: true},
		"a list":         schema.ListAttribute{Optional: true, ElementType: frameworktypes.StringType},
		"a plain map":    schema.MapAttribute{Optional: true, ElementType: frameworktypes.StringType},
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s was taken without a word", label)
				}
			}()
			builder{}.field("", "unheard_of", attribute)
		}()
	}
}
