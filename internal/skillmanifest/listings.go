// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillmanifest

import (
	"slices"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// Listings is where the skill's listings stand, one for each language the skill
// is offered in. A language that is missing there cannot have prompts or privacy
// pages.
var Listings = document.Pointer{"publishingInformation", "locales"}

// Name is what a skill is called: in US English, or else in the first of its
// languages; "" where the manifest lists none.
func Name(manifest document.Value) string {
	listings := manifest.Get(Listings)
	for _, locale := range append([]string{"en-US"}, slices.Sorted(slices.Values(listings.Keys()))...) {
		if name := listings.Member(locale).Member("name").Text(); name != "" {
			return name
		}
	}
	return ""
}
