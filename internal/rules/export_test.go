// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import "github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"

// Occasions shows tests on which occasions a rule is judged for an owner.
func (r Rule) Occasions(owner string) []Occasion { return r.readyFor(owner).occasions(owner) }

// ProvisionalFor shows tests whether a rule only warns while planning.
func (r Rule) ProvisionalFor(owner string) bool { return r.readyFor(owner).provisional[owner] }

func (r Rule) readyFor(owner string) Rule {
	r.Owners = []string{owner}
	return ready([]Rule{r})[0]
}

// Judged reports whether the rule is judged on the manifest, and not kept by the
// attribute itself.
func (r Rule) Judged() bool { return r.judge != nil }

// Elsewhere shows tests where a place of another resource is changed.
func Elsewhere(place document.Pointer) string { return elsewhere(place) }
