// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package inskillproductassociation

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
)

// Create associates the product with the skill. Whatever goes wrong, nothing is left that the
// next create would stumble over.
func (r *associationResource) Create(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	plan, _ := read(ctx, req.Plan, req.Plan.Raw, &resp.Diagnostics)
	limit, diags := entity.Timeout(ctx, req.Plan, "create")
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	p := plan.pair()
	if r.Backend.Products == nil {
		r.report(ctx, &resp.Diagnostics, failure{verb: "create", pair: p, err: entity.ErrUnconfigured})
		return
	}
	limited, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	if err := r.Backend.Products.Associate(limited, p.product, p.skill, r.Backend.Manifests.IsNew(p.skill)); err != nil {
		r.report(ctx, &resp.Diagnostics, failure{verb: "create", pair: p, err: err, timeout: "create"})
		return
	}
	p.identify(ctx, resp.Identity)
	resp.State.Raw = req.Plan.Raw
	r.judge(limited, &resp.Diagnostics, p)
}

// Update takes over what is about the resource alone; a change of the product or the
// skill makes another association.
func (r *associationResource) Update(ctx context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	plan, _ := read(ctx, req.Plan, req.Plan.Raw, &resp.Diagnostics)
	plan.pair().identify(ctx, resp.Identity)
	resp.State.Raw = req.Plan.Raw
}
