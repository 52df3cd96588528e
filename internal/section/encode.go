// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"fmt"
	"maps"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/manifest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/types"
)

// writer changes what the manifest holds for one resource. Its rule: what
// already means what is wanted stays as it is written; only the rest is
// written. That keeps 4.990, the order of a list, a null or an empty object that
// somebody else put there, and it makes "nothing to do" fall out by itself.
type writer struct {
	// listings are the languages the skill is listed in.
	listings manifest.Value
	// adopting: the resource is being created, so an optional attribute that is
	// configured to what its absence means is written too. Later it is left
	// alone, because the plan shows no change of it.
	adopting bool
}

// wish is what one field shall be: the planned value, and what the
// configuration itself says, which differs where a default was filled in.
type wish struct {
	planned    tftypes.Value
	configured tftypes.Value
}

func (w wish) member(key string) wish {
	return wish{planned: memberOf(w.planned, key), configured: memberOf(w.configured, key)}
}

func memberOf(v tftypes.Value, key string) tftypes.Value {
	if v.Type() == nil || v.IsNull() || !v.IsKnown() {
		return tftypes.Value{}
	}
	return asMembers(v)[key]
}

func said(v tftypes.Value) bool {
	return v.Type() != nil && v.IsKnown() && !v.IsNull()
}

// merge returns what the manifest shall hold in the place of a field.
func (w writer) merge(f field, held manifest.Value, want wish, at manifest.Pointer, attribute path.Path) (manifest.Value, error) {
	now, present, err := f.decode(held, at)
	if err != nil {
		return manifest.Value{}, err
	}
	explicit := f.fallback != nil && said(want.configured)
	if same(now, want.planned) && !(w.adopting && explicit && !present) {
		return held, nil
	}
	if !said(want.planned) || f.fallback != nil && !explicit && same(want.planned, *f.fallback) {
		return f.clear(held), nil
	}
	if f.shape == nil {
		return w.mergeHeld(f, held, want, at, attribute)
	}
	inner := manifest.Value{}
	if meansSomething(held) {
		if inner, err = f.shape.unwrap(held, at); err != nil {
			return manifest.Value{}, err
		}
	}
	if inner, err = w.mergeHeld(f, inner, want, at, attribute); err != nil {
		return manifest.Value{}, err
	}
	return f.shape.wrap(inner, held), nil
}

func (w writer) mergeHeld(f field, held manifest.Value, want wish, at manifest.Pointer, attribute path.Path) (manifest.Value, error) {
	switch f.kind {
	case flag:
		return manifest.Boolean(asFlag(want.planned)), nil
	case text:
		return manifest.Text(asText(want.planned)), nil
	case number:
		return manifest.NumberLiteral(types.FormatDecimal(asNumber(want.planned)))
	case texts:
		return mergeTexts(held, want.planned), nil
	case object:
		return w.mergeObject(f, held, want, at, attribute)
	default:
		return w.mergeDictionary(f, held, want, at, attribute)
	}
}

// mergeTexts keeps the members that stay in their order and adds the new ones.
func mergeTexts(held manifest.Value, planned tftypes.Value) manifest.Value {
	wanted := sortedTexts(planned)
	var items []manifest.Value
	for _, item := range held.Items() {
		if i, found := slices.BinarySearch(wanted, item.Text()); found {
			wanted = slices.Delete(wanted, i, i+1)
			items = append(items, item)
		}
	}
	for _, added := range wanted {
		items = append(items, manifest.Text(added))
	}
	return manifest.List(items...)
}

func (w writer) mergeObject(f field, held manifest.Value, want wish, at manifest.Pointer, attribute path.Path) (manifest.Value, error) {
	result := held
	for _, member := range f.members {
		value, err := w.merge(member, held.Member(member.key), want.member(member.attribute), at.Child(member.key), attribute.AtName(member.attribute))
		if err != nil {
			return manifest.Value{}, err
		}
		result = result.With(member.key, value)
	}
	return result, nil
}

func (w writer) mergeDictionary(f field, held manifest.Value, want wish, at manifest.Pointer, attribute path.Path) (manifest.Value, error) {
	result := held
	wanted := asMembers(want.planned)
	for _, key := range held.Keys() {
		if _, stays := wanted[key]; stays {
			continue
		}
		gone := wish{planned: tftypes.NewValue(f.element.wire, nil)}
		value, err := w.merge(*f.element, held.Member(key), gone, at.Child(key), attribute.AtMapKey(key))
		if err != nil {
			return manifest.Value{}, err
		}
		result = result.With(key, value)
	}
	for _, key := range slices.Sorted(maps.Keys(wanted)) {
		before := held.Member(key)
		value, err := w.merge(*f.element, before, want.member(key), at.Child(key), attribute.AtMapKey(key))
		if err != nil {
			return manifest.Value{}, err
		}
		if f.byLocale && !manifest.Equal(before, value) {
			if err := w.listed(key, attribute.AtMapKey(key)); err != nil {
				return manifest.Value{}, err
			}
		}
		result = result.With(key, value)
	}
	return result, nil
}

// listed refuses a language in which the skill has no listing.
func (w writer) listed(locale string, attribute path.Path) error {
	if w.listings.Member(locale).Kind() == manifest.Object {
		return nil
	}
	var listed []string
	for _, key := range w.listings.Keys() {
		if w.listings.Member(key).Kind() == manifest.Object {
			listed = append(listed, key)
		}
	}
	return &AttributeError{
		Attribute: attribute,
		Problem:   fmt.Sprintf("the skill has no listing in %s. Its manifest lists: %s", locale, join(listed)),
		Advice:    "Add the language to the skill first, or leave it out here",
		Rule:      "locale-listed",
	}
}

// clear returns what stays of a field when it is removed: nothing, or the
// unknown fields of an object that can do without the known ones.
func (f field) clear(held manifest.Value) manifest.Value {
	if f.whole || held.Kind() != manifest.Object || f.shape != nil {
		return manifest.Value{}
	}
	rest := held
	switch f.kind {
	case object:
		for _, member := range f.members {
			rest = rest.With(member.key, member.clear(held.Member(member.key)))
		}
	case dictionary:
		for _, key := range held.Keys() {
			rest = rest.With(key, f.element.clear(held.Member(key)))
		}
	}
	if rest.Len() == 0 {
		return manifest.Value{}
	}
	return rest
}

// AttributeError says that what is configured for an attribute does not fit the
// skill's manifest.
type AttributeError struct {
	Attribute path.Path
	Problem   string
	// Advice says what to do about it.
	Advice string
	// Rule is the ID of the rule that is broken.
	Rule string
}

func (e *AttributeError) Error() string { return fmt.Sprintf("%s: %s", e.Attribute, e.Problem) }
