// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package entity

import "github.com/hashicorp/terraform-plugin-framework/path"

// shownSteps is how deep the CLI can place a message: on an attribute, or on one
// of its entries. It shows a deeper path on the first line of the resource.
const shownSteps = 2

// Place returns the deepest place on the way to an attribute that the CLI can
// show. The message itself has the whole path.
func Place(at path.Path) path.Path {
	steps := at.Steps()
	if len(steps) < shownSteps {
		return at
	}
	if _, ok := steps[1].(path.PathStepAttributeName); ok {
		steps = steps[:1]
	} else {
		steps = steps[:shownSteps]
	}
	place := path.Empty()
	for _, step := range steps {
		switch s := step.(type) {
		case path.PathStepAttributeName:
			place = place.AtName(string(s))
		case path.PathStepElementKeyString:
			place = place.AtMapKey(string(s))
		case path.PathStepElementKeyInt:
			place = place.AtListIndex(int(s))
		}
	}
	return place
}
