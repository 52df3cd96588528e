// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package inskillproductassociation

import (
	"context"
	"errors"

	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

// Read looks whether the association is still there. One that is gone leaves the
// state, be it because the product is gone.
func (r *associationResource) Read(ctx context.Context, req resource.ReadRequest, resp *resource.ReadResponse) {
	state, _ := read(ctx, req.State, req.State.Raw, &resp.Diagnostics)
	p := state.pair()
	p.identify(ctx, resp.Identity)
	if resp.Diagnostics.HasError() || r.Backend.Products == nil {
		return
	}
	switch associated, err := r.Backend.Products.IsAssociated(ctx, p.product, p.skill); {
	case err == nil && !associated, errors.Is(err, reconcile.ErrNotFound):
		resp.State.RemoveResource(ctx)
	case err != nil:
		r.report(ctx, &resp.Diagnostics, failure{verb: "read", pair: p, err: err})
	}
}
