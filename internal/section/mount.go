// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"maps"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/manifest"
)

// mount is one part of the manifest and what stands there.
type mount struct {
	part manifest.Part
	// attribute is the one that stands at the part, or nil where the part holds
	// all the attributes that are not mounted elsewhere.
	attribute *field
	// body are those attributes, as the members of one object.
	body field
}

func (m mount) read(document manifest.Document) (map[string]tftypes.Value, error) {
	entries, rest, ranges := m.part.Pattern.Split()
	switch {
	case ranges:
		elements := map[string]tftypes.Value{}
		for _, key := range document.Get(entries).Keys() {
			at := slices.Concat(entries, manifest.Pointer{key}, rest)
			value, said, err := m.attribute.element.decode(document.Get(at), at)
			if err != nil {
				return nil, err
			}
			if said {
				elements[key] = value
			}
		}
		value := tftypes.NewValue(m.attribute.wire, elements)
		if len(elements) == 0 {
			value = tftypes.NewValue(m.attribute.wire, nil)
		}
		return map[string]tftypes.Value{m.attribute.attribute: value}, nil
	case m.attribute != nil:
		value, _, err := m.attribute.decode(document.Get(entries), entries)
		return map[string]tftypes.Value{m.attribute.attribute: value}, err
	default:
		values := map[string]tftypes.Value{}
		held := document.Get(entries)
		if meansSomething(held) && held.Kind() != manifest.Object {
			return nil, unexpected(entries, manifest.Object.String(), held)
		}
		for _, f := range m.body.members {
			value, _, err := f.decode(held.Member(f.key), entries.Child(f.key))
			if err != nil {
				return nil, err
			}
			values[f.attribute] = value
		}
		return values, nil
	}
}

func (m mount) write(w writer, document manifest.Document, planned, configured map[string]tftypes.Value) (manifest.Document, error) {
	place, rest, ranges := m.part.Pattern.Split()
	f, want := m.body, wish{planned: objectValue(m.body, planned), configured: objectValue(m.body, configured)}
	attribute := path.Empty()
	if m.attribute != nil {
		f = *m.attribute
		want = wish{planned: planned[f.attribute], configured: configured[f.attribute]}
		attribute = path.Root(f.attribute)
	}
	if ranges {
		return m.writeEach(w, document, want, place, rest)
	}
	held := document.Get(place)
	merged, err := w.merge(f, held, want, place, attribute)
	if err != nil {
		return document, err
	}
	return replace(document, place, held, merged)
}

// writeEach writes a part that lies inside the entries of a map. The entries
// belong to others, so none is ever made or removed here.
func (m mount) writeEach(w writer, document manifest.Document, want wish, entries, rest manifest.Pointer) (manifest.Document, error) {
	wanted := map[string]tftypes.Value{}
	if said(want.planned) {
		wanted = asMembers(want.planned)
	}
	keys := slices.Sorted(maps.Keys(wanted))
	for _, key := range document.Get(entries).Keys() {
		if _, again := wanted[key]; !again {
			keys = append(keys, key)
		}
	}
	for _, key := range keys {
		place := slices.Concat(entries, manifest.Pointer{key}, rest)
		attribute := path.Root(m.attribute.attribute).AtMapKey(key)
		held := document.Get(place)
		each := want.member(key)
		if each.planned.Type() == nil {
			each.planned = tftypes.NewValue(m.attribute.element.wire, nil)
		}
		merged, err := w.merge(*m.attribute.element, held, each, place, attribute)
		if err != nil {
			return document, err
		}
		if merged.Exists() && !manifest.Equal(held, merged) {
			if err := w.listed(key, attribute); err != nil {
				return document, err
			}
		}
		if document, err = replace(document, place, held, merged); err != nil {
			return document, err
		}
	}
	return document, nil
}

func replace(document manifest.Document, at manifest.Pointer, held, merged manifest.Value) (manifest.Document, error) {
	switch {
	case !merged.Exists():
		return document.Remove(at), nil
	case manifest.Equal(held, merged):
		return document, nil
	default:
		return document.Set(at, merged)
	}
}

func objectValue(f field, values map[string]tftypes.Value) tftypes.Value {
	if f.wire == nil || values == nil {
		return tftypes.Value{}
	}
	members := map[string]tftypes.Value{}
	for _, member := range f.members {
		members[member.attribute] = values[member.attribute]
	}
	return tftypes.NewValue(f.wire, members)
}
