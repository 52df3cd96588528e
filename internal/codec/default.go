// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/defaults"
)

// withDefault gives an attribute the default of its schema, nil for none. It is
// what the attribute is where the document says nothing, and Amazon may write it
// there by itself: the two mean the same. To a reader they don't.
func (l leaf) withDefault(value attr.Value, reading bool) leaf {
	if value == nil {
		return l
	}
	wire, err := value.ToTerraformValue(context.Background())
	if err != nil {
		panic("codec: " + err.Error())
	}
	l.added = l.Encode(wire)
	if !reading {
		l.none, l.kept = wire, false
	}
	return l
}

// withDefault gives an object the default of its schema, nil for none. It must be
// one that says nothing, because its members have defaults of their own.
func (o object) withDefault(at string, value attr.Value, reading bool) object {
	if value == nil || reading {
		return o
	}
	wire, err := value.ToTerraformValue(context.Background())
	if err != nil || !wire.Type().Equal(o.Type()) || o.Says(o.Encode(wire)) {
		panic(fmt.Sprintf("codec: the default of %s is %s, which means more than to leave it out", at, value))
	}
	o.none, o.kept = wire, false
	return o
}

func objectDefault(d defaults.Object) attr.Value {
	if d == nil {
		return nil
	}
	var resp defaults.ObjectResponse
	d.DefaultObject(context.Background(), defaults.ObjectRequest{}, &resp)
	return resp.PlanValue
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
