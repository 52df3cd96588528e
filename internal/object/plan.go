// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package object

import (
	"context"
	"errors"
	"fmt"
	"maps"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/trouble"
)

// ModifyPlan stays with what the state has where the configuration means the same, and
// says what the plan's signs alone would not: that what customers have can't be
// removed, that a locked document can't be changed now, and what a destroy takes away.
func (r *objectResource) ModifyPlan(ctx context.Context, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	state, plan := mapped.ValuesOf(req.State.Raw), mapped.ValuesOf(req.Plan.Raw)
	if plan == nil {
		r.foreseeDestroy(ctx, &resp.Diagnostics, state)
		return
	}
	if state == nil {
		return
	}
	maps.Copy(plan, r.Prefer(state, plan, true))
	unchanged := len(r.Compare(r.Encode(state), r.Encode(plan))) == 0
	if unchanged {
		for name := range r.Facts {
			plan[name] = state[name]
		}
	}
	resp.Plan.Raw = tftypes.NewValue(req.Plan.Raw.Type(), plan)
	if r.isReplaced(state, plan) {
		r.foreseeDestroy(ctx, &resp.Diagnostics, state)
		return
	}
	if !unchanged {
		r.foreseeLock(&resp.Diagnostics, state)
	}
}

// isReplaced reports whether the plan makes another document.
func (r *objectResource) isReplaced(state, plan mapped.Values) bool {
	for _, name := range r.replacing() {
		if !state[name].IsNull() && !state[name].Equal(plan[name]) {
			return true
		}
	}
	return false
}

// foreseeLock says that Amazon will refuse the change of a document that is being
// certified. It is a warning, because the same apply may end that first.
func (r *objectResource) foreseeLock(diags *diag.Diagnostics, state mapped.Values) {
	facts := map[string]string{}
	for name := range r.Facts {
		facts[name] = mapped.Text(state, name)
	}
	if r.documents == nil || !r.documents.IsLocked(facts) {
		return
	}
	diags.AddWarning(fmt.Sprintf("%s %s is in certification", entity.Sentence(r.Definition.Noun), r.keyOf(state)), fmt.Sprintf(
		"Amazon lets nobody change the %s while a skill that it belongs to is being certified, so the apply will fail unless the certification ends first.\n\n%s",
		r.Definition.Noun, trouble.Cure("in-certification")))
}

// foreseeDestroy says what a destroy removes, and refuses one of what customers have.
func (r *objectResource) foreseeDestroy(ctx context.Context, diags *diag.Diagnostics, state mapped.Values) {
	key := r.keyOf(state)
	if mapped.IsTrue(state, skipDestroy) {
		diags.AddWarning(fmt.Sprintf("%s %s will only be forgotten", r.TypeName, key), fmt.Sprintf(
			"skip_destroy is set: the %s stays as it is, and Terraform forgets the resource.", r.Definition.Noun))
		return
	}
	if r.documents == nil {
		return
	}
	switch live, err := r.documents.Engine().Live(ctx, key); {
	case err != nil && !errors.Is(err, reconcile.ErrNotFound):
		r.Report(diags, r.backend.Said, mapped.Failure{Verb: "delete", Key: key, Err: err})
	case live:
		rule := rules.Named(r.Definition.Live)
		diags.AddAttributeError(path.Root(r.Definition.Key), rule.Title, fmt.Sprintf("%s: %s %s has a live stage: customers can buy it, or have bought it. Amazon deletes no such %[2]s. %[4]s "+
			"To let Terraform forget it, use a removed block with destroy = false (or lifecycle { destroy = false }), or set skip_destroy = true and apply that first.\n\n%[5]s",
			r.Definition.Key, r.Definition.Noun, key, r.Retire, rule.Reference()))
	default:
		diags.AddWarning(fmt.Sprintf("Destroying deletes %s %s", r.Definition.Noun, key), fmt.Sprintf(
			"The %s is deleted at Amazon, and Amazon gives no ID twice. To forget the resource and leave it as it is, use a removed block with destroy = false, or set skip_destroy = true and apply that first.",
			r.Definition.Noun))
	}
}
