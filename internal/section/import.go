// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
)

// ImportState reads the skill at once instead of leaving it to the refresh that
// follows, because only here can it be said why there is nothing to import.
func (r *sectionResource) ImportState(ctx context.Context, req resource.ImportStateRequest, resp *resource.ImportStateResponse) {
	id, ok := r.backend.ImportedSkill(ctx, req, resp, r.Unable("import"))
	if !ok {
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
