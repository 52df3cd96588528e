// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"fmt"
	"maps"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// anyKey stands in the way to a [Part] for every entry of a map of others.
const anyKey = "*"

// Part is a place in a document at which attributes stand.
type Part struct {
	// At is the way there; one of the keys may be "*", for every entry of a map. It is
	// empty for the whole document.
	At document.Pointer
	// Whole parts go with everything in them, see [Whole].
	Whole bool
}

// Layout maps attributes to the parts of a document that they stand in. The
// values of its methods are those of the attributes, by name.
type Layout struct {
	mounts []mount
}

// mount is one part of the document and the attributes that stand there.
type mount struct {
	at document.Pointer
	// attribute is the one that stands at the part; "" where the part holds all
	// that stand nowhere else, as the members of an object.
	attribute string
	// node leads from the root of the document.
	node Node
	// body are the members of the part where it has no attribute of its own.
	body []member
}

// New places attributes: one that is called like the last key of a part stands
// there, all others stand below the remaining part. Forms are given by the path
// of the attribute; the elements of a map or list are called "*", as in
// "pricing.*". What does not fit is a mistake in a definition and panics.
func New(attributes map[string]schema.Attribute, parts []Part, forms map[string]Form) Layout {
	return (&builder{forms: forms, used: map[string]bool{}}).layout(attributes, parts)
}

// NewReader is like [New], for what is only read: an attribute is null where the
// document says nothing, whatever its default.
func NewReader(attributes map[string]schema.Attribute, parts []Part, forms map[string]Form) Layout {
	return (&builder{forms: forms, used: map[string]bool{}, reading: true}).layout(attributes, parts)
}

func (b *builder) layout(attributes map[string]schema.Attribute, parts []Part) Layout {
	remaining := maps.Clone(attributes)
	var l Layout
	var bodies []Part
	for _, part := range parts {
		name, found := attributeAt(part, remaining)
		if !found {
			bodies = append(bodies, part)
			continue
		}
		b.whole = part.Whole
		l.mounts = append(l.mounts, mount{at: part.At, attribute: name, node: placed(part.At, b.node(name, remaining[name]))})
		delete(remaining, name)
	}
	for _, part := range bodies {
		if len(remaining) == 0 || slices.Contains(part.At, anyKey) {
			panic(fmt.Sprintf("codec: there is no attribute to stand at %s", part.At))
		}
		b.whole = part.Whole
		body := b.members("", remaining)
		l.mounts = append(l.mounts, mount{at: part.At, body: body, node: nested(part.At, object{members: body, whole: part.Whole, body: true})})
		remaining = nil
	}
	if len(parts) == 0 || len(remaining) > 0 {
		panic(fmt.Sprintf("codec: no part of the document has a place for the attributes %v", slices.Sorted(maps.Keys(remaining))))
	}
	for at := range b.forms {
		if !b.used[at] {
			panic("codec: there is no attribute " + at + " to give a form to")
		}
	}
	return l
}

// attributeAt finds the attribute that is called like the last key of a part. A part
// that is the whole document has none.
func attributeAt(part Part, attributes map[string]schema.Attribute) (name string, found bool) {
	if len(part.At) == 0 {
		return "", false
	}
	for name := range attributes {
		if documentKey(name) == part.At[len(part.At)-1] {
			return name, true
		}
	}
	return "", false
}

// placed leads to an attribute at its part.
func placed(at document.Pointer, n Node) Node {
	i := slices.Index(at, anyKey)
	if i < 0 {
		return nested(at, n)
	}
	m, ok := n.(mapping)
	if !ok {
		panic(fmt.Sprintf("codec: %s ranges over a map, so the attribute there must be a map", at))
	}
	m.element = nested(at[i+1:], m.element)
	return nested(at[:i], eachEntry{m})
}

// each calls a function with every attribute and its node.
func (m mount) each(do func(name string, n Node)) {
	if m.attribute != "" {
		do(m.attribute, m.node)
		return
	}
	for _, field := range m.body {
		do(field.attribute, nested(m.at.Child(field.key), field.Node))
	}
}

// Decode reads the attributes out of a document.
func (l Layout) Decode(stored document.Value) (map[string]tftypes.Value, error) {
	values := map[string]tftypes.Value{}
	for _, m := range l.mounts {
		var failed error
		m.each(func(name string, n Node) {
			value, err := n.Decode(stored, nil)
			if err != nil && failed == nil {
				failed = err
			}
			values[name] = value
		})
		if failed != nil {
			return nil, failed
		}
	}
	return values, nil
}

// Present reports whether a document says anything of the attributes that Amazon
// does not add by itself.
func (l Layout) Present(stored document.Value) bool {
	return slices.ContainsFunc(l.mounts, func(m mount) bool { return m.node.Present(stored) })
}

// Encode returns a document that holds the attributes and nothing else; what is
// not known yet is Unknown in it.
func (l Layout) Encode(values map[string]tftypes.Value) document.Value {
	result := document.EmptyObject()
	for _, m := range l.mounts {
		m.each(func(name string, n Node) { result = overlay(result, n.Encode(values[name])) })
	}
	return result
}

// overlay puts what two documents say in different places into one.
func overlay(a, b document.Value) document.Value {
	if a.Kind() != document.Object || b.Kind() != document.Object {
		if !b.Exists() {
			return a
		}
		return b
	}
	for _, key := range b.Keys() {
		a = a.With(key, overlay(a.Member(key), b.Member(key)))
	}
	return a
}

// Merge brings a document to what is desired, and leaves everything that the
// attributes don't stand for as it is.
func (l Layout) Merge(stored, desired document.Value) document.Value {
	for _, m := range l.mounts {
		if !m.node.Same(stored, desired) {
			stored = m.node.Merge(stored, desired)
		}
	}
	return stored
}

// Clear takes everything that the attributes stand for out of a document. Where
// that is nothing but what Amazon adds by itself, it stays.
func (l Layout) Clear(stored document.Value) document.Value {
	if !l.Present(stored) {
		return stored
	}
	for _, m := range l.mounts {
		stored = m.node.Clear(stored)
	}
	return stored
}

// Compare lists the attributes in which two documents differ, in the order of
// their names and as deep as both documents go.
func (l Layout) Compare(old, new document.Value) []Difference {
	found := map[string][]Difference{}
	for _, m := range l.mounts {
		m.each(func(name string, n Node) { found[name] = n.Compare(path.Root(name), old, new) })
	}
	var all []Difference
	for _, name := range slices.Sorted(maps.Keys(found)) {
		all = append(all, found[name]...)
	}
	return all
}

// Prefer returns the values of now, but keeps of before whatever means the same,
// see [Node].
func (l Layout) Prefer(before, now map[string]tftypes.Value, planning bool) map[string]tftypes.Value {
	preferred := maps.Clone(now)
	for _, m := range l.mounts {
		m.each(func(name string, n Node) {
			if old, ok := before[name]; ok {
				preferred[name] = n.Prefer(old, now[name], planning)
			}
		})
	}
	return preferred
}
