// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// textSet is an array of strings whose order means nothing, and in which it
// means nothing that a string occurs twice.
type textSet struct{}

func (textSet) wire() tftypes.Type  { return tftypes.Set{ElementType: tftypes.String} }
func (textSet) kind() document.Kind { return document.Array }

func (s textSet) decode(stored document.Value, at document.Pointer) (tftypes.Value, error) {
	var members []tftypes.Value
	seen := map[string]bool{}
	for i, item := range stored.Items() {
		if item.Kind() != document.String {
			return tftypes.Value{}, unexpected(at.Child(fmt.Sprint(i)), document.String.String(), item)
		}
		if plain := plainText(item.Text()); !seen[plain] {
			seen[plain] = true
			members = append(members, tftypes.NewValue(tftypes.String, item.Text()))
		}
	}
	return tftypes.NewValue(s.wire(), members), nil
}

func (textSet) encode(value tftypes.Value) document.Value {
	var members []string
	for _, member := range as[[]tftypes.Value](value) {
		if isSet(member) {
			members = append(members, as[string](member))
		}
	}
	slices.Sort(members)
	var items []document.Value
	for _, member := range members {
		items = append(items, document.Text(member))
	}
	return document.List(items...)
}

func (textSet) describe(p *place) { p.unordered = true }

func (textSet) same(a, b document.Value) bool { return slices.Equal(plainMembers(a), plainMembers(b)) }

// plainMembers are the members of a set, sorted, each once.
func plainMembers(set document.Value) []string {
	var members []string
	for _, item := range set.Items() {
		members = append(members, plainMember(item))
	}
	slices.Sort(members)
	return slices.Compact(members)
}

// plainMember is what a member means. One that is no string, which can be
// compared though not read, is nothing that a string may mean too.
func plainMember(item document.Value) string {
	if item.Kind() != document.String {
		return string(document.List(item).JSON())
	}
	return document.Text(plainText(item.Text())).Literal()
}

// merge keeps the members that stay in their order, as they are written, and
// adds the new ones.
func (textSet) merge(stored, desired document.Value) document.Value {
	return keepOrder(stored, desired, func(a, b document.Value) bool { return sameText(a.Text(), b.Text()) })
}

// keepOrder keeps the items that stay in their order, each as often as it is
// there, and adds the new ones.
func keepOrder(stored, desired document.Value, same func(a, b document.Value) bool) document.Value {
	isAmong := func(items []document.Value) func(document.Value) bool {
		return func(item document.Value) bool {
			return slices.ContainsFunc(items, func(other document.Value) bool { return same(item, other) })
		}
	}
	stays, isThere := isAmong(desired.Items()), isAmong(stored.Items())
	var items []document.Value
	for _, item := range stored.Items() {
		if stays(item) {
			items = append(items, item)
		}
	}
	for _, item := range desired.Items() {
		if !isThere(item) {
			items = append(items, item)
		}
	}
	return document.List(items...)
}

func (textSet) render(v document.Value) string {
	var quoted []string
	for _, item := range v.Items() {
		if item.Kind() == document.String {
			quoted = append(quoted, fmt.Sprintf("%q", item.Text()))
		} else {
			quoted = append(quoted, string(item.JSON()))
		}
	}
	slices.Sort(quoted)
	return "[" + strings.Join(quoted, ", ") + "]"
}
