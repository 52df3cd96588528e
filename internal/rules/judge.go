// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"slices"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

// Occasion is when rules are judged.
type Occasion int

// The occasions, in the order in which they come.
const (
	// Configured is when only what one resource's configuration says is known.
	// Rules that look at no other part of the manifest are judged then, and only then.
	Configured Occasion = iota
	// Planned is when the manifest is known as it is, with one resource's plan in
	// it. What other resources own may be about to change: an error that looks at
	// it is a warning, and a warning is left to Applied.
	Planned
	// Written is inside the write, on the manifest as it is about to be sent, with
	// the changes of all resources that are written together. Judged are the
	// errors that look at other parts of the manifest.
	Written
	// Applied is when the manifest is known as it is after a write. Judged are the
	// warnings that were left to it.
	Applied
)

// Finding is a broken rule.
type Finding struct {
	Rule Rule
	// Severity is that of the rule in the mode and on the occasion it was judged.
	Severity Severity
	// At are the places it is about, the one to report it on first.
	At []document.Pointer
	// Message says what is wrong and what would be right.
	Message string
	// Provisional: another resource may be about to put it right.
	Provisional bool
}

// Judge applies the rules of one owner that the occasion calls for. On the
// occasion Written all findings are errors.
func Judge(owner string, occasion Occasion, mode Mode, view View) []Finding {
	var findings []Finding
	for _, rule := range Table {
		severity, silent := rule.In(mode)
		if rule.judge == nil || silent || !slices.Contains(rule.Owners, owner) || !slices.Contains(rule.occasions(owner), occasion) {
			continue
		}
		note := ""
		if occasion == Planned && severity == Error && rule.provisional[owner] {
			severity, note = Warning, " The apply will refuse it unless another resource puts it right first."
		}
		if occasion == Written && severity != Error {
			continue
		}
		for _, p := range rule.judge(view) {
			if concerns(owner, p.at) {
				findings = append(findings, Finding{Rule: rule, Severity: severity, At: p.at, Message: p.says + note, Provisional: rule.provisional[owner]})
			}
		}
	}
	return findings
}

// concerns reports whether an owner is the one to report a problem: it is about
// a place that the owner has, or about one that no resource has.
func concerns(owner string, at []document.Pointer) bool {
	if len(skillmanifest.PartsOf(owner)) == 0 {
		// Its document is no manifest, and all of it is its own.
		return true
	}
	return slices.ContainsFunc(at, func(place document.Pointer) bool {
		has := skillmanifest.OwnerOf(place)
		return has == owner || has == ""
	})
}

// occasions are those on which the rule can be judged without a false alarm.
func (r Rule) occasions(owner string) []Occasion {
	switch {
	case len(r.Needs) == 0:
		return []Occasion{Configured}
	case r.Severity == Error:
		return []Occasion{Planned, Written}
	case r.provisional[owner]:
		return []Occasion{Applied}
	default:
		return []Occasion{Planned}
	}
}

// ready completes rules by what follows from their other columns.
func ready(table []Rule) []Rule {
	completed := make([]Rule, 0, len(table))
	for _, rule := range table {
		rule.provisional = map[string]bool{}
		for _, owner := range rule.Owners {
			rule.provisional[owner] = rule.Provisional || rule.looksBeyond(owner)
		}
		completed = append(completed, rule)
	}
	return completed
}

// looksBeyond reports whether the rule looks at what another resource owns, and
// may be about to change.
func (r Rule) looksBeyond(owner string) bool {
	return slices.ContainsFunc(r.Needs, func(need skillmanifest.Part) bool {
		return slices.ContainsFunc(skillmanifest.Ownership, func(part skillmanifest.Part) bool {
			return part.Owner != owner && part.Overlaps(need)
		})
	})
}
