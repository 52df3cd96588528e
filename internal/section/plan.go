// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

// ModifyPlan stays with what the state has where the configuration means the
// same, fills in the summaries, and says what the plan's signs alone would not:
// that "create" takes over what is there, that "destroy" removes something from a
// skill that stays, what a change means, and what would be refused at apply.
func (r *sectionResource) ModifyPlan(ctx context.Context, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	state, plan := mapped.ValuesOf(req.State.Raw), mapped.ValuesOf(req.Plan.Raw)
	if plan == nil {
		r.foreseeDestroy(ctx, &resp.Diagnostics, state, req.Private)
		return
	}
	creating := state == nil
	if !creating {
		maps.Copy(plan, r.Prefer(state, plan, true))
	}
	r.summarize(plan)
	resp.Plan.Raw = tftypes.NewValue(req.Plan.Raw.Type(), plan)
	if !entity.PlannedBefore(ctx, creating, req.Private, resp.Private) {
		r.claim(&resp.Diagnostics, plan)
	}
	if resp.Plan.Raw.Equal(req.State.Raw) {
		return
	}
	// A replacement shows no plan for the skill that is left behind, so its
	// destroy is announced here. It comes for an ID that is not known yet too:
	// Terraform destroys before it learns whether the ID stays the same.
	id := skillOf(plan)
	if state != nil && id != skillOf(state) {
		r.foreseeDestroy(ctx, &resp.Diagnostics, state, req.Private)
		creating = true
	}
	switch {
	case r.backend.Manifests != nil && id != "":
		r.foresee(ctx, &resp.Diagnostics, plan, creating)
	case !creating:
		// What the skill has can't be read now; the state says what it had.
		r.review(ctx, &resp.Diagnostics, document.Value{}, r.reviewOf(r.Encode(state), plan), plan)
	}
}

// foreseeDestroy says what a destroy takes from the skill, and what that means.
func (r *sectionResource) foreseeDestroy(ctx context.Context, diags *diag.Diagnostics, state values, known mapped.PrivateState) {
	if keepsSkill(state) {
		diags.AddWarning(fmt.Sprintf("%s of %s will only be forgotten", r.TypeName, skillmanifest.Label(document.Value{}, skillOf(state))), fmt.Sprintf(
			"skip_destroy is set: skill %s keeps its %s, and Terraform forgets the resource.", skillOf(state), r.Title))
		return
	}
	if err := r.backend.Removes(r.TypeName, skillOf(state)); err != nil {
		r.report(diags, mapped.Failure{Verb: "delete", Key: skillOf(state), Err: err})
	}
	if r.backend.Manifests != nil {
		r.backend.Manifests.ClaimRemoval(skillOf(state), r.TypeName)
	}
	if err := r.backend.IsDeclaredInside(skillmanifest.LeafOwner, skillOf(state), r.TypeName); err != nil {
		r.report(diags, mapped.Failure{Verb: "delete", Key: skillOf(state), Err: err})
	}
	manifest := mapped.Recognize(ctx, r.Meaning, known, r.known(ctx, skillOf(state)))
	r.announceDestroy(diags, manifest, state)
	if r.Present(manifest) {
		r.backend.ForeseeLock(ctx, diags, skillOf(state), skillmanifest.Label(manifest, skillOf(state)))
	}
	r.review(ctx, diags, manifest, r.reviewOf(r.Encode(state), nil), state)
}

// known returns the manifest of a skill, or nothing where it can't be had.
func (r *sectionResource) known(ctx context.Context, id string) document.Value {
	if r.backend.Manifests == nil || id == "" {
		return document.Value{}
	}
	// Why it can't be had is said by whoever needs it.
	manifest, _ := r.backend.Manifests.Read(ctx, id, reconcile.Development)
	return manifest
}

func (r *sectionResource) reviewOf(before document.Value, after values) Review {
	return Review{Before: rules.View{Root: before}, After: rules.View{Root: r.Encode(after)}, settings: after, defaults: r.backend.Settings}
}

