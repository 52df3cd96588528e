// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package rules is what can be known of a skill's manifest before it is sent:
// the words and figures of Amazon's pages, and one table of rules with their
// severity, their message and where each comes from. The documentation's page of
// rules is made from the same table.
//
// A rule judges a [View]: a manifest, or as much of one as a configuration that
// is not fully known yet stands for. It knows nothing of Terraform.
package rules

import (
	"fmt"
	"slices"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

// Severity is what becomes of a plan that breaks a rule.
type Severity int

// A warning lets the plan pass, an error does not.
const (
	Warning Severity = iota
	Error
)

func (s Severity) String() string {
	if s == Error {
		return "error"
	}
	return "warning"
}

// Mode is how strictly the rules are applied, the provider's argument
// "validation". Structural rules are errors in every mode.
type Mode int

// The modes: rules are as severe as the table says, warnings at most, or silent.
const (
	Strict Mode = iota
	Warn
	Off
)

// Modes are the modes by the names that users give them.
var Modes = map[string]Mode{"strict": Strict, "warn": Warn, "off": Off}

// Rule is one row of the [Table].
type Rule struct {
	// ID names the rule in messages and in the documentation; it never changes.
	ID string
	// Severity is what the rule is in the mode Strict.
	Severity Severity
	// Structural: no mode switches it off. It is about the form of a value or
	// about Terraform itself, and not about a list that Amazon may have extended.
	Structural bool
	// Title is the summary of the message, without a full stop.
	Title string
	// Text says what the rule asks for and why, in whole sentences of Markdown.
	Text string
	// Source is where the rule comes from.
	Source Source
	// Owners are the resource types that report it, as in skillmanifest.Ownership.
	Owners []string
	// Needs are the parts of the manifest beside the owner's own that it looks at.
	Needs []document.Pointer

	// judge is nil where the attribute itself keeps the rule: its schema, its
	// validators, or the way in which it is read and written.
	judge func(View) []problem
}

// problem is one place where a rule is broken.
type problem struct {
	// at are the places to report it on; a resource takes the first it owns.
	at []document.Pointer
	// says what is wrong and what would be right.
	says string
}

func broken(at document.Pointer, format string, arguments ...any) problem {
	return problem{at: []document.Pointer{at}, says: fmt.Sprintf(format, arguments...)}
}

// Finding is a broken rule.
type Finding struct {
	Rule Rule
	// Severity is that of the rule in the mode it was judged in.
	Severity Severity
	// At are the places it is about, the one to report it on first.
	At []document.Pointer
	// Message says what is wrong and what would be right.
	Message string
}

// Occasion is when rules are judged.
type Occasion int

const (
	// Configured is when only what one resource's configuration says is known.
	Configured Occasion = iota
	// Planned is when the manifest is known as it is, with one resource's plan in it.
	// What other resources of this provider own may be about to change, so that
	// rules which look at it are left to Applied.
	Planned
	// Applied is when the manifest is known as it is after an apply.
	Applied
)

// Judge applies the rules of one owner that the occasion calls for.
func Judge(owner string, occasion Occasion, mode Mode, view View) []Finding {
	var findings []Finding
	for _, rule := range Table {
		severity, silent := rule.In(mode)
		if rule.judge == nil || silent || !slices.Contains(rule.Owners, owner) || rule.occasion(owner) != occasion {
			continue
		}
		for _, p := range rule.judge(view) {
			findings = append(findings, Finding{Rule: rule, Severity: severity, At: p.at, Message: p.says})
		}
	}
	return findings
}

// In returns how severe the rule is in a mode, or that nothing is said of it.
func (r Rule) In(mode Mode) (severity Severity, silent bool) {
	switch {
	case r.Structural || mode == Strict:
		return r.Severity, false
	default:
		return Warning, mode == Off
	}
}

// occasion is the first on which the rule can be judged without a false alarm.
func (r Rule) occasion(owner string) Occasion {
	if len(r.Needs) == 0 {
		return Configured
	}
	for _, part := range r.Needs {
		if other := skillmanifest.OwnerOf(part); other != "" && other != owner {
			return Applied
		}
	}
	return Planned
}

// Named returns the rule with an ID. It panics where there is none: the IDs in
// the program are constants, so that is a slip of whoever wrote them.
func Named(id string) Rule {
	for _, rule := range Table {
		if rule.ID == id {
			return rule
		}
	}
	panic("rules: there is no rule " + id)
}
