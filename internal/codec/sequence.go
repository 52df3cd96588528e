// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// sequence is a list, of nested objects or of plain values, whose order counts:
// an array.
type sequence struct {
	element Node
	none    tftypes.Value
}

func (s sequence) Type() tftypes.Type { return tftypes.List{ElementType: s.element.Type()} }

func (s sequence) Decode(stored document.Value, at document.Pointer) (tftypes.Value, error) {
	if exists(stored) && stored.Kind() != document.Array {
		return tftypes.Value{}, unexpected(at, document.Array.String(), stored)
	}
	var items []tftypes.Value
	for i, item := range stored.Items() {
		value, err := s.element.Decode(item, at.Child(strconv.Itoa(i)))
		if err != nil {
			return tftypes.Value{}, err
		}
		items = append(items, value)
	}
	if len(items) == 0 {
		return s.none, nil
	}
	return tftypes.NewValue(s.Type(), items), nil
}

func (s sequence) Encode(value tftypes.Value) document.Value {
	if encoded, done := encodeWhole(value); done {
		return encoded
	}
	var items []document.Value
	for _, item := range as[[]tftypes.Value](value) {
		encoded := s.element.Encode(item)
		if !encoded.Exists() {
			encoded = blank(s.element)
		}
		items = append(items, encoded)
	}
	return document.List(items...)
}

func (s sequence) Says(v document.Value) bool {
	return v.Kind() == document.Unknown || v.Kind() == document.Array && v.Len() > 0
}

func (s sequence) Present(v document.Value) bool { return s.Says(v) }

func (s sequence) Same(a, b document.Value) bool {
	switch {
	case isAnyUnknown(a, b):
		return false
	case !s.Says(a) || !s.Says(b):
		return s.Says(a) == s.Says(b)
	}
	return slices.EqualFunc(a.Items(), b.Items(), s.element.Same)
}

// Merge keeps the items that stay as they are written. A changed item keeps the
// fields that the schema does not know of the one in its position, unless that
// one has only moved.
func (s sequence) Merge(stored, desired document.Value) document.Value {
	if merged, done := mergeWhole(s, stored, desired); done {
		return merged
	}
	before, after := stored.Items(), desired.Items()
	result := make([]document.Value, len(after))
	used := make([]bool, len(before))
	for i, item := range after {
		for j, old := range before {
			if !used[j] && s.element.Same(old, item) {
				result[i], used[j] = old, true
				break
			}
		}
	}
	for i, item := range after {
		switch {
		case result[i].Exists():
		case i < len(before) && !used[i]:
			result[i] = s.element.Merge(before[i], item)
		default:
			result[i] = s.element.Merge(document.Value{}, item)
		}
		if !result[i].Exists() {
			// Even an item that says nothing has its position.
			result[i] = item
		}
	}
	return document.List(result...)
}

func (s sequence) Clear(document.Value) document.Value { return document.Value{} }

func (s sequence) Compare(at path.Path, old, new document.Value) []Difference {
	switch {
	case s.Same(old, new):
		return nil
	case old.Kind() != document.Array || new.Kind() != document.Array || old.Len() != new.Len():
		return []Difference{{Attribute: at, Old: old, New: new, node: s}}
	}
	var found []Difference
	for i, item := range old.Items() {
		found = append(found, s.element.Compare(at.AtListIndex(i), item, new.Items()[i])...)
	}
	return found
}

func (s sequence) Locate(rest string, sent document.Value, here path.Path) path.Path {
	if i, after, ok := eatIndex(rest); ok && i < sent.Len() && sent.Kind() == document.Array {
		return s.element.Locate(after, sent.Items()[i], here.AtListIndex(i))
	}
	return here
}

func (s sequence) Render(v document.Value) string {
	if text, done := renderWhole(s, v); done {
		return text
	}
	var items []string
	for _, item := range v.Items() {
		items = append(items, s.element.Render(item))
	}
	return fmt.Sprintf("[%s]", strings.Join(items, ", "))
}

func (s sequence) Prefer(before, now tftypes.Value, planning bool) tftypes.Value {
	if _, plain := s.element.(leaf); plain && planning {
		return preferred(s, before, now, planning)
	}
	if value, done := preferWhole(s, before, now, planning); done {
		return value
	}
	items, earlier := slices.Clone(as[[]tftypes.Value](now)), as[[]tftypes.Value](before)
	for i := range min(len(items), len(earlier)) {
		items[i] = s.element.Prefer(earlier[i], items[i], planning)
	}
	return tftypes.NewValue(now.Type(), items)
}

func (s sequence) places(at document.Pointer) []place { return s.element.places(at.Child(anyKey)) }
