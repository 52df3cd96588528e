// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
)

// Create adopts: what the skill has already of the section becomes what the plan
// says.
func (r *sectionResource) Create(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	limit, diags := entity.Timeout(ctx, req.Plan, "create")
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	planned := mapped.ValuesOf(req.Plan.Raw)
	r.backend.Created(ctx, r.TypeName, skillOf(planned), resp.Private)
	current, ok := r.apply(ctx, &resp.Diagnostics, change{verb: "create", limit: limit, planned: planned, private: resp.Private})
	// A create that failed leaves no state: Terraform would take what is there
	// for damaged and plan to destroy it first.
	if !ok || resp.Diagnostics.HasError() {
		return
	}
	identify(ctx, resp.Identity, skillOf(planned))
	resp.State.Raw = r.state(req.Plan.Raw, current)
}

// Update makes of the section what the plan says.
func (r *sectionResource) Update(ctx context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	planned := mapped.ValuesOf(req.Plan.Raw)
	identify(ctx, resp.Identity, skillOf(planned))
	limit, diags := entity.Timeout(ctx, req.Plan, "update")
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	current, ok := r.apply(ctx, &resp.Diagnostics, change{verb: "update", limit: limit, prior: mapped.ValuesOf(req.State.Raw), planned: planned, private: resp.Private})
	if ok {
		resp.State.Raw = r.state(req.Plan.Raw, current)
	}
}
