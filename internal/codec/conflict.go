// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// Conflict is an attribute that is neither what a plan was made from nor what it
// makes of it.
type Conflict struct {
	Attribute path.Path
	// Old is what the plan was made from, Planned what it makes of it, and Present
	// what the document has, as HCL.
	Old, Planned, Present string
}

// String writes the three values for a person.
func (c Conflict) String() string {
	return fmt.Sprintf("%s: %s when the plan was made, %s in the plan, %s now", c.Attribute, c.Old, c.Planned, c.Present)
}

// Conflicts lists what somebody else has changed since a plan was made. What they
// have changed to what the plan makes of it is none. An answer that is left out of
// the configuration stays as it was when the plan was made, so that a change of it
// is one too.
func (l Layout) Conflicts(old, desired, present document.Value) []Conflict {
	var conflicts []Conflict
	planned := l.Compare(desired, present)
	for _, changed := range l.Compare(old, present) {
		for _, differs := range planned {
			switch {
			case differs.Old.Kind() == document.Unknown:
			case isWithin(differs.Attribute, changed.Attribute):
				conflicts = append(conflicts, Conflict{
					Attribute: differs.Attribute, Old: changed.Before(), Planned: differs.Before(), Present: differs.After(),
				})
			case isWithin(changed.Attribute, differs.Attribute):
				conflicts = append(conflicts, Conflict{
					Attribute: changed.Attribute, Old: changed.Before(), Planned: differs.Before(), Present: changed.After(),
				})
			}
		}
	}
	return conflicts
}

// isWithin reports whether an attribute is another one or stands inside it.
func isWithin(inner, outer path.Path) bool {
	steps, leading := inner.Steps(), outer.Steps()
	if len(steps) < len(leading) {
		return false
	}
	for i, step := range leading {
		if !step.Equal(steps[i]) {
			return false
		}
	}
	return true
}
