// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"context"
	"fmt"
	"maps"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/defaults"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/listdefault"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/mapdefault"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/setdefault"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// EmptyMeansAbsent returns the attributes with every optional list, set and map
// among them, nested ones too, empty by default. To leave one out and to write
// an empty one mean the same then, and to go from one to the other plans nothing:
// Terraform would never let a provider plan null for an empty value that is
// configured.
func EmptyMeansAbsent(attributes map[string]schema.Attribute) map[string]schema.Attribute {
	completed := maps.Clone(attributes)
	for name, attribute := range completed {
		switch a := attribute.(type) {
		case schema.SetAttribute:
			if a.Optional {
				a.Computed, a.Default = true, setdefault.StaticValue(types.SetValueMust(a.ElementType, nil))
			}
			completed[name] = a
		case schema.ListAttribute:
			if a.Optional {
				a.Computed, a.Default = true, listdefault.StaticValue(types.ListValueMust(a.ElementType, nil))
			}
			completed[name] = a
		case schema.MapAttribute:
			if a.Optional {
				a.Computed, a.Default = true, mapdefault.StaticValue(types.MapValueMust(a.ElementType, nil))
			}
			completed[name] = a
		case schema.SingleNestedAttribute:
			a.Attributes = EmptyMeansAbsent(a.Attributes)
			completed[name] = a
		case schema.MapNestedAttribute:
			a.NestedObject.Attributes = EmptyMeansAbsent(a.NestedObject.Attributes)
			if a.Optional {
				a.Computed, a.Default = true, mapdefault.StaticValue(types.MapValueMust(a.NestedObject.Type(), nil))
			}
			completed[name] = a
		case schema.ListNestedAttribute:
			a.NestedObject.Attributes = EmptyMeansAbsent(a.NestedObject.Attributes)
			if a.Optional {
				a.Computed, a.Default = true, listdefault.StaticValue(types.ListValueMust(a.NestedObject.Type(), nil))
			}
			completed[name] = a
		}
	}
	return completed
}

// none is what a collection is where the document says nothing: its default,
// which must be empty, or null.
func none(at string, attribute schema.Attribute) tftypes.Value {
	var value attr.Value
	switch a := attribute.(type) {
	case schema.SetAttribute:
		value = setDefault(a.Default)
	case schema.ListAttribute:
		value = listDefault(a.Default)
	case schema.ListNestedAttribute:
		value = listDefault(a.Default)
	case schema.MapAttribute:
		value = mapDefault(a.Default)
	case schema.MapNestedAttribute:
		value = mapDefault(a.Default)
	}
	if value == nil {
		return tftypes.NewValue(attribute.GetType().TerraformType(context.Background()), nil)
	}
	wire, err := value.ToTerraformValue(context.Background())
	if err != nil || !wire.Equal(emptyOf(wire.Type())) {
		panic(fmt.Sprintf("codec: the default of %s is %s; only an empty one has a mapping", at, value))
	}
	return wire
}

func emptyOf(wire tftypes.Type) tftypes.Value {
	if wire.Is(tftypes.Map{}) {
		return tftypes.NewValue(wire, map[string]tftypes.Value{})
	}
	return tftypes.NewValue(wire, []tftypes.Value{})
}

func setDefault(d defaults.Set) attr.Value {
	if d == nil {
		return nil
	}
	var resp defaults.SetResponse
	d.DefaultSet(context.Background(), defaults.SetRequest{}, &resp)
	return resp.PlanValue
}

func listDefault(d defaults.List) attr.Value {
	if d == nil {
		return nil
	}
	var resp defaults.ListResponse
	d.DefaultList(context.Background(), defaults.ListRequest{}, &resp)
	return resp.PlanValue
}

func mapDefault(d defaults.Map) attr.Value {
	if d == nil {
		return nil
	}
	var resp defaults.MapResponse
	d.DefaultMap(context.Background(), defaults.MapRequest{}, &resp)
	return resp.PlanValue
}
