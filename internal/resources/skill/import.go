// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skill

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

// ImportState takes over a skill by its id or the address of one of its pages in the
// developer console. No value of its manifest is managed then.
func (r *skillResource) ImportState(ctx context.Context, req resource.ImportStateRequest, resp *resource.ImportStateResponse) {
	id, ok := r.Backend.ImportedSkill(ctx, req, resp, unable("import"))
	if !ok {
		return
	}
	resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root(entity.SkillID), id)...)
	if _, err := r.Backend.Manifests.Read(ctx, id, reconcile.Development); err != nil {
		r.report(r.messagesOf(&resp.Diagnostics), failure{verb: "import", id: id, err: err})
	}
}
