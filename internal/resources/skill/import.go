// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skill

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillid"
)

// ImportState takes over a skill by its id or the address of one of its pages in the
// developer console. No value of its manifest is managed then.
func (r *skillResource) ImportState(ctx context.Context, req resource.ImportStateRequest, resp *resource.ImportStateResponse) {
	text := req.ID
	if text == "" && req.Identity != nil {
		var id types.String
		resp.Diagnostics.Append(req.Identity.GetAttribute(ctx, path.Root(skillIDName), &id)...)
		text = id.ValueString()
	}
	say := r.messagesOf(&resp.Diagnostics)
	if text == "" {
		say.fail(nowhere, unable("import"), "The import names no skill. Give the skill ID, as in: terraform import ADDRESS amzn1.ask.skill....")
		return
	}
	id, err := skillid.Parse(text)
	if err != nil {
		say.fail(nowhere, unable("import"), fmt.Sprintf(
			"%s.\n\nNo request was made. Give the skill ID, which the developer console shows in its list of skills, or the address of one of the skill's pages there.", err))
		return
	}
	identify(ctx, resp.Identity, id)
	resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root(skillIDName), id)...)
	if r.backend.Manifests == nil {
		say.fail(nowhere, unable("import"), "An argument of the provider is not known yet, so the skill can't be read. "+
			"Apply what the argument depends on first, or give it a value that is known.")
		return
	}
	if _, err := r.backend.Manifests.Read(ctx, id, reconcile.Development); err != nil {
		r.report(say, failure{verb: "import", id: id, err: err})
	}
}
