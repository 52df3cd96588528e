// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillinteractionmodel

import (
	"fmt"
	"slices"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// listedNames is how many names a line has before it counts the rest.
const listedNames = 8

// collections are the arrays whose items are named one by one where models differ.
var collections = []struct {
	title string
	at    document.Pointer
}{
	{"intents", document.Pointer{languageModelKey, "intents"}},
	{"slot types", document.Pointer{languageModelKey, "types"}},
	{"intents with a dialog", document.Pointer{"dialog", "intents"}},
	{"prompts", document.Pointer{"prompts"}},
}

// changes says in a few lines how one model differs from another. A model may have
// megabytes, so that items are named and not shown.
func changes(before, after document.Value) []string {
	before, after = meant(before), meant(after)
	var lines []string
	for _, collection := range collections {
		lines = append(lines, changedItems(collection.title, before.Get(collection.at), after.Get(collection.at))...)
		before, after = before.Remove(collection.at), after.Remove(collection.at)
	}
	return append(changedMembers("", trimmed(before), trimmed(after)), lines...)
}

// changedMembers compares what is no collection: texts are shown, and of the rest is
// said that it differs.
func changedMembers(prefix string, before, after document.Value) []string {
	var lines []string
	keys := slices.Concat(before.Keys(), after.Keys())
	slices.Sort(keys)
	for _, key := range slices.Compact(keys) {
		old, now := before.Member(key), after.Member(key)
		switch {
		case document.Equal(old, now):
		case isHolder(old) && isHolder(now):
			lines = append(lines, changedMembers(prefix+key+".", old, now)...)
		case isShort(old) && isShort(now):
			lines = append(lines, fmt.Sprintf("%s%s: %s -> %s", prefix, key, shown(old), shown(now)))
		default:
			lines = append(lines, fmt.Sprintf("%s%s: changed", prefix, key))
		}
	}
	return lines
}

// isHolder reports whether a value is an object, or missing: the members of the other one
// are new or gone then.
func isHolder(v document.Value) bool { return v.Kind() == document.Object || !v.Exists() }

// isShort reports whether a value can be shown in a line.
func isShort(v document.Value) bool {
	return v.Kind() != document.Object && v.Kind() != document.Array && len(v.Literal()) <= 100
}

func shown(v document.Value) string {
	if !v.Exists() {
		return "(none)"
	}
	return v.Literal()
}

// changedItems names what was added, removed and changed.
func changedItems(title string, before, after document.Value) []string {
	old, now := labelled(before), labelled(after)
	var added, removed, changed []string
	for _, label := range labels(after) {
		switch was, ok := old[label]; {
		case !ok:
			added = append(added, label)
		case !document.Equal(was, now[label]):
			changed = append(changed, label)
		}
	}
	for _, label := range labels(before) {
		if _, ok := now[label]; !ok {
			removed = append(removed, label)
		}
	}
	var lines []string
	for _, group := range []struct {
		what  string
		names []string
	}{{"added", added}, {"removed", removed}, {"changed", changed}} {
		if len(group.names) > 0 {
			lines = append(lines, fmt.Sprintf("%s %s: %s", title, group.what, named(group.names)))
		}
	}
	if len(lines) == 0 && !document.Equal(before, after) {
		lines = append(lines, title+": in another order")
	}
	return lines
}

func named(names []string) string {
	if more := len(names) - listedNames; more > 0 {
		return fmt.Sprintf("%s and %d more", strings.Join(names[:listedNames], ", "), more)
	}
	return strings.Join(names, ", ")
}
