// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"fmt"
	"maps"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// mapping is a map, of nested objects or of plain values: its keys are those of
// a JSON object. An entry that says nothing is none.
type mapping struct {
	element Node
	none    tftypes.Value
}

func (m mapping) Type() tftypes.Type { return tftypes.Map{ElementType: m.element.Type()} }

func (m mapping) Decode(stored document.Value, at document.Pointer) (tftypes.Value, error) {
	if exists(stored) && stored.Kind() != document.Object {
		return tftypes.Value{}, unexpected(at, document.Object.String(), stored)
	}
	entries := map[string]tftypes.Value{}
	for _, key := range stored.Keys() {
		value, err := m.element.Decode(stored.Member(key), at.Child(key))
		if err != nil {
			return tftypes.Value{}, err
		}
		if m.element.Says(stored.Member(key)) {
			entries[key] = value
		}
	}
	if len(entries) == 0 {
		return m.none, nil
	}
	return tftypes.NewValue(m.Type(), entries), nil
}

func (m mapping) Encode(value tftypes.Value) document.Value {
	if encoded, done := encodeWhole(value); done {
		return encoded
	}
	result := document.EmptyObject()
	entries := as[map[string]tftypes.Value](value)
	for _, key := range slices.Sorted(maps.Keys(entries)) {
		entry := m.element.Encode(entries[key])
		if !entry.Exists() {
			// The key is there all the same, for the rules to look at.
			entry = blank(m.element)
		}
		result = result.With(key, entry)
	}
	return result
}

func (m mapping) Says(v document.Value) bool {
	return v.Kind() == document.Unknown || m.any(v, m.element.Says)
}

func (m mapping) Present(v document.Value) bool {
	return v.Kind() == document.Unknown || m.any(v, m.element.Present)
}

func (m mapping) any(v document.Value, is func(document.Value) bool) bool {
	return slices.ContainsFunc(v.Keys(), func(key string) bool { return is(v.Member(key)) })
}

func (m mapping) Same(a, b document.Value) bool {
	if isAnyUnknown(a, b) {
		return false
	}
	return !slices.ContainsFunc(keysOf(a, b), func(key string) bool {
		return !m.element.Same(a.Member(key), b.Member(key))
	})
}

// keysOf are the keys of two objects, those of the first as they are written.
func keysOf(a, b document.Value) []string {
	keys := a.Keys()
	for _, key := range b.Keys() {
		if !a.Member(key).Exists() {
			keys = append(keys, key)
		}
	}
	return keys
}

func (m mapping) Merge(stored, desired document.Value) document.Value {
	if merged, done := mergeWhole(m, stored, desired); done {
		return merged
	}
	result := stored
	for _, key := range keysOf(stored, desired) {
		result = result.With(key, m.element.Merge(stored.Member(key), desired.Member(key)))
	}
	return result
}

func (m mapping) Clear(stored document.Value) document.Value {
	if stored.Kind() != document.Object {
		return document.Value{}
	}
	rest := stored
	for _, key := range stored.Keys() {
		rest = rest.With(key, m.element.Clear(stored.Member(key)))
	}
	if rest.Len() == 0 {
		return document.Value{}
	}
	return rest
}

func (m mapping) Compare(at path.Path, old, new document.Value) []Difference {
	switch {
	case m.Same(old, new), !m.Says(old) && !m.Present(new), !m.Says(new) && !m.Present(old):
		return nil
	case !m.Says(old) || !m.Says(new) || isAnyUnknown(old, new):
		return []Difference{{Attribute: at, Old: old, New: new, node: m}}
	}
	var found []Difference
	for _, key := range slices.Sorted(slices.Values(keysOf(old, new))) {
		found = append(found, m.element.Compare(at.AtMapKey(key), old.Member(key), new.Member(key))...)
	}
	return found
}

func (m mapping) Locate(rest string, sent document.Value, here path.Path) path.Path {
	if key, after, ok := eatOneOf(rest, sent.Keys()); ok {
		return m.element.Locate(after, sent.Member(key), here.AtMapKey(key))
	}
	return here
}

func (m mapping) Render(v document.Value) string {
	if text, done := renderWhole(m, v); done {
		return text
	}
	var parts []string
	for _, key := range slices.Sorted(slices.Values(v.Keys())) {
		if m.element.Says(v.Member(key)) {
			parts = append(parts, fmt.Sprintf("%q = %s", key, m.element.Render(v.Member(key))))
		}
	}
	return braces(parts)
}

func (m mapping) Prefer(before, now tftypes.Value, planning bool) tftypes.Value {
	if _, plain := m.element.(leaf); plain && planning {
		return preferred(m, before, now, planning)
	}
	if value, done := preferWhole(m, before, now, planning); done {
		return value
	}
	return preferEntries(m.element, before, now, planning)
}

// preferEntries keeps the entries of a map that mean the same as before.
func preferEntries(element Node, before, now tftypes.Value, planning bool) tftypes.Value {
	entries, earlier := maps.Clone(as[map[string]tftypes.Value](now)), as[map[string]tftypes.Value](before)
	for key, value := range entries {
		if old, ok := earlier[key]; ok {
			entries[key] = element.Prefer(old, value, planning)
		}
	}
	return tftypes.NewValue(now.Type(), entries)
}

func (m mapping) places(at document.Pointer) []place { return m.element.places(at.Child(anyKey)) }
