// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"context"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
	"golang.org/x/sync/errgroup"
)

// parallelism is how many resources Terraform works on at a time.
const parallelism = 10

// Terraform is what the CLI does with a configuration and a state, as calls of
// the plugin protocol within this process. It takes milliseconds where the CLI
// takes seconds, so it is what tests run that repeat for each attribute. Every
// operation has a provider of its own, as every process of the CLI has; a plan
// and its apply too.
//
// It knows the resources of this provider and terraform_data, references to its
// output, and a few functions. A provider that answers what Terraform does not
// accept fails the test, with Terraform's words.
type Terraform struct {
	environment *Environment
	t           testing.TB
	arguments   map[string]tftypes.Value
	// wrap stands between Terraform and each provider, if it is not nil.
	wrap func(tfprotov6.ProviderServer) tfprotov6.ProviderServer

	mutex sync.Mutex
	state map[string]*stored
	later map[string]laterData
}

// Terraform begins with an empty state.
func (e *Environment) Terraform(t testing.TB) *Terraform { return e.TerraformWith(t, nil) }

// TerraformWith has arguments for the provider besides those that every test needs.
func (e *Environment) TerraformWith(t testing.TB, arguments map[string]tftypes.Value) *Terraform {
	return &Terraform{environment: e, t: t, arguments: arguments, state: map[string]*stored{}, later: map[string]laterData{}}
}

// process starts and configures a provider for one operation.
func (r *Terraform) process() *Protocol {
	r.t.Helper()
	p := r.unconfigured()
	p.configure(r.environment, r.arguments)
	return p
}

func (r *Terraform) unconfigured() *Protocol {
	r.t.Helper()
	p := r.environment.Unconfigured()
	if r.wrap != nil {
		p.ProviderServer = r.wrap(p.ProviderServer)
	}
	return p
}

func (r *Terraform) stored(address string) *stored {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	return r.state[address]
}

func (r *Terraform) keep(address string, resource *stored) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if resource == nil {
		delete(r.state, address)
		return
	}
	r.state[address] = resource
}

// State returns a resource as JSON has it, with numbers as they are spelt; nil
// if the state does not have it.
func (r *Terraform) State(address string) any {
	r.t.Helper()
	return decodeState(r.t, r.stored(address))
}

// Forget removes a resource from the state and leaves it where it is.
func (r *Terraform) Forget(address string) { r.keep(address, nil) }

// addresses are those of the state.
func (r *Terraform) addresses() []string {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	return slices.Sorted(maps.Keys(r.state))
}

func (r *Terraform) parse(hcl string) *configuration {
	r.t.Helper()
	parsed, err := parseConfiguration(hcl)
	if err != nil {
		r.t.Fatalf("%s\n%s", err, hcl)
	}
	return parsed
}

// each works on resources in parallel and returns what was said, in the order
// of the addresses.
func (r *Terraform) each(p *Protocol, addresses []string, work func(ctx context.Context, c *core)) Report {
	r.t.Helper()
	cores := make([]*core, len(addresses))
	for i, address := range addresses {
		typeName, _, _ := strings.Cut(address, ".")
		one, err := newCore(p, r.t, address, typeName)
		if err != nil {
			r.t.Fatal(err)
		}
		cores[i] = one
	}
	var group errgroup.Group
	group.SetLimit(parallelism)
	for _, one := range cores {
		group.Go(func() error {
			work(context.Background(), one)
			return nil
		})
	}
	// The work returns no errors but reports them.
	_ = group.Wait()
	var report Report
	for _, one := range cores {
		report.merge(one.Report)
	}
	return report
}

// Validate judges a configuration, without a sandbox or a state, and with
// whatever comes from other resources unknown.
func (r *Terraform) Validate(hcl string) Report {
	r.t.Helper()
	return r.validate(r.parse(hcl))
}

func (r *Terraform) validate(parsed *configuration) Report {
	r.t.Helper()
	return r.each(r.unconfigured(), parsed.order, func(ctx context.Context, c *core) {
		config, problems := parsed.evaluate(c.address, c.schema, parsed.scope(nil))
		c.note(problems...)
		if !failed(problems) {
			c.validate(ctx, config)
		}
	})
}

// Refresh brings the state up to date with what Amazon has, and changes nothing there.
func (r *Terraform) Refresh() Report {
	r.t.Helper()
	return r.each(r.process(), r.addresses(), func(ctx context.Context, c *core) {
		if before, ok := c.load(ctx, r.stored(c.address)); ok {
			if now, ok := c.refresh(ctx, before); ok {
				r.keep(c.address, c.store(now))
			}
		}
	})
}
