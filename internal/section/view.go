// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"fmt"
	"maps"
	"slices"

	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/manifest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/types"
)

// view shows the rules what the section's attributes stand for in the manifest.
// What is not known yet is marked as that.
func (l layout) view(attributes values) rules.View {
	shown := &showing{}
	for _, m := range l {
		place, rest, ranges := m.part.Pattern.Split()
		switch {
		case ranges:
			value := attributes[m.attribute.attribute]
			if value.Type() != nil && !value.IsKnown() {
				shown.unknown = append(shown.unknown, place)
			}
			if said(value) {
				for key, element := range asMembers(value) {
					at := slices.Concat(place, manifest.Pointer{key}, rest)
					shown.put(at, shown.field(*m.attribute.element, element, at))
				}
			}
		case m.attribute != nil:
			shown.put(place, shown.field(*m.attribute, attributes[m.attribute.attribute], place))
		default:
			for _, f := range m.body.members {
				at := place.Child(f.key)
				shown.put(at, shown.field(f, attributes[f.attribute], at))
			}
		}
	}
	return rules.View{Root: shown.document.Root(), Unknown: shown.unknown}
}

// showing is a manifest in the making.
type showing struct {
	document manifest.Document
	unknown  []manifest.Pointer
}

func (s *showing) put(at manifest.Pointer, value manifest.Value) {
	if !value.Exists() {
		return
	}
	document, err := s.document.Set(at, value)
	if err != nil {
		panic(fmt.Sprintf("section: the parts of one owner overlap: %s", err))
	}
	s.document = document
}

// field returns what a field would hold; absent for what is null or not known.
func (s *showing) field(f field, value tftypes.Value, at manifest.Pointer) manifest.Value {
	if value.Type() == nil || value.IsNull() {
		return manifest.Value{}
	}
	if !value.IsKnown() || f.kind == texts && !value.IsFullyKnown() {
		s.unknown = append(s.unknown, at)
		return manifest.Value{}
	}
	inside := at
	if f.shape != nil && f.kind != texts {
		inside = at.Child("0")
	}
	held := s.held(f, value, inside)
	if f.shape != nil {
		return f.shape.wrap(held, manifest.Value{})
	}
	return held
}

func (s *showing) held(f field, value tftypes.Value, at manifest.Pointer) manifest.Value {
	switch f.kind {
	case flag:
		return manifest.Boolean(asFlag(value))
	case text:
		return manifest.Text(asText(value))
	case number:
		literal, err := manifest.NumberLiteral(types.FormatDecimal(asNumber(value)))
		if err != nil {
			// JSON can't hold it, and the write will say so.
			return manifest.Value{}
		}
		return literal
	case texts:
		return mergeTexts(manifest.Value{}, value)
	case object:
		result := manifest.EmptyObject()
		for _, member := range f.members {
			result = result.With(member.key, s.field(member, memberOf(value, member.attribute), at.Child(member.key)))
		}
		return result
	default:
		result := manifest.EmptyObject()
		elements := asMembers(value)
		for _, key := range slices.Sorted(maps.Keys(elements)) {
			entry := s.field(*f.element, elements[key], at.Child(key))
			if elements[key].IsNull() {
				// The key is there all the same.
				entry = manifest.EmptyObject()
			}
			result = result.With(key, entry)
		}
		return result
	}
}
