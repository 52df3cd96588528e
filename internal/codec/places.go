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
	// what no message may show.
	unordered, icon, secret bool
}

// places lists what a node and those inside of it say of a document.
func places(n Node, at document.Pointer) []place {
	switch n := n.(type) {
	case through:
		return places(n.Node, at.Child(n.key))
	case eachEntry:
		return places(n.element, at.Child(anyKey))
	case mapping:
		return places(n.element, at.Child(anyKey))
	case sequence:
		return places(n.element, at.Child(anyKey))
	case soleItem:
		return places(n.Node, at.Child(anyKey))
	case keyed:
		return append(places(n.element, at.Child(anyKey)), place{at: at, unordered: true})
	case object:
		var all []place
		for _, m := range n.members {
			all = append(all, places(m.Node, at.Child(m.key))...)
		}
		return all
	case leaf:
		p := place{at: at, secret: n.sensitive}
		switch n.format.(type) {
		case textSet, namedItems:
			p.unordered = true
		case iconAddress:
			p.icon = true
		}
		return []place{p}
	}
	return nil
}

// covers reports whether a place is another one or stands inside it.
func (p place) covers(at document.Pointer) bool {
	return len(p.at) <= len(at) && p.is(at[:len(p.at)])
}

// is reports whether a pointer leads to the place.
func (p place) is(at document.Pointer) bool {
	return slices.EqualFunc(p.at, at, func(key, other string) bool { return key == other || key == anyKey })
}
