// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skill

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/codec"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/trouble"
)

// failure is an operation that did not succeed.
type failure struct {
	// verb says what was being done: "create".
	verb string
	// id is the skill, "" where there is none yet.
	id  string
	err error
	// manifest and first are what was being written.
	manifest declared
	first    *listing
	// timeout is the operation that bounds it, if one does: "create".
	timeout string
}

// report turns an error into what the user reads: on the argument at fault where there
// is one, with Amazon's words, and with what to do next at the end.
func (r *skillResource) report(say messages, f failure) {
	var refused *reconcile.RefusedSkillError
	var rejected *reconcile.RejectedError
	var changed *changedError
	var broken *mapped.BrokenRulesError
	switch {
	case errors.As(f.err, &broken):
		r.reportFindings(say, f.manifest, broken.Findings)
	case errors.As(f.err, &changed):
		for _, c := range changed.conflicts {
			say.fail(atManifest, unable(f.verb), fmt.Sprintf(
				"%s of skill %s is no longer what the plan was made from.\n\n  when the plan was made: %s\n  in the plan:            %s\n  in the skill now:       %s\n\n"+
					"Nothing was written. Plan again to see what would change now.",
				f.manifest.place(c.At), f.id, f.manifest.Render(c.At, c.Old), f.manifest.Render(c.At, c.Planned), f.manifest.Render(c.At, c.Present)))
		}
	case errors.As(f.err, &refused) && len(refused.Problems) > 0:
		for _, problem := range refused.Problems {
			place(say, f, problem, refused.RequestID, afterRefusal(refused))
		}
		r.showWarnings(say, f.manifest, f.id, refused.Warnings)
	case errors.As(f.err, &rejected) && len(rejected.Problems) > 0:
		for _, problem := range rejected.Problems {
			place(say, f, problem, rejected.RequestID, "The skill has what it had before.")
		}
		r.showWarnings(say, f.manifest, f.id, rejected.Warnings)
	case errors.As(f.err, &refused):
		say.fail(nowhere, unable(f.verb), fmt.Sprintf("%s.\n\n%s %s", f.text(), afterRefusal(refused), trouble.Cure("answered")))
	case f.id != "" && f.timeout == "" && r.Backend.Said.IsExplained(f.err):
		say.fail(nowhere, unable(f.verb), entity.ExplainedElsewhere("skill", f.id))
	default:
		say.fail(f.at(), unable(f.verb), fmt.Sprintf("%s.\n\n%s", f.text(), f.advice()))
	}
}

// text is the error, after the skill that it is about.
func (f failure) text() string {
	text := strings.TrimSuffix(f.err.Error(), ".")
	if f.id == "" || strings.Contains(text, f.id) {
		return text
	}
	return fmt.Sprintf("Skill %s: %s", f.id, text)
}

// at is the argument that an error is about as a whole.
func (f failure) at() path.Path {
	var syntax *document.SyntaxError
	if errors.As(f.err, &syntax) {
		return atManifest
	}
	return nowhere
}

// advice says what to do next.
func (f failure) advice() string {
	var lost *reconcile.LostSkillError
	var unfinished *reconcile.UnfinishedSkillError
	switch {
	case errors.As(f.err, &lost) && len(lost.Candidates) > 0:
		return fmt.Sprintf("Look at it in the developer console before you apply again, which would create another skill. If it is the new one, import it (terraform import ADDRESS %s) or delete it there.", lost.Candidates[0].ID)
	case errors.As(f.err, &lost):
		return "Look in the developer console for a skill of this name before you apply again, which would create another one. If it is there, import it (terraform import ADDRESS SKILL_ID) or delete it there."
	case errors.As(f.err, &unfinished):
		return fmt.Sprintf("Skill %s stays in the state, marked as tainted: the next apply deletes it and creates another one. "+
			"If it turns out to be complete, keep it with: terraform untaint ADDRESS. If Amazon needs longer, raise timeouts.create.", unfinished.ID)
	case f.verb == "delete" && errors.Is(f.err, reconcile.ErrForbidden):
		return "The skill stays in the state. It may be in certification (withdraw it or wait), or customers may have it, or the account may lack the rights. To let Terraform forget it, use a removed block with destroy = false, or set skip_destroy = true and apply that first."
	default:
		return entity.Advice(f.err, f.timeout)
	}
}

