// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillinteractionmodel

import (
	"context"
	"fmt"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

// change is what a create or an update has to do.
type change struct {
	verb  string
	limit time.Duration
	plan  values
	model declared
	// describe: the description is written although the content may stay.
	describe bool
	// check refuses the change of what is there now. A create takes over whatever there is:
	// Terraform plans it once more before it applies it, and that plan forgets the first.
	check func(stored document.Value) error
}

// Create adopts: the model that the skill has already becomes what the plan says.
func (r *modelResource) Create(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	limit, diags := entity.Timeout(ctx, req.Plan, "create")
	resp.Diagnostics.Append(diags...)
	plan, _ := read(ctx, req.Plan, req.Plan.Raw, &resp.Diagnostics)
	model, ok := declaredIn(plan.Content, &resp.Diagnostics)
	if !ok || resp.Diagnostics.HasError() {
		return
	}
	made, ok := r.write(ctx, &resp.Diagnostics, change{
		verb: "create", limit: limit, plan: plan, model: model, describe: !plan.Description.IsNull(),
	})
	// A create that failed leaves no state: Terraform would take what is there for damaged
	// and plan to destroy it first.
	if ok && !resp.Diagnostics.HasError() {
		identify(ctx, resp.Identity, plan.SkillID.ValueString(), plan.Locale.ValueString())
		resp.Diagnostics.Append(resp.State.Set(ctx, made)...)
	}
}

// Update makes of the model what the plan says.
func (r *modelResource) Update(ctx context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	limit, diags := entity.Timeout(ctx, req.Plan, "update")
	resp.Diagnostics.Append(diags...)
	state, _ := read(ctx, req.State, req.State.Raw, &resp.Diagnostics)
	plan, _ := read(ctx, req.Plan, req.Plan.Raw, &resp.Diagnostics)
	identify(ctx, resp.Identity, plan.SkillID.ValueString(), plan.Locale.ValueString())
	model, ok := declaredIn(plan.Content, &resp.Diagnostics)
	if !ok || resp.Diagnostics.HasError() {
		return
	}
	if plan.Content.Equal(state.Content) && plan.Description.Equal(state.Description) {
		// A setting of the provider's has changed, and nothing of the model.
		resp.Diagnostics.Append(resp.State.Set(ctx, plan)...)
		return
	}
	made, ok := r.write(ctx, &resp.Diagnostics, change{
		verb: "update", limit: limit, plan: plan, model: model, describe: !plan.Description.Equal(state.Description),
		check: func(stored document.Value) error { return checkUpdate(state, stored, model.content) },
	})
	if ok {
		resp.Diagnostics.Append(resp.State.Set(ctx, made)...)
	}
}

// write makes the change and returns the state after it; ok is false when the skill has
// what it had before.
func (r *modelResource) write(ctx context.Context, diags *diag.Diagnostics, c change) (made values, ok bool) {
	failed := func(err error) (values, bool) {
		r.report(diags, failure{verb: c.verb, values: c.plan, err: err, model: c.model, timeout: c.verb})
		return values{}, false
	}
	if r.Backend.Models == nil {
		return failed(entity.ErrUnconfigured)
	}
	ctx, cancel := context.WithTimeout(ctx, c.limit)
	defer cancel()
	if err := r.checkListing(ctx, c.plan); err != nil {
		return failed(err)
	}
	stored, warnings, err := r.Backend.Models.Put(ctx, c.plan.key(), reconcile.ModelChange{
		Owner: TypeName, Created: c.verb == "create", Content: c.model.content, Same: same,
		Description: c.plan.Description.ValueString(), Describe: c.describe, Check: c.check,
	})
	if err != nil {
		return failed(err)
	}
	warn(diags, c, warnings)
	if lines := changes(c.model.content, stored.Content); len(lines) > 0 {
		diags.AddAttributeError(atContent, unable(c.verb), fmt.Sprintf(
			"Amazon reported success for the model of skill %s in %s, but has made something else of it (sent -> stored):\n\n%s\n\n"+
				"The skill keeps what Amazon made of it. Plan again to see the difference; if what you sent can't be stored, declare what Amazon has.",
			c.plan.SkillID.ValueString(), c.plan.Locale.ValueString(), indented(lines)))
	}
	made = c.plan.with(stored)
	if !stored.Described {
		made.Description = c.plan.Description
	}
	return made, true
}
