// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package schemas

import (
	"fmt"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// element is the step of a path into any element of a list, a set or a map.
const element = ".*"

// Of describes a schema as the provider tells it to Terraform.
func Of(told *tfprotov6.Schema) (Schema, error) {
	if len(told.Block.BlockTypes) > 0 {
		return Schema{}, fmt.Errorf("%s is a block, and the snapshot has attributes only", told.Block.BlockTypes[0].TypeName)
	}
	described := Schema{Version: told.Version, Attributes: map[string]Attribute{}}
	described.addAll("", told.Block.Attributes)
	return described, nil
}

// OfIdentity describes the identity of a resource.
func OfIdentity(told *tfprotov6.ResourceIdentitySchema) *Schema {
	described := &Schema{Version: told.Version, Attributes: map[string]Attribute{}}
	for _, one := range told.IdentityAttributes {
		described.addType(one.Name, one.Type, Attribute{Mode: mode(one.RequiredForImport, one.OptionalForImport, false)})
	}
	return described
}

// OfFunction describes the parameters of a function by their position, and what it returns.
func OfFunction(told *tfprotov6.Function) Schema {
	described := Schema{Attributes: map[string]Attribute{}}
	for i, parameter := range told.Parameters {
		described.addType(fmt.Sprintf("parameter %d", i+1), parameter.Type, Attribute{Mode: Required})
	}
	if told.VariadicParameter != nil {
		described.addType("further parameters", told.VariadicParameter.Type, Attribute{Mode: Optional})
	}
	described.addType("return", told.Return.Type, Attribute{})
	return described
}

func (s Schema) addAll(prefix string, attributes []*tfprotov6.SchemaAttribute) {
	for _, one := range attributes {
		path := prefix + one.Name
		described := Attribute{Mode: mode(one.Required, one.Optional, one.Computed), Sensitive: one.Sensitive, WriteOnly: one.WriteOnly}
		if one.NestedType == nil {
			s.addType(path, one.Type, described)
			continue
		}
		described.Type = map[tfprotov6.SchemaObjectNestingMode]string{
			tfprotov6.SchemaObjectNestingModeSingle: "object", tfprotov6.SchemaObjectNestingModeList: "list of objects",
			tfprotov6.SchemaObjectNestingModeSet: "set of objects", tfprotov6.SchemaObjectNestingModeMap: "map of objects",
		}[one.NestedType.Nesting]
		s.Attributes[path] = described
		if one.NestedType.Nesting != tfprotov6.SchemaObjectNestingModeSingle {
			path += element
		}
		s.addAll(path+".", one.NestedType.Attributes)
	}
}

// addType adds an attribute of a type, and those of the objects in it.
func (s Schema) addType(path string, typed tftypes.Type, described Attribute) {
	plural := ""
	for at, inner := path, typed; ; {
		switch t := inner.(type) {
		case tftypes.List:
			described.Type, inner = described.Type+"list"+plural+" of ", t.ElementType
		case tftypes.Set:
			described.Type, inner = described.Type+"set"+plural+" of ", t.ElementType
		case tftypes.Map:
			described.Type, inner = described.Type+"map"+plural+" of ", t.ElementType
		case tftypes.Object:
			described.Type += "object" + plural
			for name, member := range t.AttributeTypes {
				s.addType(at+"."+name, member, Attribute{})
			}
			s.Attributes[path] = described
			return
		default:
			described.Type += scalar(t) + plural
			s.Attributes[path] = described
			return
		}
		at, plural = at+element, "s"
	}
}

func scalar(typed tftypes.Type) string {
	switch {
	case typed.Is(tftypes.String):
		return "string"
	case typed.Is(tftypes.Number):
		return "number"
	case typed.Is(tftypes.Bool):
		return "bool"
	case typed.Is(tftypes.DynamicPseudoType):
		return "value"
	}
	return typed.String()
}

func mode(required, optional, computed bool) Mode {
	switch {
	case required:
		return Required
	case optional && computed:
		return OptionalAndComputed
	case optional:
		return Optional
	case computed:
		return Computed
	}
	return NoMode
}
