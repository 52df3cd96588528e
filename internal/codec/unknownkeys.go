// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"slices"
	"strconv"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// UnknownKeys lists the keys of a document at which nothing may stand that is known
// of, each without what is inside of it.
func (m Meaning) UnknownKeys(doc document.Value) []document.Pointer { return m.unknownIn(nil, doc) }

func (m Meaning) unknownIn(at document.Pointer, v document.Value) []document.Pointer {
	var unknown []document.Pointer
	visit := func(key string, inside document.Value) {
		here := at.Child(key)
		switch {
		case !slices.ContainsFunc(m.places, func(p place) bool { return p.leadsTo(here) || p.open && p.covers(here) }):
			unknown = append(unknown, here)
		default:
			unknown = append(unknown, m.unknownIn(here, inside)...)
		}
	}
	for _, key := range v.Keys() {
		visit(key, v.Member(key))
	}
	for i, item := range v.Items() {
		visit(strconv.Itoa(i), item)
	}
	return unknown
}

// KeysAt lists the keys that are known of inside of a place, sorted; none where any
// key may stand.
func (m Meaning) KeysAt(at document.Pointer) []string {
	var keys []string
	for _, p := range m.places {
		if len(p.at) > len(at) && (place{at: p.at[:len(at)]}).is(at) && p.at[len(at)] != anyKey {
			keys = append(keys, p.at[len(at)])
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}
