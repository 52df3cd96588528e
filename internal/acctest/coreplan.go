// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
	"github.com/zclconf/go-cty/cty"
)

// change is what one resource is planned to become.
type change struct {
	// action is create, update, replace, delete, or noop.
	action string
	before object
	// planned is null for a delete. Its unknown parts are known after the apply.
	planned  cty.Value
	private  []byte
	identity *tfprotov6.ResourceIdentityData
}

const (
	actionCreate  = "create"
	actionDelete  = "delete"
	actionNoop    = "noop"
	actionReplace = "replace"
	actionUpdate  = "update"
)

// plan plans to make a resource what a configuration says.
func (c *core) plan(ctx context.Context, before object, config cty.Value) (change, bool) {
	c.t.Helper()
	if !c.validate(ctx, config) {
		return change{}, false
	}
	prior := before
	if before.tainted {
		prior = c.absent()
	}
	planned, replaces, ok := c.planOnce(ctx, prior, config, prior.private)
	if !ok {
		return change{}, false
	}
	planned.before, planned.action = before, actionUpdate
	switch {
	case before.tainted:
		planned.action = actionReplace
	case before.value.IsNull():
		planned.action = actionCreate
	case identical(planned.planned, before.value):
		planned.action = actionNoop
	case replaces:
		// The second plan is one of a create, and makes what the provider knows of the first.
		planned, _, ok = c.planOnce(ctx, c.absent(), config, planned.private)
		planned.before, planned.action = before, actionReplace
	}
	return planned, ok
}

// planOnce asks the provider for a plan, and whether it needs a replacement.
func (c *core) planOnce(ctx context.Context, prior object, config cty.Value, private []byte) (planned change, replaces, ok bool) {
	c.t.Helper()
	answer, err := c.PlanResourceChange(ctx, &tfprotov6.PlanResourceChangeRequest{
		TypeName: c.typeName, PriorState: c.pack(prior.value), Config: c.pack(config),
		ProposedNewState: c.pack(proposedNew(c.schema.Block.Attributes, prior.value, config)),
		PriorPrivate:     private, PriorIdentity: prior.identity,
	})
	if err != nil {
		return change{}, false, c.succeeded(err, nil)
	}
	if !c.succeeded(nil, answer.Diagnostics) {
		return change{}, false, false
	}
	value, ok := c.unpack("Provider produced invalid plan", answer.PlannedState)
	if !ok {
		return change{}, false, false
	}
	if faults := planFaults(c.schema.Block.Attributes, prior.value, config, value); len(faults) > 0 {
		c.violation("Provider produced invalid plan", faults...)
		return change{}, false, false
	}
	if prior.identity != nil && len(answer.RequiresReplace) == 0 {
		c.expectIdentity(value, prior.identity, answer.PlannedIdentity)
	}
	replaces, err = differs(prior.value, value, answer.RequiresReplace)
	if err != nil {
		c.violation("Provider produced invalid plan", err.Error())
		return change{}, false, false
	}
	return change{planned: value, private: answer.PlannedPrivate, identity: answer.PlannedIdentity}, replaces, true
}

// planDestroy plans to destroy a resource.
func (c *core) planDestroy(ctx context.Context, before object) (change, bool) {
	c.t.Helper()
	none := cty.NullVal(c.typed)
	if before.value.IsNull() {
		return change{action: actionNoop, before: before, planned: none}, true
	}
	answer, err := c.PlanResourceChange(ctx, &tfprotov6.PlanResourceChangeRequest{
		TypeName: c.typeName, PriorState: c.pack(before.value), Config: c.pack(none), ProposedNewState: c.pack(none),
		PriorPrivate: before.private, PriorIdentity: before.identity,
	})
	if err != nil {
		return change{}, c.succeeded(err, nil)
	}
	if !c.succeeded(nil, answer.Diagnostics) {
		return change{}, false
	}
	if value, ok := c.unpack("Provider produced invalid plan", answer.PlannedState); !ok || !value.IsNull() {
		c.violation("Provider produced invalid plan", "planned a non-null destroy value")
		return change{}, false
	}
	return change{action: actionDelete, before: before, planned: none, private: answer.PlannedPrivate, identity: before.identity}, true
}

// differs reports whether any of the attributes that can't be changed in place
// is to change. The provider may name attributes that stay.
func differs(before, planned cty.Value, paths []*tftypes.AttributePath) (bool, error) {
	if before.IsNull() {
		return false, nil
	}
	for _, path := range paths {
		was, wasThere := follow(before, path)
		is, isThere := follow(planned, path)
		if !wasThere && !isThere {
			return false, fmt.Errorf("the provider has indicated %q as requiring replacement, but there is no such attribute", renderAttributePath(path))
		}
		if !wasThere || !isThere || !identical(was, is) || !is.IsWhollyKnown() {
			return true, nil
		}
	}
	return false, nil
}

func follow(value cty.Value, path *tftypes.AttributePath) (found cty.Value, ok bool) {
	var steps cty.Path
	for _, step := range path.Steps() {
		switch step := step.(type) {
		case tftypes.AttributeName:
			steps = steps.GetAttr(string(step))
		case tftypes.ElementKeyString:
			steps = steps.IndexString(string(step))
		case tftypes.ElementKeyInt:
			steps = steps.IndexInt(int(step))
		default:
			// The element of a set has no way to it.
			return cty.NilVal, false
		}
	}
	found, err := steps.Apply(value)
	return found, err == nil
}
