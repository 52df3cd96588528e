// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillmanifest

import (
	"slices"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// Wildcard stands in a [Pattern] for any one key, such as a locale.
const Wildcard = "*"

// Pattern names one part of every manifest: a JSON pointer in which a key may be
// [Wildcard].
type Pattern string

// Keys returns the keys of the pattern, unescaped; a wildcard comes as [Wildcard].
func (p Pattern) Keys() document.Pointer {
	keys, err := document.ParsePointer(string(p))
	if err != nil {
		panic("skillmanifest: " + err.Error())
	}
	return keys
}

// Last is the last key of the pattern, the name of the part.
func (p Pattern) Last() string {
	keys := p.Keys()
	return keys[len(keys)-1]
}

// Split cuts a pattern at its wildcard into the map it ranges over and the way
// from an entry to the part; ok is false for a pattern without one.
func (p Pattern) Split() (entries, rest document.Pointer, ok bool) {
	keys := p.Keys()
	i := slices.Index(keys, Wildcard)
	if i < 0 {
		return keys, nil, false
	}
	return keys[:i], keys[i+1:], true
}

// Covers reports whether a pointer names the part or something inside it.
func (p Pattern) Covers(pointer document.Pointer) bool {
	keys := p.Keys()
	return len(pointer) >= len(keys) && fits(keys, pointer[:len(keys)])
}

// meets reports whether one of two patterns leads to or into the other.
func (p Pattern) meets(other Pattern) bool {
	a, b := p.Keys(), other.Keys()
	shorter := min(len(a), len(b))
	return fits(a[:shorter], b[:shorter])
}

// within reports whether every place that the pattern names lies in the other.
func (p Pattern) within(other Pattern) bool {
	a, b := p.Keys(), other.Keys()
	if len(a) < len(b) {
		return false
	}
	for i, key := range b {
		if key != Wildcard && key != a[i] {
			return false
		}
	}
	return true
}

// fits compares two ways of the same length, key by key.
func fits(a, b document.Pointer) bool {
	return slices.EqualFunc(a, b, func(x, y string) bool {
		return x == y || x == Wildcard || y == Wildcard
	})
}
