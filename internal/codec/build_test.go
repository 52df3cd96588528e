// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/int64default"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/mapdefault"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/objectdefault"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/setdefault"
	frameworktypes "github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

func TestDocumentKeys(t *testing.T) {
	for attribute, want := range map[string]string{
		"price":                                 "price",
		"offer_type":                            "offerType",
		"privacy_policy_url":                    "privacyPolicyUrl",
		"is_amazon_associates_on_alexa_enabled": "isAmazonAssociatesOnAlexaEnabled",
	} {
		if got := documentKey(attribute); got != want {
			t.Errorf("%s is called %s, want %s", attribute, got, want)
		}
	}
}

// The type of a node is the type of its attribute.
func TestTypes(t *testing.T) {
	for name, attribute := range body {
		if got, want := nodeOf(t, name).Type(), attribute.GetType().TerraformType(t.Context()); !got.Equal(want) {
			t.Errorf("%s is a %s, want %s", name, got, want)
		}
	}
}

// A definition that does not fit must stop the program at its start, where a
// developer sees it, and not write to a wrong place.
func TestDefinitionsThatDoNotFit(t *testing.T) {
	at := func(keys ...string) []Part { return []Part{{At: keys}} }
	here := at("section")
	one := func(a schema.Attribute) attributes { return attributes{"some_name": a} }
	texts := setdefault.StaticValue(frameworktypes.SetValueMust(frameworktypes.StringType, []attr.Value{frameworktypes.StringValue("a")}))
	uri := frameworktypes.ObjectValueMust(map[string]attr.Type{"uri": frameworktypes.StringType}, map[string]attr.Value{"uri": frameworktypes.StringValue("a")})
	for label, c := range map[string]struct {
		attributes attributes
		parts      []Part
		forms      map[string]Form
		message    string
	}{
		"no part":                                  {one(word), nil, nil, "some_name"},
		"an attribute beside the only part":        {attributes{"section": word, "some_name": word}, here, nil, "some_name"},
		"a part without attributes":                {attributes{"section": word}, append(at("other"), here...), nil, "/other"},
		"two parts for the same attributes":        {one(word), append(at("other"), here...), nil, "/section"},
		"each entry without an attribute":          {one(word), at("locales", "*", "prompts"), nil, "/locales/*/prompts"},
		"each entry without a map attribute":       {attributes{"prompts": word}, at("locales", "*", "prompts"), nil, "/locales/*/prompts"},
		"each entry with an array":                 {attributes{"prompts": body["interfaces"]}, at("locales", "*", "prompts"), map[string]Form{"prompts": KeyedBy("type")}, "/locales/*/prompts"},
		"a form for no attribute":                  {one(word), here, map[string]Form{"some_other": Instant()}, "some_other"},
		"a type without mapping":                   {one(schema.Float64Attribute{}), here, nil, "some_name"},
		"a set of numbers":                         {one(schema.SetAttribute{ElementType: frameworktypes.NumberType}), here, nil, "some_name"},
		"a list of numbers":                        {one(schema.ListAttribute{ElementType: frameworktypes.NumberType}), here, nil, "some_name"},
		"a map of booleans":                        {one(schema.MapAttribute{ElementType: frameworktypes.BoolType}), here, nil, "some_name"},
		"a nested type without mapping":            {one(schema.SingleNestedAttribute{Attributes: attributes{"inner": schema.DynamicAttribute{}}}), here, nil, "some_name.inner"},
		"an integer with a default":                {one(schema.Int64Attribute{Default: int64default.StaticInt64(0)}), here, nil, "some_name has a default"},
		"an object with a default that is another": {one(schema.SingleNestedAttribute{Default: objectdefault.StaticValue(frameworktypes.ObjectNull(nil)), Attributes: attributes{"uri": word}}), here, nil, "the default of some_name"},
		"an object with a default that says more":  {one(schema.SingleNestedAttribute{Default: objectdefault.StaticValue(uri), Attributes: attributes{"uri": word}}), here, nil, "the default of some_name"},
		"no list without order":                    {one(word), here, map[string]Form{"some_name": Unordered("targets")}, "only a list can"},
		"strings without order":                    {attributes{"some_name": body["example_phrases"]}, here, map[string]Form{"some_name": Unordered("targets")}, "only a list of objects"},
		"a list without the field":                 {attributes{"some_name": body["clones"]}, here, map[string]Form{"some_name": Unordered("copies")}, "no field copies"},
		"a default that is not empty":              {one(schema.SetAttribute{ElementType: frameworktypes.StringType, Default: texts}), here, nil, "some_name"},
		"a default that is null":                   {one(schema.MapAttribute{ElementType: frameworktypes.StringType, Default: mapdefault.StaticValue(frameworktypes.MapNull(frameworktypes.StringType))}), here, nil, "some_name"},
		"a whole string":                           {one(word), here, map[string]Form{"some_name": Whole()}, "whole"},
		"named items that are no set":              {one(word), here, map[string]Form{"some_name": NamedItems("name")}, "set"},
		"an instant that is a number":              {one(number), here, map[string]Form{"some_name": Instant()}, "string"},
		"two forms of a string":                    {one(number), here, map[string]Form{"some_name": JSONText()}, "string"},
		"Amazon adds a string":                     {one(word), here, map[string]Form{"some_name": AmazonAdds()}, "not left as it is"},
		"keys of an object":                        {one(endpoint), here, map[string]Form{"some_name": KeyedBy("type")}, "map"},
		"keys of strings":                          {one(body["labels"]), here, map[string]Form{"some_name": KeyedBy("type")}, "map of objects"},
	} {
		t.Run(label, func(t *testing.T) {
			defer func() {
				message, ok := recover().(string)
				if !ok || !strings.HasPrefix(message, "codec: ") || !strings.Contains(message, c.message) {
					t.Errorf("panicked with %q, want %q in it", message, c.message)
				}
			}()
			New(c.attributes, c.parts, c.forms)
		})
	}
}

// An attribute may be empty by default, in whatever it is nested.
func TestEmptyDefaults(t *testing.T) {
	completed := EmptyMeansAbsent(everyAttribute())
	for _, name := range []string{"keywords", "example_phrases", "labels", "pricing", "clones", "custom_product_prompts"} {
		if a := completed[name]; !a.IsComputed() || everyAttribute()[name].IsComputed() {
			t.Errorf("%s: computed %t", name, a.IsComputed())
		}
	}
	for _, name := range []string{"currency", "price", "tax_information", "is_private"} {
		if completed[name].IsComputed() {
			t.Errorf("%s is computed", name)
		}
	}
	clones, _ := completed["clones"].(schema.ListNestedAttribute)
	if !clones.NestedObject.Attributes["targets"].IsComputed() {
		t.Error("a nested set has no default")
	}
	required := EmptyMeansAbsent(attributes{"keywords": schema.SetAttribute{Required: true, ElementType: frameworktypes.StringType}})
	if required["keywords"].IsComputed() {
		t.Error("a required set has a default")
	}
	New(completed, parts, forms)
	if New(attributes{"keywords": textsOf}, []Part{{At: document.Pointer{"keywords"}}}, nil).mounts[0].attribute != "keywords" {
		t.Error("an attribute that is called like a part does not stand there")
	}
}
