// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"context"
	"maps"
	"slices"
	"sync"

	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"
	"github.com/zclconf/go-cty/cty"
)

// Plan is a saved plan.
type Plan struct {
	// Report is what was said while planning.
	Report
	run           *Terraform
	configuration *configuration
	changes       map[string]change
	// refreshed is the state that the plan was made from.
	refreshed map[string]*stored
}

// Planned returns the actions by address (create, update, replace or delete).
// A resource that stays as it is has none.
func (p *Plan) Planned() map[string]string {
	planned := map[string]string{}
	for address, change := range p.changes {
		if change.action != actionNoop {
			planned[address] = change.action
		}
	}
	return planned
}

// IsUnknown reports whether the plan does not know a value of a resource yet.
func (p *Plan) IsUnknown(address string, path tfjsonpath.Path) bool {
	change, ok := p.changes[address]
	if !ok {
		return false
	}
	found, err := tfjsonpath.Traverse(unknowns(change.planned), path)
	return err == nil && found == true
}

// unknowns is a value with true for each of its unknown parts.
func unknowns(value cty.Value) any {
	switch typed := value.Type(); {
	case !value.IsKnown():
		return true
	case value.IsNull():
		return nil
	case typed.IsObjectType(), typed.IsMapType():
		parts := map[string]any{}
		for name, part := range value.AsValueMap() {
			parts[name] = unknowns(part)
		}
		return parts
	case typed.IsCollectionType(), typed.IsTupleType():
		var parts []any
		for _, part := range value.AsValueSlice() {
			parts = append(parts, unknowns(part))
		}
		return parts
	}
	return false
}

// Plan refreshes the state and plans to make the resources what the
// configuration says. Resources that the configuration lacks are planned to go.
// A plan with errors can't be applied.
func (r *Terraform) Plan(hcl string) *Plan {
	r.t.Helper()
	parsed := r.parse(hcl)
	p := &Plan{run: r, configuration: parsed, changes: map[string]change{}, refreshed: map[string]*stored{}}
	if p.Report = r.validate(parsed); failed(p.Diagnostics) {
		return p
	}
	// The warnings come once more with the plan.
	p.Report = Report{}
	scope, addresses := parsed.scope(r.later), parsed.order
	for _, address := range r.addresses() {
		if parsed.resources[address] == nil {
			addresses = append(addresses, address)
		}
	}
	p.make(addresses, func(ctx context.Context, c *core, before object) (change, bool) {
		if parsed.resources[c.address] == nil {
			return c.planDestroy(ctx, before)
		}
		config, problems := parsed.evaluate(c.address, c.schema, scope)
		c.note(problems...)
		if failed(problems) {
			return change{}, false
		}
		return c.plan(ctx, before, config)
	})
	return p
}

// PlanDestroy refreshes the state and plans to destroy all resources in it.
func (r *Terraform) PlanDestroy() *Plan {
	r.t.Helper()
	if report := r.Refresh(); failed(report.Diagnostics) {
		return &Plan{Report: report, run: r}
	}
	p := &Plan{run: r, configuration: &configuration{}, changes: map[string]change{}, refreshed: map[string]*stored{}}
	p.make(r.addresses(), func(ctx context.Context, c *core, before object) (change, bool) { return c.planDestroy(ctx, before) })
	return p
}

// make refreshes resources and plans their changes.
func (p *Plan) make(addresses []string, planned func(context.Context, *core, object) (change, bool)) {
	p.run.t.Helper()
	var mutex sync.Mutex
	p.merge(p.run.each(p.run.process(), addresses, func(ctx context.Context, c *core) {
		before, ok := c.load(ctx, p.run.stored(c.address))
		if !ok {
			return
		}
		if before, ok = c.refresh(ctx, before); !ok {
			return
		}
		result, ok := planned(ctx, c, before)
		if !ok {
			return
		}
		mutex.Lock()
		defer mutex.Unlock()
		p.changes[c.address] = result
		p.refreshed[c.address] = c.store(before)
	}))
}

// Apply applies a plan, with a provider of its own. What fails is in the report,
// and stays in the state as Terraform keeps it.
func (r *Terraform) Apply(p *Plan) Report {
	r.t.Helper()
	if failed(p.Diagnostics) {
		r.t.Fatalf("a plan with errors is applied: %+v", p.Diagnostics)
	}
	for address, resource := range p.refreshed {
		r.keep(address, resource)
	}
	if p.configuration.later != nil {
		r.later = p.configuration.later
	}
	scope := p.configuration.scope(r.later)
	addresses := slices.Sorted(maps.Keys(p.Planned()))
	if len(addresses) == 0 {
		return Report{}
	}
	return r.each(r.process(), addresses, func(ctx context.Context, c *core) {
		planned := p.changes[c.address]
		before, ok := c.load(ctx, r.stored(c.address))
		if !ok {
			return
		}
		planned.before = before
		config := c.absent().value
		if p.configuration.resources[c.address] != nil {
			var problems []Diagnostic
			if config, problems = p.configuration.evaluate(c.address, c.schema, scope); failed(problems) {
				c.note(problems...)
				return
			}
		}
		r.keep(c.address, c.store(c.apply(ctx, planned, config)))
	})
}

// Run plans and applies, and returns the plan with what both of them said.
func (r *Terraform) Run(hcl string) *Plan {
	r.t.Helper()
	p := r.Plan(hcl)
	if !failed(p.Diagnostics) {
		p.merge(r.Apply(p))
	}
	return p
}

// Succeed plans and applies, and ends the test unless that worked.
func (r *Terraform) Succeed(hcl string) *Plan {
	r.t.Helper()
	p := r.Run(hcl)
	if failed(p.Diagnostics) {
		r.t.Fatalf("the run failed: %+v\n%s", p.Diagnostics, hcl)
	}
	return p
}

// Destroy plans and applies the destroy of all resources.
func (r *Terraform) Destroy() *Plan {
	r.t.Helper()
	p := r.PlanDestroy()
	if !failed(p.Diagnostics) {
		p.merge(r.Apply(p))
	}
	return p
}
