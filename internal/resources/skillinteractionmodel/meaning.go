// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillinteractionmodel

import (
	"fmt"
	"slices"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// sensitivityAt is where the one value stands that Amazon's published model has a
// default for.
var sensitivityAt = document.Pointer{languageModelKey, "modelConfiguration", "fallbackIntentSensitivity", "level"}

const defaultSensitivity = "LOW"

// meant is a model without what makes no difference: members that are empty, and the
// default. The items of an array all count.
func meant(content document.Value) document.Value {
	if content.Get(sensitivityAt).Text() == defaultSensitivity {
		content = content.Remove(sensitivityAt)
	}
	return trimmed(content)
}

// trimmed is a value without members that are empty.
func trimmed(v document.Value) document.Value {
	switch v.Kind() {
	case document.Object:
		kept := document.EmptyObject()
		for _, key := range v.Keys() {
			if member := trimmed(v.Member(key)); !isEmpty(member) {
				kept = kept.With(key, member)
			}
		}
		return kept
	case document.Array:
		items := v.Items()
		for i, item := range items {
			items[i] = trimmed(item)
		}
		return document.List(items...)
	default:
		return v
	}
}

// isEmpty reports whether a member means the same as a missing one.
func isEmpty(v document.Value) bool {
	switch v.Kind() {
	case document.Object, document.Array:
		return v.Len() == 0
	case document.String:
		return v.Text() == ""
	default:
		return v.Kind() == document.Null || !v.Exists()
	}
}

// same reports whether two models mean the same.
func same(a, b document.Value) bool {
	if !a.Exists() || !b.Exists() {
		return a.Exists() == b.Exists()
	}
	return document.Equal(meant(a), meant(b))
}

// conform writes what is served like what is known wherever the two mean the same, so
// that a plan shows no difference but real ones.
func conform(served, known document.Value) document.Value {
	if document.Equal(trimmed(served), trimmed(known)) {
		return known
	}
	switch {
	case served.Kind() == document.Object && known.Kind() == document.Object:
		return conformMembers(served, known)
	case served.Kind() == document.Array && known.Kind() == document.Array:
		items, others := served.Items(), known.Items()
		byLabel := labelled(known)
		for i, label := range labels(served) {
			if label != "" {
				items[i] = conform(items[i], byLabel[label])
			} else if i < len(others) {
				items[i] = conform(items[i], others[i])
			}
		}
		return document.List(items...)
	}
	return served
}

func conformMembers(served, known document.Value) document.Value {
	conformed := document.EmptyObject()
	for _, key := range known.Keys() {
		now, before := served.Member(key), known.Member(key)
		switch {
		case now.Exists():
			conformed = conformed.With(key, conform(now, before))
		case isEmpty(trimmed(before)):
			conformed = conformed.With(key, before)
		}
	}
	for _, key := range served.Keys() {
		if !slices.Contains(known.Keys(), key) && !isEmpty(trimmed(served.Member(key))) {
			conformed = conformed.With(key, served.Member(key))
		}
	}
	return conformed
}

// labelOf is what tells an item of an array from the others: the name of an intent, a
// slot or a slot type, the id of a prompt, the value of a slot type; "" for none.
func labelOf(item document.Value) string {
	for _, at := range []document.Pointer{{"name"}, {"id"}, {"name", "value"}} {
		if text := item.Get(at); text.Kind() == document.String && text.Text() != "" {
			return text.Text()
		}
	}
	return ""
}

// labels are the labels of all items of an array. One that was there before is told by
// its number, as in "Elicit (2)": an export may have a prompt twice.
func labels(array document.Value) []string {
	var all []string
	seen := map[string]int{}
	for _, item := range array.Items() {
		label := labelOf(item)
		if seen[label]++; seen[label] > 1 && label != "" {
			label = fmt.Sprintf("%s (%d)", label, seen[label])
		}
		all = append(all, label)
	}
	return all
}

// labelled are the items of an array by their labels.
func labelled(array document.Value) map[string]document.Value {
	byLabel, items := map[string]document.Value{}, array.Items()
	for i, label := range labels(array) {
		byLabel[label] = items[i]
	}
	return byLabel
}
