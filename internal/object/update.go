// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package object

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

// Update makes of the document what the plan says, and keeps what somebody else has
// added to it.
func (r *objectResource) Update(ctx context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	prior, planned := mapped.ValuesOf(req.State.Raw), mapped.ValuesOf(req.Plan.Raw)
	key := r.keyOf(planned)
	r.identify(ctx, resp.Identity, key)
	limit, diags := entity.Timeout(ctx, req.Plan, "update")
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	before, desired := r.Encode(prior), r.Encode(planned)
	sent := desired
	failed := func(err error) {
		r.Report(&resp.Diagnostics, r.backend.Said, r.forbidden(ctx, mapped.Failure{Verb: "update", Key: key, Err: err, Sent: sent, Timeout: "update"}))
	}
	if r.documents == nil {
		failed(entity.ErrUnconfigured)
		return
	}
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	result, err := r.documents.Engine().Apply(ctx, key, reconcile.Change{
		Owner: r.TypeName,
		Edit: func(stored document.Value) (document.Value, error) {
			recognized := mapped.Recognize(ctx, r.Meaning, resp.Private, stored)
			if _, err := r.Decode(recognized); err != nil {
				return stored, err
			}
			if conflicts := r.Conflicts(before, desired, recognized); len(conflicts) > 0 {
				return stored, &mapped.ChangedError{Conflicts: conflicts}
			}
			sent = r.Merge(recognized, desired)
			return r.Meaning.Restore(stored, recognized, sent), nil
		},
	})
	if err != nil {
		failed(err)
		return
	}
	resp.State.Raw = r.settled(ctx, &resp.Diagnostics, req.Plan.Raw, key, sent, result.Document, resp.Private)
}
