// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"fmt"

	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// NamedItems is a set of strings that the document holds as an array of objects
// with one key each: [{"name": "a"}, {"name": "b"}]. What an object holds besides
// is kept while its string stays.
func NamedItems(key string) Form { return namedItems{key: key}.form }

// NamedItemsWith is like [NamedItems], of objects with a second key whose value
// follows from the string: [{"locale": "en-US", "language": "en"}].
func NamedItemsWith(key, second string, derive func(string) string) Form {
	return namedItems{key: key, second: second, derive: derive}.form
}

type namedItems struct {
	key string
	// second is a key whose value is derived, "" for none.
	second string
	derive func(string) string
}

func (s namedItems) form(n Node) Node {
	l, ok := n.(leaf)
	if !ok || l.format != (textSet{}) {
		panic("codec: named items are a set of strings")
	}
	l.format = s
	return l
}

func (namedItems) wire() tftypes.Type  { return textSet{}.wire() }
func (namedItems) kind() document.Kind { return document.Array }

func (s namedItems) decode(stored document.Value, at document.Pointer) (tftypes.Value, error) {
	for i, item := range stored.Items() {
		if name := item.Member(s.key); name.Kind() != document.String {
			return tftypes.Value{}, unexpected(at.Child(fmt.Sprint(i)).Child(s.key), document.String.String(), name)
		}
	}
	return textSet{}.decode(s.names(stored), at)
}

// names are the strings alone.
func (s namedItems) names(v document.Value) document.Value {
	var names []document.Value
	for _, item := range v.Items() {
		names = append(names, item.Member(s.key))
	}
	return document.List(names...)
}

func (s namedItems) encode(value tftypes.Value) document.Value {
	var items []document.Value
	for _, name := range (textSet{}).encode(value).Items() {
		item := document.EmptyObject().With(s.key, name)
		if s.second != "" {
			item = item.With(s.second, document.Text(s.derive(name.Text())))
		}
		items = append(items, item)
	}
	return document.List(items...)
}

func (namedItems) describe(p *place) { p.unordered = true }

func (s namedItems) same(a, b document.Value) bool { return textSet{}.same(s.names(a), s.names(b)) }

func (s namedItems) merge(stored, desired document.Value) document.Value {
	return keepOrder(stored, desired, func(a, b document.Value) bool {
		return sameText(a.Member(s.key).Text(), b.Member(s.key).Text())
	})
}

func (s namedItems) render(v document.Value) string { return textSet{}.render(s.names(v)) }
