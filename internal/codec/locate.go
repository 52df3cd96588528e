// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"slices"
	"strconv"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// Locate finds the attribute that one of Amazon's property paths names, such as
// $.publishingInformation.locales.en-US.name, from the root of the document.
// The path gets as deep as attributes go, and is empty for a part as a whole. Keys
// with dots and positions in arrays are read off the document that the path is about.
func (l Layout) Locate(property string, sent document.Value) (path.Path, bool) {
	return l.locate(trimRoot(property), sent)
}

// LocatePointer finds the attribute that stands for a place in a document.
func (l Layout) LocatePointer(place document.Pointer, sent document.Value) (path.Path, bool) {
	return l.locate(propertyPath(place), sent)
}

func (l Layout) locate(rest string, sent document.Value) (path.Path, bool) {
	for _, m := range l.mounts {
		after, ok := eatWay(rest, m.at)
		switch {
		case !ok:
		case m.attribute != "":
			return m.node.Locate(rest, sent, path.Root(m.attribute)), true
		case after == "":
			return path.Empty(), true
		default:
			for _, field := range m.body {
				if below, ok := eat(after, field.key); ok {
					return field.Locate(below, sent.Get(m.at).Member(field.key), path.Root(field.attribute)), true
				}
			}
		}
	}
	return path.Empty(), false
}

// eatWay takes the keys of a way from the beginning of a path; "*" is any key.
func eatWay(rest string, way document.Pointer) (string, bool) {
	for _, key := range way {
		var ok bool
		if key == anyKey {
			rest, ok = eatAny(rest)
		} else {
			rest, ok = eat(rest, key)
		}
		if !ok {
			return rest, false
		}
	}
	return rest, true
}

// CoversProperty reports whether one of Amazon's property paths leads to a place
// or into it; a key of the place may be "*".
func CoversProperty(property string, place document.Pointer) bool {
	_, ok := eatWay(trimRoot(property), place)
	return ok
}

// IsProperty reports whether one of Amazon's property paths leads to a place and no
// further.
func IsProperty(property string, place document.Pointer) bool {
	rest, ok := eatWay(trimRoot(property), place)
	return ok && rest == ""
}

// propertyPath writes a place in the form of Amazon's property paths, without
// their root and with every key in brackets, so that dots in it are no question.
func propertyPath(place document.Pointer) string {
	var written strings.Builder
	for _, key := range place {
		written.WriteString("['" + key + "']")
	}
	return written.String()
}

// trimRoot takes the root from the beginning of a path; some leave it out.
func trimRoot(property string) string {
	if after, ok := strings.CutPrefix(property, "$"); ok && (after == "" || after[0] == '.' || after[0] == '[') {
		return after
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

// eatOneOf takes one of several keys, the longest that fits: keys may have dots.
func eatOneOf(rest string, keys []string) (key, after string, ok bool) {
	slices.SortFunc(keys, func(a, b string) int { return len(b) - len(a) })
	for _, key := range keys {
		if after, ok := eat(rest, key); ok {
			return key, after, true
		}
	}
	return "", rest, false
}

// eatIndex takes the position of an item: [0], or ['0'] as pointers are written.
func eatIndex(rest string) (index int, after string, ok bool) {
	inside, ok := strings.CutPrefix(rest, "[")
	if !ok {
		return 0, rest, false
	}
	digits, after, ok := strings.Cut(inside, "]")
	index, err := strconv.Atoi(strings.Trim(digits, `'"`))
	return index, after, ok && err == nil && index >= 0
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
