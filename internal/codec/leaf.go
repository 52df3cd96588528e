// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// format is what distinguishes one kind of leaf from another. It is asked only
// for values that are there and known, and for JSON of its own kind.
type format interface {
	wire() tftypes.Type
	kind() document.Kind
	decode(stored document.Value, at document.Pointer) (tftypes.Value, error)
	encode(value tftypes.Value) document.Value
	same(a, b document.Value) bool
	render(v document.Value) string
}

// merger is a format that keeps something of what is stored when it changes.
type merger interface {
	merge(stored, desired document.Value) document.Value
}

// describer is a format whose JSON means more than its kind says.
type describer interface {
	describe(p *place)
}

// leaf is a value that is compared and written as a whole.
type leaf struct {
	format
	// none is what the attribute is where the document says nothing.
	none tftypes.Value
	// kept: an attribute that is left out leaves the stored value alone.
	kept bool
	// sensitive: the value is not shown in messages.
	sensitive bool
	// added is what Amazon writes by itself, Absent for nothing.
	added document.Value
}

func (l leaf) Type() tftypes.Type { return l.wire() }

func (l leaf) Decode(stored document.Value, at document.Pointer) (tftypes.Value, error) {
	if exists(stored) && stored.Kind() != l.kind() {
		return tftypes.Value{}, unexpected(at, l.kind().String(), stored)
	}
	if !l.Says(stored) {
		return l.none, nil
	}
	return l.decode(stored, at)
}

func (l leaf) Encode(value tftypes.Value) document.Value {
	switch {
	case isUnknown(value), isSet(value) && !value.IsFullyKnown():
		return document.NotKnown()
	case !isSet(value):
		return document.Value{}
	default:
		return l.encode(value)
	}
}

func (l leaf) Says(v document.Value) bool {
	return isMeant(v) && (l.kept || l.Present(v))
}

func (l leaf) Present(v document.Value) bool {
	return isMeant(v) && (v.Kind() != l.added.Kind() || !l.same(v, l.added))
}

// isMeant reports whether a JSON value is more than another way to say nothing.
func isMeant(v document.Value) bool {
	switch v.Kind() {
	case document.String:
		return v.Text() != ""
	case document.Array:
		return v.Len() > 0
	default:
		return exists(v)
	}
}

func (l leaf) Same(a, b document.Value) bool {
	switch {
	case isAnyUnknown(a, b):
		return false
	case !l.Says(a) || !l.Says(b):
		return l.Says(a) == l.Says(b)
	case a.Kind() != l.kind() || b.Kind() != l.kind():
		return document.Equal(a, b)
	default:
		return l.same(a, b)
	}
}

func (l leaf) Merge(stored, desired document.Value) document.Value {
	switch {
	case l.Same(stored, desired), l.kept && (desired.Kind() == document.Unknown || !isMeant(desired)):
		return stored
	case !isMeant(desired):
		return l.Clear(stored)
	case desired.Kind() == document.Unknown:
		return desired
	}
	if m, ok := l.format.(merger); ok && stored.Kind() == l.kind() {
		return m.merge(stored, desired)
	}
	return desired
}

func (l leaf) Clear(document.Value) document.Value { return document.Value{} }

func (l leaf) Compare(at path.Path, old, new document.Value) []Difference {
	if l.Same(old, new) || !l.Present(old) && !l.Present(new) {
		return nil
	}
	return []Difference{{Attribute: at, Old: old, New: new, node: l}}
}

func (l leaf) Locate(_ string, _ document.Value, here path.Path) path.Path { return here }

func (l leaf) Render(v document.Value) string {
	switch {
	case v.Kind() == document.Unknown:
		return unknownText
	case !l.Says(v):
		return absentText
	case l.sensitive:
		return secretText
	case v.Kind() != l.kind():
		return string(v.JSON())
	default:
		return l.render(v)
	}
}

func (l leaf) Prefer(before, now tftypes.Value, planning bool) tftypes.Value {
	return preferred(l, before, now, planning)
}

func (l leaf) places(at document.Pointer) []place {
	p := place{at: at, secret: l.sensitive, open: true}
	if d, ok := l.format.(describer); ok {
		d.describe(&p)
	}
	return []place{p}
}
