// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillaccountlinking

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

// ModifyPlan stays with what the state has where the configuration means the same, and
// says what the plan's signs alone would not: that a write would wipe the secret, that
// "create" replaces what is there, and what a destroy takes away.
func (r *linkingResource) ModifyPlan(ctx context.Context, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	state, plan := mapped.ValuesOf(req.State.Raw), mapped.ValuesOf(req.Plan.Raw)
	if plan == nil {
		r.foreseeDestroy(ctx, &resp.Diagnostics, state)
		return
	}
	creating := state == nil
	if !creating {
		maps.Copy(plan, r.Prefer(state, plan, true))
	}
	resp.Plan.Raw = tftypes.NewValue(req.Plan.Raw.Type(), plan)
	again := entity.PlannedBefore(ctx, creating, req.Private, resp.Private)
	if !again {
		r.claim(&resp.Diagnostics, plan)
	}
	id := skillOf(plan)
	if state != nil && id != skillOf(state) {
		// A replacement shows no plan for the skill that is left behind.
		r.foreseeDestroy(ctx, &resp.Diagnostics, state)
		creating = true
	}
	if creating || writes(state, plan) {
		requireSecret(&resp.Diagnostics, plan, mapped.ValuesOf(req.Config.Raw))
		r.Backend.ForeseeLock(ctx, &resp.Diagnostics, id, label(id))
	}
	if creating && !again && id != "" && r.Backend.Linkings != nil {
		r.foreseeAdoption(ctx, &resp.Diagnostics, id, plan, mapped.ValuesOf(req.Config.Raw))
	}
}

// requireSecret refuses a write that would leave the skill without the secret that it
// needs. Whether it has one is nothing that Amazon tells.
func requireSecret(diags *diag.Diagnostics, plan, configured mapped.Values) {
	if mapped.Text(plan, kind) != "AUTH_CODE" || !configured[secret].IsNull() || !configured[secretWriteOnly].IsNull() {
		return
	}
	rule := rules.Named("auth-code-secret")
	diags.AddAttributeError(path.Root(secretWriteOnly), rule.Title, fmt.Sprintf(
		"%[1]s: this plan writes the account linking, and with type = \"AUTH_CODE\" that needs the client secret: Amazon never shows the one it has, "+
			"and a write without it would remove it. Set %[1]s, with Terraform 1.11 or OpenTofu 1.11 and newer, or else %[2]s.\n\n%[3]s", secretWriteOnly, secret, rule.Reference()))
}

// claim refuses a second resource for the same skill, and one whose account linking
// another provider configuration is about to remove.
func (r *linkingResource) claim(diags *diag.Diagnostics, plan mapped.Values) {
	id := skillOf(plan)
	if r.Backend.Linkings == nil || id == "" {
		return
	}
	if err := r.Backend.Keeps(typeName, id); err != nil {
		r.Report(diags, r.Backend.Said, mapped.Failure{Verb: "plan", Key: id, Err: err})
	}
	if r.Backend.Linkings.Claim(id, typeName) {
		return
	}
	diags.AddAttributeError(path.Root(entity.SkillID), entity.OverlapSummary, fmt.Sprintf(
		"skill_id: another %s in this configuration manages skill %s already, and each would undo what the other writes. "+
			"Remove one of them, or give it the ID of another skill.", typeName, id))
}

// foreseeAdoption says what a create will change of what is there already.
func (r *linkingResource) foreseeAdoption(ctx context.Context, diags *diag.Diagnostics, id string, plan, configured mapped.Values) {
	desired := r.desired(plan, configured)
	shown, err := r.Backend.Linkings.Read(ctx, id, reconcile.Development)
	if errors.Is(err, reconcile.ErrNotFound) {
		return
	}
	if err == nil {
		_, err = r.Decode(shown)
	}
	if err != nil {
		r.Report(diags, r.Backend.Said, mapped.Failure{Verb: "plan", Key: id, Err: err, Sent: desired})
		return
	}
	lines := []string{"  (nothing that Amazon shows)"}
	if differences := r.Compare(shown, r.Merge(shown, r.Encode(visible(plan)))); len(differences) > 0 {
		lines = nil
		for _, d := range differences {
			lines = append(lines, "  "+d.String())
		}
	}
	var found diag.Diagnostics
	found.AddWarning(fmt.Sprintf("Existing account linking of %s will be replaced", label(id)), fmt.Sprintf(
		"Skill %s already has account linking that Terraform does not manage yet. Applying takes it over and makes these changes (now -> then):\n\n%s\n\n"+
			"It also replaces what Amazon never shows: the client secret, reciprocal_access_token_url and skip_on_enablement.\n\n"+
			"To keep what is there, import it instead (terraform import ADDRESS %s) and adjust the configuration.", id, strings.Join(lines, "\n"), id))
	diags.Append(r.Masked(found, desired)...)
}

// visible are the attributes without those that Amazon never shows.
func visible(attributes mapped.Values) mapped.Values {
	shown := maps.Clone(attributes)
	for _, name := range []string{secret, "reciprocal_access_token_url", "skip_on_enablement"} {
		shown[name] = tftypes.NewValue(shown[name].Type(), nil)
	}
	return shown
}

// foreseeDestroy says what a destroy takes from the skill.
func (r *linkingResource) foreseeDestroy(ctx context.Context, diags *diag.Diagnostics, state mapped.Values) {
	id := skillOf(state)
	if mapped.IsTrue(state, skipDestroy) {
		diags.AddWarning(fmt.Sprintf("%s of %s will only be forgotten", typeName, label(id)), fmt.Sprintf(
			"skip_destroy is set: skill %s keeps its account linking, and Terraform forgets the resource.", id))
		return
	}
	if err := r.Backend.Removes(typeName, id); err != nil {
		r.Report(diags, r.Backend.Said, mapped.Failure{Verb: "delete", Key: id, Err: err})
	}
	r.Backend.ForeseeLock(ctx, diags, id, label(id))
	diags.AddWarning(fmt.Sprintf("Destroying removes account linking from %s", label(id)), fmt.Sprintf(
		"The account linking of skill %s is removed (the skill itself stays): nobody can link an account any more, and who has linked one is known to the skill no longer.\n\n"+
			"To forget the resource and leave the skill as it is, use a removed block with destroy = false, or set skip_destroy = true and apply that first.", id))
}
