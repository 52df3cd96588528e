// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillaccountlinking

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
)

// Delete removes the account linking, unless somebody has changed it since the plan.
func (r *linkingResource) Delete(ctx context.Context, req resource.DeleteRequest, resp *resource.DeleteResponse) {
	state := mapped.ValuesOf(req.State.Raw)
	if mapped.IsTrue(state, skipDestroy) {
		return
	}
	limit, diags := entity.Timeout(ctx, req.State, "delete")
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	id, prior := skillOf(state), r.Encode(state)
	failed := func(err error) {
		r.Report(&resp.Diagnostics, r.Backend.Said, mapped.Failure{Verb: "delete", Key: id, Err: err, Sent: prior, Timeout: "delete"})
	}
	if r.Backend.Linkings == nil {
		failed(entity.ErrUnconfigured)
		return
	}
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	err := r.Backend.Linkings.Remove(ctx, id, typeName, func(shown document.Value) error {
		// Another process may have planned to keep it only now.
		if err := r.Backend.Removes(typeName, id); err != nil {
			return err
		}
		if err := r.Backend.IsCreatedAgain(ctx, typeName, id, req.Private); err != nil {
			return err
		}
		if conflicts := r.Conflicts(prior, document.EmptyObject(), completed(shown, prior)); len(conflicts) > 0 {
			return &mapped.ChangedError{Conflicts: conflicts}
		}
		return nil
	})
	if err != nil {
		failed(err)
	}
}
