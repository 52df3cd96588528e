// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillbetatest

import (
	"context"
	"errors"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

// ImportState takes over the beta test of a skill, which is named by its id or by the
// address of one of its pages in the developer console.
func (r *betaTestResource) ImportState(ctx context.Context, req resource.ImportStateRequest, resp *resource.ImportStateResponse) {
	id, ok := r.Backend.ImportedSkill(ctx, req, resp, unable("import"))
	if !ok {
		return
	}
	resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root(entity.SkillID), id)...)
	// What it is, the refresh that follows reads; why there is nothing is known here alone.
	_, err := r.Backend.BetaTests.Read(ctx, id)
	if errors.Is(err, reconcile.ErrNotFound) {
		if _, unread := r.Backend.Manifests.Read(ctx, id, reconcile.Development); unread == nil {
			resp.Diagnostics.AddError(unable("import"), fmt.Sprintf(
				"Skill %s has no beta test, so there is nothing to import. Leave out the import, and the apply creates what the configuration has.", id))
			return
		}
	}
	if err != nil {
		r.report(&resp.Diagnostics, failure{verb: "import", id: id, err: err})
	}
}
