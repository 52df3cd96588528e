// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

// OccasionFor shows tests on which occasion a rule is judged for an owner.
func (r Rule) OccasionFor(owner string) Occasion { return r.occasion(owner) }

// Judged tells tests whether the rule is judged on the manifest, and not kept by
// the attribute itself.
func (r Rule) Judged() bool { return r.judge != nil }
