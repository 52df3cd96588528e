// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"maps"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// object is a nested object: its members are the fields of a JSON object. Fields
// that it does not know are kept while the object stays.
type object struct {
	members []member
	// whole: fields that the object does not know go when it goes, because they
	// could not stand alone.
	whole bool
	// kept: an object that is left out leaves what is stored alone.
	kept bool
	// none is what the attribute is where the document says nothing; without a
	// type it is null.
	none tftypes.Value
	// body: the object is a part of the document and no attribute, so that it
	// can't be left out: where nothing is desired, each member decides.
	body bool
}

// member is one field of an object.
type member struct {
	attribute string
	key       string
	Node
}

func (o object) Type() tftypes.Type {
	attributes := map[string]tftypes.Type{}
	for _, m := range o.members {
		attributes[m.attribute] = m.Type()
	}
	return tftypes.Object{AttributeTypes: attributes}
}

func (o object) Decode(stored document.Value, at document.Pointer) (tftypes.Value, error) {
	value, err := o.decodeMembers(stored, at)
	switch {
	case err != nil || o.Says(stored):
		return value, err
	case o.none.Type() != nil:
		return o.none, nil
	default:
		return tftypes.NewValue(o.Type(), nil), nil
	}
}

// decodeMembers reads an object even if it says nothing.
func (o object) decodeMembers(stored document.Value, at document.Pointer) (tftypes.Value, error) {
	if exists(stored) && stored.Kind() != document.Object {
		return tftypes.Value{}, unexpected(at, document.Object.String(), stored)
	}
	values := map[string]tftypes.Value{}
	for _, m := range o.members {
		value, err := m.Decode(stored.Member(m.key), at.Child(m.key))
		if err != nil {
			return tftypes.Value{}, err
		}
		values[m.attribute] = value
	}
	return tftypes.NewValue(o.Type(), values), nil
}

func (o object) Encode(value tftypes.Value) document.Value {
	if encoded, done := encodeWhole(value); done {
		return encoded
	}
	result := document.EmptyObject()
	values := as[map[string]tftypes.Value](value)
	for _, m := range o.members {
		result = result.With(m.key, m.Encode(values[m.attribute]))
	}
	return result
}

func (o object) Says(v document.Value) bool {
	if v.Kind() == document.Unknown {
		return true
	}
	for _, m := range o.members {
		if m.Says(v.Member(m.key)) {
			return true
		}
	}
	return false
}

func (o object) Present(v document.Value) bool {
	if v.Kind() == document.Unknown {
		return true
	}
	for _, m := range o.members {
		if m.Present(v.Member(m.key)) {
			return true
		}
	}
	return false
}

func (o object) Same(a, b document.Value) bool {
	if isAnyUnknown(a, b) {
		return false
	}
	for _, m := range o.members {
		if !m.Same(a.Member(m.key), b.Member(m.key)) {
			return false
		}
	}
	return true
}

func (o object) Merge(stored, desired document.Value) document.Value {
	switch {
	case o.Same(stored, desired), o.kept && (desired.Kind() == document.Unknown || !exists(desired)):
		return stored
	case desired.Kind() == document.Unknown:
		return desired
	case !exists(desired) && !o.body:
		return o.Clear(stored)
	}
	result := o.mergeMembers(stored, desired)
	if !o.Says(result) {
		return o.Clear(stored)
	}
	return result
}

// mergeMembers merges the fields of an object that stays even if none is left.
func (o object) mergeMembers(stored, desired document.Value) document.Value {
	result := stored
	for _, m := range o.members {
		result = result.With(m.key, m.Merge(stored.Member(m.key), desired.Member(m.key)))
	}
	return result
}

func (o object) Clear(stored document.Value) document.Value {
	if o.whole || stored.Kind() != document.Object {
		return document.Value{}
	}
	rest := stored
	for _, m := range o.members {
		rest = rest.With(m.key, m.Clear(stored.Member(m.key)))
	}
	if rest.Len() == 0 {
		return document.Value{}
	}
	return rest
}

func (o object) Compare(at path.Path, old, new document.Value) []Difference {
	switch {
	case o.Same(old, new), !o.Says(old) && !o.Present(new), !o.Says(new) && !o.Present(old):
		return nil
	case old.Kind() != document.Object || new.Kind() != document.Object || !o.Says(old) || !o.Says(new):
		return []Difference{{Attribute: at, Old: old, New: new, node: o}}
	}
	var found []Difference
	for _, m := range o.members {
		found = append(found, m.Compare(at.AtName(m.attribute), old.Member(m.key), new.Member(m.key))...)
	}
	return found
}

func (o object) Locate(rest string, sent document.Value, here path.Path) path.Path {
	for _, m := range o.members {
		if after, ok := eat(rest, m.key); ok {
			return m.Locate(after, sent.Member(m.key), here.AtName(m.attribute))
		}
	}
	return here
}

func (o object) Render(v document.Value) string {
	switch {
	case v.Kind() == document.Unknown:
		return unknownText
	case !exists(v), o.none.Type() != nil && !o.Says(v):
		return absentText
	}
	var parts []string
	for _, m := range o.members {
		if field := v.Member(m.key); m.Says(field) {
			parts = append(parts, m.attribute+" = "+m.Render(field))
		}
	}
	return braces(parts)
}

// braces writes the parts of an object or a map.
func braces(parts []string) string {
	if len(parts) == 0 {
		return "{}"
	}
	return "{ " + strings.Join(parts, ", ") + " }"
}

func (o object) Prefer(before, now tftypes.Value, planning bool) tftypes.Value {
	if value, done := preferWhole(o, before, now, planning); done {
		return value
	}
	values, earlier := maps.Clone(as[map[string]tftypes.Value](now)), as[map[string]tftypes.Value](before)
	for _, m := range o.members {
		values[m.attribute] = m.Prefer(earlier[m.attribute], values[m.attribute], planning)
	}
	return tftypes.NewValue(now.Type(), values)
}

func (o object) places(at document.Pointer) []place {
	var all []place
	for _, m := range o.members {
		all = append(all, m.places(at.Child(m.key))...)
	}
	return all
}
