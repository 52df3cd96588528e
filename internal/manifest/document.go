// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package manifest

import (
	"errors"
	"fmt"
	"strconv"
)

// envelopeKey is the one key of a body of the manifest endpoint.
const envelopeKey = "manifest"

// Document is one skill manifest, immutable: edits return a new document that
// shares everything they did not touch.
type Document struct {
	root Value
}

// ParseEnvelope reads the body of a manifest request or answer,
// {"manifest": {...}}. What is valid JSON but no manifest is an error too: the
// status document has the same top key, and taking it for a manifest would mean
// an empty one, and at the next write the loss of everything.
func ParseEnvelope(body []byte) (Document, error) {
	envelope, err := Parse(body)
	if err != nil {
		return Document{}, err
	}
	root := envelope.Member(envelopeKey)
	switch {
	case envelope.Kind() != Object:
		return Document{}, fmt.Errorf("not a skill manifest: the body is %s", envelope.Kind())
	case !root.Exists():
		return Document{}, errors.New("not a skill manifest: the body has no \"manifest\"")
	case root.Kind() != Object:
		return Document{}, fmt.Errorf("not a skill manifest: \"manifest\" is %s", root.Kind())
	case root.Member("lastUpdateRequest").Exists(), root.Member("eTag").Exists():
		return Document{}, errors.New("not a skill manifest: the body is a status document")
	}
	return Document{root: root}, nil
}

// Envelope writes the body of a manifest request.
func (d Document) Envelope() []byte {
	return EmptyObject().With(envelopeKey, d.root).JSON()
}

// Root returns the manifest itself, without envelope.
func (d Document) Root() Value { return d.root }

// Equal tells whether two documents mean the same.
func (d Document) Equal(other Document) bool { return Equal(d.root, other.root) }

// Get returns what stands at a place; Absent if nothing does.
func (d Document) Get(p Pointer) Value {
	v := d.root
	for _, key := range p {
		if v.kind == Array {
			i, ok := v.position(key)
			if !ok {
				return Value{}
			}
			v = v.items[i]
			continue
		}
		v = v.Member(key)
	}
	return v
}

// Set puts a value at a place. Objects missing on the way are made; a null on
// the way counts as missing, for nothing can be put below it. An error says
// that something else stands in the way, and the document is as it was.
func (d Document) Set(p Pointer, value Value) (Document, error) {
	root, err := set(d.root, p, 0, value)
	if err != nil {
		return d, err
	}
	return Document{root: root}, nil
}

func set(v Value, p Pointer, depth int, value Value) (Value, error) {
	if depth == len(p) {
		return value, nil
	}
	key := p[depth]
	switch v.kind {
	case Absent, Null, Object:
		child, err := set(v.Member(key), p, depth+1, value)
		if err != nil {
			return Value{}, err
		}
		return v.With(key, child), nil
	case Array:
		i, ok := v.position(key)
		if !ok {
			return Value{}, fmt.Errorf("there is no item %s in the array at %q", key, p[:depth])
		}
		child, err := set(v.items[i], p, depth+1, value)
		if err != nil {
			return Value{}, err
		}
		changed := List(v.items...)
		changed.items[i] = child
		return changed, nil
	default:
		return Value{}, fmt.Errorf("%q can't be set: %q is %s", p.String(), p[:depth].String(), v.kind)
	}
}

// Remove takes away the member of an object at a place. What is not there is
// not an error, and nothing around it is touched.
func (d Document) Remove(p Pointer) Document {
	if len(p) == 0 {
		return d
	}
	parent := p[:len(p)-1]
	holder := d.Get(parent)
	if !holder.Member(p[len(p)-1]).Exists() {
		return d
	}
	// The way to the holder exists, so setting it cannot fail.
	changed, _ := d.Set(parent, holder.Without(p[len(p)-1]))
	return changed
}

// position reads an array index: digits without a leading zero, as RFC 6901 has it.
func (v Value) position(key string) (int, bool) {
	i, err := strconv.Atoi(key)
	if err != nil || i < 0 || i >= len(v.items) || strconv.Itoa(i) != key {
		return 0, false
	}
	return i, true
}
