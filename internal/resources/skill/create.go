// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skill

import (
	"context"
	"errors"

	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

// Create makes a skill. What a creation that failed has left behind stays in the state,
// so that the next apply removes it.
func (r *skillResource) Create(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	plan, _ := read(ctx, req.Plan, req.Plan.Raw, &resp.Diagnostics)
	limit, diags := entity.Timeout(ctx, req.Plan, "create")
	resp.Diagnostics.Append(diags...)
	manifest, err := r.declare(plan.Manifest)
	say := r.messagesOf(&resp.Diagnostics, manifest)
	first := plan.initialListing()
	failed := func(err error) {
		r.report(say, failure{verb: "create", err: err, manifest: manifest, first: first, timeout: "create"})
	}
	switch {
	case err != nil:
		failed(err)
	case r.Backend.Account == nil:
		failed(entity.ErrUnconfigured)
	}
	if say.failed() {
		return
	}
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	vendor := plan.VendorID.ValueString()
	if vendor == "" {
		if vendor, err = r.Backend.Account.VendorID(ctx); err != nil {
			failed(err)
			return
		}
	}
	initial := manifest.initial(first)
	made, err := r.Backend.Account.CreateSkill(ctx, r.Backend.Manifests, reconcile.NewSkill{
		VendorID: vendor, Manifest: initial, Names: skillmanifest.Names(initial),
	})
	if err != nil {
		failed(err)
	}
	if err != nil && leftBehind(err) == "" {
		return
	}
	plan.SkillID, plan.VendorID = types.StringValue(made.ID), types.StringValue(vendor)
	identify(ctx, resp.Identity, made.ID)
	resp.Diagnostics.Append(resp.State.Set(ctx, plan)...)
	if err != nil {
		return
	}
	stored, noted := mapped.Learn(ctx, manifest.Meaning, resp.Private, manifest.Document(), made.Manifest)
	resp.Diagnostics.Append(noted...)
	r.claimLeaves(say, made.ID, manifest)
	r.showWarnings(say, manifest, made.ID, made.Warnings)
	r.reportFindings(say, manifest, r.sections.Judge(rules.Applied, r.strictness.Mode(), rules.View{Root: made.Manifest}))
	say.compare(manifest, made.ID, stored)
}

// leftBehind returns the skill that a creation that failed has left, "" for none.
func leftBehind(err error) string {
	var refused *reconcile.RefusedSkillError
	var unfinished *reconcile.UnfinishedSkillError
	switch {
	case errors.As(err, &refused):
		return refused.ID
	case errors.As(err, &unfinished):
		return unfinished.ID
	}
	return ""
}
