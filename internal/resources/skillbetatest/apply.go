// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillbetatest

import (
	"context"
	"errors"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

// Create makes a beta test, or takes over the one that is there. What a create that
// failed has done already is taken over by the next one.
func (r *betaTestResource) Create(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	plan, _ := read(ctx, req.Plan, req.Plan.Raw, &resp.Diagnostics)
	limit, diags := entity.Timeout(ctx, req.Plan, "create")
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	desired := plan.change()
	desired.Creates = true
	r.Backend.Created(ctx, typeName, plan.id(), resp.Private)
	test, ok := r.apply(ctx, &resp.Diagnostics, "create", plan.id(), limit, desired)
	if !ok {
		return
	}
	identify(ctx, resp.Identity, plan.id())
	plan.complete(test)
	resp.Diagnostics.Append(resp.State.Set(ctx, plan)...)
}

// Update makes of the beta test what the plan says.
func (r *betaTestResource) Update(ctx context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	plan, _ := read(ctx, req.Plan, req.Plan.Raw, &resp.Diagnostics)
	state, _ := read(ctx, req.State, req.State.Raw, &resp.Diagnostics)
	config, _ := read(ctx, req.Config, req.Config.Raw, &resp.Diagnostics)
	identify(ctx, resp.Identity, plan.id())
	limit, diags := entity.Timeout(ctx, req.Plan, "update")
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	if plan.differs(state) {
		desired := plan.only(config).change()
		desired.Check = func(now reconcile.BetaTest) error { return conflictsOf(state, desired, now) }
		test, ok := r.apply(ctx, &resp.Diagnostics, "update", plan.id(), limit, desired)
		if !ok {
			return
		}
		plan.complete(test)
	}
	resp.Diagnostics.Append(resp.State.Set(ctx, plan)...)
}

// only leaves of a plan what is configured. The rest of it is what the state had, and
// is not to be written.
func (m model) only(config model) model {
	if config.FeedbackEmail.IsNull() {
		m.FeedbackEmail = config.FeedbackEmail
	}
	if config.Testers.IsNull() {
		m.Testers = config.Testers
	}
	if config.Running.IsNull() {
		m.Running = config.Running
	}
	return m
}

// change is what a plan desires. What it leaves open is left as it is.
func (m model) change() reconcile.BetaTestChange {
	var desired reconcile.BetaTestChange
	if !m.FeedbackEmail.IsUnknown() {
		desired.FeedbackEmail = m.FeedbackEmail.ValueStringPointer()
	}
	if emails, known := m.emails(); known && !m.Testers.IsNull() {
		desired.Testers = &emails
	}
	if !m.Running.IsUnknown() {
		desired.Running = m.Running.ValueBoolPointer()
	}
	return desired
}

// differs reports whether there is anything to send.
func (m model) differs(state model) bool {
	return !m.FeedbackEmail.Equal(state.FeedbackEmail) || !m.Testers.Equal(state.Testers) || !m.Running.Equal(state.Running)
}

func (r *betaTestResource) apply(
	ctx context.Context, diags *diag.Diagnostics, verb, id string, limit time.Duration, desired reconcile.BetaTestChange,
) (test reconcile.BetaTest, ok bool) {
	err := entity.ErrUnconfigured
	if r.Backend.BetaTests != nil {
		ctx, cancel := context.WithTimeout(ctx, limit)
		defer cancel()
		test, err = r.Backend.BetaTests.Apply(ctx, id, desired)
	}
	if err != nil {
		r.report(diags, failure{verb: verb, id: id, err: err, timeout: verb})
		return test, false
	}
	return test, true
}

// Read refreshes the state. A test that is gone, with its skill, leaves it.
func (r *betaTestResource) Read(ctx context.Context, req resource.ReadRequest, resp *resource.ReadResponse) {
	state, _ := read(ctx, req.State, req.State.Raw, &resp.Diagnostics)
	identify(ctx, resp.Identity, state.id())
	if resp.Diagnostics.HasError() || r.Backend.BetaTests == nil {
		return
	}
	switch test, err := r.Backend.BetaTests.Read(ctx, state.id()); {
	case errors.Is(err, reconcile.ErrNotFound):
		resp.State.RemoveResource(ctx)
	case err != nil:
		r.report(&resp.Diagnostics, failure{verb: "read", id: state.id(), err: err})
	default:
		state.observe(test)
		resp.Diagnostics.Append(resp.State.Set(ctx, state)...)
	}
}

// Delete ends the test if it runs. Amazon deletes none.
func (r *betaTestResource) Delete(ctx context.Context, req resource.DeleteRequest, resp *resource.DeleteResponse) {
	state, _ := read(ctx, req.State, req.State.Raw, &resp.Diagnostics)
	limit, diags := entity.Timeout(ctx, req.State, "delete")
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() || state.SkipDestroy.ValueBool() {
		return
	}
	err := entity.ErrUnconfigured
	if r.Backend.BetaTests != nil {
		ctx, cancel := context.WithTimeout(ctx, limit)
		defer cancel()
		err = r.Backend.BetaTests.End(ctx, state.id(), func(now reconcile.BetaTest) error {
			// Another process may have planned to keep it only now.
			if err := r.Backend.Removes(typeName, state.id()); err != nil {
				return err
			}
			if err := r.Backend.IsCreatedAgain(ctx, typeName, state.id(), req.Private); err != nil {
				return err
			}
			return unannounced(state, now)
		})
	}
	if err != nil {
		r.report(&resp.Diagnostics, failure{verb: "delete", id: state.id(), err: err, timeout: "delete"})
	}
}
