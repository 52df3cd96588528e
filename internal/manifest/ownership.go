// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package manifest

import (
	"slices"
	"strings"
)

// Wildcard stands in a [Pattern] for any one key, such as a locale.
const Wildcard = "*"

// Pattern names one part of every manifest: a JSON pointer in which a key may be
// [Wildcard].
type Pattern string

// Part is one row of the ownership table.
type Part struct {
	// Owner is the resource type that may change the part.
	Owner string
	// Pattern says where the part is.
	Pattern Pattern
	// Whole says what becomes of a field that the owner does not know when the
	// last field it does know is removed. A whole part goes with everything in
	// it, because the rest could not stand alone (an offer without a price).
	// In a part that is not whole all fields are optional, and the unknown ones
	// stay where they are.
	Whole bool
}

// Ownership is the table of who owns which part of the manifest. Everything it
// does not name belongs to others (the console, the ASK CLI, another pipeline)
// and goes back to Amazon as it came. The owner of a part owns the fields that
// its schema knows; the names come from SMAPI's published model (v1.skill.Manifest).
var Ownership = []Part{
	{Owner: "alexa_paid_skill_pricing", Pattern: "/publishingInformation/paidSkillInformation", Whole: true},
	{Owner: "alexa_paid_skill_pricing", Pattern: "/publishingInformation/locales/*/customProductPrompts", Whole: true},
	{Owner: "alexa_skill_privacy", Pattern: "/privacyAndCompliance"},
	{Owner: "alexa_skill_permissions", Pattern: "/permissions", Whole: true},
}

// PartsOf returns the rows of one owner, in the order of the table.
func PartsOf(owner string) []Part {
	var parts []Part
	for _, part := range Ownership {
		if part.Owner == owner {
			parts = append(parts, part)
		}
	}
	return parts
}

// OwnerOf returns who owns the place a pointer names, "" if nobody does.
func OwnerOf(p Pointer) string {
	for _, part := range Ownership {
		if part.Pattern.covers(p) {
			return part.Owner
		}
	}
	return ""
}

// Keys returns the keys of the pattern, unescaped; a wildcard comes as [Wildcard].
func (p Pattern) Keys() []string {
	var keys []string
	for _, key := range strings.Split(strings.TrimPrefix(string(p), "/"), "/") {
		keys = append(keys, unescaper.Replace(key))
	}
	return keys
}

// Last is the last key of the pattern, the name of the part.
func (p Pattern) Last() string {
	keys := p.Keys()
	return keys[len(keys)-1]
}

// Split cuts a pattern at its wildcard into the map it ranges over and the way
// from an entry to the part; ok is false for a pattern without one.
func (p Pattern) Split() (entries, rest Pointer, ok bool) {
	keys := p.Keys()
	i := slices.Index(keys, Wildcard)
	if i < 0 {
		return keys, nil, false
	}
	return keys[:i], keys[i+1:], true
}

func (p Pattern) covers(pointer Pointer) bool {
	keys := p.Keys()
	if len(pointer) < len(keys) {
		return false
	}
	for i, key := range keys {
		if key != Wildcard && key != pointer[i] {
			return false
		}
	}
	return true
}

// Listings is where the skill's listings stand, one for each language the skill
// is offered in. No section owns them; a language that is missing there cannot
// have prompts or privacy pages.
var Listings = Pointer{"publishingInformation", "locales"}
