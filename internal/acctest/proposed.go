// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/zclconf/go-cty/cty"
)

// proposedNew is the state that Terraform proposes before the provider plans:
// the configuration, with the prior value for whatever the configuration leaves
// to the provider. Nested objects are proposed attribute by attribute. A null
// prior object is a create.
func proposedNew(attributes []*tfprotov6.SchemaAttribute, prior, config cty.Value) cty.Value {
	if config.IsNull() || !config.IsKnown() {
		return config
	}
	proposed := map[string]cty.Value{}
	for _, attribute := range attributes {
		proposed[attribute.Name] = proposedAttribute(attribute, attributeOf(prior, attribute.Name), config.GetAttr(attribute.Name))
	}
	return cty.ObjectVal(proposed)
}

func proposedAttribute(attribute *tfprotov6.SchemaAttribute, prior, config cty.Value) cty.Value {
	if config.IsNull() && attribute.Computed {
		// What the provider can't have computed came from a configuration, and left it.
		if attribute.Optional && attribute.NestedType != nil && cameFromConfiguration(attribute.NestedType, prior) {
			return config
		}
		return prior
	}
	if attribute.NestedType == nil || config.IsNull() || !config.IsKnown() {
		return config
	}
	return proposedNested(attribute.NestedType, prior, config)
}

func proposedNested(nested *tfprotov6.SchemaObject, prior, config cty.Value) cty.Value {
	if nested.Nesting == tfprotov6.SchemaObjectNestingModeSingle {
		return proposedNew(nested.Attributes, prior, config)
	}
	if config.LengthInt() == 0 {
		return config
	}
	none := cty.NullVal(config.Type().ElementType())
	switch nested.Nesting {
	case tfprotov6.SchemaObjectNestingModeMap:
		before, proposed := members(prior), map[string]cty.Value{}
		for key, element := range config.AsValueMap() {
			old, ok := before[key]
			if !ok {
				old = none
			}
			proposed[key] = proposedElement(nested, old, element)
		}
		return cty.MapVal(proposed)
	case tfprotov6.SchemaObjectNestingModeList:
		before := elements(prior)
		var proposed []cty.Value
		for i, element := range config.AsValueSlice() {
			old := none
			if i < len(before) {
				old = before[i]
			}
			proposed = append(proposed, proposedElement(nested, old, element))
		}
		return cty.ListVal(proposed)
	default:
		return proposedSet(nested, elements(prior), config)
	}
}

// proposedSet finds the prior value of each element by what is configured of
// it, because the elements of a set have no key.
func proposedSet(nested *tfprotov6.SchemaObject, before []cty.Value, config cty.Value) cty.Value {
	taken := make([]bool, len(before))
	var proposed []cty.Value
	for _, element := range config.AsValueSlice() {
		old := cty.NullVal(config.Type().ElementType())
		for i, candidate := range before {
			if !taken[i] && completes(nested.Attributes, candidate, element) {
				old, taken[i] = candidate, true
				break
			}
		}
		proposed = append(proposed, proposedElement(nested, old, element))
	}
	return cty.SetVal(proposed)
}

// proposedElement takes an element without a prior one as it is configured.
func proposedElement(nested *tfprotov6.SchemaObject, prior, config cty.Value) cty.Value {
	if prior.IsNull() {
		return config
	}
	return proposedNew(nested.Attributes, prior, config)
}

// cameFromConfiguration reports whether a value has anything that only a
// configuration can give.
func cameFromConfiguration(nested *tfprotov6.SchemaObject, value cty.Value) bool {
	if value.IsNull() || !value.IsKnown() {
		return false
	}
	objects := []cty.Value{value}
	if nested.Nesting != tfprotov6.SchemaObjectNestingModeSingle {
		objects = elements(value)
	}
	for _, object := range objects {
		for _, attribute := range nested.Attributes {
			part := attributeOf(object, attribute.Name)
			if !part.IsNull() && !attribute.Computed || attribute.NestedType != nil && cameFromConfiguration(attribute.NestedType, part) {
				return true
			}
		}
	}
	return false
}

// completes reports whether a prior object is a configured one with nothing
// added but what is computed.
func completes(attributes []*tfprotov6.SchemaAttribute, prior, config cty.Value) bool {
	if prior.IsNull() || config.IsNull() || !config.IsKnown() {
		return identical(prior, config)
	}
	for _, attribute := range attributes {
		was, is := prior.GetAttr(attribute.Name), config.GetAttr(attribute.Name)
		switch nested := attribute.NestedType; {
		case identical(was, is), attribute.Computed && is.IsNull():
		case nested == nil, was.IsNull(), is.IsNull(), !is.IsKnown(), nested.Nesting == tfprotov6.SchemaObjectNestingModeSet:
			return false
		case nested.Nesting == tfprotov6.SchemaObjectNestingModeSingle:
			if !completes(nested.Attributes, was, is) {
				return false
			}
		default:
			if was.LengthInt() != is.LengthInt() {
				return false
			}
			for iterator := is.ElementIterator(); iterator.Next(); {
				key, element := iterator.Element()
				if !was.HasIndex(key).True() || !completes(nested.Attributes, was.Index(key), element) {
					return false
				}
			}
		}
	}
	return true
}
