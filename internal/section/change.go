// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/manifest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

// changeLimit bounds a create, update or delete whose timeout is not configured.
const changeLimit = 10 * time.Minute

func (m *managed) Create(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	limit, diags := limitOf(ctx, req.Plan, timeouts.Value.Create)
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	planned := valuesOf(req.Plan.Raw)
	held, ok := m.apply(ctx, &resp.Diagnostics, change{
		verb: "create", limit: limit, adopting: true,
		planned: planned, configured: valuesOf(req.Config.Raw),
	})
	// A create that failed leaves no state: Terraform would take what is there
	// for damaged and plan to destroy it first.
	if !ok || resp.Diagnostics.HasError() {
		return
	}
	identify(ctx, resp.Identity, skillOf(planned))
	resp.State.Raw = m.state(req.Plan.Raw, held)
}

func (m *managed) Update(ctx context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	planned := valuesOf(req.Plan.Raw)
	identify(ctx, resp.Identity, skillOf(planned))
	limit, diags := limitOf(ctx, req.Plan, timeouts.Value.Update)
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	held, ok := m.apply(ctx, &resp.Diagnostics, change{
		verb: "update", limit: limit,
		planned: planned, configured: valuesOf(req.Config.Raw),
	})
	if ok {
		resp.State.Raw = m.state(req.Plan.Raw, held)
	}
}

// change is what a create or an update shall do.
type change struct {
	verb       string
	limit      time.Duration
	adopting   bool
	planned    values
	configured values
}

// apply brings the skill to the plan and returns what it holds afterwards; ok is
// false when it is as it was before.
func (m *managed) apply(ctx context.Context, diags *diag.Diagnostics, c change) (held values, ok bool) {
	id := skillOf(c.planned)
	failed := func(err error) {
		m.report(diags, failure{verb: c.verb, skill: id, err: err, planned: c.planned, limit: c.verb})
	}
	if m.engine == nil {
		failed(errUnconfigured)
		return nil, false
	}
	ctx, cancel := context.WithTimeout(ctx, c.limit)
	defer cancel()
	result, err := m.engine.Apply(ctx, id, reconcile.Change{
		Owner: m.definition.TypeName,
		Edit: func(document manifest.Document) (manifest.Document, error) {
			return m.edit(document, c)
		},
	})
	if err != nil {
		failed(err)
		return nil, false
	}
	held, _, err = m.layout.read(result.Document)
	if err != nil {
		failed(err)
		return nil, false
	}
	m.tell(diags, soFar(m.judge(rules.Applied, rules.View{Root: result.Document.Root()})), c.planned)
	for _, d := range m.layout.differences(c.planned, held) {
		diags.AddAttributeError(d.attribute, m.unable(c.verb), fmt.Sprintf(
			"Amazon reported success for skill %s, but the manifest holds another value than was sent for %s: "+
				"it was to be %s and is %s.\n\nThe skill keeps what Amazon made of it. Plan again to see the difference; "+
				"if the value can't be stored, configure the one that Amazon holds.", id, d.attribute, render(d.old), render(d.new)))
	}
	return held, true
}

// edit makes the change, unless the manifest as a whole would break a rule.
func (m *managed) edit(document manifest.Document, c change) (manifest.Document, error) {
	merged, err := m.layout.write(document, c.planned, c.configured, c.adopting)
	if err != nil {
		return document, err
	}
	if refusals := refusing(m.judge(rules.Planned, rules.View{Root: merged.Root()})); len(refusals) > 0 {
		return document, &BrokenRulesError{Findings: refusals}
	}
	return merged, nil
}

func (m *managed) Delete(ctx context.Context, req resource.DeleteRequest, resp *resource.DeleteResponse) {
	state := valuesOf(req.State.Raw)
	if keeps(state) {
		return
	}
	limit, diags := limitOf(ctx, req.State, timeouts.Value.Delete)
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	id := skillOf(state)
	failed := func(err error) {
		m.report(&resp.Diagnostics, failure{verb: "delete", skill: id, err: err, planned: state, limit: "delete"})
	}
	if m.engine == nil {
		failed(errUnconfigured)
		return
	}
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	result, err := m.engine.Apply(ctx, id, reconcile.Change{Owner: m.definition.TypeName, Removes: true, Edit: m.layout.clear})
	if errors.Is(err, reconcile.ErrSkillNotFound) || err == nil && result.Superseded {
		return
	}
	if err != nil {
		failed(err)
		return
	}
	held, present, err := m.layout.read(result.Document)
	switch {
	case err != nil:
		failed(err)
	case present:
		resp.Diagnostics.AddError(m.unable("delete"), fmt.Sprintf(
			"Amazon reported success for skill %s, but the manifest still holds: %s.\n\nThe resource stays in the state. "+
				"Destroy again; if it does not help, remove it in the developer console.", id, strings.Join(m.layout.inventory(held), "; ")))
	}
}

// keeps tells whether a destroy leaves the skill as it is.
func keeps(state values) bool {
	return said(state[skipDestroy]) && asFlag(state[skipDestroy])
}

// limitOf reads one of the configured timeouts.
func limitOf(ctx context.Context, source interface {
	GetAttribute(context.Context, path.Path, any) diag.Diagnostics
}, operation func(timeouts.Value, context.Context, time.Duration) (time.Duration, diag.Diagnostics)) (time.Duration, diag.Diagnostics) {
	var configured timeouts.Value
	diags := source.GetAttribute(ctx, path.Root(timeoutsKey), &configured)
	if diags.HasError() {
		return 0, diags
	}
	return operation(configured, ctx, changeLimit)
}
