// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"encoding/json"
	"fmt"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
	"github.com/zclconf/go-cty/cty"
	ctyjson "github.com/zclconf/go-cty/cty/json"
	"github.com/zclconf/go-cty/cty/msgpack"
)

// ctyType is a type of the plugin library as core's library has it. Both write
// types alike.
func ctyType(typed tftypes.Type) (cty.Type, error) {
	text, err := json.Marshal(typed)
	if err != nil {
		return cty.NilType, err
	}
	return ctyjson.UnmarshalType(text)
}

// pack writes a value as it goes over the wire, unknown parts included.
func pack(value cty.Value, typed cty.Type) (*tfprotov6.DynamicValue, error) {
	encoded, err := msgpack.Marshal(value, typed)
	if err != nil {
		return nil, err
	}
	return &tfprotov6.DynamicValue{MsgPack: encoded}, nil
}

// unpack reads a value from the wire; null for none.
func unpack(value *tfprotov6.DynamicValue, typed cty.Type) (cty.Value, error) {
	switch {
	case value == nil:
		return cty.NullVal(typed), nil
	case len(value.MsgPack) > 0:
		return msgpack.Unmarshal(value.MsgPack, typed)
	case len(value.JSON) > 0:
		return ctyjson.Unmarshal(value.JSON, typed)
	}
	return cty.NilVal, fmt.Errorf("a value without content for %s", typed.FriendlyName())
}

// unrefined drops what is known about unknown values, such as that they are not
// null. Core compares plans without regard to it.
func unrefined(value cty.Value) cty.Value {
	plain, err := cty.Transform(value, func(_ cty.Path, part cty.Value) (cty.Value, error) {
		if !part.IsKnown() {
			return cty.UnknownVal(part.Type()), nil
		}
		return part, nil
	})
	if err != nil {
		// The function above returns no error.
		return value
	}
	return plain
}

// identical reports whether two values are the same, unknown parts included.
func identical(a, b cty.Value) bool { return unrefined(a).RawEquals(unrefined(b)) }

// members are the attributes of an object or the elements of a map by name,
// none for a null or unknown one.
func members(value cty.Value) map[string]cty.Value {
	if value.IsNull() || !value.IsKnown() {
		return nil
	}
	return value.AsValueMap()
}

// elements are those of a list or a set in order, none for a null or unknown one.
func elements(value cty.Value) []cty.Value {
	if value.IsNull() || !value.IsKnown() {
		return nil
	}
	return value.AsValueSlice()
}

// attributeOf returns one attribute of an object; null if the object is null.
func attributeOf(object cty.Value, name string) cty.Value {
	if object.IsNull() {
		return cty.NullVal(object.Type().AttributeType(name))
	}
	return object.GetAttr(name)
}
