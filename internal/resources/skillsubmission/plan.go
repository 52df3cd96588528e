// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillsubmission

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

// importedKey is where the private state says that the arguments of the submission are
// not known: Amazon does not tell them.
const importedKey = "imported"

// ModifyPlan replaces what is to be submitted anew, and says what stands in the way of
// that. What an import could not know is taken over without a submission.
func (r *submissionResource) ModifyPlan(ctx context.Context, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	var before, plan model
	creates, removes := req.State.Raw.IsNull(), req.Plan.Raw.IsNull()
	// The second plan of a replacement would speak of the submission that is withdrawn.
	if entity.PlannedBefore(ctx, creates, req.Private, resp.Private) {
		return
	}
	if !creates {
		resp.Diagnostics.Append(req.State.Get(ctx, &before)...)
	}
	if !removes {
		resp.Diagnostics.Append(req.Plan.Get(ctx, &plan)...)
	}
	if resp.Diagnostics.HasError() {
		return
	}
	if !creates && !removes {
		imported, diags := req.Private.GetKey(ctx, importedKey)
		resp.Diagnostics.Append(diags...)
		replaced := r.replacing(before, plan, string(imported) == "true")
		resp.RequiresReplace = append(resp.RequiresReplace, replaced...)
		if len(replaced) == 0 && plan.SkillID.Equal(before.SkillID) {
			return
		}
	}
	if before.Status.ValueString() == string(reconcile.CertificationInProgress) {
		resp.Diagnostics.AddWarning(fmt.Sprintf("Skill %s will be withdrawn from certification", before.SkillID.ValueString()),
			"The plan removes or replaces the submission, and Amazon is still reviewing it, as far as the state knows. Withdrawn, the skill loses its place in the queue.")
		return
	}
	if !removes && r.Backend.Account != nil && !plan.SkillID.IsUnknown() {
		r.desk("").Check(ctx, &resp.Diagnostics, plan.SkillID.ValueString())
	}
}

// replacing are the arguments whose change is a submission of its own.
func (r *submissionResource) replacing(before, plan model, imported bool) []path.Path {
	type nullable interface{ IsNull() bool }
	var changed []path.Path
	for i, change := range []struct {
		same   bool
		before nullable
	}{
		{plan.PublicationMethod.Equal(before.PublicationMethod), before.PublicationMethod},
		{plan.VersionMessage.Equal(before.VersionMessage), before.VersionMessage},
		{sameTriggers(plan.Triggers, before.Triggers), before.Triggers},
	} {
		if !change.same && (!imported || !change.before.IsNull()) {
			changed = append(changed, arguments[i])
		}
	}
	return changed
}

// sameTriggers reports whether two sets of triggers mean the same; none is an empty one.
func sameTriggers(a, b types.Map) bool {
	return a.Equal(b) || !a.IsUnknown() && !b.IsUnknown() && len(a.Elements()) == 0 && len(b.Elements()) == 0
}
