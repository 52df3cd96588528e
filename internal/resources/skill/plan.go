// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skill

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

// ModifyPlan stays with the JSON that the state has where the configuration declares the
// same, and says what the plan's signs alone would not.
func (r *skillResource) ModifyPlan(ctx context.Context, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	state, exists := read(ctx, req.State, req.State.Raw, &resp.Diagnostics)
	plan, planned := read(ctx, req.Plan, req.Plan.Raw, &resp.Diagnostics)
	config, _ := read(ctx, req.Config, req.Config.Raw, &resp.Diagnostics)
	if resp.Diagnostics.HasError() {
		return
	}
	before, err := r.declare(state.Manifest)
	if err != nil {
		// A state that this provider can't read has nothing to compare with.
		before = declared{LeafSet: r.sections.Meaning().LeavesOf(before.Document())}
	}
	if !planned {
		r.foreseeDestroy(ctx, r.messagesOf(&resp.Diagnostics, before), state)
		return
	}
	after, err := r.declare(config.Manifest)
	if err != nil {
		// ValidateConfig has said so.
		return
	}
	say := r.messagesOf(&resp.Diagnostics, before, after)
	isReplaced := exists && complete(&plan, state, config, before, after)
	if isReplaced {
		resp.RequiresReplace = append(resp.RequiresReplace, atVendor)
		r.foreseeDestroy(ctx, say, state)
	}
	resp.Diagnostics.Append(resp.Plan.Set(ctx, plan)...)
	r.claim(ctx, say, req, resp, plan, after)
	switch {
	case say.failed() || exists && resp.Plan.Raw.Equal(req.State.Raw):
	case !exists || isReplaced:
		r.foreseeCreate(say, plan, after)
	default:
		r.foreseeUpdate(ctx, say, change{state: state, plan: plan, before: before, after: after})
	}
}

// complete fills in the plan of a skill that exists, and reports whether it has to be
// replaced.
func complete(plan *model, state, config model, before, after declared) (isReplaced bool) {
	plan.SkillID = state.SkillID
	if !config.Manifest.IsUnknown() && !config.Manifest.IsNull() && !state.Manifest.IsNull() && before.Equal(after.LeafSet) {
		plan.Manifest = state.Manifest
	}
	switch {
	case config.VendorID.IsNull():
		plan.VendorID = state.VendorID
	case !state.VendorID.IsNull() && !config.VendorID.Equal(state.VendorID):
		plan.SkillID = types.StringUnknown()
		return true
	}
	return false
}

// claim refuses a second resource for the same skill, and what a section of it has.
func (r *skillResource) claim(ctx context.Context, say messages, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse, plan model, after declared) {
	again := entity.PlannedBefore(ctx, req.State.Raw.IsNull(), req.Private, resp.Private)
	id := plan.SkillID.ValueString()
	if r.Backend.Manifests == nil || id == "" {
		return
	}
	if !again && !r.Backend.Manifests.Claim(id, typeName) {
		say.fail(path.Root(entity.SkillID), "Two resources manage the same skill", fmt.Sprintf(
			"Another %s in this configuration manages skill %s already, and each would undo what the other writes. Remove one of them.", typeName, id))
	}
	r.claimLeaves(say, id, after)
}

// claimLeaves refuses what a section of the skill has.
func (r *skillResource) claimLeaves(say messages, id string, after declared) {
	for _, leaf := range after.Leaves() {
		owner := r.sections.OwnerOf(leaf, after.Document())
		if owner == "" {
			continue
		}
		if err := r.Backend.Declares(typeName, id, owner, leaf.At.String()); err != nil {
			say.fail(atManifest, entity.OverlapSummary, fmt.Sprintf("%s: %s.\n\n%s", after.place(leaf.At), err, entity.Advice(err, "")))
		}
	}
}

