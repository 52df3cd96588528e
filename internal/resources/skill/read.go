// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skill

import (
	"context"
	"errors"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

// Read refreshes the values that are declared. A skill that is gone leaves the state.
func (r *skillResource) Read(ctx context.Context, req resource.ReadRequest, resp *resource.ReadResponse) {
	state, _ := read(ctx, req.State, req.State.Raw, &resp.Diagnostics)
	id := state.SkillID.ValueString()
	identify(ctx, resp.Identity, id)
	if resp.Diagnostics.HasError() || r.Backend.Manifests == nil {
		return
	}
	manifest, err := r.declare(state.Manifest)
	say := r.messagesOf(&resp.Diagnostics, manifest)
	if err != nil {
		r.report(say, failure{verb: "read", id: id, err: err})
		return
	}
	stored, err := r.Backend.Manifests.Read(ctx, id, reconcile.Development)
	var unreadable *reconcile.UnreadableError
	switch {
	case errors.Is(err, reconcile.ErrNotFound):
		resp.State.RemoveResource(ctx)
		return
	case errors.As(err, &unreadable) && unreadable.Version == "":
		// It can be replaced and deleted all the same.
		say.warn(nowhere, "Skill without a manifest", fmt.Sprintf("Skill %s is what a creation that failed has left: %s.\n\n"+
			"It is of no use. If Terraform has marked the resource as tainted, the next apply deletes it and creates another one; else destroy it.", id, err))
		return
	case err != nil:
		r.report(say, failure{verb: "read", id: id, err: err})
		return
	}
	seen := manifest.Observe(mapped.Recognize(ctx, manifest.Meaning, req.Private, stored))
	_, noted := mapped.Learn(ctx, manifest.Meaning, resp.Private, seen.Document(), stored)
	resp.Diagnostics.Append(noted...)
	if len(seen.Changes(manifest.LeafSet)) == 0 {
		return
	}
	state.Manifest = types.StringValue(string(seen.Document().JSON()))
	resp.Diagnostics.Append(resp.State.Set(ctx, state)...)
}
