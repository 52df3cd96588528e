// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillinteractionmodel

import (
	"errors"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/trouble"
)

const noun = "interaction model"

func unable(verb string) string { return "Unable to " + verb + " the " + noun }

// failure is an operation that did not succeed.
type failure struct {
	// verb says what was being done: "create".
	verb   string
	values values
	err    error
	// model is what was being written.
	model declared
	// timeout is the operation that bounds it, if one does: "create".
	timeout string
}

// report turns an error into what the user reads: with Amazon's words, and with what to
// do next at the end.
func (r *modelResource) report(diags *diag.Diagnostics, f failure) {
	var unlisted *unlistedError
	var changed *changedError
	var rejected *reconcile.RejectedError
	key := f.values.key()
	switch {
	case errors.As(f.err, &unlisted):
		diags.AddAttributeError(atLocale, unable(f.verb), fmt.Sprintf("locale: %s. The model was not written.\n\n%s", unlisted, unlisted.advice()))
	case errors.As(f.err, &changed):
		diags.AddAttributeError(atContent, unable(f.verb), fmt.Sprintf(
			"The model of skill %s in %s is no longer what the plan was made from. Somebody else has changed since then (when the plan was made -> now):\n\n%s\n\n"+
				"What applying would change now (now -> then):\n\n%s\n\nThe plan did not show that, so nothing was written.\n\n%s",
			f.values.SkillID.ValueString(), f.values.Locale.ValueString(), indented(changed.since), indented(changed.planned), trouble.Cure("model-changed")))
	case errors.As(f.err, &rejected):
		f.rejected(diags, rejected)
	case errors.Is(f.err, reconcile.ErrNotFound):
		diags.AddAttributeError(atSkill, unable(f.verb), entity.UnknownSkill(f.values.SkillID.ValueString(), f.err))
	case f.timeout == "" && r.Backend.Said.IsExplained(f.err):
		diags.AddError(unable(f.verb), entity.ExplainedElsewhere(noun, key))
	default:
		diags.AddError(unable(f.verb), fmt.Sprintf("%s.\n\n%s", entity.Subject(noun, key, f.err), entity.Advice(f.err, f.timeout)))
	}
}

func indented(lines []string) string { return "  " + strings.Join(lines, "\n  ") }

// rejected reports each of Amazon's reasons, with the step of the build that has failed
// and the place in the JSON.
func (f failure) rejected(diags *diag.Diagnostics, e *reconcile.RejectedError) {
	outcome := "Amazon did not take the model"
	switch {
	case len(e.FailedSteps) > 0:
		outcome = "Amazon took the model and could not build it: the build failed at " + strings.Join(e.FailedSteps, " and ")
	case e.Asynchronous:
		outcome = "Amazon took the model and could not build it"
	}
	what := fmt.Sprintf("skill %s in %s", f.values.SkillID.ValueString(), f.values.Locale.ValueString())
	for _, problem := range e.Problems {
		place := "interaction_model of " + what
		for _, property := range problem.Places() {
			if position := f.model.positionOf(property); position != "" {
				place += ", at " + position
				break
			}
		}
		diags.AddAttributeError(atContent, unable(f.verb), fmt.Sprintf("%s: %s\n\n%s. %s", place, entity.Quote(problem, e.RequestID), outcome, trouble.Cure("model-refused")))
	}
	if len(e.Problems) == 0 {
		diags.AddAttributeError(atContent, unable(f.verb), fmt.Sprintf("interaction_model of %s: %s.\n\n%s. %s", what, e, outcome, trouble.Cure("model-refused")))
	}
	warn(diags, change{plan: f.values, model: f.model}, e.Warnings)
}

// warn shows what Amazon finds remarkable about a model.
func warn(diags *diag.Diagnostics, c change, warnings []reconcile.Problem) {
	for _, warning := range warnings {
		// Terraform folds warnings of the same summary into one.
		diags.AddAttributeWarning(atContent, fmt.Sprintf("Amazon warns about the interaction model of skill %s in %s: %s",
			c.plan.SkillID.ValueString(), c.plan.Locale.ValueString(), warning.Message), "interaction_model: "+entity.Quote(warning, ""))
	}
}
