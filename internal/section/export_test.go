// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/manifest"
)

// The tests in section_test judge the real sections, which import this package.
// What they need of its inside is here.

func LayoutOf(definition Definition) layout { return newLayout(definition) }

func (l layout) Read(document manifest.Document) (values, bool, error) { return l.read(document) }

func (l layout) Write(document manifest.Document, planned, configured values, adopting bool) (manifest.Document, error) {
	return l.write(document, planned, configured, adopting)
}

func (l layout) Clear(document manifest.Document) (manifest.Document, error) {
	return l.clear(document)
}

func (l layout) Locate(property string, planned values) (path.Path, bool) {
	return l.locate(property, planned)
}

func Same(a, b tftypes.Value) bool { return same(a, b) }

func Render(v tftypes.Value) string { return render(v) }

func OwnerOf(property string) string { return ownerOf(property) }

// Diagnose is what the user reads of an error.
func Diagnose(definition Definition, verb, skill string, err error, planned values, limit string) diag.Diagnostics {
	m := managed{definition: definition, layout: newLayout(definition)}
	return m.diagnose(failure{verb: verb, skill: skill, err: err, planned: planned, limit: limit})
}

// Places says where each attribute stands, the nested ones included; what is
// chosen by the user is a wildcard.
func (l layout) Places() map[string]manifest.Pointer {
	places := map[string]manifest.Pointer{}
	for _, m := range l {
		at := manifest.Pointer(m.part.Pattern.Keys())
		switch _, _, ranges := m.part.Pattern.Split(); {
		case ranges:
			places[m.attribute.attribute] = at
			m.attribute.element.places(m.attribute.attribute+".*", at, places)
		case m.attribute != nil:
			m.attribute.places(m.attribute.attribute, at, places)
		default:
			for _, f := range m.body.members {
				f.places(f.attribute, at.Child(f.key), places)
			}
		}
	}
	return places
}

func (f field) places(name string, at manifest.Pointer, places map[string]manifest.Pointer) {
	places[name] = slices.Clone(at)
	for _, member := range f.members {
		member.places(name+"."+member.attribute, at.Child(member.key), places)
	}
	if f.element != nil {
		f.element.places(name+".*", at.Child(manifest.Wildcard), places)
	}
}
