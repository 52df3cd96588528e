// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"context"

	"github.com/hashicorp/hcl/v2/hclwrite"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/zclconf/go-cty/cty"
)

// Generated is the configuration of a resource that was listed with its attributes, as
// Terraform 1.14 and newer ask the provider for it, without what is null.
func (p *Protocol) Generated(typeName, name string, resource *tfprotov6.DynamicValue) string {
	p.t.Helper()
	answer, err := p.GenerateResourceConfig(context.Background(), &tfprotov6.GenerateResourceConfigRequest{TypeName: typeName, State: resource})
	if err != nil || len(answer.Diagnostics) > 0 {
		p.t.Fatalf("no configuration can be generated: %v %+v", err, answer)
	}
	typed, err := ctyType(p.resources[typeName].ValueType())
	if err != nil {
		p.t.Fatal(err)
	}
	config, err := unpack(answer.Config, typed)
	if err != nil {
		p.t.Fatal(err)
	}
	file := hclwrite.NewEmptyFile()
	body := file.Body().AppendNewBlock("resource", []string{typeName, name}).Body()
	for _, attribute := range p.resources[typeName].Block.Attributes {
		if value := config.GetAttr(attribute.Name); !value.IsNull() {
			body.SetAttributeValue(attribute.Name, withoutNulls(value))
		}
	}
	return string(hclwrite.Format(file.Bytes()))
}

// withoutNulls leaves out of objects what is null, at any depth.
func withoutNulls(value cty.Value) cty.Value {
	switch typed := value.Type(); {
	case value.IsNull():
		return value
	case typed.IsObjectType(), typed.IsMapType():
		members := map[string]cty.Value{}
		for name, member := range value.AsValueMap() {
			if !member.IsNull() {
				members[name] = withoutNulls(member)
			}
		}
		return cty.ObjectVal(members)
	case typed.IsCollectionType():
		items := []cty.Value{}
		for _, item := range value.AsValueSlice() {
			items = append(items, withoutNulls(item))
		}
		return cty.TupleVal(items)
	}
	return value
}
