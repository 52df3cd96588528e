// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package rules is what can be known of a skill's manifest before it is sent:
// the words and figures of Amazon's pages, and one table of rules with their
// severity, their message and where each comes from. The documentation's page of
// rules is made from the same table.
//
// A rule judges a [View]: a manifest, or as much of one as a configuration that
// is not fully known yet stands for. It makes no request and knows no schema.
package rules

import (
	"fmt"

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
	Needs []skillmanifest.Part
	// Provisional: an error that is only a warning while planning, because another
	// resource may be about to put things right. A rule that needs a part which
	// another resource owns is provisional without being marked.
	Provisional bool

	// provisional is, by the owner, what Provisional and Needs come to.
	provisional map[string]bool
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

// In returns how severe the rule is in a mode, or that it is silent.
func (r Rule) In(mode Mode) (severity Severity, silent bool) {
	switch {
	case r.Structural || mode == Strict:
		return r.Severity, false
	default:
		return Warning, mode == Off
	}
}

// Named returns the rule with an ID. It panics where there is none: the IDs in
// the program are constants, so that is a bug of whoever wrote them.
func Named(id string) Rule {
	for _, rule := range Table {
		if rule.ID == id {
			return rule
		}
	}
	panic("rules: there is no rule " + id)
}
