// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

// Occasions shows tests on which occasions a rule is judged for an owner.
func (r Rule) Occasions(owner string) []Occasion { return r.occasions(owner) }

// ProvisionalFor shows tests whether a rule only warns while planning.
func (r Rule) ProvisionalFor(owner string) bool { return r.provisional(owner) }

// Judged reports whether the rule is judged on the manifest, and not kept by the
// attribute itself.
func (r Rule) Judged() bool { return r.judge != nil }
