// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/codec"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/trouble"
)

// failure is an operation that did not succeed.
type failure struct {
	// verb says what was being done: "create".
	verb  string
	skill string
	err   error
	// sent is the manifest that was being written, or as much of it as is known;
	// absent for a read.
	sent document.Value
	// timeout is the operation that bounds it, if one does: "create".
	timeout string
}

// ChangedError says that a section is no longer what a plan was made from.
type ChangedError struct{ Conflicts []codec.Conflict }

func (e *ChangedError) Error() string {
	var lines []string
	for _, conflict := range e.Conflicts {
		lines = append(lines, conflict.String())
	}
	return "somebody else has changed what the plan was made from: " + strings.Join(lines, "; ")
}

// unable begins every error: "Unable to update paid skill pricing".
func (s section) unable(verb string) string { return "Unable to " + verb + " " + s.Title }

// report turns an error into what the user reads: on the attribute at fault where
// there is one, with Amazon's words, and with what to do next at the end.
func (r *sectionResource) report(diags *diag.Diagnostics, f failure) {
	var reported diag.Diagnostics
	r.explain(&reported, f)
	diags.Append(r.masked(reported, f.sent)...)
}

// explain is report before what Amazon quotes of secrets is taken out.
func (r *sectionResource) explain(diags *diag.Diagnostics, f failure) {
	var broken *BrokenRulesError
	var changed *ChangedError
	var rejected *reconcile.RejectedError
	var overlap *entity.OverlapError
	if errors.As(f.err, &rejected) && rejected.Sent.Exists() {
		f.sent = rejected.Sent
	}
	switch {
	case errors.As(f.err, &overlap):
		diags.AddAttributeError(path.Root(skillID), entity.OverlapSummary, fmt.Sprintf("skill_id: %s.\n\n%s", overlap, r.advice(f)))
	case errors.As(f.err, &broken):
		r.reportFindings(diags, broken.Findings, broken.Manifest)
	case errors.As(f.err, &changed):
		for _, c := range changed.Conflicts {
			diags.AddAttributeError(entity.Place(c.Attribute), r.unable(f.verb), fmt.Sprintf(
				"%s of skill %s is no longer what the plan was made from.\n\n  when the plan was made: %s\n  in the plan:            %s\n  in the skill now:       %s\n\n"+
					"Nothing was written. Plan again to see what would change now.", c.Attribute, f.skill, c.Old, c.Planned, c.Present))
		}
	case errors.As(f.err, &rejected) && len(rejected.Problems) > 0:
		for _, problem := range rejected.Problems {
			r.place(diags, f, rejected, problem)
		}
		r.warn(diags, f.skill, rejected.Warnings, f.sent)
	case errors.As(f.err, &rejected):
		diags.AddError(r.unable(f.verb), fmt.Sprintf("%s.\n\n%s %s", entity.SkillError(f.skill, f.err), outcome(rejected), r.elsewhere(reconcile.Problem{})))
	case errors.Is(f.err, reconcile.ErrNotFound):
		diags.AddAttributeError(path.Root(skillID), r.unable(f.verb), entity.UnknownSkill(f.skill, f.err))
	case f.timeout == "" && r.backend.Said.IsExplained(f.err):
		diags.AddError(r.unable(f.verb), entity.ExplainedElsewhere(f.skill))
	default:
		diags.AddError(r.unable(f.verb), fmt.Sprintf("%s.\n\n%s", entity.SkillError(f.skill, f.err), r.advice(f)))
	}
}

// place puts one of Amazon's reasons on the attribute it is about.
func (r *sectionResource) place(diags *diag.Diagnostics, f failure, rejected *reconcile.RejectedError, problem reconcile.Problem) {
	quoted := entity.Quote(problem, rejected.RequestID)
	for _, property := range entity.Properties(problem) {
		at, ok := r.layout.Locate(property, f.sent)
		switch {
		case !ok:
			continue
		case len(at.Steps()) == 0:
			diags.AddError(r.unable(f.verb), fmt.Sprintf("The %s of skill %s as a whole: %s\n\n%s Correct the resource and apply again.", r.Title, f.skill, quoted, outcome(rejected)))
		default:
			diags.AddAttributeError(entity.Place(at), r.unable(f.verb), fmt.Sprintf(
				"%s of skill %s: %s\n\n%s Correct the attribute and apply again.", at, f.skill, quoted, outcome(rejected)))
		}
		return
	}
	diags.AddError(r.unable(f.verb), fmt.Sprintf("Skill %s: %s\n\n%s %s", f.skill, quoted, outcome(rejected), r.elsewhere(problem)))
}

