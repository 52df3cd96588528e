// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"bytes"
	"encoding/json"
	"slices"
)

// addedOnRead are the defaults that manifests exported from the service carry and that nobody writes by hand. A default
// is added to its parent where the parent exists and lacks the name.
var addedOnRead = []addition{
	{nil, "manifestVersion", `"1.0"`},
	{nil, "permissions", `[]`},
	{[]string{"publishingInformation"}, "distributionMode", `"PUBLIC"`},
	{[]string{"publishingInformation"}, "distributionCountries", `[]`},
	{[]string{"publishingInformation"}, "automaticDistribution", `{"isActive":false}`},
	{[]string{"privacyAndCompliance"}, "usesHealthInfo", `false`},
	{[]string{"privacyAndCompliance"}, "shoppingKit", `{"isShoppingActionsEnabled":false,"isAmazonAssociatesOnAlexaEnabled":false}`},
	{[]string{"apis", "custom"}, "locales", `{}`},
}

type addition struct {
	parent []string
	name   string
	value  string
}

// asServed is a document as GET gives it back, but for what differs on each read. The stored bytes stay what was sent.
func (s *Sandbox) asServed(stored json.RawMessage, defaults []addition) json.RawMessage {
	if !s.rewrites(stored) {
		return stored
	}
	served := s.withHostedIcons(stored)
	if s.nullsDropped {
		served = withoutNulls(served)
	}
	for _, added := range defaults {
		served = withDefault(served, added.parent, added.name, json.RawMessage(added.value))
	}
	return served
}

// rewrites reports whether anything is rewritten: where there is a duplicate key, a rewrite would have to pick one of the two.
func (s *Sandbox) rewrites(stored json.RawMessage) bool {
	_, duplicates := duplicateName(stored)
	return s.normalization && !duplicates
}

// asRead is what is served, with what differs on each read: nothing of it changes the ETag.
func (s *Sandbox) asRead(v *version) json.RawMessage {
	if !v.rewritten {
		return v.served
	}
	s.reads++
	return withSignatures(withOtherOrder(v.served, s.reads), s.reads)
}

// asSent is asStored where reads rewrite anything.
func (s *Sandbox) asSent(sent json.RawMessage, before *version) json.RawMessage {
	if !s.normalization {
		return sent
	}
	return asStored(sent, before)
}

// asStored is a document that was sent, without the defaults that the sandbox itself had put into what the sender read.
// Whoever sends back what was read has not asked for them, and a folder of skills shows only what somebody changed.
func asStored(sent json.RawMessage, before *version) json.RawMessage {
	if before == nil {
		return sent
	}
	sent = withKnownIcons(withKnownOrder(sent, before), before)
	for _, added := range slices.Backward(before.added) {
		_, stored := lookUp(before.stored, added.parent, added.name)
		_, served := lookUp(before.served, added.parent, added.name)
		value, present := lookUp(sent, added.parent, added.name)
		if served && !stored && present && eTagOf(value) == eTagOf(json.RawMessage(added.value)) {
			sent = without(sent, added.parent, added.name)
		}
	}
	return sent
}

// defaultsOf are the defaults for one manifest, the inner ones behind the outer ones.
func defaultsOf(manifest json.RawMessage) []addition {
	additions := slices.Clone(addedOnRead)
	locales := listingLocales(manifest)
	for _, locale := range locales {
		listing := []string{"publishingInformation", "locales", locale}
		additions = append(additions, addition{listing, "examplePhrases", `[]`}, addition{listing, "keywords", `[]`})
	}
	if len(locales) > 0 {
		additions = append(additions, addition{[]string{"privacyAndCompliance"}, "locales", `{}`})
	}
	for _, locale := range locales {
		additions = append(additions, addition{[]string{"privacyAndCompliance", "locales"}, locale, `{}`})
	}
	return additions
}

// withDefault returns the object with the member added below the parent, unless the parent is missing or has it.
func withDefault(object json.RawMessage, parent []string, name string, value json.RawMessage) json.RawMessage {
	members, err := membersOf(object)
	if err != nil {
		return object
	}
	if len(parent) == 0 {
		if find(members, name) >= 0 {
			return object
		}
		return joined(append(members, member{name: name, value: value}))
	}
	i := find(members, parent[0])
	if i < 0 {
		return object
	}
	members[i].value = withDefault(members[i].value, parent[1:], name, value)
	return joined(members)
}

// changed returns the object with the value at the path changed, where there is one. What does not change keeps its bytes.
func changed(object json.RawMessage, path []string, change func(value json.RawMessage) json.RawMessage) json.RawMessage {
	if len(path) == 0 {
		return change(object)
	}
	members, _ := membersOf(object)
	i := find(members, path[0])
	if i < 0 {
		return object
	}
	before := members[i].value
	members[i].value = changed(before, path[1:], change)
	if bytes.Equal(before, members[i].value) {
		return object
	}
	return joined(members)
}

// lookUp returns the member below the parent, if both are there.
func lookUp(object json.RawMessage, parent []string, name string) (json.RawMessage, bool) {
	members, _ := membersOf(object)
	if len(parent) > 0 {
		if i := find(members, parent[0]); i >= 0 {
			return lookUp(members[i].value, parent[1:], name)
		}
		return nil, false
	}
	if i := find(members, name); i >= 0 {
		return members[i].value, true
	}
	return nil, false
}

// without returns the object without the member below the parent.
func without(object json.RawMessage, parent []string, name string) json.RawMessage {
	members, _ := membersOf(object)
	if len(parent) == 0 {
		return joined(slices.DeleteFunc(members, func(m member) bool { return m.name == name }))
	}
	i := find(members, parent[0])
	members[i].value = without(members[i].value, parent[1:], name)
	return joined(members)
}

// listingLocales are the languages that the skill has a listing in. Public manifests have other things there by
// mistake, such as testingInstructions, which are no objects.
func listingLocales(manifest json.RawMessage) []string {
	locales := manifest
	for _, name := range []string{"publishingInformation", "locales"} {
		members, _ := membersOf(locales)
		i := find(members, name)
		if i < 0 {
			return nil
		}
		locales = members[i].value
	}
	members, _ := membersOf(locales)
	var names []string
	for _, m := range members {
		if isObject(m.value) {
			names = append(names, m.name)
		}
	}
	return names
}

// withoutNulls drops properties that are null, at any depth. Null elements of arrays stay: nothing is known of them.
func withoutNulls(value json.RawMessage) json.RawMessage {
	if !bytes.Contains(value, []byte("null")) {
		return value
	}
	if isArray(value) {
		elements := elementsOf(value)
		for i, element := range elements {
			elements[i] = withoutNulls(element)
		}
		return encode(elements)
	}
	members, err := membersOf(value)
	if err != nil {
		return value
	}
	kept := make([]member, 0, len(members))
	for _, m := range members {
		if !isNull(m.value) {
			kept = append(kept, member{name: m.name, value: withoutNulls(m.value)})
		}
	}
	return joined(kept)
}
