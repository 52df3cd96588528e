// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"context"
	"strings"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// Extract calls the function that takes a section out of a manifest. The object is
// nil where there is an error.
func (p *Protocol) Extract(typeName, manifest string) (map[string]tftypes.Value, *tfprotov6.FunctionError) {
	p.t.Helper()
	_, part, _ := strings.Cut(typeName, "skill_")
	result, failure := p.Call(part+"_from_manifest", manifest)
	if failure != nil {
		return nil, failure
	}
	return p.attributes(result), nil
}

// Call calls a function of the provider with one text.
func (p *Protocol) Call(name, text string) (tftypes.Value, *tfprotov6.FunctionError) {
	p.t.Helper()
	signature := p.functions[name]
	if signature == nil {
		p.t.Fatalf("there is no function %s", name)
	}
	argument := wire(p.t, tftypes.NewValue(tftypes.String, text))
	answer, err := p.CallFunction(context.Background(), &tfprotov6.CallFunctionRequest{Name: name, Arguments: []*tfprotov6.DynamicValue{argument}})
	if err != nil {
		p.t.Fatal(err)
	}
	if answer.Error != nil {
		return tftypes.Value{}, answer.Error
	}
	result, err := answer.Result.Unmarshal(signature.Return.Type)
	if err != nil {
		p.t.Fatal(err)
	}
	return result, nil
}

// Own are the attributes of a resource that stand for fields of the manifest. An
// empty collection is null among them, as where there is no configuration.
func (p *Protocol) Own(r Instance) map[string]tftypes.Value {
	p.t.Helper()
	own := p.attributes(emptyIsNull(p.t, r.State))
	for name := range p.settings(r.Type) {
		delete(own, name)
	}
	for _, attribute := range p.resources[r.Type].Block.Attributes {
		if attribute.Computed && !attribute.Optional {
			delete(own, attribute.Name)
		}
	}
	return own
}

// configuration is one that has everything from an object, and the skill.
func (p *Protocol) configuration(typeName string, object map[string]tftypes.Value) tftypes.Value {
	p.t.Helper()
	typed := p.resources[typeName].ValueType()
	attributes := nulls(p.t, typed)
	for name, value := range object {
		if _, ok := attributes[name]; !ok {
			p.t.Errorf("%s has no attribute %s", typeName, name)
			continue
		}
		attributes[name] = value
	}
	attributes[identity] = tftypes.NewValue(tftypes.String, SkillID)
	return tftypes.NewValue(typed, attributes)
}
