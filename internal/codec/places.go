// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"slices"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// place is what the attribute that stands somewhere in a document says of the JSON
// there, besides its kind.
type place struct {
	// at is the way there; "*" stands for every entry of a map and every item of an
	// array.
	at document.Pointer
	// unordered is an array in any order, icon the address of an icon, and secret
	// what no message may show. Of what is inside of an open place nothing is known.
	unordered, icon, secret, open bool
}

// covers reports whether a place is another one or stands inside it.
func (p place) covers(at document.Pointer) bool {
	return len(p.at) <= len(at) && p.is(at[:len(p.at)])
}

// is reports whether a pointer leads to the place.
func (p place) is(at document.Pointer) bool {
	return slices.EqualFunc(p.at, at, func(key, other string) bool { return key == other || key == anyKey })
}

// leadsTo reports whether the place stands at a pointer or inside of it.
func (p place) leadsTo(at document.Pointer) bool {
	return len(at) <= len(p.at) && place{at: p.at[:len(at)]}.is(at)
}
