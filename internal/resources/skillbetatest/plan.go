// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillbetatest

import (
	"context"
	"errors"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

// ModifyPlan stays with what the state has where the configuration means the same or
// leaves it out, and says what the plan's signs alone would not: who gets mail.
func (r *betaTestResource) ModifyPlan(ctx context.Context, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	state, exists := read(ctx, req.State, req.State.Raw, &resp.Diagnostics)
	plan, planned := read(ctx, req.Plan, req.Plan.Raw, &resp.Diagnostics)
	config, _ := read(ctx, req.Config, req.Config.Raw, &resp.Diagnostics)
	if resp.Diagnostics.HasError() {
		return
	}
	if !planned {
		r.foreseeDestroy(ctx, &resp.Diagnostics, state)
		return
	}
	isReplaced := exists && !plan.SkillID.Equal(state.SkillID)
	if exists && !isReplaced {
		plan.keep(state, config)
		resp.Diagnostics.Append(resp.Plan.Set(ctx, plan)...)
	}
	if !entity.PlannedBefore(ctx, !exists, req.Private, resp.Private) {
		r.claim(&resp.Diagnostics, plan.id())
	}
	if isReplaced {
		r.foreseeDestroy(ctx, &resp.Diagnostics, state)
	}
	switch {
	case !exists || isReplaced:
		r.foreseeCreate(ctx, &resp.Diagnostics, plan)
	case plan.differs(state):
		r.foreseeUpdate(ctx, &resp.Diagnostics, state, plan)
	}
}

// keep stays with a state.
func (m *model) keep(state, config model) {
	if config.FeedbackEmail.IsNull() || !config.FeedbackEmail.IsUnknown() &&
		reconcile.IsSameEmail(config.FeedbackEmail.ValueString(), state.FeedbackEmail.ValueString()) {
		m.FeedbackEmail = state.FeedbackEmail
	}
	before, _ := state.emails()
	after, known := config.emails()
	if config.Testers.IsNull() || known && len(reconcile.EmailsBeyond(before, after))+len(reconcile.EmailsBeyond(after, before)) == 0 {
		m.Testers = state.Testers
	}
	if config.Running.IsNull() {
		m.Running = state.Running
	}
	if m.differs(state) {
		m.Status, m.ExpiryDate, m.InvitationURL, m.InvitesRemaining = types.StringUnknown(), types.StringUnknown(), types.StringUnknown(), types.Int64Unknown()
		return
	}
	m.Status, m.ExpiryDate, m.InvitationURL, m.InvitesRemaining = state.Status, state.ExpiryDate, state.InvitationURL, state.InvitesRemaining
}

// claim refuses a second resource for the same skill, and one whose test another
// provider configuration is about to end.
func (r *betaTestResource) claim(diags *diag.Diagnostics, id string) {
	if r.Backend.BetaTests == nil || id == "" {
		return
	}
	if err := r.Backend.Keeps(typeName, id); err != nil {
		r.report(diags, failure{verb: "plan", id: id, err: err})
	}
	if !r.Backend.BetaTests.Claim(id) {
		diags.AddAttributeError(path.Root(entity.SkillID), "Two resources manage the same beta test", fmt.Sprintf(
			"%s: another %s in this configuration manages the beta test of skill %s already, and each would remove the testers of the other. Remove one of them.", entity.SkillID, typeName, id))
	}
}

// label names a skill in a summary.
func (r *betaTestResource) label(ctx context.Context, id string) string {
	var manifest document.Value
	if r.Backend.Manifests != nil {
		// Without a manifest the id has to do.
		manifest, _ = r.Backend.Manifests.Read(ctx, id, reconcile.Development)
	}
	return skillmanifest.Label(manifest, id)
}

// foreseeCreate says what becomes of a test that is there already.
func (r *betaTestResource) foreseeCreate(ctx context.Context, diags *diag.Diagnostics, plan model) {
	id := plan.id()
	if r.Backend.BetaTests == nil || id == "" {
		return
	}
	test, err := r.Backend.BetaTests.Read(ctx, id)
	switch {
	case errors.Is(err, reconcile.ErrNotFound):
		if _, err := r.Backend.Manifests.Read(ctx, id, reconcile.Development); errors.Is(err, reconcile.ErrNotFound) {
			diags.AddAttributeWarning(path.Root(entity.SkillID), fmt.Sprintf("%s: %s does not exist", typeName, skillmanifest.LabelOf("", id)), fmt.Sprintf(
				"%s: Amazon knows no skill %q, or not for this account. Unless something creates it first, the apply will fail. "+
					"Correct skill_id, create the skill first, or remove the resource from the configuration.", entity.SkillID, id))
		}
	case err != nil:
		r.report(diags, failure{verb: "plan", id: id, err: err})
	case !test.HasEnded():
		r.announceAdoption(ctx, diags, plan, test)
	}
}
