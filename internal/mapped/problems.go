// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package mapped

import (
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

// place puts one of Amazon's reasons on the attribute it is about.
func (s Set) place(diags *diag.Diagnostics, f Failure, rejected *reconcile.RejectedError, problem reconcile.Problem) {
	quoted, outcome := entity.Quote(problem, rejected.RequestID), s.outcome(rejected)
	for _, property := range problem.Places() {
		at, ok := s.Locate(property, f.Sent)
		switch {
		case !ok:
			continue
		case len(at.Steps()) == 0:
			diags.AddError(s.Unable(f.Verb), fmt.Sprintf("The %s of %s as a whole: %s\n\n%s Correct the resource and apply again.", s.Title, s.named(f.Key), quoted, outcome))
		default:
			diags.AddAttributeError(entity.Place(at), s.Unable(f.Verb), fmt.Sprintf(
				"%s of %s: %s\n\n%s Correct the attribute and apply again.", at, s.named(f.Key), quoted, outcome))
		}
		return
	}
	diags.AddError(s.Unable(f.Verb), fmt.Sprintf("%s: %s\n\n%s %s", entity.Sentence(s.named(f.Key)), quoted, outcome, s.elsewhere(problem)))
}

// named is an entity in the middle of a sentence: "skill amzn1.ask.skill....".
func (n Names) named(key string) string {
	if key == "" {
		return "the new " + n.Noun
	}
	return n.Noun + " " + key
}

// Warn shows what Amazon finds remarkable about a document that it took.
func (s Set) Warn(diags *diag.Diagnostics, key string, warnings []reconcile.Problem, sent document.Value) {
	var shown diag.Diagnostics
	for _, warning := range warnings {
		quoted := entity.Quote(warning, "")
		// Terraform folds warnings of the same summary into one.
		summary := fmt.Sprintf("Amazon warns about %s: %s", s.named(key), warning.Message)
		placed := false
		for _, property := range warning.Places() {
			if at, ok := s.Locate(property, sent); ok && len(at.Steps()) > 0 {
				shown.AddAttributeWarning(entity.Place(at), summary, fmt.Sprintf("%s: %s", at, quoted))
				placed = true
				break
			}
		}
		if !placed {
			shown.AddWarning(summary, quoted)
		}
	}
	diags.Append(s.Masked(shown, sent)...)
}

// outcome says what a refused document left behind.
func (n Names) outcome(rejected *reconcile.RejectedError) string {
	switch {
	case rejected.Creation:
		return fmt.Sprintf("No %s was created.", n.Noun)
	case rejected.Restore != nil:
		return fmt.Sprintf("Since the failed update Amazon does not show the %s, and putting the last good one back failed too (%s).", n.Document, rejected.Restore)
	case rejected.Restored:
		return fmt.Sprintf("The failed update had made the %s unreadable, so the last good one was put back; the %s has what it had before.", n.Document, n.Noun)
	default:
		return fmt.Sprintf("The %s has what it had before.", n.Noun)
	}
}

// elsewhere says who is likely to look after what no attribute stands for.
func (s Set) elsewhere(problem reconcile.Problem) string {
	if len(problem.PropertyPaths) == 0 {
		return fmt.Sprintf("Amazon names no property; look at the %s in the developer console, correct it there, and apply again.", s.Noun)
	}
	return s.Elsewhere(problem.PropertyPaths[0], problem.Places()[0])
}
