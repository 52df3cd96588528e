// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skill

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
)

// Delete deletes the skill, unless customers have it.
func (r *skillResource) Delete(ctx context.Context, req resource.DeleteRequest, resp *resource.DeleteResponse) {
	state, _ := read(ctx, req.State, req.State.Raw, &resp.Diagnostics)
	limit, diags := entity.Timeout(ctx, req.State, "delete")
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() || state.SkipDestroy.ValueBool() {
		return
	}
	id := state.SkillID.ValueString()
	say := r.messagesOf(&resp.Diagnostics)
	failed := func(err error) { r.report(say, failure{verb: "delete", id: id, err: err, timeout: "delete"}) }
	if r.Backend.Account == nil {
		failed(entity.ErrUnconfigured)
		return
	}
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	if r.refuseLive(ctx, say, state); say.failed() {
		return
	}
	if err := r.Backend.Account.DeleteSkill(ctx, r.Backend.Manifests, id); err != nil {
		failed(err)
	}
}
