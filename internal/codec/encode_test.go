// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

func stringValue(v any) tftypes.Value { return tftypes.NewValue(tftypes.String, v) }

// unknownPlaces lists where a value is not known, and null where it is null.
func unknownPlaces(v document.Value, at document.Pointer) []string {
	var found []string
	switch v.Kind() {
	case document.Unknown:
		return []string{at.String()}
	case document.Array:
		for i, item := range v.Items() {
			found = append(found, unknownPlaces(item, at.Child(string(rune('0'+i))))...)
		}
	case document.Object:
		for _, key := range v.Keys() {
			found = append(found, unknownPlaces(v.Member(key), at.Child(key))...)
		}
	}
	return found
}

// A value that is not known yet is Unknown in its place, at any depth.
func TestEncodeOfUnknownValues(t *testing.T) {
	notKnown := unknown(tftypes.String)
	texts := tftypes.Set{ElementType: tftypes.String}
	object := func(attribute string, members map[string]tftypes.Value) tftypes.Value {
		return elementOf(nodeOf(t, attribute), members)
	}
	mapOf := func(attribute, key string, v tftypes.Value) tftypes.Value {
		return tftypes.NewValue(nodeOf(t, attribute).Type(), map[string]tftypes.Value{key: v})
	}
	listOf := func(attribute string, items ...tftypes.Value) tftypes.Value {
		return tftypes.NewValue(nodeOf(t, attribute).Type(), items)
	}
	for _, c := range []struct {
		attribute string
		value     tftypes.Value
		want      []string
	}{
		{"currency", notKnown, []string{""}},
		{"price", unknown(tftypes.Number), []string{""}},
		{"keywords", tftypes.NewValue(texts, []tftypes.Value{stringValue("a"), notKnown}), []string{""}},
		{"permissions", tftypes.NewValue(texts, []tftypes.Value{notKnown}), []string{""}},
		{"example_phrases", listOf("example_phrases", stringValue("a"), notKnown), []string{"/1"}},
		{"labels", mapOf("labels", "a", notKnown), []string{"/a"}},
		{"tax_information", object("tax_information", map[string]tftypes.Value{"category": notKnown}), []string{"/category"}},
		{"tax_information", unknown(nodeOf(t, "tax_information").Type()), []string{""}},
		{"pricing", unknown(nodeOf(t, "pricing").Type()), []string{""}},
		{"pricing", mapOf("pricing", "com", unknown(elementType(nodeOf(t, "pricing")))), []string{"/com"}},
		{"pricing", mapOf("pricing", "com", object("pricing", map[string]tftypes.Value{"price": unknown(tftypes.Number)})), []string{"/com/0/price"}},
		{"clones", listOf("clones", unknown(elementType(nodeOf(t, "clones")))), []string{"/0"}},
		{"clones", listOf("clones", object("clones", map[string]tftypes.Value{"targets": unknown(texts)})), []string{"/0/targets"}},
		{"interfaces", unknown(nodeOf(t, "interfaces").Type()), []string{""}},
		{"interfaces", mapOf("interfaces", "A", object("interfaces", map[string]tftypes.Value{"mode": notKnown})), []string{"/0/mode"}},
		// The key of an item is known even if nothing else is.
		{"interfaces", mapOf("interfaces", "A", unknown(elementType(nodeOf(t, "interfaces")))), []string{"/0/mode", "/0/packages"}},
	} {
		encoded := nodeOf(t, c.attribute).Encode(c.value)
		if diff := cmp.Diff(c.want, unknownPlaces(encoded, nil)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.value, diff)
		}
		if c.attribute == "interfaces" && encoded.Kind() == document.Array && encoded.Items()[0].Member("type").Text() != "A" {
			t.Error("the item has lost its key")
		}
	}
}

// elementType is the type of the elements of a map or a list.
func elementType(n Node) tftypes.Type {
	switch wire := n.Type().(type) {
	case tftypes.Map:
		return wire.ElementType
	case tftypes.List:
		return wire.ElementType
	default:
		return wire
	}
}

// elementOf makes an object of an attribute or of its elements; members that
// are left out are null.
func elementOf(n Node, members map[string]tftypes.Value) tftypes.Value {
	wire, _ := elementType(n).(tftypes.Object)
	values := map[string]tftypes.Value{}
	for name, of := range wire.AttributeTypes {
		values[name] = tftypes.NewValue(of, nil)
		if v, ok := members[name]; ok {
			values[name] = v
		}
	}
	return tftypes.NewValue(wire, values)
}

// What is null says nothing, but has its place in a list and its key in a map.
func TestEncodeOfNull(t *testing.T) {
	null := func(attribute string) tftypes.Value { return tftypes.NewValue(elementType(nodeOf(t, attribute)), nil) }
	for _, c := range []struct {
		attribute string
		elements  any
		want      string
	}{
		{"currency", nil, ""},
		{"pricing", nil, ""},
		{"keywords", nil, ""},
		{"keywords", []tftypes.Value{stringValue(nil), stringValue("a")}, `["a"]`},
		{"example_phrases", []tftypes.Value{stringValue("a"), null("example_phrases")}, `["a",null]`},
		{"labels", map[string]tftypes.Value{"a": null("labels")}, `{"a":null}`},
		{"pricing", map[string]tftypes.Value{"com": null("pricing")}, `{"com":{}}`},
		{"clones", []tftypes.Value{null("clones")}, `[{}]`},
		{"interfaces", map[string]tftypes.Value{"A": null("interfaces")}, `[{"type":"A"}]`},
		{"settings", "{", `"{"`},
	} {
		n := nodeOf(t, c.attribute)
		encoded := n.Encode(tftypes.NewValue(n.Type(), c.elements))
		if got := written(encoded); got != c.want {
			t.Errorf("%s of %v is %s, want %s", c.attribute, c.elements, got, c.want)
		}
		for _, item := range encoded.Items() {
			if !item.Exists() {
				t.Errorf("%s has an item that is not there", c.attribute)
			}
		}
		if c.attribute == "labels" && !n.Same(encoded, document.Value{}) {
			t.Error("an entry that says nothing is something")
		}
	}
}

func TestEncodeOfDocuments(t *testing.T) {
	l := everything()
	const text = `{"section":{"currency":"USD","taxInformation":{"category":"A"}},"apis":{"custom":{"endpoint":{"uri":"a"}}},` +
		`"publishingInformation":{"locales":{"de":{"customProductPrompts":{"card":"b"}},"en":{"customProductPrompts":{"card":"a"}}}}}`
	values, err := l.Decode(parse(t, text))
	if err != nil {
		t.Fatal(err)
	}
	encoded := l.Encode(values)
	if !l.mounts[0].node.Same(encoded, parse(t, text)) || len(l.Compare(encoded, parse(t, text))) != 0 {
		t.Errorf("got %s, want %s", written(encoded), text)
	}
	if got := written(l.Encode(nil)); got != `{}` {
		t.Errorf("nothing is %s", got)
	}
}
