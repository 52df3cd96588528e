// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"math/big"
	"slices"
	"strconv"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// View is a manifest as far as it is known.
type View struct {
	// Root is the manifest, without envelope. What is not known yet is absent.
	Root document.Value
	// Unknown are the places whose value is not known yet.
	Unknown []document.Pointer
}

// At returns a place in the manifest.
func (v View) At(keys ...string) Place {
	p := Place{view: v, held: v.Root}
	for _, key := range keys {
		p = p.Child(key)
	}
	return p
}

// Place is one value of a manifest, which may be absent or not known yet.
type Place struct {
	view View
	held document.Value
	// Pointer says where it is.
	Pointer document.Pointer
}

// Child returns a member of an object, or with a number the item of an array.
func (p Place) Child(key string) Place {
	at := slices.Concat(p.Pointer, document.Pointer{key})
	if p.held.Kind() == document.Array {
		if i, err := strconv.Atoi(key); err == nil && i >= 0 && i < p.held.Len() {
			return Place{view: p.view, held: p.held.Items()[i], Pointer: at}
		}
		return Place{view: p.view, Pointer: at}
	}
	return Place{view: p.view, held: p.held.Member(key), Pointer: at}
}

// Known tells whether the value is known, be it that it is absent.
func (p Place) Known() bool {
	return !slices.ContainsFunc(p.view.Unknown, func(unknown document.Pointer) bool {
		return len(unknown) <= len(p.Pointer) && slices.Equal(unknown, p.Pointer[:len(unknown)])
	})
}

// Absent tells whether there is certainly no value, or one that means none.
func (p Place) Absent() bool {
	return p.Known() && !p.Given()
}

// Given tells whether there certainly is a value that means something.
func (p Place) Given() bool {
	switch p.held.Kind() {
	case document.Absent, document.Null:
		return false
	case document.String:
		return p.held.Text() != ""
	default:
		return true
	}
}

// Keys are the keys of an object, as far as they are known, in the manifest's order.
func (p Place) Keys() []string { return p.held.Keys() }

// Entries are the members of an object, and those of which no more is known yet
// than their key or a key inside them.
func (p Place) Entries() []Place {
	keys := p.held.Keys()
	for _, unknown := range p.view.Unknown {
		if len(unknown) > len(p.Pointer) && slices.Equal(unknown[:len(p.Pointer)], p.Pointer) {
			keys = append(keys, unknown[len(p.Pointer)])
		}
	}
	slices.Sort(keys)
	var entries []Place
	for _, key := range slices.Compact(keys) {
		entries = append(entries, p.Child(key))
	}
	return entries
}

// Key is the last key on the way to the place.
func (p Place) Key() string { return p.Pointer[len(p.Pointer)-1] }

// Text is a string that is there; it may be empty.
func (p Place) Text() (text string, there bool) {
	return p.held.Text(), p.held.Kind() == document.String
}

// Is tells whether the value is certainly the given text.
func (p Place) Is(text string) bool {
	held, given := p.Text()
	return given && held == text
}

// True tells whether the value is certainly true.
func (p Place) True() bool { return p.held.True() }

// NotTrue tells whether the value is certainly false, or absent.
func (p Place) NotTrue() bool { return p.Known() && !p.held.True() }

// Number is a number that is given, exactly.
func (p Place) Number() (number *big.Rat, given bool) {
	if p.held.Kind() != document.Number {
		return nil, false
	}
	return new(big.Rat).SetString(p.held.Literal())
}

// Items are the items of an array.
func (p Place) Items() []document.Value { return p.held.Items() }

// literal is how a number is written.
func (p Place) literal() string { return p.held.Literal() }
