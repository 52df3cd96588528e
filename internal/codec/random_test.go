// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"encoding/json"
	"fmt"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// random makes plans and documents. It reads the schema only, so that it can
// disagree with the mapping under test.
type random struct {
	*rand.Rand
	t *testing.T
}

var (
	spellings = []string{"4.99", "4.990", "1e2", "0.10", "49.99", "12345678901234567890.5"}
	words     = []string{"SOFTWARE", "caf\u00e9", "cafe\u0301", "a\r\nb", "<speak>more</speak>", "https://example.com/a?b=c&d", "\U0001F600"}
	keys      = []string{"en-US", "de-DE", "amazon.com", "amazon.com.au"}
)

func pick[T any](r random, from []T) T { return from[r.IntN(len(from))] }

// some picks each of the words with even odds.
func (r random) some(from []string) []string {
	var picked []string
	for _, word := range from {
		if r.IntN(2) == 0 {
			picked = append(picked, word)
		}
	}
	return picked
}

// plan makes the values of attributes, a quarter of them null.
func (r random) plan(all attributes) map[string]tftypes.Value {
	values := map[string]tftypes.Value{}
	for name, attribute := range all {
		wire := attribute.GetType().TerraformType(r.t.Context())
		values[name] = tftypes.NewValue(wire, nil)
		if r.IntN(4) > 0 {
			values[name] = r.value(name, attribute, wire)
		}
	}
	return values
}

func (r random) value(name string, attribute schema.Attribute, wire tftypes.Type) tftypes.Value {
	switch a := attribute.(type) {
	case schema.BoolAttribute:
		return tftypes.NewValue(wire, r.IntN(2) == 0)
	case schema.StringAttribute:
		if name == "settings" {
			return tftypes.NewValue(wire, `{"n":`+pick(r, spellings)+`}`)
		}
		return tftypes.NewValue(wire, pick(r, words))
	case schema.NumberAttribute:
		number, _, err := big.ParseFloat(pick(r, spellings), 10, 512, big.ToNearestEven)
		if err != nil {
			r.t.Fatal(err)
		}
		return tftypes.NewValue(wire, number)
	case schema.Int64Attribute:
		return tftypes.NewValue(wire, r.IntN(1000))
	case schema.SetAttribute, schema.ListAttribute:
		items := []tftypes.Value{}
		for _, word := range r.some(words) {
			items = append(items, stringValue(word))
		}
		return tftypes.NewValue(wire, items)
	case schema.MapAttribute:
		entries := map[string]tftypes.Value{}
		for _, key := range r.some(keys) {
			entries[key] = stringValue(pick(r, append(words, "")))
		}
		return tftypes.NewValue(wire, entries)
	case schema.SingleNestedAttribute:
		return tftypes.NewValue(wire, r.plan(a.Attributes))
	case schema.MapNestedAttribute:
		entries := map[string]tftypes.Value{}
		for _, key := range r.some(keys) {
			entries[key] = tftypes.NewValue(a.NestedObject.Type().TerraformType(r.t.Context()), r.plan(a.NestedObject.Attributes))
		}
		return tftypes.NewValue(wire, entries)
	case schema.ListNestedAttribute:
		items := []tftypes.Value{}
		for range r.IntN(3) {
			items = append(items, tftypes.NewValue(a.NestedObject.Type().TerraformType(r.t.Context()), r.plan(a.NestedObject.Attributes)))
		}
		return tftypes.NewValue(wire, items)
	default:
		r.t.Fatalf("%s is a %T", name, attribute)
		return tftypes.Value{}
	}
}

// camel is the document's name of an attribute.
func camel(attribute string) string {
	parts := strings.Split(attribute, "_")
	for i := 1; i < len(parts); i++ {
		parts[i] = strings.ToUpper(parts[i][:1]) + parts[i][1:]
	}
	return strings.Join(parts, "")
}