// ours are the warnings that this resource shows of those that all resources get
// whose changes were written together: the ones about its own part, and the first
// of the resources shows what is about none of theirs.
func (r *sectionResource) ours(result reconcile.Result) []reconcile.Problem {
	return slices.DeleteFunc(slices.Clone(result.Warnings), func(warning reconcile.Problem) bool {
		for _, property := range entity.Properties(warning) {
			if owner := ownerOf(property); slices.Contains(result.Owners, owner) {
				return owner != r.TypeName
			}
		}
		return result.Owners[0] != r.TypeName
	})
}

// warn shows what Amazon finds remarkable about a manifest that it took.
func (r *sectionResource) warn(diags *diag.Diagnostics, skill string, warnings []reconcile.Problem, sent document.Value) {
	var shown diag.Diagnostics
	for _, warning := range warnings {
		quoted := entity.Quote(warning, "")
		// Terraform folds warnings of the same summary into one.
		summary := fmt.Sprintf("Amazon warns about skill %s: %s", skill, warning.Message)
		placed := false
		for _, property := range entity.Properties(warning) {
			if at, ok := r.layout.Locate(property, sent); ok && len(at.Steps()) > 0 {
				shown.AddAttributeWarning(entity.Place(at), summary, fmt.Sprintf("%s: %s", at, quoted))
				placed = true
				break
			}
		}
		if !placed {
			shown.AddWarning(summary, quoted)
		}
	}
	diags.Append(r.masked(shown, sent)...)
}

// outcome says what a refused manifest left behind.
func outcome(rejected *reconcile.RejectedError) string {
	switch {
	case rejected.Restore != nil:
		return fmt.Sprintf("Since the failed update Amazon does not show the manifest, and putting the last good one back failed too (%s).", rejected.Restore)
	case rejected.Restored:
		return "The failed update had made the manifest unreadable, so the last good one was put back; the skill has what it had before."
	default:
		return "The skill has what it had before."
	}
}

// elsewhere says who is likely to look after a part that no attribute of this
// resource stands for.
func (r *sectionResource) elsewhere(problem reconcile.Problem) string {
	if len(problem.PropertyPaths) == 0 {
		return "Amazon names no property; look at the skill in the developer console, correct it there, and apply again."
	}
	property := problem.PropertyPaths[0]
	switch owner := ownerOf(property); owner {
	case "":
		return fmt.Sprintf("%s is not managed by this provider. Correct it in the developer console, or with the tool that maintains it, and apply again.", property)
	case r.TypeName:
		return fmt.Sprintf("%s is part of what this resource owns, but the provider has no attribute for it. Correct it in the developer console and apply again.", property)
	default:
		return fmt.Sprintf("%s belongs to %s. Correct it there and apply again.", property, owner)
	}
}

// ownerOf names the resource type that owns what a property path names, "" if
// none does.
func ownerOf(property string) string {
	for _, part := range skillmanifest.Ownership {
		covers := func(pattern skillmanifest.Pattern) bool { return codec.CoversProperty(property, pattern.Keys()) }
		if covers(part.Pattern) && !slices.ContainsFunc(part.Except, covers) {
			return part.Owner
		}
	}
	return ""
}

// advice says what to do next.
func (r *sectionResource) advice(f failure) string {
	var form *codec.FormError
	if errors.As(f.err, &form) {
		advice := trouble.Cure("form")
		if form.Rule != "" {
			advice += "\n\n" + rules.Named(form.Rule).Reference()
		}
		return advice
	}
	return entity.Advice(f.err, f.timeout)
}
