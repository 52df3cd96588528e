// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillbetatest

import (
	"context"
	"errors"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillid"
)

// ImportState takes over the beta test of a skill, which is named by its id or by the
// address of one of its pages in the developer console.
func (r *betaTestResource) ImportState(ctx context.Context, req resource.ImportStateRequest, resp *resource.ImportStateResponse) {
	text := req.ID
	if text == "" && req.Identity != nil {
		var id types.String
		resp.Diagnostics.Append(req.Identity.GetAttribute(ctx, path.Root(skillIDName), &id)...)
		text = id.ValueString()
	}
	if text == "" {
		resp.Diagnostics.AddError(unable("import"), "The import names no skill. Give the skill ID, as in: terraform import ADDRESS amzn1.ask.skill....")
		return
	}
	id, err := skillid.Parse(text)
	if err != nil {
		resp.Diagnostics.AddError(unable("import"), fmt.Sprintf(
			"%s.\n\nNo request was made. Give the skill ID, which the developer console shows in its list of skills, or the address of one of the skill's pages there.", err))
		return
	}
	identify(ctx, resp.Identity, id)
	resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root(skillIDName), id)...)
	if r.backend.BetaTests == nil {
		resp.Diagnostics.AddError(unable("import"), "An argument of the provider is not known yet, so the skill can't be read. "+
			"Apply what the argument depends on first, or give it a value that is known.")
		return
	}
	// What it is, the refresh that follows reads; why there is nothing is known here alone.
	_, err = r.backend.BetaTests.Read(ctx, id)
	if errors.Is(err, reconcile.ErrNotFound) {
		if _, unread := r.backend.Manifests.Read(ctx, id, reconcile.Development); unread == nil {
			resp.Diagnostics.AddError(unable("import"), fmt.Sprintf(
				"Skill %s has no beta test, so there is nothing to import. Leave out the import, and the apply creates what the configuration has.", id))
			return
		}
	}
	if err != nil {
		r.report(&resp.Diagnostics, failure{verb: "import", id: id, err: err})
	}
}
