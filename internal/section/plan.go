// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

// ModifyPlan fills in the summaries and says what the plan's signs alone would
// not: that "create" takes over what is there, that "destroy" removes something
// from a skill that stays, what a change means, and what would be refused at
// apply.
func (m *managed) ModifyPlan(ctx context.Context, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	state, plan := valuesOf(req.State.Raw), valuesOf(req.Plan.Raw)
	if plan == nil {
		m.foreseeDestroy(ctx, &resp.Diagnostics, state)
		return
	}
	m.summarize(plan)
	resp.Plan.Raw = tftypes.NewValue(req.Plan.Raw.Type(), plan)
	m.claim(&resp.Diagnostics, state, plan)
	if resp.Plan.Raw.Equal(req.State.Raw) {
		return
	}
	// A replacement shows no plan for the skill that is left behind, so its
	// destroy is announced here. It comes for an ID that is not known yet too:
	// Terraform destroys before it learns whether the ID stays the same.
	id := skillOf(plan)
	creating := state == nil
	if state != nil && id != skillOf(state) {
		m.foreseeDestroy(ctx, &resp.Diagnostics, state)
		creating = true
	}
	switch {
	case m.engine != nil && id != "":
		m.foresee(ctx, &resp.Diagnostics, plan, valuesOf(req.Config.Raw), creating)
	case !creating:
		// What the skill holds can't be read now; the state says what it held.
		m.review(ctx, &resp.Diagnostics, id, m.reviewOf(state, plan), plan)
	}
}

// foreseeDestroy says what a destroy takes from the skill, and what that means.
func (m *managed) foreseeDestroy(ctx context.Context, diags *diag.Diagnostics, state values) {
	m.announceDestroy(diags, state)
	if !keeps(state) {
		m.review(ctx, diags, skillOf(state), m.reviewOf(state, nil), state)
	}
}

func (m *managed) reviewOf(before, after values) Review {
	return Review{Before: m.layout.view(before), After: m.layout.view(after), settings: after}
}

// claim refuses a second resource for the same part of the same skill. Terraform
// plans a replacement twice, the second time as a create, so only that counts.
func (m *managed) claim(diags *diag.Diagnostics, state, plan values) {
	id := skillOf(plan)
	if m.engine == nil || id == "" || state != nil && id != skillOf(state) {
		return
	}
	if m.engine.Claim(id, m.definition.TypeName) {
		return
	}
	var parts []string
	for _, mounted := range m.layout {
		parts = append(parts, string(mounted.part.Pattern))
	}
	diags.AddAttributeError(path.Root(skillID), "Two resources own the same part of a skill", fmt.Sprintf(
		"skill_id: another %s in this configuration manages skill %s already. Both own %s of its manifest, and each would undo what the other writes. "+
			"Remove one of them, or give it the ID of another skill.", m.definition.TypeName, id, strings.Join(parts, " and ")))
}

// foresee looks at the skill and says what the apply will meet there.
func (m *managed) foresee(ctx context.Context, diags *diag.Diagnostics, plan, config values, creating bool) {
	id := skillOf(plan)
	verb := "update"
	if creating {
		verb = "create"
	}
	document, err := m.engine.Read(ctx, id)
	if errors.Is(err, reconcile.ErrSkillNotFound) {
		diags.AddWarning(m.definition.TypeName+" can't be applied: the skill does not exist", fmt.Sprintf(
			"Amazon knows no skill %s, or not for this account, so applying this plan will fail. "+
				"Correct skill_id, create the skill first, or remove the resource from the configuration.", id))
		return
	}
	if err != nil {
		m.report(diags, failure{verb: verb, skill: id, err: err, planned: plan})
		return
	}
	held, present, err := m.layout.read(document)
	if err != nil {
		m.report(diags, failure{verb: verb, skill: id, err: err, planned: plan})
		return
	}
	if creating && present {
		m.announceAdoption(diags, held, plan)
	}
	m.review(ctx, diags, id, m.reviewOf(held, plan), plan)
	if !fullyKnown(plan) {
		return
	}
	merged, err := m.layout.write(document, plan, config, creating)
	if err != nil {
		m.report(diags, failure{verb: verb, skill: id, err: err, planned: plan})
		return
	}
	m.tell(diags, m.judge(rules.Planned, rules.View{Root: merged.Root()}), plan)
}

// fullyKnown tells whether the plan could be written as it is.
func fullyKnown(plan values) bool {
	for _, value := range plan {
		if !value.IsFullyKnown() {
			return false
		}
	}
	return true
}

// announceAdoption says what a create will change of what is there already.
func (m *managed) announceAdoption(diags *diag.Diagnostics, held, plan values) {
	var lines []string
	for _, d := range m.layout.differences(held, plan) {
		lines = append(lines, "  "+d.String())
	}
	if len(lines) == 0 {
		return
	}
	diags.AddWarning("Existing "+m.definition.Title+" will be changed", fmt.Sprintf(
		"Skill %s already has %s that Terraform does not manage yet. Applying takes it over and changes it (now -> then):\n\n%s\n\n"+
			"To keep what is there, import it instead (terraform import ADDRESS %s) and adjust the configuration.",
		skillOf(plan), m.definition.Title, strings.Join(lines, "\n"), skillOf(plan)))
}

// announceDestroy says what becomes of the skill when the resource goes.
func (m *managed) announceDestroy(diags *diag.Diagnostics, state values) {
	if keeps(state) {
		diags.AddWarning(m.definition.TypeName+" will only be forgotten", fmt.Sprintf(
			"skip_destroy is set: skill %s keeps its %s as it is, and Terraform no longer manages it.", skillOf(state), m.definition.Title))
		return
	}
	diags.AddWarning("Destroying removes "+m.definition.Title+" from the skill", fmt.Sprintf(
		"This is removed from the manifest of skill %s (the skill itself stays):\n\n  %s\n\n"+
			"To forget the resource and leave the skill as it is, set skip_destroy = true and apply that first.",
		skillOf(state), strings.Join(m.layout.inventory(state), "\n  ")))
}

// inventory lists what a section holds, one line for each top-level entry.
func (l layout) inventory(held values) []string {
	var lines []string
	for _, d := range l.differences(nothing(held), held) {
		lines = append(lines, fmt.Sprintf("%s = %s", d.attribute, render(d.new)))
	}
	return lines
}

// nothing is a section that says nothing.
func nothing(held values) values {
	absent := values{}
	for name, value := range held {
		absent[name] = tftypes.NewValue(value.Type(), nil)
	}
	return absent
}
