// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// through leads to an attribute that stands inside an object of others. It never
// takes that object away, even if nothing is left in it.
type through struct {
	key string
	Node
}

// nested leads through several objects of others.
func nested(keys document.Pointer, n Node) Node {
	for i := len(keys) - 1; i >= 0; i-- {
		n = through{key: keys[i], Node: n}
	}
	return n
}

func (t through) Decode(stored document.Value, at document.Pointer) (tftypes.Value, error) {
	if exists(stored) && stored.Kind() != document.Object {
		return tftypes.Value{}, unexpected(at, document.Object.String(), stored)
	}
	return t.Node.Decode(stored.Member(t.key), at.Child(t.key))
}

func (t through) Encode(value tftypes.Value) document.Value {
	if inner := t.Node.Encode(value); inner.Exists() {
		return document.EmptyObject().With(t.key, inner)
	}
	return document.Value{}
}

func (t through) Says(v document.Value) bool    { return t.Node.Says(v.Member(t.key)) }
func (t through) Present(v document.Value) bool { return t.Node.Present(v.Member(t.key)) }

func (t through) Same(a, b document.Value) bool {
	return t.Node.Same(a.Member(t.key), b.Member(t.key))
}

func (t through) Merge(stored, desired document.Value) document.Value {
	return stored.With(t.key, t.Node.Merge(stored.Member(t.key), desired.Member(t.key)))
}

func (t through) Clear(stored document.Value) document.Value {
	return stored.With(t.key, t.Node.Clear(stored.Member(t.key)))
}

func (t through) Compare(at path.Path, old, new document.Value) []Difference {
	return t.Node.Compare(at, old.Member(t.key), new.Member(t.key))
}

func (t through) Locate(rest string, sent document.Value, here path.Path) path.Path {
	if after, ok := eat(rest, t.key); ok {
		return t.Node.Locate(after, sent.Member(t.key), here)
	}
	return here
}

func (t through) Render(v document.Value) string { return t.Node.Render(v.Member(t.key)) }

func (t through) Prefer(before, now tftypes.Value, planning bool) tftypes.Value {
	return t.Node.Prefer(before, now, planning)
}

func (t through) places(at document.Pointer) []place { return t.Node.places(at.Child(t.key)) }

// eachEntry is a map attribute whose values stand inside the entries of a map of
// others, as prompts stand inside listings. No entry is ever taken away here, and
// what others hold in a form that has no room for the attribute says nothing of
// it and stays as it is.
type eachEntry struct{ mapping }

// hasRoom reports whether something can stand inside a value of others.
func hasRoom(v document.Value) bool { return !exists(v) || v.Kind() == document.Object }

func (e eachEntry) Decode(stored document.Value, at document.Pointer) (tftypes.Value, error) {
	rooms := document.EmptyObject()
	for _, key := range stored.Keys() {
		if entry := stored.Member(key); hasRoom(entry) {
			rooms = rooms.With(key, entry)
		}
	}
	return e.mapping.Decode(rooms, at)
}

func (e eachEntry) Merge(stored, desired document.Value) document.Value {
	if desired.Kind() == document.Unknown || !hasRoom(stored) {
		return stored
	}
	result := stored
	for _, key := range keysOf(stored, desired) {
		before, after := stored.Member(key), desired.Member(key)
		if hasRoom(before) && !e.element.Same(before, after) {
			result = result.With(key, e.element.Merge(before, after))
		}
	}
	return result
}

func (e eachEntry) Clear(stored document.Value) document.Value {
	result := stored
	for _, key := range stored.Keys() {
		result = result.With(key, e.element.Clear(stored.Member(key)))
	}
	return result
}
