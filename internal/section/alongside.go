// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

// announceAlongside says what an edit takes from a skill that is not the
// section's own: what others have inside of an entry that goes as a whole.
func (r *sectionResource) announceAlongside(diags *diag.Diagnostics, before, after document.Value, id string) {
	places := r.alongside(before, after)
	if len(places) == 0 {
		return
	}
	at := r.PlaceOf(places, before)
	diags.AddAttributeWarning(entity.Place(at), fmt.Sprintf("More than %s will go from %s", r.Title, skillmanifest.Label(before, id)), fmt.Sprintf(
		"%s: what is removed from skill %s has more inside of it, which goes too:\n\n%s\n\nTo keep it, keep the entry that it stands in.", at, id, r.owned(places)))
}

// alongside lists the places that an edit of a manifest takes away and that are
// not the section's own.
func (s section) alongside(before, after document.Value) []document.Pointer {
	current, err := s.Decode(before)
	if err != nil {
		// Then the edit is refused.
		return nil
	}
	return lost(before, s.Encode(current), after, nil)
}

// lost are the places of a value that are gone and that the section does not have.
func lost(before, own, after document.Value, at document.Pointer) []document.Pointer {
	var places []document.Pointer
	for _, key := range slices.Sorted(slices.Values(before.Keys())) {
		was, has, is := before.Member(key), own.Member(key), after.Member(key)
		switch {
		case is.Exists() && is.Kind() != document.Object, isNothing(was):
		case is.Exists() || has.Exists():
			places = append(places, lost(was, has, is, at.Child(key))...)
		default:
			places = append(places, at.Child(key))
		}
	}
	return places
}

// isNothing reports whether a value is nothing that anybody would miss.
func isNothing(v document.Value) bool {
	switch v.Kind() {
	case document.Null:
		return true
	case document.String:
		return v.Text() == ""
	default:
		return (v.Kind() == document.Object || v.Kind() == document.Array) && v.Len() == 0
	}
}

// owned lists places, each with the other resource that it belongs to.
func (s section) owned(places []document.Pointer) string {
	var lines []string
	for _, place := range places {
		line := "  " + strings.Join(place, ".")
		if owner := skillmanifest.OwnerOf(place); owner != "" && owner != s.TypeName {
			line += " (" + owner + ")"
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}
