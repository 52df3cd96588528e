// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package object

import (
	"context"
	"errors"

	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

// Read refreshes the state. A document that is gone leaves it.
func (r *objectResource) Read(ctx context.Context, req resource.ReadRequest, resp *resource.ReadResponse) {
	key := r.keyOf(mapped.ValuesOf(req.State.Raw))
	r.identify(ctx, resp.Identity, key)
	if r.documents == nil {
		return
	}
	stored, err := r.documents.Engine().Read(ctx, key, reconcile.Development)
	var current mapped.Values
	if err == nil {
		current, err = r.Decode(mapped.Recognize(ctx, r.Meaning, req.Private, stored))
	}
	switch {
	case errors.Is(err, reconcile.ErrNotFound):
		resp.State.RemoveResource(ctx)
	case err != nil:
		r.Report(&resp.Diagnostics, r.backend.Said, mapped.Failure{Verb: "read", Key: key, Err: err})
	default:
		attributes := r.StateOf(req.State.Raw, current)
		_, noted := mapped.Learn(ctx, r.Meaning, resp.Private, r.Encode(attributes), stored)
		resp.Diagnostics.Append(noted...)
		r.noteFacts(ctx, &resp.Diagnostics, attributes, key)
		resp.State.Raw = tftypes.NewValue(req.State.Raw.Type(), attributes)
	}
}
