// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillbetatest

import (
	"context"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

// announceAdoption lists what a create will change of a test that is there already.
func (r *betaTestResource) announceAdoption(ctx context.Context, diags *diag.Diagnostics, plan model, test reconcile.BetaTest) {
	desired := plan.change()
	var lines []string
	if email := desired.FeedbackEmail; email != nil && !reconcile.IsSameEmail(*email, test.FeedbackEmail) {
		lines = append(lines, fmt.Sprintf("%s: %s -> %s", feedbackEmailName, quoted(test.FeedbackEmail), quoted(*email)))
	}
	if desired.Testers != nil {
		gone, came := reconcile.EmailsBeyond(test.Testers, *desired.Testers), reconcile.EmailsBeyond(*desired.Testers, test.Testers)
		if len(gone)+len(came) > 0 {
			lines = append(lines, fmt.Sprintf("%s: %s -> %s", testersName, people(test.Testers), people(*desired.Testers)))
		}
	}
	if running := desired.Running; running != nil && *running != test.IsRunning() {
		lines = append(lines, fmt.Sprintf("%s: %t -> %t", runningName, test.IsRunning(), *running))
	}
	if len(lines) == 0 {
		return
	}
	id := plan.id()
	diags.AddWarning("Existing beta test of "+r.label(ctx, id)+" will be changed", fmt.Sprintf(
		"Skill %s already has a beta test that Terraform does not manage yet (%s). Applying takes it over and makes these changes (now -> then):\n\n  %s\n\n%s\n\n"+
			"To keep what is there, import it instead (terraform import ADDRESS %s) and adjust the configuration.",
		id, test.Status, strings.Join(lines, "\n  "), mails(desired, test), id))
}

// foreseeUpdate says who gets mail for a change, and what can't be done.
func (r *betaTestResource) foreseeUpdate(ctx context.Context, diags *diag.Diagnostics, state, plan model) {
	id, desired := plan.id(), plan.change()
	before, _ := state.emails()
	after := before
	if desired.Testers != nil {
		after = *desired.Testers
	}
	gone, came := reconcile.EmailsBeyond(before, after), reconcile.EmailsBeyond(after, before)
	runs := desired.Running != nil && *desired.Running
	switch {
	case plan.Running.IsUnknown() || plan.Testers.IsUnknown():
	case state.hasEnded() && runs:
		diags.AddAttributeWarning(path.Root(runningName), "A new beta test of "+r.label(ctx, id)+" will begin", fmt.Sprintf(
			"%s: the beta test of skill %s has ended, and Amazon can't start it again. A new one takes its place, and Amazon invites all its testers by mail: %s.", runningName, id, people(after)))
	case state.hasEnded():
		diags.AddWarning("The beta test of "+r.label(ctx, id)+" has ended", fmt.Sprintf(
			"Amazon lets nobody change a beta test that has ended, so nothing is sent to skill %s. What is configured counts when running = true begins a new one.", id))
	case state.isRunning() && !runs:
		diags.AddAttributeWarning(path.Root(runningName), "The beta test of "+r.label(ctx, id)+" will end", fmt.Sprintf(
			"%s: applying ends the beta test of skill %s for good, and Amazon tells its testers by mail: %s. Whoever is added or removed in the same plan counts when running = true begins a new one.",
			runningName, id, people(before)))
	case state.isRunning() && len(gone) > 0:
		diags.AddAttributeWarning(path.Root(testersName), "Testers of "+r.label(ctx, id)+" will be removed", fmt.Sprintf(
			"%s: these people are testers of skill %s and not in the configuration. Applying removes them, and Amazon tells them by mail that their access has ended: %s.\n\n"+
				"To keep somebody who was added elsewhere, add the address to testers; to leave all testers alone, leave testers out.", testersName, id, people(gone)))
	case !state.isRunning() && runs && len(after) > len(came):
		diags.AddAttributeWarning(path.Root(runningName), "Testers of "+r.label(ctx, id)+" will be invited", fmt.Sprintf(
			"%s: applying starts the beta test of skill %s, and Amazon invites its testers by mail: %s.", runningName, id, people(after)))
	}
	if left := state.InvitesRemaining; !state.hasEnded() && !left.IsNull() && int64(len(came)) > left.ValueInt64() {
		diags.AddAttributeError(path.Root(testersName), unable("update"), fmt.Sprintf(
			"%s: the beta test of skill %s has %d invitations left, and the plan adds %d testers. Removing somebody brings no invitation back.\n\n"+
				"Add fewer people, or end the test (running = false, and apply) and begin a new one.", testersName, id, left.ValueInt64(), len(came)))
	}
}

// mails says who is written to when a test that is there is changed.
func mails(desired reconcile.BetaTestChange, test reconcile.BetaTest) string {
	all, gone, came := test.Testers, []string(nil), []string(nil)
	if desired.Testers != nil {
		all, gone, came = *desired.Testers, reconcile.EmailsBeyond(test.Testers, *desired.Testers), reconcile.EmailsBeyond(*desired.Testers, test.Testers)
	}
	var told, invited []string
	switch starts := desired.Running != nil && *desired.Running; {
	case test.IsRunning() && desired.Running != nil && !starts:
		told = test.Testers
	case test.IsRunning():
		told, invited = gone, came
	case starts:
		invited = all
	}
	return fmt.Sprintf("Amazon invites by mail: %s. It tells by mail that their access has ended: %s.", people(invited), people(told))
}

// foreseeDestroy says what a destroy does, and who gets mail for it.
func (r *betaTestResource) foreseeDestroy(ctx context.Context, diags *diag.Diagnostics, state model) {
	id := state.id()
	if state.SkipDestroy.ValueBool() {
		diags.AddWarning(fmt.Sprintf("%s of %s will only be forgotten", typeName, r.label(ctx, id)), fmt.Sprintf(
			"skip_destroy is set: the beta test of skill %s stays as it is, and Terraform forgets the resource.", id))
		return
	}
	if err := r.Backend.Removes(typeName, id); err != nil {
		r.report(diags, failure{verb: "delete", id: id, err: err})
	}
	if !state.isRunning() {
		diags.AddWarning("The beta test of "+r.label(ctx, id)+" will stay", fmt.Sprintf(
			"The beta test of skill %s does not run (%s), and Amazon deletes none. Terraform forgets the resource, and nobody gets mail.", id, state.Status.ValueString()))
		return
	}
	emails, _ := state.emails()
	diags.AddWarning("Destroying ends the beta test of "+r.label(ctx, id), fmt.Sprintf(
		"The beta test of skill %s is ended for good, and Amazon tells its testers by mail: %s.\n\n"+
			"To forget the resource and leave the test as it is, use a removed block with destroy = false, or set skip_destroy = true and apply that first.", id, people(emails)))
}
