// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/defaults"
)

// withDefault gives an attribute the default of its schema, nil for none. It is
// what the attribute is where the document says nothing, and Amazon may write it
// there by itself: the two mean the same.
func (l leaf) withDefault(value attr.Value) leaf {
	if value == nil {
		return l
	}
	wire, err := value.ToTerraformValue(context.Background())
	if err != nil {
		panic("codec: " + err.Error())
	}
	l.none, l.added, l.kept = wire, l.Encode(wire), false
	return l
}

func boolDefault(d defaults.Bool) attr.Value {
	if d == nil {
		return nil
	}
	var resp defaults.BoolResponse
	d.DefaultBool(context.Background(), defaults.BoolRequest{}, &resp)
	return resp.PlanValue
}

func stringDefault(d defaults.String) attr.Value {
	if d == nil {
		return nil
	}
	var resp defaults.StringResponse
	d.DefaultString(context.Background(), defaults.StringRequest{}, &resp)
	return resp.PlanValue
}
