// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package inskillproductassociation

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
)

// Delete disassociates the product from the skill.
func (r *associationResource) Delete(ctx context.Context, req resource.DeleteRequest, resp *resource.DeleteResponse) {
	state, _ := read(ctx, req.State, req.State.Raw, &resp.Diagnostics)
	limit, diags := entity.Timeout(ctx, req.State, "delete")
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() || state.SkipDestroy.ValueBool() {
		return
	}
	p := state.pair()
	if r.Backend.Products == nil {
		r.report(ctx, &resp.Diagnostics, failure{verb: "delete", pair: p, err: entity.ErrUnconfigured})
		return
	}
	limited, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	if err := r.Backend.Products.Disassociate(limited, p.product, p.skill); err != nil {
		r.report(ctx, &resp.Diagnostics, failure{verb: "delete", pair: p, err: err, timeout: "delete"})
	}
}
