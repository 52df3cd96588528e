// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"context"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/zclconf/go-cty/cty"
)

// apply carries out a change in a process of its own. The configuration may
// have become better known since the plan, so it is planned again, as Terraform
// does. What it returns goes into the state, with or without success.
func (c *core) apply(ctx context.Context, planned change, config cty.Value) object {
	c.t.Helper()
	switch planned.action {
	case actionDelete:
		return c.change(ctx, planned, c.absent().value)
	case actionReplace:
		left := c.change(ctx, change{
			action: actionDelete, before: planned.before, planned: c.absent().value, private: planned.private, identity: planned.before.identity,
		}, c.absent().value)
		if !left.value.IsNull() || failed(c.Diagnostics) {
			return left
		}
		planned.action, planned.before = actionCreate, c.absent()
	}
	again, ok := c.plan(ctx, planned.before, config)
	if !ok {
		return planned.before
	}
	if again.action != planned.action && (planned.action != actionUpdate || again.action != actionNoop) {
		c.violation("Provider produced inconsistent final plan", "the planned action changed from "+planned.action+" to "+again.action)
		return planned.before
	}
	if faults := resultFaults(planned.planned, again.planned, nil); len(faults) > 0 {
		c.violation("Provider produced inconsistent final plan", faults...)
		return planned.before
	}
	if again.action == actionNoop {
		return planned.before
	}
	return c.change(ctx, again, config)
}

// change makes one call of the provider, and judges what it left.
func (c *core) change(ctx context.Context, planned change, config cty.Value) object {
	c.t.Helper()
	if !config.IsWhollyKnown() {
		c.violation("Configuration contains unknown value", "configuration for "+c.address+" still contains unknown values during apply (this is a bug in Terraform; please report it!)")
		return planned.before
	}
	answer, err := c.ApplyResourceChange(ctx, &tfprotov6.ApplyResourceChangeRequest{
		TypeName: c.typeName, PriorState: c.pack(planned.before.value), PlannedState: c.pack(planned.planned), Config: c.pack(config),
		PlannedPrivate: planned.private, PlannedIdentity: planned.identity,
	})
	if err != nil {
		c.succeeded(err, nil)
		return planned.before
	}
	applied := c.succeeded(nil, answer.Diagnostics)
	value, ok := c.unpack("Provider produced invalid object", answer.NewState)
	if !ok {
		return planned.before
	}
	if !value.IsWhollyKnown() {
		c.violation("Provider returned invalid result object after apply", "after the apply operation, the provider still indicated an unknown value")
		value = cty.UnknownAsNull(value)
	}
	if applied {
		c.violation("Provider produced inconsistent result after apply", resultFaults(planned.planned, value, nil)...)
		c.expectIdentity(value, planned.identity, answer.NewIdentity)
		return object{value: value, private: answer.Private, identity: answer.NewIdentity}
	}
	// Of a failed change Terraform keeps what was there, unless the provider says what is.
	if value.IsNull() {
		return planned.before
	}
	return object{value: value, private: answer.Private, identity: answer.NewIdentity, tainted: planned.action == actionCreate}
}
