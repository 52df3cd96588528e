// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package inskillproductassociation

import (
	"context"
	"errors"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

// announcedKey is where the private state of a plan says that the destroy which belongs
// to a replacement has been announced.
const announcedKey = "destroy_announced"

// ModifyPlan says what a destroy means, and refuses a second resource for the same
// association.
func (r *associationResource) ModifyPlan(ctx context.Context, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	state, exists := read(ctx, req.State, req.State.Raw, &resp.Diagnostics)
	plan, planned := read(ctx, req.Plan, req.Plan.Raw, &resp.Diagnostics)
	if resp.Diagnostics.HasError() {
		return
	}
	if !planned {
		r.foreseeDestroy(ctx, &resp.Diagnostics, state)
		return
	}
	again := entity.PlannedBefore(ctx, !exists, req.Private, resp.Private)
	if !again {
		r.claim(&resp.Diagnostics, plan)
	}
	switch {
	case exists && (!plan.ProductID.Equal(state.ProductID) || !plan.SkillID.Equal(state.SkillID)):
		// A replacement shows no plan for its destroy.
		r.foreseeDestroy(ctx, &resp.Diagnostics, state)
		resp.Diagnostics.Append(resp.Private.SetKey(ctx, announcedKey, []byte("true"))...)
	case again:
		// A replacement that the user has asked for is planned twice, and only the second
		// time shows that it is one.
		announced, diags := req.Private.GetKey(ctx, announcedKey)
		if resp.Diagnostics.Append(diags...); announced == nil {
			r.foreseeDestroy(ctx, &resp.Diagnostics, plan)
		}
	case !exists:
		r.foreseeLock(ctx, &resp.Diagnostics, plan.pair())
	}
}

// foreseeLock says that Amazon will refuse a change while the skill is in certification.
// One that this operation has made can't be.
func (r *associationResource) foreseeLock(ctx context.Context, diags *diag.Diagnostics, p pair) {
	if r.Backend.Manifests != nil && !r.Backend.Manifests.IsNew(p.skill) {
		r.Backend.ForeseeLock(ctx, diags, p.skill, skillmanifest.Label(document.Value{}, p.skill))
	}
}

// claim refuses a second resource for the same association: the destroy of one would
// take away what the other has.
func (r *associationResource) claim(diags *diag.Diagnostics, plan model) {
	p := plan.pair()
	if r.Backend.Products == nil || p.product == "" || p.skill == "" || r.Backend.Products.Claim(p.product+"/"+p.skill, typeName) {
		return
	}
	diags.AddAttributeError(path.Root(productIDName), "Two resources manage the same association", fmt.Sprintf(
		"%s: another %s in this configuration associates in-skill product %s with skill %s already, and to destroy one of them would disassociate what the other has. Remove one of them.",
		productIDName, typeName, p.product, p.skill))
}

// foreseeDestroy says what a destroy takes away, and that Amazon will refuse it where
// customers have the product. That is a warning, because nothing but the apply can tell.
func (r *associationResource) foreseeDestroy(ctx context.Context, diags *diag.Diagnostics, state model) {
	p := state.pair()
	if state.SkipDestroy.ValueBool() {
		diags.AddWarning(fmt.Sprintf("%s of %s will only be forgotten", typeName, p), fmt.Sprintf(
			"skip_destroy is set: in-skill product %s stays associated with skill %s, and Terraform forgets the resource.", p.product, p.skill))
		return
	}
	if r.Backend.Products == nil {
		return
	}
	r.foreseeLock(ctx, diags, p)
	live, err := r.Backend.Products.IsAssociatedAt(ctx, p.product, p.skill, reconcile.Live)
	switch {
	case live:
		rule := rules.Named(liveRule)
		diags.AddAttributeWarning(path.Root(productIDName), fmt.Sprintf("%s: %s", rule.Title, p), fmt.Sprintf(
			"%s: in-skill product %s is published with skill %s, and Amazon disassociates no such product: the apply will fail.\n\n%s\n\n%s",
			productIDName, p.product, p.skill, waysOut, rule.Reference()))
	case err != nil && !errors.Is(err, reconcile.ErrNotFound):
		diags.AddWarning(fmt.Sprintf("Unable to find out whether an association is live: %s", p), fmt.Sprintf(
			"%s.\n\nIf it is live, the apply will fail, because Amazon disassociates no product that is published with a skill. %s", entity.Subject(noun, p.product, err), entity.Advice(err, "")))
	default:
		diags.AddWarning(fmt.Sprintf("Destroying disassociates in-skill product %s from skill %s", p.product, p.skill),
			"The skill does not sell the product any more, in its development stage. To forget the association and leave it as it is, use a removed block with destroy = false, or set skip_destroy = true and apply that first.")
	}
}
