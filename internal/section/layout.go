// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"fmt"
	"maps"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/manifest"
)

// layout says where the attributes of a section stand in the manifest.
type layout []mount

// mount is one part of the manifest and what stands there.
type mount struct {
	part manifest.Part
	// attribute is the one that stands at the part, or nil where the part holds
	// all the attributes that are not mounted elsewhere.
	attribute *field
	// body are those attributes, as the members of one object.
	body field
}

// newLayout places the attributes by the ownership table. What does not fit is
// a mistake in the section's definition and stops the program at its start.
func newLayout(definition Definition) layout {
	parts := manifest.PartsOf(definition.TypeName)
	remaining := maps.Clone(definition.Attributes)
	var mounts layout
	for _, part := range parts {
		build := builder{shapes: definition.Shapes, whole: part.Whole}
		mounted := mount{part: part}
		for name, attribute := range definition.Attributes {
			if manifestKey(name) == part.Pattern.Last() {
				f := build.field("", name, attribute)
				mounted.attribute = &f
				delete(remaining, name)
			}
		}
		mounts = append(mounts, mounted)
	}
	for i := range mounts {
		m := &mounts[i]
		if m.attribute == nil {
			m.body = field{kind: object, whole: m.part.Whole}
			m.body.members = builder{shapes: definition.Shapes, whole: m.part.Whole}.fields("", remaining)
			m.body.wire = objectOf(m.body.members)
			remaining = map[string]schema.Attribute{}
		}
		if _, _, ranges := m.part.Pattern.Split(); ranges && (m.attribute == nil || m.attribute.kind != dictionary) {
			panic(fmt.Sprintf("section: %s of %s ranges over a map, so a map attribute must be called like its last key", m.part.Pattern, definition.TypeName))
		}
	}
	if len(parts) == 0 || len(remaining) > 0 {
		panic(fmt.Sprintf("section: the ownership table has no place for the attributes %v of %s", slices.Sorted(maps.Keys(remaining)), definition.TypeName))
	}
	return mounts
}

func objectOf(members []field) tftypes.Object {
	attributes := map[string]tftypes.Type{}
	for _, member := range members {
		attributes[member.attribute] = member.wire
	}
	return tftypes.Object{AttributeTypes: attributes}
}

// fields returns the section's attributes, wherever they stand.
func (l layout) fields() []field {
	var fields []field
	for _, m := range l {
		if m.attribute != nil {
			fields = append(fields, *m.attribute)
		}
		fields = append(fields, m.body.members...)
	}
	return fields
}

// read takes the section's attributes out of a manifest. present is false where
// the manifest says nothing of the section, or only what Amazon adds by itself.
func (l layout) read(document manifest.Document) (values map[string]tftypes.Value, present bool, err error) {
	values = map[string]tftypes.Value{}
	for _, m := range l {
		found, err := m.read(document)
		if err != nil {
			return nil, false, err
		}
		maps.Copy(values, found)
	}
	for _, f := range l.fields() {
		fallback := tftypes.NewValue(f.wire, nil)
		if f.fallback != nil {
			fallback = *f.fallback
		}
		present = present || !same(values[f.attribute], fallback)
	}
	return values, present, nil
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

// write changes a manifest to what is planned.
func (l layout) write(document manifest.Document, planned, configured map[string]tftypes.Value, adopting bool) (manifest.Document, error) {
	w := writer{listings: document.Get(manifest.Listings), adopting: adopting}
	var err error
	for _, m := range l {
		if document, err = m.write(w, document, planned, configured); err != nil {
			return document, err
		}
	}
	return document, nil
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

// clear removes everything the section owns. Where the manifest says nothing of
// it, what Amazon adds by itself is no reason to write.
func (l layout) clear(document manifest.Document) (manifest.Document, error) {
	if _, present, err := l.read(document); err == nil && !present {
		return document, nil
	}
	for _, m := range l {
		place, rest, ranges := m.part.Pattern.Split()
		places := []manifest.Pointer{place}
		f := m.body
		if m.attribute != nil {
			f = *m.attribute
		}
		if ranges {
			f, places = *m.attribute.element, nil
			for _, key := range document.Get(place).Keys() {
				places = append(places, slices.Concat(place, manifest.Pointer{key}, rest))
			}
		}
		for _, at := range places {
			held := document.Get(at)
			if !held.Exists() {
				continue
			}
			var err error
			if document, err = replace(document, at, held, f.clear(held)); err != nil {
				return document, err
			}
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
