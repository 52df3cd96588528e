// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"maps"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/manifest"
)

// propertyRoot is how Amazon's property paths begin; older answers leave out a
// part of it or all.
var propertyRoots = []string{"$.manifest", "manifest", "$"}

// locate finds the attribute that one of Amazon's property paths names, such as
// $.manifest.publishingInformation.paidSkillInformation.pricing.amazon.com[0].price.
// The path gets as deep as attributes go. Keys with dots make such a path
// ambiguous, so the keys that are planned are tried before dots are counted.
func (l layout) locate(property string, planned map[string]tftypes.Value) (path.Path, bool) {
	rest := trimRoot(property)
	for _, m := range l {
		place, below, ranges := m.part.Pattern.Split()
		after, ok := eatAll(rest, place)
		if !ok {
			continue
		}
		switch {
		case ranges:
			value := planned[m.attribute.attribute]
			key, after, ok := eatOneOf(after, value)
			if !ok {
				continue
			}
			if after, ok = eatAll(after, below); !ok {
				continue
			}
			attribute := path.Root(m.attribute.attribute).AtMapKey(key)
			return m.attribute.element.locate(after, memberOf(value, key), attribute), true
		case m.attribute != nil:
			return m.attribute.locate(after, planned[m.attribute.attribute], path.Root(m.attribute.attribute)), true
		default:
			for _, f := range m.body.members {
				if after, ok := eat(after, f.key); ok {
					return f.locate(after, planned[f.attribute], path.Root(f.attribute)), true
				}
			}
		}
	}
	return path.Empty(), false
}

// locate follows what is left of a property path inside a field.
func (f field) locate(rest string, value tftypes.Value, here path.Path) path.Path {
	if f.shape != nil && strings.HasPrefix(rest, "[") {
		_, rest, _ = strings.Cut(rest, "]")
	}
	switch f.kind {
	case object:
		for _, member := range f.members {
			if after, ok := eat(rest, member.key); ok {
				return member.locate(after, memberOf(value, member.attribute), here.AtName(member.attribute))
			}
		}
	case dictionary:
		if key, after, ok := eatOneOf(rest, value); ok {
			return f.element.locate(after, memberOf(value, key), here.AtMapKey(key))
		}
	}
	return here
}

// locatePointer finds the attribute that stands for a place in the manifest.
func (l layout) locatePointer(place manifest.Pointer, attributes values) (path.Path, bool) {
	property := "$"
	for _, key := range place {
		property += "['" + key + "']"
	}
	return l.locate(property, attributes)
}

func trimRoot(property string) string {
	for _, root := range propertyRoots {
		if after, ok := strings.CutPrefix(property, root); ok && (after == "" || after[0] == '.' || after[0] == '[') {
			return after
		}
	}
	return "." + property
}

// eat takes one key from the beginning of a path: .key, ['key'] or ["key"].
func eat(rest, key string) (string, bool) {
	for _, form := range []string{"." + key, "['" + key + "']", `["` + key + `"]`} {
		if after, ok := strings.CutPrefix(rest, form); ok && (after == "" || after[0] == '.' || after[0] == '[') {
			return after, true
		}
	}
	return rest, false
}

func eatAll(rest string, keys manifest.Pointer) (string, bool) {
	for _, key := range keys {
		var ok bool
		if rest, ok = eat(rest, key); !ok {
			return rest, false
		}
	}
	return rest, true
}

// eatOneOf takes one of the keys of a map, the longest that fits.
func eatOneOf(rest string, value tftypes.Value) (key, after string, ok bool) {
	if !said(value) {
		return "", rest, false
	}
	keys := slices.SortedFunc(maps.Keys(asMembers(value)), func(a, b string) int { return len(b) - len(a) })
	for _, key := range keys {
		if after, ok := eat(rest, key); ok {
			return key, after, true
		}
	}
	return "", rest, false
}

// eatAny takes one key, whatever it is; without brackets it has no dots.
func eatAny(rest string) (string, bool) {
	if inside, ok := strings.CutPrefix(rest, "["); ok {
		_, after, ok := strings.Cut(inside, "]")
		return after, ok
	}
	key, ok := strings.CutPrefix(rest, ".")
	return strings.TrimLeftFunc(key, func(r rune) bool { return r != '.' && r != '[' }), ok
}

// ownerOf names the resource type that owns what a property path names, "" if
// none does.
func ownerOf(property string) string {
	rest := trimRoot(property)
	for _, part := range manifest.Ownership {
		place, below, ranges := part.Pattern.Split()
		after, ok := eatAll(rest, place)
		if ok && ranges {
			if after, ok = eatAny(after); ok {
				_, ok = eatAll(after, below)
			}
		}
		if ok {
			return part.Owner
		}
	}
	return ""
}
