// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"context"
	"maps"

	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
)

// values are the attributes of a resource, by name.
type values = map[string]tftypes.Value

// valuesOf opens a configuration, plan or state; nil for none.
func valuesOf(raw tftypes.Value) values {
	if raw.IsNull() || !raw.IsKnown() {
		return nil
	}
	return as[values](raw)
}

// as opens a value whose type promises what is asked for, so that a failure
// would be a bug of this package.
func as[T any](v tftypes.Value) T {
	var opened T
	if err := v.As(&opened); err != nil {
		panic("section: " + err.Error())
	}
	return opened
}

// isSet reports whether a value is there and known.
func isSet(v tftypes.Value) bool {
	return v.Type() != nil && v.IsKnown() && !v.IsNull()
}

// skillOf returns the skill ID, "" if it is not known.
func skillOf(attributes values) string {
	if !isSet(attributes[skillID]) {
		return ""
	}
	return as[string](attributes[skillID])
}

// keepsSkill reports whether a destroy leaves the skill as it is.
func keepsSkill(state values) bool {
	return isSet(state[skipDestroy]) && as[bool](state[skipDestroy])
}

// state makes the state of a resource: what the skill has, written as the base (a
// plan or an earlier state) has it where the two mean the same.
func (s section) state(base tftypes.Value, current values) tftypes.Value {
	attributes := valuesOf(base)
	maps.Copy(attributes, s.layout.Prefer(attributes, current, false))
	s.summarize(attributes)
	return tftypes.NewValue(base.Type(), attributes)
}

// imported makes the state of a skill that Terraform has not seen before.
func (s section) imported(wire tftypes.Type, id string, current values) tftypes.Value {
	attributes := values{}
	object, ok := wire.(tftypes.Object)
	if !ok {
		panic("section: a state is no object")
	}
	for name, attribute := range object.AttributeTypes {
		attributes[name] = tftypes.NewValue(attribute, nil)
	}
	maps.Copy(attributes, current)
	attributes[skillID] = tftypes.NewValue(tftypes.String, id)
	s.summarize(attributes)
	return tftypes.NewValue(wire, attributes)
}

func identify(ctx context.Context, identity *tfsdk.ResourceIdentity, id string) {
	entity.Identify(ctx, identity, map[string]string{skillID: id})
}
