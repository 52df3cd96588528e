// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"fmt"
	"maps"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/manifest"
)

// layout says where the attributes of a section stand in the manifest.
type layout []mount

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
