// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"context"
	"encoding/json"
	"fmt"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/zclconf/go-cty/cty"
	ctyjson "github.com/zclconf/go-cty/cty/json"
)

// object is a resource in memory, as Terraform has it between two calls.
type object struct {
	// value is null if there is no resource.
	value    cty.Value
	private  []byte
	identity *tfprotov6.ResourceIdentityData
	// tainted is an object that a failed create left behind.
	tainted bool
}

// stored is a resource in the state file.
type stored struct {
	version  int64
	state    []byte
	private  []byte
	identity *tfprotov6.ResourceIdentityData
	tainted  bool
}

// core is what one Terraform process does with one resource. Like Terraform it
// holds the answers of the provider against what is allowed.
type core struct {
	*Protocol
	t        testing.TB
	address  string
	typeName string
	schema   *tfprotov6.Schema
	typed    cty.Type
	Report
}

func newCore(p *Protocol, t testing.TB, address, typeName string) (*core, error) {
	schema := p.resources[typeName]
	if schema == nil {
		return nil, fmt.Errorf("the provider has no resource type %s", typeName)
	}
	typed, err := ctyType(schema.ValueType())
	if err != nil {
		return nil, err
	}
	return &core{Protocol: p, t: t, address: address, typeName: typeName, schema: schema, typed: typed}, nil
}

// violation reports an answer that no Terraform accepts, in Terraform's words. It
// is a bug of the provider, so the test fails whatever it looks at.
func (c *core) violation(summary string, faults ...string) {
	c.t.Helper()
	for _, fault := range faults {
		c.t.Errorf("%s: %s: %s", c.address, summary, fault)
		c.note(Diagnostic{Severity: "error", Summary: summary, Detail: fault, Address: c.address})
	}
}

// succeeded notes what the provider said and reports whether it succeeded.
func (c *core) succeeded(err error, diagnostics []*tfprotov6.Diagnostic) bool {
	c.t.Helper()
	if err != nil {
		c.violation("Plugin error", err.Error())
		return false
	}
	read := diagnosticsOf(c.address, diagnostics)
	c.note(read...)
	return !failed(read)
}

// pack encodes a value that has the type of the resource.
func (c *core) pack(value cty.Value) *tfprotov6.DynamicValue {
	c.t.Helper()
	packed, err := pack(value, c.typed)
	if err != nil {
		c.violation("Unable to encode", err.Error())
	}
	return packed
}

func (c *core) unpack(summary string, value *tfprotov6.DynamicValue) (cty.Value, bool) {
	c.t.Helper()
	read, err := unpack(value, c.typed)
	if err != nil {
		c.violation(summary, err.Error())
		return cty.NullVal(c.typed), false
	}
	return read, true
}

func (c *core) absent() object { return object{value: cty.NullVal(c.typed)} }

// validate asks whether a configuration is right. Unknown values are.
func (c *core) validate(ctx context.Context, config cty.Value) bool {
	answer, err := c.ValidateResourceConfig(ctx, &tfprotov6.ValidateResourceConfigRequest{
		TypeName: c.typeName, Config: c.pack(config),
		ClientCapabilities: &tfprotov6.ValidateResourceConfigClientCapabilities{WriteOnlyAttributesAllowed: true},
	})
	if err != nil {
		return c.succeeded(err, nil)
	}
	return c.succeeded(nil, answer.Diagnostics)
}

// load reads a resource out of the state file, by way of the provider, which
// may have another schema by now.
func (c *core) load(ctx context.Context, from *stored) (object, bool) {
	c.t.Helper()
	if from == nil {
		return c.absent(), true
	}
	answer, err := c.UpgradeResourceState(ctx, &tfprotov6.UpgradeResourceStateRequest{
		TypeName: c.typeName, Version: from.version, RawState: &tfprotov6.RawState{JSON: from.state},
	})
	if err != nil {
		return object{}, c.succeeded(err, nil)
	}
	if !c.succeeded(nil, answer.Diagnostics) {
		return object{}, false
	}
	value, ok := c.unpack("Invalid resource state upgrade", answer.UpgradedState)
	return object{value: value, private: from.private, identity: from.identity, tainted: from.tainted}, ok
}

// store writes a resource into the state file; nil is none.
func (c *core) store(o object) *stored {
	c.t.Helper()
	if o.value.IsNull() {
		return nil
	}
	state, err := ctyjson.Marshal(o.value, c.typed)
	if err != nil {
		c.violation("Unable to store", err.Error())
		return nil
	}
	return &stored{version: c.schema.Version, state: state, private: o.private, identity: o.identity, tainted: o.tainted}
}

// refresh asks what has become of a resource. Without an answer it stays as it was.
func (c *core) refresh(ctx context.Context, o object) (object, bool) {
	c.t.Helper()
	if o.value.IsNull() {
		return o, true
	}
	answer, err := c.ReadResource(ctx, &tfprotov6.ReadResourceRequest{
		TypeName: c.typeName, CurrentState: c.pack(o.value), Private: o.private, CurrentIdentity: o.identity,
	})
	if err != nil {
		return o, c.succeeded(err, nil)
	}
	if !c.succeeded(nil, answer.Diagnostics) {
		return o, false
	}
	value, ok := c.unpack("Provider produced invalid object", answer.NewState)
	if !value.IsWhollyKnown() {
		c.violation("Provider produced invalid object", "unknown values in the refreshed state")
		return o, false
	}
	c.expectIdentity(value, o.identity, answer.NewIdentity)
	return object{value: value, private: answer.Private, identity: answer.NewIdentity, tainted: o.tainted}, ok
}

// expectIdentity checks that an object has an identity, and the one it had. What
// is not known of the identity before may become anything; a null one is none.
func (c *core) expectIdentity(value cty.Value, before, now *tfprotov6.ResourceIdentityData) {
	c.t.Helper()
	identitySchema := c.identities[c.typeName]
	if value.IsNull() || identitySchema == nil {
		return
	}
	if now == nil || now.IdentityData == nil {
		c.violation("Provider produced invalid object", "the identity is missing")
		return
	}
	if before == nil || before.IdentityData == nil {
		return
	}
	typed, err := ctyType(identitySchema.ValueType())
	if err != nil {
		c.violation("Provider produced invalid object", err.Error())
		return
	}
	was, err := unpack(before.IdentityData, typed)
	if err == nil {
		var is cty.Value
		if is, err = unpack(now.IdentityData, typed); err == nil && !was.IsNull() {
			c.violation("Provider produced different identity", resultFaults(was, is, nil)...)
		}
	}
	if err != nil {
		c.violation("Provider produced invalid object", err.Error())
	}
}

// decodeState returns a state as JSON has it, nil for none. Numbers are as they are spelt.
func decodeState(t testing.TB, from *stored) any {
	t.Helper()
	if from == nil {
		return nil
	}
	if !json.Valid(from.state) {
		t.Fatalf("%s: not JSON", from.state)
	}
	return decode(t, string(from.state))
}
