// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillmanifest

import (
	"fmt"
	"maps"
	"slices"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// Listings is where the skill's listings stand, one for each language the skill
// is offered in. A language that is missing there cannot have prompts or privacy
// pages.
var Listings = document.Pointer{"publishingInformation", "locales"}

// Name is what a skill is called: in US English, or else in the first of its
// languages; "" where the manifest lists none.
func Name(manifest document.Value) string { return NameIn(Names(manifest)) }

// NameIn is [Name] of a skill that has these names by locale.
func NameIn(names map[string]string) string {
	if name := names["en-US"]; name != "" {
		return name
	}
	for _, locale := range slices.Sorted(maps.Keys(names)) {
		if name := names[locale]; name != "" {
			return name
		}
	}
	return ""
}

// Names are what a skill is called, by locale.
func Names(manifest document.Value) map[string]string {
	names := map[string]string{}
	listings := manifest.Get(Listings)
	for _, locale := range listings.Keys() {
		if name := listings.Member(locale).Member("name").Text(); name != "" {
			names[locale] = name
		}
	}
	return names
}

// labelLength is how much of the end of a skill's id tells it from others.
const labelLength = 8

// Label names a skill in the summary of a message, by its name, if it has one, and the
// end of its id: Terraform folds warnings of the same summary into one, and those about
// other skills would be hidden.
func Label(manifest document.Value, id string) string { return LabelOf(Name(manifest), id) }

// LabelOf is [Label] of a skill whose name is known, or "".
func LabelOf(name, id string) string {
	end := id[max(0, len(id)-labelLength):]
	if name != "" {
		return fmt.Sprintf("%s (...%s)", name, end)
	}
	return "skill ..." + end
}
