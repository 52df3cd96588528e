// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"fmt"
	"math/big"
	"slices"

	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/manifest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/types"
)

// decode reads a field from what the manifest holds in its place. What means
// nothing there (null, "", {}, []) reads as null, or as the fallback if the
// field has one; said is false then.
func (f field) decode(held manifest.Value, at manifest.Pointer) (value tftypes.Value, said bool, err error) {
	if f.shape != nil && meansSomething(held) {
		if held, err = f.shape.unwrap(held, at); err != nil {
			return tftypes.Value{}, false, err
		}
	}
	if meansSomething(held) {
		if value, said, err = f.decodeHeld(held, at); err != nil || said {
			return value, said, err
		}
	}
	if f.fallback != nil {
		return *f.fallback, false, nil
	}
	return tftypes.NewValue(f.wire, nil), false, nil
}

func meansSomething(held manifest.Value) bool {
	return held.Exists() && held.Kind() != manifest.Null
}

func (f field) decodeHeld(held manifest.Value, at manifest.Pointer) (tftypes.Value, bool, error) {
	if wanted := holders[f.kind]; held.Kind() != wanted {
		return tftypes.Value{}, false, unexpected(at, wanted.String(), held)
	}
	switch f.kind {
	case flag:
		return tftypes.NewValue(f.wire, held.True()), true, nil
	case text:
		return tftypes.NewValue(f.wire, held.Text()), held.Text() != "", nil
	case number:
		return f.decodeNumber(held, at)
	case texts:
		return f.decodeTexts(held, at)
	case object:
		return f.decodeObject(held, at)
	default:
		return f.decodeDictionary(held, at)
	}
}

// holders is the JSON kind that holds each kind of field.
var holders = map[kind]manifest.Kind{
	flag: manifest.Bool, text: manifest.String, number: manifest.Number,
	texts: manifest.Array, object: manifest.Object, dictionary: manifest.Object,
}

func (f field) decodeNumber(held manifest.Value, at manifest.Pointer) (tftypes.Value, bool, error) {
	parsed, err := types.ParseDecimal(held.Literal())
	if err != nil {
		return tftypes.Value{}, false, &FormError{Pointer: at, Problem: "can't be read: " + err.Error()}
	}
	return tftypes.NewValue(f.wire, parsed), true, nil
}

func (f field) decodeTexts(held manifest.Value, at manifest.Pointer) (tftypes.Value, bool, error) {
	var items []tftypes.Value
	seen := map[string]bool{}
	for i, item := range held.Items() {
		if item.Kind() != manifest.String {
			return tftypes.Value{}, false, unexpected(at.Child(fmt.Sprint(i)), "a string", item)
		}
		// A set holds each string once, however often the manifest says it.
		if !seen[item.Text()] {
			seen[item.Text()] = true
			items = append(items, tftypes.NewValue(tftypes.String, item.Text()))
		}
	}
	return tftypes.NewValue(f.wire, items), len(items) > 0, nil
}

func (f field) decodeObject(held manifest.Value, at manifest.Pointer) (tftypes.Value, bool, error) {
	members := map[string]tftypes.Value{}
	anything := false
	for _, member := range f.members {
		value, said, err := member.decode(held.Member(member.key), at.Child(member.key))
		if err != nil {
			return tftypes.Value{}, false, err
		}
		members[member.attribute] = value
		anything = anything || said
	}
	return tftypes.NewValue(f.wire, members), anything, nil
}

func (f field) decodeDictionary(held manifest.Value, at manifest.Pointer) (tftypes.Value, bool, error) {
	elements := map[string]tftypes.Value{}
	for _, key := range held.Keys() {
		value, said, err := f.element.decode(held.Member(key), at.Child(key))
		if err != nil {
			return tftypes.Value{}, false, err
		}
		if said {
			elements[key] = value
		}
	}
	return tftypes.NewValue(f.wire, elements), len(elements) > 0, nil
}

// same tells whether two values mean the same: a number is compared as a
// decimal, and an empty map or set means no more than null.
func same(a, b tftypes.Value) bool {
	switch {
	case !a.IsKnown() || !b.IsKnown():
		return false
	case empty(a) || empty(b):
		return empty(a) && empty(b)
	case a.Type().Is(tftypes.Number):
		return types.SameDecimal(asNumber(a), asNumber(b))
	case a.Type().Is(tftypes.Set{}):
		return slices.Equal(sortedTexts(a), sortedTexts(b))
	case a.Type().Is(tftypes.Object{}) || a.Type().Is(tftypes.Map{}):
		x, y := asMembers(a), asMembers(b)
		for key := range y {
			if _, ok := x[key]; !ok {
				return false
			}
		}
		for key, value := range x {
			other, ok := y[key]
			if !ok || !same(value, other) {
				return false
			}
		}
		return true
	default:
		return a.Equal(b)
	}
}

// empty tells whether a known value says nothing.
func empty(v tftypes.Value) bool {
	switch {
	case v.IsNull():
		return true
	case v.Type().Is(tftypes.Map{}):
		return len(asMembers(v)) == 0
	case v.Type().Is(tftypes.Set{}):
		return len(asItems(v)) == 0
	default:
		return false
	}
}

// The readers below are asked only for what the type of the value promises, so
// a failure would be a bug of this package.

func asMembers(v tftypes.Value) map[string]tftypes.Value {
	var members map[string]tftypes.Value
	must(v.As(&members))
	return members
}

func asItems(v tftypes.Value) []tftypes.Value {
	var items []tftypes.Value
	must(v.As(&items))
	return items
}

// sortedTexts returns the members of a set of strings in a fixed order.
func sortedTexts(v tftypes.Value) []string {
	var members []string
	for _, item := range asItems(v) {
		members = append(members, asText(item))
	}
	slices.Sort(members)
	return members
}

func asNumber(v tftypes.Value) *big.Float {
	var value big.Float
	must(v.As(&value))
	return &value
}

func asText(v tftypes.Value) string {
	var value string
	must(v.As(&value))
	return value
}

func asFlag(v tftypes.Value) bool {
	var value bool
	must(v.As(&value))
	return value
}

func must(err error) {
	if err != nil {
		panic("section: " + err.Error())
	}
}
