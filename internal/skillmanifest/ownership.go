// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillmanifest

import (
	"slices"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// Part is one row of the ownership table.
type Part struct {
	// Owner is the resource type that may change the part.
	Owner string
	// Pattern says where the part is.
	Pattern Pattern
	// Except are the places inside the part that others own.
	Except []Pattern
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
	{
		Owner: "alexa_skill_publishing", Pattern: "/publishingInformation",
		Except: []Pattern{"/publishingInformation/paidSkillInformation", "/publishingInformation/locales/*/customProductPrompts"},
	},
	{Owner: "alexa_skill_privacy", Pattern: "/privacyAndCompliance"},
	{Owner: "alexa_skill_permissions", Pattern: "/permissions", Whole: true},
	{Owner: "alexa_skill_custom_api", Pattern: "/apis/custom/endpoint", Whole: true},
	{Owner: "alexa_skill_custom_api", Pattern: "/apis/custom/regions", Whole: true},
	{Owner: "alexa_skill_custom_api", Pattern: "/apis/custom/interfaces", Whole: true},
	{Owner: "alexa_skill_events", Pattern: "/events", Whole: true},
}

// LeafOwner is the resource type that may own single leaves of the manifest wherever
// they are, except what a resource of the table has in the same skill.
const LeafOwner = "alexa_skill"

// Means reports whether an object at a place says something even if it is empty, so
// that it is never removed for having become so: that a skill has a certain API.
func Means(at document.Pointer) bool { return len(at) == 2 && at[0] == "apis" }

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
func OwnerOf(p document.Pointer) string {
	for _, part := range Ownership {
		if part.Covers(p) {
			return part.Owner
		}
	}
	return ""
}

// Covers reports whether a pointer names the part or something inside it that
// no other owns.
func (p Part) Covers(pointer document.Pointer) bool {
	return p.Pattern.Covers(pointer) && !slices.ContainsFunc(p.Except, func(except Pattern) bool { return except.Covers(pointer) })
}

// Overlaps reports whether two parts claim the same place.
func (p Part) Overlaps(other Part) bool {
	if !p.Pattern.meets(other.Pattern) {
		return false
	}
	return !excepts(p, other) && !excepts(other, p)
}

// excepts reports whether all of another part lies in what a part leaves out.
func excepts(part, other Part) bool {
	return slices.ContainsFunc(part.Except, func(except Pattern) bool { return other.Pattern.within(except) })
}
