// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillinteractionmodel

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

// ModifyPlan stays with the JSON that the state has where the configuration means the
// same, and says what the plan's signs alone would not.
func (r *modelResource) ModifyPlan(ctx context.Context, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	state, exists := read(ctx, req.State, req.State.Raw, &resp.Diagnostics)
	plan, planned := read(ctx, req.Plan, req.Plan.Raw, &resp.Diagnostics)
	if resp.Diagnostics.HasError() {
		return
	}
	if !planned {
		announceForgetting(&resp.Diagnostics, state)
		return
	}
	model, known := declaredIn(plan.Content, &resp.Diagnostics)
	if resp.Diagnostics.HasError() {
		return
	}
	isReplaced := exists && plan.key() != state.key()
	if exists && !isReplaced && known {
		// A state that this provider can't read has nothing in common with the plan.
		if before, err := declare(state.Content.ValueString()); err == nil && same(before.content, model.content) {
			plan.Content = state.Content
		}
	}
	if exists && !isReplaced && plan.Content.Equal(state.Content) && plan.Description.Equal(state.Description) {
		plan.Version = state.Version
	} else {
		plan.Version = types.StringUnknown()
	}
	resp.Diagnostics.Append(resp.Plan.Set(ctx, plan)...)
	again := entity.PlannedBefore(ctx, !exists, req.Private, resp.Private)
	if isReplaced {
		announceForgetting(&resp.Diagnostics, state)
	}
	if r.Backend.Models == nil || plan.key() == "" {
		return
	}
	if !again && !r.Backend.Models.Claim(plan.key(), TypeName) {
		resp.Diagnostics.AddAttributeError(atLocale, "Two resources manage the same interaction model", fmt.Sprintf(
			"Another %s in this configuration manages the model of skill %s in %s already, and each would undo what the other writes. Remove one of them.",
			TypeName, plan.SkillID.ValueString(), plan.Locale.ValueString()))
		return
	}
	switch {
	case !exists || isReplaced:
		r.foreseeCreate(ctx, &resp.Diagnostics, plan, model)
	case plan.Version.IsUnknown():
		r.foreseeLock(ctx, &resp.Diagnostics, plan)
	}
}

// foreseeLock says that Amazon takes no model while the skill is in certification.
func (r *modelResource) foreseeLock(ctx context.Context, diags *diag.Diagnostics, plan values) {
	skill := plan.SkillID.ValueString()
	r.Backend.ForeseeLock(ctx, diags, skill, skillmanifest.LabelOf("", skill))
}

// announceForgetting says that a destroy changes nothing at Amazon.
func announceForgetting(diags *diag.Diagnostics, state values) {
	skill, locale := state.SkillID.ValueString(), state.Locale.ValueString()
	diags.AddWarning(fmt.Sprintf("The interaction model of %s in %s will only be forgotten", skillmanifest.LabelOf("", skill), locale), fmt.Sprintf(
		"Amazon deletes no interaction model by itself: skill %s keeps its model in %s, and Terraform forgets the resource. "+
			"The model goes with the listing in its language, or with the skill.", skill, locale))
}

// foreseeCreate says what a create changes of what is there, and what it will lack.
func (r *modelResource) foreseeCreate(ctx context.Context, diags *diag.Diagnostics, plan values, model declared) {
	stored, err := r.Backend.Models.Model(ctx, plan.key())
	switch {
	case errors.Is(err, reconcile.ErrNotFound):
		r.foreseeListing(ctx, diags, plan)
		if !r.Backend.Manifests.IsNew(plan.SkillID.ValueString()) {
			r.foreseeLock(ctx, diags, plan)
		}
	case err != nil:
		r.report(diags, failure{verb: "plan", values: plan, err: err})
	default:
		if plan.Content.IsUnknown() {
			return
		}
		lines := changes(stored.Content, model.content)
		announceAdoption(diags, plan, lines)
		if len(lines) > 0 {
			r.foreseeLock(ctx, diags, plan)
		}
	}
}

func announceAdoption(diags *diag.Diagnostics, plan values, lines []string) {
	if len(lines) == 0 {
		return
	}
	skill, locale := plan.SkillID.ValueString(), plan.Locale.ValueString()
	diags.AddAttributeWarning(atContent, fmt.Sprintf("The existing interaction model of %s in %s will be changed", skillmanifest.LabelOf("", skill), locale), fmt.Sprintf(
		"Skill %[1]s already has a model in %[2]s that Terraform does not manage yet. Applying takes it over and makes these changes (now -> then):\n\n  %[3]s\n\n"+
			"To keep what is there, import it instead (terraform import ADDRESS %[1]s/%[2]s) and adjust the configuration.",
		skill, locale, strings.Join(lines, "\n  ")))
}

// foreseeListing says that the skill lacks what a model needs. It is a warning, because
// the same apply may bring it.
func (r *modelResource) foreseeListing(ctx context.Context, diags *diag.Diagnostics, plan values) {
	if err := r.checkListing(ctx, plan); err != nil {
		diags.AddAttributeWarning(atLocale, fmt.Sprintf("%s is not listed in %s", skillmanifest.LabelOf("", plan.SkillID.ValueString()), plan.Locale.ValueString()), fmt.Sprintf(
			"locale: %s. Unless something adds the listing first, the apply will fail.\n\n%s", err, err.advice()))
	}
}
