// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillbetatest

import (
	"errors"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

// failure is an operation that did not succeed.
type failure struct {
	// verb says what was being done: "create".
	verb, id string
	err      error
	// timeout is the operation that bounds it, if one does: "create".
	timeout string
}

// noun is what an error is about, before the id of the skill.
const noun = "beta test of skill"

// unable is the summary of an error.
func unable(verb string) string { return "Unable to " + verb + " beta test" }

// report turns an error into what the user reads: on the argument at fault where there
// is one, with Amazon's words, and with what to do next at the end.
func (r *betaTestResource) report(diags *diag.Diagnostics, f failure) {
	var changed *changedError
	var rejected *reconcile.RejectedError
	switch {
	case errors.As(f.err, &changed):
		for _, c := range changed.conflicts {
			diags.AddAttributeError(path.Root(c.attribute), unable(f.verb), fmt.Sprintf(
				"%s of the beta test of skill %s is no longer what the plan was made from.\n\n  when the plan was made: %s\n  in the plan:            %s\n  in the skill now:       %s\n\n"+
					"Nothing was written. Plan again to see what would change now.", c.attribute, f.id, c.old, c.planned, c.present))
		}
	case errors.As(f.err, &rejected) && len(rejected.Problems) > 0:
		for _, problem := range rejected.Problems {
			at := placeOf(problem)
			diags.AddAttributeError(at, unable(f.verb), strings.TrimPrefix(fmt.Sprintf(
				"%s: %s\n\nWhat was done before that is kept. Correct the argument and apply again.", at, entity.Quote(problem, rejected.RequestID)), ": "))
		}
	case errors.Is(f.err, reconcile.ErrNotFound):
		diags.AddAttributeError(path.Root(entity.SkillID), unable(f.verb), entity.UnknownSkill(f.id, f.err))
	case f.timeout == "" && r.Backend.Said.IsExplained(f.err):
		diags.AddError(unable(f.verb), entity.ExplainedElsewhere(noun, f.id))
	default:
		diags.AddError(unable(f.verb), fmt.Sprintf("%s.\n\n%s", entity.Subject(noun, f.id, f.err), entity.Advice(f.err, f.timeout)))
	}
}

// placeOf is the argument that one of Amazon's reasons is about.
func placeOf(problem reconcile.Problem) path.Path {
	for _, property := range problem.Places() {
		switch {
		case strings.HasPrefix(property, "$.feedbackEmail"):
			return path.Root(feedbackEmailName)
		case strings.HasPrefix(property, "$.testers"):
			return path.Root(testersName)
		}
	}
	return path.Root(entity.SkillID)
}