// object makes what a document may hold for attributes: values in any spelling,
// and what means nothing, beside members that nobody knows.
func (r random) object(all attributes) map[string]any {
	object := map[string]any{}
	if r.IntN(3) == 0 {
		object["future"] = map[string]any{"n": json.Number(pick(r, spellings)), "none": nil}
	}
	for name, attribute := range all {
		switch odds := r.IntN(8); {
		case odds == 0:
			object[camel(name)] = nil
		case odds < 6:
			object[camel(name)] = r.stored(name, attribute)
		}
	}
	return object
}

func (r random) stored(name string, attribute schema.Attribute) any {
	switch a := attribute.(type) {
	case schema.BoolAttribute:
		return r.IntN(2) == 0
	case schema.StringAttribute:
		if name == "settings" {
			return map[string]any{"n": json.Number(pick(r, spellings))}
		}
		return pick(r, append(words, ""))
	case schema.NumberAttribute:
		return json.Number(pick(r, spellings))
	case schema.Int64Attribute:
		return json.Number(pick(r, []string{"1", "4.80e2", "1000"}))
	case schema.SetAttribute, schema.ListAttribute:
		items := []any{}
		for _, word := range r.some(append(words, "SOFTWARE")) {
			if name == "permissions" {
				items = append(items, map[string]any{"name": word, "future": r.IntN(9)})
			} else {
				items = append(items, word)
			}
		}
		return items
	case schema.MapAttribute:
		entries := map[string]any{}
		for _, key := range r.some(keys) {
			entries[key] = pick(r, []any{"a", "a\r\nb", "", nil})
		}
		return entries
	case schema.SingleNestedAttribute:
		return r.object(a.Attributes)
	case schema.ListNestedAttribute:
		items := []any{}
		for range r.IntN(3) {
			items = append(items, r.object(a.NestedObject.Attributes))
		}
		return items
	case schema.MapNestedAttribute:
		return r.entries(name, a.NestedObject.Attributes)
	default:
		r.t.Fatalf("%s is a %T", name, attribute)
		return nil
	}
}

func (r random) entries(name string, all attributes) any {
	entries, items := map[string]any{}, []any{}
	for _, key := range r.some(keys) {
		entry := r.object(all)
		switch name {
		case "pricing":
			entries[key] = [][]any{{}, {nil}, {entry}, {entry}}[r.IntN(4)]
		case "interfaces":
			entry["type"] = key
			items = append(items, entry)
		default:
			entries[key] = entry
		}
	}
	if name == "interfaces" {
		return items
	}
	return entries
}

// document makes a whole document, in which every part may hold something.
func (r random) document() string {
	all := everyAttribute()
	prompts, ok := all["custom_product_prompts"].(schema.MapNestedAttribute)
	if !ok {
		r.t.Fatal("prompts are no map")
	}
	listings := map[string]any{"note": "none", "fr-FR": nil}
	for _, key := range r.some(keys) {
		listing := map[string]any{"name": "Quick Trivia", "keywords": []any{"b", "a"}}
		if r.IntN(2) == 0 {
			listing["customProductPrompts"] = r.object(prompts.NestedObject.Attributes)
		}
		listings[key] = listing
	}
	whole := map[string]any{"publishingInformation": map[string]any{"locales": listings}, "events": map[string]any{}, "big": json.Number("9007199254740993")}
	if r.IntN(4) > 0 {
		whole["section"] = r.object(body)
	}
	if r.IntN(4) > 0 {
		whole["apis"] = map[string]any{"custom": r.object(attributes{"endpoint": endpoint})}
	}
	text, err := json.Marshal(whole)
	if err != nil {
		r.t.Fatal(err)
	}
	return string(text)
}

// each runs a property on many seeds, which the name of a failure shows.
func each(t *testing.T, property func(t *testing.T, r random)) {
	t.Helper()
	for seed := range uint64(400) {
		if !t.Run(fmt.Sprint(seed), func(t *testing.T) {
			property(t, random{Rand: rand.New(rand.NewPCG(seed, 0)), t: t})
		}) {
			return
		}
	}
}
