// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package mapped

import (
	"errors"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/codec"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/trouble"
)

// Failure is an operation that did not succeed.
type Failure struct {
	// Verb says what was being done: "create".
	Verb string
	// Key is the document's, "" where there is none yet.
	Key string
	Err error
	// Sent is the document that was being written, or as much of it as is known;
	// absent for a read.
	Sent document.Value
	// Timeout is the operation that bounds it, if one does: "create".
	Timeout string
	// Advice is what to do next, if the caller knows better than the error tells.
	Advice string
}

// ChangedError says that a document is no longer what a plan was made from.
type ChangedError struct{ Conflicts []codec.Conflict }

func (e *ChangedError) Error() string {
	var lines []string
	for _, conflict := range e.Conflicts {
		lines = append(lines, conflict.String())
	}
	return "somebody else has changed what the plan was made from: " + strings.Join(lines, "; ")
}

// Report turns an error into what the user reads: on the attribute at fault where
// there is one, with Amazon's words but without secrets, and with what to do next at
// the end. An error about credentials that another entity has explained is short.
func (s Set) Report(diags *diag.Diagnostics, said *entity.Said, f Failure) {
	var reported diag.Diagnostics
	s.explain(&reported, said, f)
	diags.Append(s.Masked(reported, f.Sent)...)
}

// explain is Report before what Amazon quotes of secrets is taken out.
func (s Set) explain(diags *diag.Diagnostics, said *entity.Said, f Failure) {
	var broken *BrokenRulesError
	var changed *ChangedError
	var rejected *reconcile.RejectedError
	if errors.As(f.Err, &rejected) && rejected.Sent.Exists() {
		f.Sent = rejected.Sent
	}
	switch {
	case errors.As(f.Err, &broken):
		s.ReportFindings(diags, broken.Findings, broken.Document)
	case errors.As(f.Err, &changed):
		for _, c := range changed.Conflicts {
			diags.AddAttributeError(entity.Place(c.Attribute), s.Unable(f.Verb), fmt.Sprintf(
				"%s of %s %s is no longer what the plan was made from.\n\n  when the plan was made: %s\n  in the plan:            %s\n  in the %-17s%s\n\n"+
					"Nothing was written. Plan again to see what would change now.", c.Attribute, s.Noun, f.Key, c.Old, c.Planned, s.Noun[strings.LastIndex(s.Noun, " ")+1:]+" now:", c.Present))
		}
	case errors.As(f.Err, &rejected) && len(rejected.Problems) > 0:
		for _, problem := range rejected.Problems {
			s.place(diags, f, rejected, problem)
		}
		s.Warn(diags, f.Key, rejected.Warnings, f.Sent)
	case errors.As(f.Err, &rejected):
		diags.AddError(s.Unable(f.Verb), fmt.Sprintf("%s.\n\n%s %s", entity.Subject(s.Noun, f.Key, f.Err), s.outcome(rejected), s.elsewhere(reconcile.Problem{})))
	case errors.Is(f.Err, reconcile.ErrNotFound):
		diags.AddAttributeError(path.Root(s.Key), s.Unable(f.Verb), entity.Unknown(s.Key, s.Noun, f.Key, f.Err, s.Missing))
	case f.Timeout == "" && said.IsExplained(f.Err):
		diags.AddError(s.Unable(f.Verb), entity.ExplainedElsewhere(s.Noun, f.Key))
	default:
		diags.AddError(s.Unable(f.Verb), fmt.Sprintf("%s.\n\n%s", entity.Subject(s.Noun, f.Key, f.Err), Advice(f)))
	}
}

// Advice says what to do next.
func Advice(f Failure) string {
	if f.Advice != "" {
		return f.Advice
	}
	var form *codec.FormError
	if errors.As(f.Err, &form) {
		advice := trouble.Cure("form")
		if form.Rule != "" {
			advice += "\n\n" + rules.Named(form.Rule).Reference()
		}
		return advice
	}
	return entity.Advice(f.Err, f.Timeout)
}
