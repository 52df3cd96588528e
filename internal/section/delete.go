// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

// Delete takes the section out of the skill, which stays.
func (r *sectionResource) Delete(ctx context.Context, req resource.DeleteRequest, resp *resource.DeleteResponse) {
	state := mapped.ValuesOf(req.State.Raw)
	if keepsSkill(state) {
		return
	}
	limit, diags := entity.Timeout(ctx, req.State, "delete")
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	id := skillOf(state)
	prior := r.Encode(state)
	failed := func(err error) {
		r.report(&resp.Diagnostics, mapped.Failure{Verb: "delete", Key: id, Err: err, Sent: prior, Timeout: "delete"})
	}
	if r.backend.Manifests == nil {
		failed(entity.ErrUnconfigured)
		return
	}
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	result, err := r.backend.Manifests.Apply(ctx, id, reconcile.Change{
		Owner: r.TypeName, Removes: true,
		Edit: func(stored document.Value) (document.Value, error) {
			// Another process may have planned to keep it only now.
			if err := r.backend.Removes(r.TypeName, id); err != nil {
				return stored, err
			}
			if err := r.backend.IsCreatedAgain(ctx, r.TypeName, id, req.Private); err != nil {
				return stored, err
			}
			if err := r.backend.IsDeclaredInside(skillmanifest.LeafOwner, id, r.TypeName); err != nil {
				return stored, err
			}
			if conflicts := r.Conflicts(prior, document.EmptyObject(), mapped.Recognize(ctx, r.Meaning, req.Private, stored)); len(conflicts) > 0 {
				return stored, &mapped.ChangedError{Conflicts: conflicts}
			}
			return r.Clear(stored), nil
		},
	})
	switch {
	case errors.Is(err, reconcile.ErrNotFound) || err == nil && result.Superseded:
		return
	case err != nil:
		failed(err)
		return
	}
	r.Warn(&resp.Diagnostics, id, r.ours(result), result.Sent)
	if r.Present(result.Document) {
		resp.Diagnostics.AddError(r.Unable("delete"), fmt.Sprintf(
			"Amazon reported success for skill %s, but the manifest still has: %s.\n\nThe resource stays in the state. "+
				"Destroy again; if it does not help, remove it in the developer console.", id, strings.Join(r.Inventory(result.Document), "; ")))
	}
}
