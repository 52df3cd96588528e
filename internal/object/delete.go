// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package object

import (
	"context"
	"errors"

	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

// Delete removes the document, unless somebody has changed it since the plan.
func (r *objectResource) Delete(ctx context.Context, req resource.DeleteRequest, resp *resource.DeleteResponse) {
	state := mapped.ValuesOf(req.State.Raw)
	if mapped.IsTrue(state, skipDestroy) {
		return
	}
	limit, diags := entity.Timeout(ctx, req.State, "delete")
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	key, prior := r.keyOf(state), r.Encode(state)
	failed := func(err error) {
		r.Report(&resp.Diagnostics, r.backend.Said, r.forbidden(ctx, mapped.Failure{Verb: "delete", Key: key, Err: err, Sent: prior, Timeout: "delete"}))
	}
	if r.documents == nil {
		failed(entity.ErrUnconfigured)
		return
	}
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	err := r.documents.Delete(ctx, key, func(stored document.Value) error {
		recognized := mapped.Recognize(ctx, r.Meaning, req.Private, stored)
		if conflicts := r.Conflicts(prior, document.EmptyObject(), recognized); len(conflicts) > 0 {
			return &mapped.ChangedError{Conflicts: conflicts}
		}
		return nil
	})
	if err != nil {
		failed(err)
	}
}

// forbidden adds to a failure what is known of a 403, which alone tells nothing.
func (r *objectResource) forbidden(ctx context.Context, f mapped.Failure) mapped.Failure {
	if errors.Is(f.Err, reconcile.ErrForbidden) {
		f.Advice = r.documents.Forbidden(ctx, f.Key, f.Verb == "delete")
	}
	return f
}