// foreseeCreate asks for what Amazon creates no skill without.
func (r *skillResource) foreseeCreate(say messages, plan model, after declared) {
	first := plan.initialListing()
	names := skillmanifest.Names(after.Document())
	switch {
	case plan.Manifest.IsUnknown() || plan.InitialListing.IsUnknown():
	case first == nil && len(names) == 0:
		say.fail(nowhere, unable("create"), "Amazon creates no skill without a listing, and there is none.\n\n"+
			"Add initial_listing = { locale = \"en-US\", name = \"...\" }, or a listing with a name to manifest (publishingInformation.locales).")
	case first != nil && names[first.locale.ValueString()] != "" && names[first.locale.ValueString()] != first.name.ValueString():
		say.warn(atListing, "Initial listing without effect", fmt.Sprintf(
			"initial_listing: the manifest calls the skill %q in %s, and that is what it will be called. Leave initial_listing out.",
			names[first.locale.ValueString()], first.locale.ValueString()))
	}
	if !plan.Manifest.IsUnknown() && !plan.InitialListing.IsUnknown() {
		r.judgeNew(say, after, rules.View{Root: after.initial(first), Before: document.EmptyObject()})
	}
}

// judgeNew applies the rules that need the whole manifest of a skill to that of one that
// is to be created. Nobody can put right before what the creation itself would break.
func (r *skillResource) judgeNew(say messages, after declared, view rules.View) {
	broken := r.sections.Judge(rules.Written, r.strictness.Mode(), view)
	broken = slices.DeleteFunc(broken, func(finding rules.Finding) bool { return finding.Severity != rules.Error })
	r.reportFindings(say, after, broken)
	doubtful := slices.DeleteFunc(r.sections.Judge(rules.Planned, r.strictness.Mode(), view), func(finding rules.Finding) bool {
		return slices.ContainsFunc(broken, func(other rules.Finding) bool { return other.Rule.ID == finding.Rule.ID })
	})
	r.reportFindings(say, after, doubtful)
}

// foreseeDestroy says what a destroy takes away, and refuses it where customers would
// lose the skill.
func (r *skillResource) foreseeDestroy(ctx context.Context, say messages, state model) {
	id := state.SkillID.ValueString()
	label := skillmanifest.Label(r.known(ctx, id), id)
	if state.SkipDestroy.ValueBool() {
		say.warn(nowhere, fmt.Sprintf("%s of %s will only be forgotten", typeName, label), fmt.Sprintf(
			"skip_destroy is set: skill %s stays as it is, and Terraform no longer manages it.", id))
		return
	}
	live := r.refuseLive(ctx, say, state)
	if say.failed() {
		return
	}
	detail := fmt.Sprintf("Skill %s is deleted in all its stages, with its manifest and its interaction models. That can't be undone; a skill that is created again has another ID.", id)
	if live {
		detail += " Customers have the skill, and force_destroy is set: they lose it, and its certification and reviews are lost."
	}
	r.Backend.ForeseeLock(ctx, say.diags, id, label)
	say.warn(nowhere, "Destroying deletes "+label, detail+"\n\nTo keep the skill and let Terraform forget it, use a removed block with destroy = false, or set skip_destroy = true and apply that first.")
}

// known returns the manifest of a skill, or nothing where it can't be had.
func (r *skillResource) known(ctx context.Context, id string) (manifest document.Value) {
	if r.Backend.Manifests == nil || id == "" {
		return manifest
	}
	// Why it can't be had is said by whoever needs it.
	manifest, _ = r.Backend.Manifests.Read(ctx, id, reconcile.Development)
	return manifest
}

// refuseLive reports whether customers have the skill, and refuses to delete one that
// they have unless that is forced.
func (r *skillResource) refuseLive(ctx context.Context, say messages, state model) (live bool) {
	if r.Backend.Manifests == nil {
		return false
	}
	id := state.SkillID.ValueString()
	live, err := r.Backend.Manifests.Live(ctx, id)
	switch {
	case err != nil && !state.ForceDestroy.ValueBool() && !errors.Is(err, reconcile.ErrNotFound):
		say.fail(nowhere, unable("delete"), fmt.Sprintf("Skill %s: whether customers have it can't be found out, so it is not deleted: %s.\n\n%s", id, err, entity.Advice(err, "")))
	case live && !state.ForceDestroy.ValueBool():
		say.fail(nowhere, unable("delete"), fmt.Sprintf("Skill %s has a live stage: customers have it. Its certification, its reviews and its customers can't be restored, so it is not deleted.\n\n"+
			"To keep the skill and let Terraform forget it, write lifecycle { destroy = false } into the resource (where the CLI has it), or use a removed block:\n\n"+
			"  removed {\n    from = %s.NAME\n    lifecycle {\n      destroy = false\n    }\n  }\n\n"+
			"or set skip_destroy = true and apply that first. To delete it all the same, set force_destroy = true and apply that first.", id, typeName))
	}
	return live
}
