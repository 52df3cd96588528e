// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// SoleItem is a value that the document holds as the one item of an array. An
// array with more items breaks the rule with the given ID: to pick one would be
// to lose the others.
func SoleItem(rule string) Form {
	return func(n Node) Node { return soleItem{Node: n, rule: rule} }
}

type soleItem struct {
	Node
	rule string
}

// inner is the value inside of the array.
func (s soleItem) inner(v document.Value) document.Value {
	if v.Kind() == document.Array && v.Len() > 0 {
		return v.Items()[0]
	}
	if v.Kind() == document.Unknown {
		return v
	}
	return document.Value{}
}

func wrapped(inner document.Value) document.Value {
	if !inner.Exists() || inner.Kind() == document.Unknown {
		return inner
	}
	return document.List(inner)
}

func (s soleItem) Decode(stored document.Value, at document.Pointer) (tftypes.Value, error) {
	switch {
	case exists(stored) && stored.Kind() != document.Array:
		return tftypes.Value{}, unexpected(at, "an array with one item", stored)
	case stored.Len() > 1:
		return tftypes.Value{}, &FormError{
			Pointer: at,
			Problem: fmt.Sprintf("holds %d items where Amazon allows exactly one", stored.Len()),
			Rule:    s.rule,
		}
	}
	return s.Node.Decode(s.inner(stored), at.Child("0"))
}

func (s soleItem) Encode(value tftypes.Value) document.Value { return wrapped(s.Node.Encode(value)) }
func (s soleItem) Says(v document.Value) bool                { return s.Node.Says(s.inner(v)) }
func (s soleItem) Present(v document.Value) bool             { return s.Node.Present(s.inner(v)) }
func (s soleItem) Same(a, b document.Value) bool             { return s.Node.Same(s.inner(a), s.inner(b)) }
func (s soleItem) Render(v document.Value) string            { return s.Node.Render(s.inner(v)) }

func (s soleItem) Merge(stored, desired document.Value) document.Value {
	switch {
	case s.Same(stored, desired):
		return stored
	case !s.Says(desired):
		return s.Clear(stored)
	}
	return wrapped(s.Node.Merge(s.inner(stored), s.inner(desired)))
}

func (s soleItem) Clear(document.Value) document.Value { return document.Value{} }

func (s soleItem) Compare(at path.Path, old, new document.Value) []Difference {
	return s.Node.Compare(at, s.inner(old), s.inner(new))
}

func (s soleItem) Locate(rest string, sent document.Value, here path.Path) path.Path {
	if _, after, ok := eatIndex(rest); ok {
		rest = after
	}
	return s.Node.Locate(rest, s.inner(sent), here)
}

func (s soleItem) Prefer(before, now tftypes.Value, planning bool) tftypes.Value {
	return s.Node.Prefer(before, now, planning)
}

func (s soleItem) places(at document.Pointer) []place { return s.Node.places(at.Child(anyKey)) }
