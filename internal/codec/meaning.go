// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// Meaning compares JSON by what it means where there is no schema to compare it by:
// whole documents that somebody else has written. What the attributes of layouts
// make of arrays without order, of icons and of secrets holds for it too. Absent,
// null, "" and [] are nothing, each as good as the others; an empty object is
// something, because in a manifest it often is.
type Meaning struct{ places []place }

// MeaningOf makes the meaning of documents that the layouts have attributes for.
func MeaningOf(layouts ...Layout) Meaning {
	var m Meaning
	for _, l := range layouts {
		for _, mounted := range l.mounts {
			m.places = append(m.places, mounted.node.places(nil)...)
		}
	}
	return m
}

// With adds places of which no more is known than that something may stand there; a
// key may be "*".
func (m Meaning) With(others ...document.Pointer) Meaning {
	added := slices.Clone(m.places)
	for _, at := range others {
		added = append(added, place{at: at, open: true})
	}
	return Meaning{places: added}
}

// any reports whether a place at a pointer, or around it, is as asked for.
func (m Meaning) any(at document.Pointer, asked func(place) bool, fits func(place, document.Pointer) bool) bool {
	return slices.ContainsFunc(m.places, func(p place) bool { return asked(p) && fits(p, at) })
}

func (m Meaning) isUnordered(at document.Pointer) bool {
	return m.any(at, func(p place) bool { return p.unordered }, place.is)
}

func (m Meaning) isIcon(at document.Pointer) bool {
	return m.any(at, func(p place) bool { return p.icon }, place.is)
}

func (m Meaning) isSecret(at document.Pointer) bool {
	return m.any(at, func(p place) bool { return p.secret }, place.covers)
}

// Same reports whether two values mean the same at a place of a document.
func (m Meaning) Same(at document.Pointer, a, b document.Value) bool {
	if !isMeant(a) || !isMeant(b) {
		return isMeant(a) == isMeant(b)
	}
	if a.Kind() != b.Kind() {
		return false
	}
	switch a.Kind() {
	case document.String:
		if m.isIcon(at) {
			return iconAddress{}.same(a, b)
		}
		return sameText(a.Text(), b.Text())
	case document.Array:
		return m.sameItems(at, a.Items(), b.Items())
	case document.Object:
		return !slices.ContainsFunc(keysOf(a, b), func(key string) bool {
			return !m.Same(at.Child(key), a.Member(key), b.Member(key))
		})
	default:
		return document.Equal(a, b)
	}
}

func (m Meaning) sameItems(at document.Pointer, a, b []document.Value) bool {
	same := func(x, y document.Value) bool { return m.Same(at.Child(anyKey), x, y) }
	if !m.isUnordered(at) {
		return slices.EqualFunc(a, b, same)
	}
	return isAllAmong(a, b, same) && isAllAmong(b, a, same)
}

// isAllAmong reports whether every item of a list means the same as one of another.
func isAllAmong(items, others []document.Value, same func(a, b document.Value) bool) bool {
	return !slices.ContainsFunc(items, func(item document.Value) bool {
		return !slices.ContainsFunc(others, func(other document.Value) bool { return same(item, other) })
	})
}

// Render writes what stands at a place for a person, as JSON and without secrets.
func (m Meaning) Render(at document.Pointer, v document.Value) string {
	if !isMeant(v) {
		return absentText
	}
	if m.isSecret(at) {
		return secretText
	}
	return string(m.masked(at, v).JSON())
}

func (m Meaning) masked(at document.Pointer, v document.Value) document.Value {
	switch {
	case m.isSecret(at) && isMeant(v):
		return document.Text(secretText)
	case v.Kind() == document.Object:
		for _, key := range v.Keys() {
			v = v.With(key, m.masked(at.Child(key), v.Member(key)))
		}
	case v.Kind() == document.Array:
		items := v.Items()
		for i, item := range items {
			items[i] = m.masked(at.Child(anyKey), item)
		}
		return document.List(items...)
	}
	return v
}

// Mask takes the secrets of documents out of a text, as they are and as JSON spells
// them. A text of a few characters is no secret: it occurs in every other.
func (m Meaning) Mask(text string, docs ...document.Value) string {
	var secrets []string
	for _, doc := range docs {
		for _, secret := range m.Secrets(doc) {
			if utf8.RuneCountInString(secret) >= shortestSecret {
				literal := document.Text(secret).Literal()
				secrets = append(secrets, secret, literal[1:len(literal)-1])
			}
		}
	}
	// One that contains another comes first.
	slices.SortFunc(secrets, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	for _, secret := range secrets {
		text = strings.ReplaceAll(text, secret, secretText)
	}
	return text
}

// shortestSecret is how many characters a secret has at least.
const shortestSecret = 4

// Secrets are the texts in a document that no message may show.
func (m Meaning) Secrets(doc document.Value) []string { return m.secretsIn(nil, doc) }

func (m Meaning) secretsIn(at document.Pointer, v document.Value) []string {
	var found []string
	switch v.Kind() {
	case document.String:
		if m.isSecret(at) && v.Text() != "" {
			found = append(found, v.Text())
		}
	case document.Object:
		for _, key := range v.Keys() {
			found = append(found, m.secretsIn(at.Child(key), v.Member(key))...)
		}
	case document.Array:
		for _, item := range v.Items() {
			found = append(found, m.secretsIn(at.Child(anyKey), item)...)
		}
	}
	return found
}
