// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillid"
)

// ImportState reads the skill at once instead of leaving it to the refresh that
// follows, because only here can it be said why there is nothing to import.
func (r *sectionResource) ImportState(ctx context.Context, req resource.ImportStateRequest, resp *resource.ImportStateResponse) {
	text := req.ID
	if text == "" && req.Identity != nil {
		text = skillOf(mapped.ValuesOf(req.Identity.Raw))
	}
	if text == "" {
		resp.Diagnostics.AddError(r.Unable("import"), "The import names no skill. Give the skill ID, as in: terraform import ADDRESS amzn1.ask.skill....")
		return
	}
	id, err := skillid.Parse(text)
	if err != nil {
		resp.Diagnostics.AddError(r.Unable("import"), fmt.Sprintf(
			"%s.\n\nNo request was made. Give the skill ID, which the developer console shows in its list of skills, or the address of one of the skill's pages there.", err))
		return
	}
	identify(ctx, resp.Identity, id)
	if r.backend.Manifests == nil {
		resp.Diagnostics.AddError(r.Unable("import"), "An argument of the provider is not known yet, so the skill can't be read. "+
			"Apply what the argument depends on first, or give it a value that is known.")
		return
	}
	current, present, err := r.fetch(ctx, r.backend, id)
	switch {
	case err != nil:
		r.report(&resp.Diagnostics, mapped.Failure{Verb: "import", Key: id, Err: err})
	case !present:
		resp.Diagnostics.AddError(r.Unable("import"), fmt.Sprintf(
			"Skill %s has no %s, so there is nothing to import. Leave out the import, and the apply creates what the configuration has.", id, r.Title))
	default:
		resp.State.Raw = r.imported(resp.State.Raw.Type(), id, current)
	}
}
