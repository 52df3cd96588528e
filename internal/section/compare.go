// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/types"
)

// difference is one attribute that differs between two sets of values.
type difference struct {
	attribute path.Path
	old, new  tftypes.Value
}

// String writes the difference for a person who reviews a plan.
func (d difference) String() string {
	return fmt.Sprintf("%s: %s -> %s", d.attribute, render(d.old), render(d.new))
}

// differences lists what differs, attribute by attribute, as deep as both sides go.
func (l layout) differences(old, new map[string]tftypes.Value) []difference {
	var found []difference
	fields := l.fields()
	slices.SortFunc(fields, func(a, b field) int { return strings.Compare(a.attribute, b.attribute) })
	for _, f := range fields {
		found = append(found, compare(path.Root(f.attribute), old[f.attribute], new[f.attribute])...)
	}
	return found
}

func compare(at path.Path, old, new tftypes.Value) []difference {
	if same(old, new) {
		return nil
	}
	nested := old.Type().Is(tftypes.Object{}) || old.Type().Is(tftypes.Map{})
	if !nested || !said(old) || !said(new) {
		return []difference{{attribute: at, old: old, new: new}}
	}
	var found []difference
	before, after := asMembers(old), asMembers(new)
	keys := maps.Clone(before)
	maps.Copy(keys, after)
	for _, key := range slices.Sorted(maps.Keys(keys)) {
		next := at.AtName(key)
		if old.Type().Is(tftypes.Map{}) {
			next = at.AtMapKey(key)
		}
		typed := keys[key].Type()
		found = append(found, compare(next, orNull(before[key], typed), orNull(after[key], typed))...)
	}
	return found
}

func orNull(v tftypes.Value, typed tftypes.Type) tftypes.Value {
	if v.Type() == nil {
		return tftypes.NewValue(typed, nil)
	}
	return v
}

// render writes a value the way HCL would, on one line.
func render(v tftypes.Value) string {
	switch {
	case !v.IsKnown():
		return "(known after apply)"
	case v.IsNull():
		return "(absent)"
	case v.Type().Is(tftypes.String):
		return fmt.Sprintf("%q", asText(v))
	case v.Type().Is(tftypes.Number):
		return types.FormatDecimal(asNumber(v))
	case v.Type().Is(tftypes.Bool):
		return fmt.Sprint(asFlag(v))
	case v.Type().Is(tftypes.Set{}):
		if !v.IsFullyKnown() {
			return "(known after apply)"
		}
		quoted := []string{}
		for _, member := range sortedTexts(v) {
			quoted = append(quoted, fmt.Sprintf("%q", member))
		}
		return "[" + strings.Join(quoted, ", ") + "]"
	default:
		members := asMembers(v)
		var parts []string
		for _, key := range slices.Sorted(maps.Keys(members)) {
			if members[key].IsNull() {
				continue
			}
			name := key
			if v.Type().Is(tftypes.Map{}) {
				name = fmt.Sprintf("%q", key)
			}
			parts = append(parts, name+" = "+render(members[key]))
		}
		return "{ " + strings.Join(parts, ", ") + " }"
	}
}

// join lists words for a sentence.
func join(words []string) string {
	if len(words) == 0 {
		return "none"
	}
	return strings.Join(words, ", ")
}
