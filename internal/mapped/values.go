// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package mapped

import (
	"maps"

	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// Values are the attributes of an entity, by name.
type Values = map[string]tftypes.Value

// ValuesOf opens a configuration, plan or state; nil for none.
func ValuesOf(raw tftypes.Value) Values {
	if raw.IsNull() || !raw.IsKnown() {
		return nil
	}
	return As[Values](raw)
}

// As opens a value whose type promises what is asked for, so that a failure would be
// a bug of this provider.
func As[T any](v tftypes.Value) T {
	var opened T
	if err := v.As(&opened); err != nil {
		panic("mapped: " + err.Error())
	}
	return opened
}

// IsSet reports whether a value is there and known.
func IsSet(v tftypes.Value) bool {
	return v.Type() != nil && v.IsKnown() && !v.IsNull()
}

// Text returns an attribute that is a text, "" if it is not set.
func Text(attributes Values, name string) string {
	if !IsSet(attributes[name]) {
		return ""
	}
	return As[string](attributes[name])
}

// IsTrue reports whether an attribute is true.
func IsTrue(attributes Values, name string) bool {
	return IsSet(attributes[name]) && As[bool](attributes[name])
}

// StateOf are the attributes of a state: what Amazon has, written as the base (a plan
// or an earlier state) has it where the two mean the same.
func (s Set) StateOf(base tftypes.Value, current Values) Values {
	attributes := ValuesOf(base)
	maps.Copy(attributes, s.Prefer(attributes, current, false))
	return attributes
}

// Imported are the attributes of a state that Terraform has not seen before; those
// that stand for nothing are null.
func Imported(wire tftypes.Type, current Values) Values {
	attributes := Values{}
	object, ok := wire.(tftypes.Object)
	if !ok {
		panic("mapped: a state is no object")
	}
	for name, attribute := range object.AttributeTypes {
		attributes[name] = tftypes.NewValue(attribute, nil)
	}
	maps.Copy(attributes, current)
	return attributes
}