// claim refuses a second resource for the same part of the same skill, one whose part
// another provider configuration is about to remove, and one that has a place in its
// part declared by another resource.
func (r *sectionResource) claim(diags *diag.Diagnostics, plan values) {
	id := skillOf(plan)
	if r.backend.Manifests == nil || id == "" {
		return
	}
	if err := r.backend.Keeps(r.TypeName, id); err != nil {
		r.report(diags, mapped.Failure{Verb: "plan", Key: id, Err: err})
	}
	if r.backend.Manifests.Claim(id, r.TypeName) {
		if err := r.backend.IsDeclaredInside(skillmanifest.LeafOwner, id, r.TypeName); err != nil {
			r.report(diags, mapped.Failure{Verb: "plan", Key: id, Err: err})
		}
		return
	}
	var parts []string
	for _, part := range skillmanifest.PartsOf(r.TypeName) {
		parts = append(parts, string(part.Pattern))
	}
	diags.AddAttributeError(path.Root(entity.SkillID), entity.OverlapSummary, fmt.Sprintf(
		"skill_id: another %s in this configuration manages skill %s already. Both own %s of its manifest, and each would undo what the other writes. "+
			"Remove one of them, or give it the ID of another skill.", r.TypeName, id, strings.Join(parts, " and ")))
}

// foresee looks at the skill and says what the apply will meet there.
func (r *sectionResource) foresee(ctx context.Context, diags *diag.Diagnostics, plan values, creating bool) {
	id := skillOf(plan)
	desired := r.Encode(plan)
	stored, err := r.backend.Manifests.Read(ctx, id, reconcile.Development)
	if errors.Is(err, reconcile.ErrNotFound) {
		diags.AddAttributeWarning(path.Root(entity.SkillID), fmt.Sprintf("%s: %s does not exist", r.TypeName, skillmanifest.Label(document.Value{}, id)), fmt.Sprintf(
			"skill_id: Amazon knows no skill %q, or not for this account. Unless something creates it first, the apply will fail: %s can't be written to it. "+
				"Correct skill_id, create the skill first, or remove the resource from the configuration.", id, r.Title))
		return
	}
	if err == nil {
		_, err = r.Decode(stored)
	}
	if err != nil {
		r.report(diags, mapped.Failure{Verb: "plan", Key: id, Err: err, Sent: desired})
		return
	}
	merged := r.Merge(stored, desired)
	if creating && r.Present(stored) && !r.backend.Manifests.IsNew(id) {
		r.announceAdoption(diags, stored, merged, id)
	}
	r.announceAlongside(diags, stored, merged, id)
	if !document.Equal(stored, merged) && !r.backend.Manifests.IsNew(id) {
		r.backend.ForeseeLock(ctx, diags, id, skillmanifest.Label(stored, id))
	}
	r.review(ctx, diags, stored, r.reviewOf(stored, plan), plan)
	r.ReportFindings(diags, r.judge(rules.Planned, rules.View{Root: merged, Before: stored}), merged)
}

// announceAdoption says what a create will change of what is there already.
func (r *sectionResource) announceAdoption(diags *diag.Diagnostics, stored, merged document.Value, id string) {
	var lines []string
	for _, d := range r.Compare(stored, merged) {
		lines = append(lines, "  "+d.String())
	}
	if len(lines) == 0 {
		return
	}
	diags.AddWarning(fmt.Sprintf("Existing %s of %s will be changed", r.Title, skillmanifest.Label(stored, id)), fmt.Sprintf(
		"Skill %s already has %s that Terraform does not manage yet. Applying takes over the %s and makes these changes (now -> then):\n\n%s\n\n"+
			"To keep what is there, import it instead (terraform import ADDRESS %s) and adjust the configuration.",
		id, r.Title, r.Title, strings.Join(lines, "\n"), id))
}

// announceDestroy says what becomes of the skill when the resource goes.
func (r *sectionResource) announceDestroy(diags *diag.Diagnostics, manifest document.Value, state values) {
	id := skillOf(state)
	removed := manifest
	if !removed.Exists() {
		removed = r.Encode(state)
	}
	var lines []string
	for _, line := range r.Inventory(removed) {
		lines = append(lines, "  "+shortened(line))
	}
	if places := r.alongside(removed, r.Clear(removed)); len(places) > 0 {
		lines = append(lines, "", "and with it what has its place inside of it:", "", r.owned(places))
	}
	diags.AddWarning(fmt.Sprintf("Destroying removes %s from %s", r.Title, skillmanifest.Label(manifest, id)), fmt.Sprintf(
		"This is removed from the manifest of skill %s (the skill itself stays):\n\n%s\n\n"+
			"To forget the resource and leave the skill as it is, use a removed block with destroy = false, or set skip_destroy = true and apply that first.",
		id, strings.Join(lines, "\n")))
}

// lineLength is how much of a line is shown where the signs of the plan show all
// of it anyway.
const lineLength = 100

func shortened(line string) string {
	if characters := []rune(line); len(characters) > lineLength {
		return string(characters[:lineLength]) + "..."
	}
	return line
}
