// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"maps"
	"slices"
	"sync"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	frameworktypes "github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

type attributes = map[string]schema.Attribute

var (
	word     = schema.StringAttribute{Optional: true}
	number   = schema.NumberAttribute{Optional: true}
	answer   = schema.BoolAttribute{Optional: true, Computed: true}
	textsOf  = schema.SetAttribute{Optional: true, ElementType: frameworktypes.StringType}
	endpoint = schema.SingleNestedAttribute{Optional: true, Attributes: attributes{"uri": word}}
)

func nestedOf(a attributes) schema.NestedAttributeObject {
	return schema.NestedAttributeObject{Attributes: a}
}

// body has one attribute for each kind of node.
var body = attributes{
	"is_private":           schema.BoolAttribute{Optional: true},
	"contains_ads":         answer,
	"uses_health_info":     answer,
	"currency":             word,
	"testing_instructions": schema.StringAttribute{Optional: true, Computed: true, Sensitive: true},
	"release_date":         word,
	"small_icon_uri":       word,
	"settings":             word,
	"price":                number,
	"max_buttons":          schema.Int64Attribute{Optional: true},
	"keywords":             textsOf,
	"permissions":          textsOf,
	"example_phrases":      schema.ListAttribute{Optional: true, ElementType: frameworktypes.StringType},
	"labels":               schema.MapAttribute{Optional: true, ElementType: frameworktypes.StringType},
	"tax_information":      schema.SingleNestedAttribute{Optional: true, Attributes: attributes{"category": word, "vat_rate": number}},
	"legal_entity":         schema.SingleNestedAttribute{Optional: true, Attributes: attributes{"name": word}},
	"shopping_kit":         schema.SingleNestedAttribute{Optional: true, Computed: true, Attributes: attributes{"is_enabled": answer}},
	"pricing":              schema.MapNestedAttribute{Optional: true, NestedObject: nestedOf(attributes{"price": number, "currency": word})},
	"regions":              schema.MapNestedAttribute{Optional: true, NestedObject: nestedOf(attributes{"endpoint": endpoint})},
	"listings":             schema.MapNestedAttribute{Optional: true, NestedObject: nestedOf(attributes{"name": word})},
	"clones":               schema.ListNestedAttribute{Optional: true, NestedObject: nestedOf(attributes{"source": word, "targets": textsOf})},
	"interfaces":           schema.MapNestedAttribute{Optional: true, NestedObject: nestedOf(attributes{"mode": word, "packages": textsOf})},
}

var forms = map[string]Form{
	"uses_health_info":        AmazonAdds(),
	"shopping_kit.is_enabled": AmazonAdds(),
	"release_date":            Instant(),
	"small_icon_uri":          IconAddress(),
	"settings":                JSONText(),
	"permissions":             NamedItems("name"),
	"legal_entity":            Whole(),
	"listings.*":              Whole(),
	"pricing.*":               SoleItem("one-offer"),
	"interfaces":              KeyedBy("type"),
}

// everything is the body, an attribute through objects of others, and one in
// each entry of a map of others.
var everything = sync.OnceValue(func() Layout { return New(EmptyMeansAbsent(everyAttribute()), parts, forms) })

func everyAttribute() attributes {
	all := maps.Clone(body)
	all["endpoint"] = endpoint
	all["custom_product_prompts"] = schema.MapNestedAttribute{Optional: true, NestedObject: nestedOf(attributes{"description": word, "card": word})}
	return all
}

var parts = []Part{
	{At: document.Pointer{"section"}},
	{At: document.Pointer{"apis", "custom", "endpoint"}, Whole: true},
	{At: document.Pointer{"publishingInformation", "locales", "*", "customProductPrompts"}, Whole: true},
}

// nodeOf returns the node of an attribute of the body.
func nodeOf(t *testing.T, attribute string) Node {
	t.Helper()
	n := nodeIn(t, everything(), attribute)
	return n
}

// nodeIn returns the node of an attribute.
func nodeIn(t *testing.T, l Layout, attribute string) Node {
	t.Helper()
	for _, m := range l.mounts {
		if m.attribute == attribute {
			return m.node
		}
		if i := slices.IndexFunc(m.body, func(f member) bool { return f.attribute == attribute }); i >= 0 {
			return m.body[i].Node
		}
	}
	t.Fatalf("there is no attribute %s", attribute)
	return nil
}

// parse reads JSON; "" is nothing at all, and ? a value that is not known yet.
func parse(t *testing.T, text string) document.Value {
	t.Helper()
	switch text {
	case "":
		return document.Value{}
	case "?":
		return document.NotKnown()
	}
	value, err := document.Parse([]byte(text))
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return value
}

// written is JSON as it would be sent, "" for nothing.
func written(v document.Value) string {
	switch v.Kind() {
	case document.Absent:
		return ""
	case document.Unknown:
		return "?"
	}
	return string(v.JSON())
}

// valueOf makes the value of an attribute that a piece of JSON reads as.
func valueOf(t *testing.T, n Node, text string) tftypes.Value {
	t.Helper()
	value, err := n.Decode(parse(t, text), document.Pointer{"here"})
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return value
}

// unknown is a value of Terraform's that is not known yet.
func unknown(wire tftypes.Type) tftypes.Value { return tftypes.NewValue(wire, tftypes.UnknownValue) }
