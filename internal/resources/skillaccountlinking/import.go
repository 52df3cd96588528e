// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillaccountlinking

import (
	"context"
	"errors"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillid"
)

// ImportState reads the account linking at once instead of leaving it to the refresh that
// follows, because only here can it be said why there is nothing to import.
func (r *linkingResource) ImportState(ctx context.Context, req resource.ImportStateRequest, resp *resource.ImportStateResponse) {
	given := req.ID
	if given == "" && req.Identity != nil {
		given = skillOf(mapped.ValuesOf(req.Identity.Raw))
	}
	if given == "" {
		resp.Diagnostics.AddError(r.Unable("import"), "The import names no skill. Give the skill ID, as in: terraform import ADDRESS amzn1.ask.skill....")
		return
	}
	id, err := skillid.Parse(given)
	if err != nil {
		resp.Diagnostics.AddError(r.Unable("import"), fmt.Sprintf(
			"%s.\n\nNo request was made. Give the skill ID, which the developer console shows in its list of skills, or the address of one of the skill's pages there.", err))
		return
	}
	r.identify(ctx, resp.Identity, id)
	if r.backend.Linkings == nil {
		resp.Diagnostics.AddError(r.Unable("import"), "An argument of the provider is not known yet, so the skill can't be read. "+
			"Apply what the argument depends on first, or give it a value that is known.")
		return
	}
	shown, err := r.backend.Linkings.Read(ctx, id, reconcile.Development)
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
		r.Report(&resp.Diagnostics, r.backend.Said, mapped.Failure{Verb: "import", Key: id, Err: err})
	default:
		attributes := mapped.Imported(resp.State.Raw.Type(), current)
		attributes[skillID] = tftypes.NewValue(tftypes.String, id)
		resp.State.Raw = tftypes.NewValue(resp.State.Raw.Type(), attributes)
	}
}
