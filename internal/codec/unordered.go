// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// Unordered is a list of objects whose order means nothing, and of which one
// without the given field is as good as none: [{"source": "a"}] without targets.
func Unordered(field string) Form {
	return func(n Node) Node {
		s, ok := n.(sequence)
		if !ok {
			panic("codec: only a list can be without order")
		}
		element, ok := s.element.(object)
		if !ok {
			panic("codec: only a list of objects can be without order")
		}
		for _, m := range element.members {
			if m.key == field {
				return unordered{sequence: s, essential: m}
			}
		}
		panic("codec: the objects of the list have no field " + field)
	}
}

type unordered struct {
	sequence
	essential member
}

// meant are the items that say something.
func (u unordered) meant(v document.Value) document.Value {
	if v.Kind() != document.Array {
		return v
	}
	return document.List(slices.DeleteFunc(v.Items(), func(item document.Value) bool {
		return item.Kind() == document.Object && !u.essential.Says(item.Member(u.essential.key))
	})...)
}

func (u unordered) Decode(stored document.Value, at document.Pointer) (tftypes.Value, error) {
	return u.sequence.Decode(u.meant(stored), at)
}

func (u unordered) Says(v document.Value) bool    { return u.sequence.Says(u.meant(v)) }
func (u unordered) Present(v document.Value) bool { return u.Says(v) }

func (u unordered) Same(a, b document.Value) bool {
	if isAnyUnknown(a, b) {
		return false
	}
	rest := u.meant(b).Items()
	for _, item := range u.meant(a).Items() {
		i := slices.IndexFunc(rest, func(other document.Value) bool { return u.element.Same(item, other) })
		if i < 0 {
			return false
		}
		rest = slices.Delete(rest, i, i+1)
	}
	return len(rest) == 0
}

func (u unordered) Merge(stored, desired document.Value) document.Value {
	switch {
	case u.Same(stored, desired):
		return stored
	case !u.Says(desired):
		return u.Clear(stored)
	default:
		return u.sequence.Merge(stored, desired)
	}
}

func (u unordered) Compare(at path.Path, old, new document.Value) []Difference {
	if u.Same(old, new) {
		return nil
	}
	return []Difference{{Attribute: at, Old: u.meant(old), New: u.meant(new), node: u}}
}

func (u unordered) Prefer(before, now tftypes.Value, planning bool) tftypes.Value {
	if value, done := preferWhole(u, before, now, planning); done {
		return value
	}
	return u.sequence.Prefer(before, now, planning)
}

func (u unordered) places(at document.Pointer) []place {
	return append(u.sequence.places(at), place{at: at, unordered: true})
}
