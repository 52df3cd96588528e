// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"fmt"
	"maps"
	"slices"
	"strconv"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// KeyedBy is a map of objects that the document holds as an array, each item with
// its key in a field of its own: [{"type": "AUDIO_PLAYER"}]. The order of the
// items means nothing, and an item without any other field is an entry too.
func KeyedBy(field string) Form {
	return func(n Node) Node {
		m, ok := n.(mapping)
		if !ok {
			panic("codec: only a map can be held as an array of items with a key")
		}
		element, ok := m.element.(object)
		if !ok {
			panic("codec: only a map of objects can be held as an array of items with a key")
		}
		return keyed{mapping: m, element: element, field: field}
	}
}

type keyed struct {
	mapping
	element object
	field   string
}

func (k keyed) Decode(stored document.Value, at document.Pointer) (tftypes.Value, error) {
	if exists(stored) && stored.Kind() != document.Array {
		return tftypes.Value{}, unexpected(at, document.Array.String(), stored)
	}
	entries := map[string]tftypes.Value{}
	for i, item := range stored.Items() {
		place := at.Child(strconv.Itoa(i))
		key := item.Member(k.field)
		if key.Kind() != document.String {
			return tftypes.Value{}, unexpected(place.Child(k.field), document.String.String(), key)
		}
		if _, twice := entries[key.Text()]; twice {
			return tftypes.Value{}, &FormError{Pointer: place, Problem: fmt.Sprintf("is a second item with the %s %q", k.field, key.Text())}
		}
		value, err := k.element.decodeMembers(item, place)
		if err != nil {
			return tftypes.Value{}, err
		}
		entries[key.Text()] = value
	}
	if len(entries) == 0 {
		return k.none, nil
	}
	return tftypes.NewValue(k.Type(), entries), nil
}

func (k keyed) Encode(value tftypes.Value) document.Value {
	if encoded, done := encodeWhole(value); done {
		return encoded
	}
	var items []document.Value
	entries := as[map[string]tftypes.Value](value)
	for _, key := range slices.Sorted(maps.Keys(entries)) {
		items = append(items, k.encodeOptions(entries[key]).With(k.field, document.Text(key)))
	}
	return document.List(items...)
}

// encodeOptions returns an item without its key. Of one that is not known yet
// the key is known nevertheless, so each of its options is what is not.
func (k keyed) encodeOptions(value tftypes.Value) document.Value {
	if !isUnknown(value) {
		return k.element.Encode(value)
	}
	item := document.EmptyObject()
	for _, m := range k.element.members {
		item = item.With(m.key, document.NotKnown())
	}
	return item
}

func (k keyed) Says(v document.Value) bool {
	return v.Kind() == document.Unknown || v.Kind() == document.Array && v.Len() > 0
}

func (k keyed) Present(v document.Value) bool { return k.Says(v) }

// find returns the item with a key.
func (k keyed) find(v, key document.Value) (item document.Value, found bool) {
	for _, item := range v.Items() {
		if document.Equal(item.Member(k.field), key) {
			return item, true
		}
	}
	return document.Value{}, false
}

func (k keyed) Same(a, b document.Value) bool {
	if isAnyUnknown(a, b) || a.Len() != b.Len() {
		return false
	}
	return !slices.ContainsFunc(a.Items(), func(item document.Value) bool {
		other, found := k.find(b, item.Member(k.field))
		return !found || !k.element.Same(item, other)
	})
}

func (k keyed) Merge(stored, desired document.Value) document.Value {
	if merged, done := mergeWhole(k, stored, desired); done {
		return merged
	}
	var items []document.Value
	for _, item := range stored.Items() {
		if wanted, stays := k.find(desired, item.Member(k.field)); stays {
			items = append(items, k.mergeItem(item, wanted))
		}
	}
	for _, wanted := range desired.Items() {
		if _, stays := k.find(stored, wanted.Member(k.field)); !stays {
			items = append(items, k.mergeItem(document.Value{}, wanted))
		}
	}
	return document.List(items...)
}

func (k keyed) mergeItem(stored, desired document.Value) document.Value {
	merged := k.element.mergeMembers(stored, desired)
	if merged.Member(k.field).Exists() {
		return merged
	}
	return merged.With(k.field, desired.Member(k.field))
}

func (k keyed) Clear(document.Value) document.Value { return document.Value{} }

func (k keyed) Compare(at path.Path, old, new document.Value) []Difference {
	switch {
	case k.Same(old, new):
		return nil
	case !k.Says(old) || !k.Says(new) || isAnyUnknown(old, new):
		return []Difference{{Attribute: at, Old: old, New: new, node: k}}
	}
	var found []Difference
	for _, key := range k.keysOf(old, new) {
		before, was := k.find(old, document.Text(key))
		after, is := k.find(new, document.Text(key))
		here := at.AtMapKey(key)
		if was != is {
			found = append(found, Difference{Attribute: here, Old: before, New: after, node: k.element})
		} else {
			found = append(found, k.element.Compare(here, before, after)...)
		}
	}
	return found
}

// keysOf are the keys of two arrays, sorted, each once.
func (k keyed) keysOf(a, b document.Value) []string {
	var keys []string
	for _, item := range slices.Concat(a.Items(), b.Items()) {
		keys = append(keys, item.Member(k.field).Text())
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

func (k keyed) Locate(rest string, sent document.Value, here path.Path) path.Path {
	i, after, ok := eatIndex(rest)
	if !ok || i >= sent.Len() || sent.Kind() != document.Array {
		return here
	}
	item := sent.Items()[i]
	key := item.Member(k.field)
	if key.Kind() != document.String {
		return here
	}
	return k.element.Locate(after, item, here.AtMapKey(key.Text()))
}

func (k keyed) Render(v document.Value) string {
	if text, done := renderWhole(k, v); done {
		return text
	}
	var parts []string
	for _, item := range v.Items() {
		parts = append(parts, fmt.Sprintf("%q = %s", item.Member(k.field).Text(), k.element.Render(item)))
	}
	slices.Sort(parts)
	return braces(parts)
}

func (k keyed) Prefer(before, now tftypes.Value, planning bool) tftypes.Value {
	if value, done := preferWhole(k, before, now, planning); done {
		return value
	}
	return preferEntries(k.element, before, now, planning)
}

func (k keyed) places(at document.Pointer) []place {
	return append(k.mapping.places(at), place{at: at, unordered: true}, place{at: at.Child(anyKey).Child(k.field)})
}
