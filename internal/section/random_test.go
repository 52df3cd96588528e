// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section_test

import (
	"encoding/json"
	"fmt"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/section"
)

// random makes plans and manifests. It reads the schema only, so that it can
// disagree with the mapping under test.
type random struct {
	*rand.Rand
	t *testing.T
}

var (
	spellings = []string{"4.99", "4.990", "1e2", "0.10", "49.99", "12345678901234567890.5"}
	words     = []string{"SOFTWARE", "caf\u00e9", "<speak>more</speak>", "P7D", "https://example.com/a?b=c&d", "\U0001F600"}
	languages = []string{"en-US", "de-DE", "fr-FR"}
	markets   = []string{"amazon.com", "amazon.com.au", "amazon.de"}
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

func keysOf(attribute string) []string {
	if attribute == "pricing" {
		return markets
	}
	return languages
}

// plan makes the values of attributes; said tells whether any of them says
// something. A Computed attribute has a default and is never null in a plan.
func (r random) plan(attributes map[string]schema.Attribute) (values map[string]tftypes.Value, said bool) {
	values = map[string]tftypes.Value{}
	for name, attribute := range attributes {
		wire := attribute.GetType().TerraformType(r.t.Context())
		values[name] = tftypes.NewValue(wire, nil)
		if attribute.IsComputed() || r.IntN(4) > 0 {
			values[name] = r.value(name, attribute, wire)
		}
		said = said || !values[name].IsNull()
	}
	return values, said
}

func (r random) value(name string, attribute schema.Attribute, wire tftypes.Type) tftypes.Value {
	switch a := attribute.(type) {
	case schema.BoolAttribute:
		return tftypes.NewValue(wire, r.IntN(2) == 0)
	case schema.StringAttribute:
		return tftypes.NewValue(wire, pick(r, words))
	case schema.NumberAttribute:
		number, _, err := big.ParseFloat(pick(r, spellings), 10, 512, big.ToNearestEven)
		if err != nil {
			r.t.Fatal(err)
		}
		return tftypes.NewValue(wire, number)
	case schema.SetAttribute:
		items := []tftypes.Value{}
		for _, word := range r.some(words) {
			items = append(items, tftypes.NewValue(tftypes.String, word))
		}
		return tftypes.NewValue(wire, items)
	case schema.SingleNestedAttribute:
		return r.object(a.Attributes, wire)
	case schema.MapNestedAttribute:
		elements := map[string]tftypes.Value{}
		for _, key := range r.some(keysOf(name)) {
			element := r.object(a.NestedObject.Attributes, a.NestedObject.Type().TerraformType(r.t.Context()))
			if !element.IsNull() {
				elements[key] = element
			}
		}
		return tftypes.NewValue(wire, elements)
	default:
		r.t.Fatalf("%s is a %T", name, attribute)
		return tftypes.Value{}
	}
}

// object is null where nothing would be in it, as the validators ask.
func (r random) object(attributes map[string]schema.Attribute, wire tftypes.Type) tftypes.Value {
	members, said := r.plan(attributes)
	if !said {
		return tftypes.NewValue(wire, nil)
	}
	return tftypes.NewValue(wire, members)
}

// configured is what the configuration said for a plan: where the plan has a
// default, possibly nothing.
func (r random) configured(attributes map[string]schema.Attribute, plan map[string]tftypes.Value) map[string]tftypes.Value {
	configured := map[string]tftypes.Value{}
	for name, value := range plan {
		if attributes[name].IsComputed() && !strings.Contains(section.Render(value), "true") && r.IntN(2) == 0 {
			value = tftypes.NewValue(value.Type(), nil)
		}
		configured[name] = value
	}
	return configured
}

// camel is the manifest's name of an attribute.
func camel(attribute string) string {
	words := strings.Split(attribute, "_")
	for i := 1; i < len(words); i++ {
		words[i] = strings.ToUpper(words[i][:1]) + words[i][1:]
	}
	return strings.Join(words, "")
}

// held makes what a manifest may hold for attributes: values in any spelling,
// and what means nothing, beside members that nobody knows.
func (r random) held(attributes map[string]schema.Attribute) map[string]any {
	object := map[string]any{}
	if r.IntN(3) == 0 {
		object["future"] = map[string]any{"n": json.Number(pick(r, spellings)), "none": nil}
	}
	for name, attribute := range attributes {
		switch odds := r.IntN(8); {
		case odds == 0:
			object[camel(name)] = nil
		case odds < 6:
			object[camel(name)] = r.heldValue(name, attribute)
		}
	}
	return object
}

func (r random) heldValue(name string, attribute schema.Attribute) any {
	switch a := attribute.(type) {
	case schema.BoolAttribute:
		return r.IntN(2) == 0
	case schema.StringAttribute:
		return pick(r, append(words, ""))
	case schema.NumberAttribute:
		return json.Number(pick(r, spellings))
	case schema.SetAttribute:
		items := []any{}
		for _, word := range r.some(words) {
			items = append(items, map[string]any{"name": word, "future": r.IntN(9)})
		}
		return items
	case schema.SingleNestedAttribute:
		return r.held(a.Attributes)
	case schema.MapNestedAttribute:
		elements := map[string]any{}
		for _, key := range r.some(keysOf(name)) {
			elements[key] = r.held(a.NestedObject.Attributes)
			if name == "pricing" {
				elements[key] = [][]any{{}, {elements[key]}}[r.IntN(2)]
			}
		}
		return elements
	default:
		r.t.Fatalf("%s is a %T", name, attribute)
		return nil
	}
}

// manifest makes a whole manifest, in which every language is listed and every
// section may hold something.
func (r random) manifest() string {
	attributes := func(name string) map[string]schema.Attribute { return sections[name].Attributes }
	prompts := attributes("pricing")["custom_product_prompts"]
	listings := map[string]any{"testingInstructions": "none"}
	for _, language := range languages {
		listing := map[string]any{"name": "Quick Trivia", "keywords": []any{"b", "a"}}
		if nested, ok := prompts.(schema.MapNestedAttribute); ok && r.IntN(2) == 0 {
			listing["customProductPrompts"] = r.held(nested.NestedObject.Attributes)
		}
		listings[language] = listing
	}
	paid := r.held(attributes("pricing"))
	delete(paid, "customProductPrompts")
	publishing := map[string]any{"category": "GAMES", "locales": listings}
	whole := map[string]any{"publishingInformation": publishing, "events": map[string]any{}, "big": json.Number("9007199254740993")}
	for name, part := range map[string]any{
		"privacyAndCompliance": r.held(attributes("privacy")),
		"permissions":          r.heldValue("permissions", attributes("permissions")["permissions"]),
	} {
		if r.IntN(4) > 0 {
			whole[name] = part
		}
	}
	if r.IntN(4) > 0 {
		publishing["paidSkillInformation"] = paid
	}
	text, err := json.Marshal(whole)
	if err != nil {
		r.t.Fatal(err)
	}
	return string(text)
}

// each runs a property on many seeds, which the name of a failure shows.
func each(t *testing.T, property func(t *testing.T, r random, definition section.Definition)) {
	t.Helper()
	for label, definition := range sections {
		for seed := range uint64(400) {
			ok := t.Run(fmt.Sprintf("%s/%d", label, seed), func(t *testing.T) {
				property(t, random{Rand: rand.New(rand.NewPCG(seed, 0)), t: t}, definition)
			})
			if !ok {
				return
			}
		}
	}
}
