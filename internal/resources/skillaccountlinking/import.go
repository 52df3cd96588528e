// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillaccountlinking

import (
	"context"
	"errors"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

// ImportState reads the account linking at once instead of leaving it to the refresh that
// follows, because only here can it be said why there is nothing to import.
func (r *linkingResource) ImportState(ctx context.Context, req resource.ImportStateRequest, resp *resource.ImportStateResponse) {
	id, ok := r.Backend.ImportedSkill(ctx, req, resp, r.Unable("import"))
	if !ok {
		return
	}
	shown, err := r.Backend.Linkings.Read(ctx, id, reconcile.Development)
	var current mapped.Values
	if err == nil {
		current, err = r.Decode(shown)
	}
	switch {
	case errors.Is(err, reconcile.ErrNotFound):
		resp.Diagnostics.AddError(r.Unable("import"), fmt.Sprintf(
			"Skill %s has no account linking, so there is nothing to import; or there is no such skill, or not for this account: Amazon's answer is the same. "+
				"Leave out the import, and the apply creates what the configuration has.", id))
	case err != nil:
		r.Report(&resp.Diagnostics, r.Backend.Said, mapped.Failure{Verb: "import", Key: id, Err: err})
	default:
		attributes := mapped.Imported(resp.State.Raw.Type(), current)
		attributes[entity.SkillID] = tftypes.NewValue(tftypes.String, id)
		resp.State.Raw = tftypes.NewValue(resp.State.Raw.Type(), attributes)
	}
}
