// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package mapped is what the entities share whose attributes stand for a
// document: how values are opened, where a finding or one of Amazon's problems is
// shown, how secrets and icons are kept apart, and what a data source has of them.
// What the document is, and which part of it an entity owns, is not its business.
package mapped

import (
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/codec"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// Set is the attributes of one entity that stand for a document.
type Set struct {
	codec.Layout
	Names
	// Meaning knows the icons and the secrets among them.
	Meaning codec.Meaning
	// Elsewhere says who is likely to look after a property of the document that no
	// attribute stands for: as Amazon writes it, and from the root of the document.
	Elsewhere func(property, place string) string
}

// Names are what an entity is called in messages.
type Names struct {
	// Title is what it manages, in lower case: "paid skill pricing".
	Title string
	// Noun is whose document it is, and Document what that is called: "skill" and
	// "manifest".
	Noun, Document string
	// Key is the attribute with the document's key: "skill_id". What is about no
	// attribute that stands for something is shown there.
	Key string
	// Missing is the ID in the table of package trouble for a key that Amazon does not
	// know: "unknown-skill".
	Missing string
}

// Unable begins every error: "Unable to update paid skill pricing".
func (n Names) Unable(verb string) string { return "Unable to " + verb + " " + n.Title }

// NewSet makes the set of a layout.
func NewSet(layout codec.Layout, names Names, elsewhere func(property, place string) string) Set {
	return Set{Layout: layout, Names: names, Meaning: codec.MeaningOf(layout), Elsewhere: elsewhere}
}

// PlaceOf is the attribute that stands for the first of some places in a document for
// which there is one, and the key where there is none.
func (s Set) PlaceOf(places []document.Pointer, doc document.Value) path.Path {
	for _, place := range places {
		if at, ok := s.LocatePointer(place, doc); ok && len(at.Steps()) > 0 {
			return at
		}
	}
	return path.Root(s.Key)
}

// Inventory lists what a document has that the attributes stand for, one line for each.
func (s Set) Inventory(doc document.Value) []string {
	var lines []string
	for _, d := range s.Compare(document.EmptyObject(), doc) {
		lines = append(lines, fmt.Sprintf("%s = %s", d.Attribute, d.After()))
	}
	return lines
}
