// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// Icons is what is known of the icons in a document whose addresses Amazon
// replaces by its own, by JSON pointer. It is kept between runs, as JSON.
type Icons map[string]Icon

// Icon is one icon.
type Icon struct {
	// Known is the address that whoever keeps the document has for it.
	Known string `json:"known"`
	// Path is the address under which Amazon served it last, without its query,
	// which differs on every read.
	Path string `json:"path"`
}

// Recognize gives the icons of a document that was read the addresses they are
// known by. An icon that somebody has exchanged keeps the one that it has.
func (m Meaning) Recognize(read document.Value, icons Icons) document.Value {
	if len(icons) == 0 {
		return read
	}
	return m.withIcons(read, func(at document.Pointer, address document.Value) document.Value {
		if icon, known := icons[at.String()]; known && icon.Path == withoutQuery(address.Text()) {
			return document.Text(icon.Known)
		}
		return address
	})
}

// Restore undoes Recognize before a document is sent: the icons that an edit has
// left as they were get the addresses that they were read with.
func (m Meaning) Restore(read, recognized, edited document.Value) document.Value {
	return m.withIcons(edited, func(at document.Pointer, address document.Value) document.Value {
		if before := recognized.Get(at); before.Kind() == document.String && before.Text() == address.Text() {
			return read.Get(at)
		}
		return address
	})
}

// Learn returns what is known of the icons once they are read under other
// addresses than they are known by. Whatever was read for an icon is that icon.
func (m Meaning) Learn(known, read document.Value) Icons {
	icons := Icons{}
	m.withIcons(known, func(at document.Pointer, address document.Value) document.Value {
		if served := read.Get(at); served.Kind() == document.String {
			icons[at.String()] = Icon{Known: address.Text(), Path: withoutQuery(served.Text())}
		}
		return address
	})
	return icons
}

// withIcons changes the address of every icon in a document.
func (m Meaning) withIcons(doc document.Value, change func(at document.Pointer, address document.Value) document.Value) document.Value {
	for _, p := range m.places {
		if p.icon {
			doc = changed(doc, nil, p.at, change)
		}
	}
	return doc
}

// changed changes the texts that the rest of a way leads to, from a place in a
// document.
func changed(v document.Value, at, rest document.Pointer, change func(at document.Pointer, address document.Value) document.Value) document.Value {
	switch {
	case len(rest) == 0 && v.Kind() == document.String:
		return change(at, v)
	case len(rest) == 0 || v.Kind() != document.Object:
		return v
	case rest[0] != anyKey:
		if v.Member(rest[0]).Exists() {
			v = v.With(rest[0], changed(v.Member(rest[0]), at.Child(rest[0]), rest[1:], change))
		}
		return v
	}
	for _, key := range v.Keys() {
		v = v.With(key, changed(v.Member(key), at.Child(key), rest[1:], change))
	}
	return v
}
