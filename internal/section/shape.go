// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"fmt"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/manifest"
)

// Shape is the form in which the manifest holds a value that does not stand
// there as itself.
type Shape interface {
	// unwrap takes the value out of its form; Absent if there is none.
	unwrap(outer manifest.Value, at manifest.Pointer) (manifest.Value, error)
	// wrap puts a value into the form, keeping what the form held besides.
	wrap(inner, outer manifest.Value) manifest.Value
}

// SoleItem is a value that the manifest holds as the one item of an array. An
// array with more items is an error: to pick one would be to lose the others.
func SoleItem() Shape { return soleItem{} }

type soleItem struct{}

func (soleItem) unwrap(outer manifest.Value, at manifest.Pointer) (manifest.Value, error) {
	if outer.Kind() != manifest.Array {
		return manifest.Value{}, unexpected(at, "an array with one item", outer)
	}
	switch outer.Len() {
	case 0:
		return manifest.Value{}, nil
	case 1:
		return outer.Items()[0], nil
	default:
		return manifest.Value{}, &FormError{
			Pointer: at,
			Problem: fmt.Sprintf("holds %d items where Amazon allows exactly one", outer.Len()),
			Rule:    "one-offer",
		}
	}
}

func (soleItem) wrap(inner, _ manifest.Value) manifest.Value { return manifest.List(inner) }

// NamedItems is a set of strings that the manifest holds as an array of objects
// with one key each: [{"name": "a"}, {"name": "b"}].
func NamedItems(key string) Shape { return namedItems{key: key} }

type namedItems struct{ key string }

func (s namedItems) unwrap(outer manifest.Value, at manifest.Pointer) (manifest.Value, error) {
	if outer.Kind() != manifest.Array {
		return manifest.Value{}, unexpected(at, "an array", outer)
	}
	var names []manifest.Value
	for i, item := range outer.Items() {
		name := item.Member(s.key)
		if name.Kind() != manifest.String {
			return manifest.Value{}, unexpected(at.Child(fmt.Sprint(i)).Child(s.key), "a string", name)
		}
		names = append(names, name)
	}
	return manifest.List(names...), nil
}

func (s namedItems) wrap(inner, outer manifest.Value) manifest.Value {
	var items []manifest.Value
	for _, name := range inner.Items() {
		item := manifest.EmptyObject().With(s.key, name)
		for _, existing := range outer.Items() {
			if manifest.Equal(existing.Member(s.key), name) {
				item = existing
				break
			}
		}
		items = append(items, item)
	}
	return manifest.List(items...)
}

// FormError says that a manifest holds something in a form in which this
// provider can neither read nor change it without loss.
type FormError struct {
	Pointer manifest.Pointer
	Problem string
	// Rule is the ID of the rule that is broken, if there is one.
	Rule string
}

func (e *FormError) Error() string {
	return fmt.Sprintf("%s %s", e.Pointer, e.Problem)
}

func unexpected(at manifest.Pointer, wanted string, found manifest.Value) error {
	return &FormError{Pointer: at, Problem: fmt.Sprintf("holds %s where %s belongs", found.Kind(), wanted)}
}
