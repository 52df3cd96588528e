// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"math/big"
	"slices"
	"strconv"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// Place is one value of a manifest, which may be absent or not known yet.
type Place struct {
	// value is of the kind Unknown inside anything that is not known.
	value document.Value
	// Pointer says where it is.
	Pointer document.Pointer
}

// Child returns a member of an object, or with a number the item of an array.
func (p Place) Child(key string) Place {
	child := Place{value: p.value, Pointer: p.Pointer.Child(key)}
	if p.Known() {
		child.value = p.value.Get(document.Pointer{key})
	}
	return child
}

// Known reports whether the value is known, be it that it is absent. What is
// inside it may not be.
func (p Place) Known() bool { return p.value.Kind() != document.Unknown }

// fullyKnown reports whether the value and all that is inside it is known.
func (p Place) fullyKnown() bool { return fullyKnown(p.value) }

func fullyKnown(value document.Value) bool {
	unknown := func(inside document.Value) bool { return !fullyKnown(inside) }
	if value.Kind() == document.Unknown || slices.ContainsFunc(value.Items(), unknown) {
		return false
	}
	return !slices.ContainsFunc(value.Keys(), func(key string) bool { return unknown(value.Member(key)) })
}

// Absent reports whether there is certainly no value, or one that means none.
func (p Place) Absent() bool { return p.Known() && !p.Given() }

// Given reports whether there certainly is a value that means something.
func (p Place) Given() bool {
	switch p.value.Kind() {
	case document.Absent, document.Null, document.Unknown:
		return false
	case document.String:
		return p.value.Text() != ""
	default:
		return true
	}
}

// Keys are the keys of an object, sorted; none where the object is not known.
func (p Place) Keys() []string { return slices.Sorted(slices.Values(p.value.Keys())) }

// Entries are the members of an object by their sorted keys, those included of
// which no more than the key is known yet.
func (p Place) Entries() []Place {
	var entries []Place
	for _, key := range p.Keys() {
		entries = append(entries, p.Child(key))
	}
	return entries
}

// Items are the items of an array, those included that are not known yet.
func (p Place) Items() []Place {
	var items []Place
	for i := range p.value.Items() {
		items = append(items, p.Child(strconv.Itoa(i)))
	}
	return items
}

// Key is the last key on the way to the place.
func (p Place) Key() string { return p.Pointer[len(p.Pointer)-1] }

// Text is a string that is there; it may be empty.
func (p Place) Text() (text string, there bool) {
	return p.value.Text(), p.value.Kind() == document.String
}

// Is reports whether the value is certainly the given text.
func (p Place) Is(text string) bool {
	value, given := p.Text()
	return given && value == text
}

// True reports whether the value is certainly true.
func (p Place) True() bool { return p.value.True() }

// NotTrue reports whether the value is certainly false, or absent.
func (p Place) NotTrue() bool { return p.Known() && !p.value.True() }

// Number is a number that is given, exactly.
func (p Place) Number() (number *big.Rat, given bool) {
	if p.value.Kind() != document.Number {
		return nil, false
	}
	return new(big.Rat).SetString(p.value.Literal())
}

// written is how the value is written in JSON.
func (p Place) written() string { return string(p.value.JSON()) }

// literal is how a number is written.
func (p Place) literal() string { return p.value.Literal() }