// afterRefusal says what a refused creation has left.
func afterRefusal(refused *reconcile.RefusedSkillError) string {
	switch {
	case refused.Removal != nil:
		return fmt.Sprintf("The creation left skill %s without a manifest, and it could not be deleted (%s). It stays in the state, marked as tainted: the next apply deletes it.", refused.ID, refused.Removal)
	case refused.Asynchronous:
		return "The skill that this left without a manifest was deleted again."
	default:
		return "No skill was created."
	}
}

// place puts one of Amazon's reasons on the argument that it is about.
func place(say messages, f failure, problem reconcile.Problem, requestID, outcome string) {
	quoted := entity.Quote(problem, requestID)
	for _, property := range problem.Places() {
		if at, ok := f.manifest.locate(property); ok {
			say.fail(atManifest, unable(f.verb), fmt.Sprintf("%s: %s\n\n%s Correct the value and apply again.", f.manifest.place(at), quoted, outcome))
			return
		}
		if f.first != nil && codec.CoversProperty(property, skillmanifest.Listings.Child(f.first.locale.ValueString())) {
			say.fail(atListing, unable(f.verb), fmt.Sprintf("initial_listing: %s\n\n%s Correct the argument and apply again.", quoted, outcome))
			return
		}
	}
	what := "Skill " + f.id + ": "
	if f.id == "" {
		what = ""
	}
	say.fail(nowhere, unable(f.verb), fmt.Sprintf("%s%s\n\n%s %s", what, quoted, outcome, elsewhere(problem)))
}

// elsewhere says who is likely to look after a value that manifest does not declare.
func elsewhere(problem reconcile.Problem) string {
	if len(problem.PropertyPaths) == 0 {
		return "Amazon names no property; compare the manifest with Amazon's documentation, correct it, and apply again."
	}
	return fmt.Sprintf("manifest does not declare %s. Declare it, or correct it where it is managed: by a resource of the section, in the developer console, or with the tool that maintains it.", problem.PropertyPaths[0])
}

// locate finds the declared value that one of Amazon's property paths leads to or into,
// or the object around declared values that it leads to.
func (d declared) locate(property string) (at document.Pointer, ok bool) {
	for _, leaf := range d.Leaves() {
		if codec.CoversProperty(property, leaf.At) {
			return leaf.At, true
		}
	}
	for _, leaf := range d.Leaves() {
		for around := leaf.At[:len(leaf.At)-1]; len(around) > 0; around = around[:len(around)-1] {
			if codec.IsProperty(property, around) {
				return around, true
			}
		}
	}
	return nil, false
}

// ours are the warnings that this resource shows of those that all resources get whose
// changes were written together: the owner of a part shows those about it.
func ours(result reconcile.Result) []reconcile.Problem {
	return slices.DeleteFunc(slices.Clone(result.Warnings), func(warning reconcile.Problem) bool {
		for _, part := range skillmanifest.Ownership {
			for _, property := range warning.Places() {
				if codec.CoversProperty(property, part.Pattern.Keys()) && slices.Contains(result.Owners, part.Owner) {
					return true
				}
			}
		}
		return result.Owners[0] != typeName
	})
}

// showWarnings shows what Amazon finds remarkable about a manifest that it took.
func (r *skillResource) showWarnings(say messages, manifest declared, id string, warnings []reconcile.Problem) {
	for _, warning := range warnings {
		// Terraform folds warnings of the same summary into one.
		summary := strings.TrimSpace(fmt.Sprintf("Amazon warns about skill %s", id)) + ": " + warning.Message
		place, at := "", nowhere
		for _, property := range warning.Places() {
			if found, ok := manifest.locate(property); ok {
				place, at = manifest.place(found)+": ", atManifest
				break
			}
		}
		say.warn(at, summary, place+entity.Quote(warning, ""))
	}
}

// compare says where a skill has something else than was written, although Amazon
// reported success. That is no error: the skill is there, and the next plan shows it.
func (m messages) compare(manifest declared, id string, stored document.Value) {
	seen := manifest.Observe(stored)
	for _, changed := range manifest.Changes(seen) {
		m.warn(atManifest, fmt.Sprintf("Amazon has made something else of a value: %s", changed.At), fmt.Sprintf(
			"%s of skill %s was to be %s and is %s, although Amazon reported success.\n\nPlan again to see the difference; if the value can't be stored, declare the one that Amazon has.",
			manifest.place(changed.At), id, manifest.Render(changed.At, changed.Old), manifest.Render(changed.At, stored.Get(changed.At))))
	}
}
