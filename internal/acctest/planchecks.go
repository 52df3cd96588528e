// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"fmt"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/zclconf/go-cty/cty"
)

// planFaults are what Terraform does not accept of a plan: it may differ from
// the configuration only where the configuration leaves a computed attribute
// out, or where it keeps the prior value as one that means the same.
func planFaults(attributes []*tfprotov6.SchemaAttribute, prior, config, planned cty.Value) []string {
	if planned.IsNull() != config.IsNull() {
		return []string{"the plan and the configuration differ on whether there is an object"}
	}
	return attributeFaults(attributes, prior, config, planned, nil)
}

func attributeFaults(attributes []*tfprotov6.SchemaAttribute, prior, config, planned cty.Value, where cty.Path) []string {
	if config.IsNull() || planned.IsNull() || !config.IsKnown() || !planned.IsKnown() {
		if identical(config, planned) {
			return nil
		}
		return []string{fault(where, "planned %#v for %#v", planned, config)}
	}
	var faults []string
	for _, attribute := range attributes {
		faults = append(faults, valueFaults(attribute, attributeOf(prior, attribute.Name), attributeOf(config, attribute.Name), attributeOf(planned, attribute.Name),
			where.GetAttr(attribute.Name))...)
	}
	return faults
}

func valueFaults(attribute *tfprotov6.SchemaAttribute, prior, config, planned cty.Value, where cty.Path) []string {
	nested := attribute.NestedType
	switch {
	case attribute.WriteOnly:
		if !planned.IsNull() {
			return []string{fault(where, "planned a value for a write-only attribute")}
		}
		return nil
	case identical(planned, config),
		!prior.IsNull() && !config.IsNull() && identical(planned, prior),
		attribute.Computed && (config.IsNull() || !attribute.Optional):
		return nil
	case config.IsNull():
		return []string{fault(where, "planned value %#v for a non-computed attribute", planned)}
	case nested == nil:
		return []string{fault(where, "planned value %#v does not match config value %#v nor prior value %#v", planned, config, prior)}
	case planned.IsNull() || !planned.IsKnown() || !config.IsKnown():
		return []string{fault(where, "planned %#v for configured value %#v", planned, config)}
	case nested.Nesting == tfprotov6.SchemaObjectNestingModeSingle:
		return attributeFaults(nested.Attributes, prior, config, planned, where)
	case nested.Nesting == tfprotov6.SchemaObjectNestingModeSet:
		// The elements of a set can't be altered apart, so only their number can be compared.
		if planned.LengthInt() != config.LengthInt() {
			return []string{fault(where, "planned %d elements for %d", planned.LengthInt(), config.LengthInt())}
		}
		return nil
	}
	if planned.LengthInt() != config.LengthInt() {
		return []string{fault(where, "planned %d elements for %d", planned.LengthInt(), config.LengthInt())}
	}
	var faults []string
	for iterator := config.ElementIterator(); iterator.Next(); {
		key, element := iterator.Element()
		if !planned.HasIndex(key).True() {
			faults = append(faults, fault(where.Index(key), "configured, but not planned"))
			continue
		}
		old := cty.NullVal(element.Type())
		if prior.IsKnown() && !prior.IsNull() && prior.HasIndex(key).True() {
			old = prior.Index(key)
		}
		faults = append(faults, attributeFaults(nested.Attributes, old, element, planned.Index(key), where.Index(key))...)
	}
	return faults
}

// resultFaults are the known parts of a plan that the result does not have. An
// unknown part may become anything of its type that its refinements allow.
func resultFaults(planned, actual cty.Value, where cty.Path) []string {
	if !planned.IsKnown() {
		if fits := planned.Range().Includes(actual); fits.IsKnown() && fits.False() {
			return []string{fault(where, "final value %#v does not conform to planning placeholder %#v", actual, planned)}
		}
		return nil
	}
	if planned.IsNull() || actual.IsNull() || !actual.IsKnown() {
		if planned.IsNull() && actual.IsNull() {
			return nil
		}
		return []string{fault(where, "was %#v, but now %#v", planned, actual)}
	}
	var faults []string
	switch typed := planned.Type(); {
	case typed.IsObjectType():
		for name := range typed.AttributeTypes() {
			faults = append(faults, resultFaults(planned.GetAttr(name), actual.GetAttr(name), where.GetAttr(name))...)
		}
	case typed.IsSetType():
		return setFaults(planned, actual, where)
	case typed.IsMapType(), typed.IsListType():
		if planned.LengthInt() != actual.LengthInt() {
			return []string{fault(where, "%d elements became %d", planned.LengthInt(), actual.LengthInt())}
		}
		for iterator := planned.ElementIterator(); iterator.Next(); {
			key, element := iterator.Element()
			if !actual.HasIndex(key).True() {
				faults = append(faults, fault(where.Index(key), "has vanished"))
				continue
			}
			faults = append(faults, resultFaults(element, actual.Index(key), where.Index(key))...)
		}
	case !identical(planned, actual):
		faults = append(faults, fault(where, "was %#v, but now %#v", planned, actual))
	}
	return faults
}

// setFaults pairs each element with one that it may have become. Elements that
// were unknown may turn out to be equal, so a set may shrink but not grow.
func setFaults(planned, actual cty.Value, where cty.Path) []string {
	var faults []string
	if planned.LengthInt() < actual.LengthInt() {
		faults = append(faults, fault(where, "length changed from %d to %d", planned.LengthInt(), actual.LengthInt()))
	}
	paired := map[int]bool{}
	for _, element := range planned.AsValueSlice() {
		found := false
		for i, candidate := range actual.AsValueSlice() {
			if len(resultFaults(element, candidate, where)) == 0 {
				found, paired[i] = true, true
			}
		}
		if !found {
			faults = append(faults, fault(where, "planned set element %#v does not correlate with any element in actual", element))
		}
	}
	for i, candidate := range actual.AsValueSlice() {
		if !paired[i] {
			faults = append(faults, fault(where, "actual set element %#v does not correlate with any element in plan", candidate))
		}
	}
	return faults
}

func fault(where cty.Path, format string, arguments ...any) string {
	return "." + renderPath(where) + ": " + fmt.Sprintf(format, arguments...)
}
