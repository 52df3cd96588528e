// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package section turns the description of a part of the skill manifest into
// Terraform entities. The lifecycle (create by adopting, read, update, destroy,
// import, identity, list, plan warnings, the place of an error) is written here
// once; a section states its schema and the little that is not mechanical in
// its mapping.
//
// Where a section's attributes stand is read from the table
// [skillmanifest.Ownership]: an attribute that is called like the last key of one
// of the section's parts stands there, all others stand below the section's
// remaining part. The rest of the mapping is that of package codec.
package section

import (
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/codec"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

// Definition describes one section of the manifest.
type Definition struct {
	// TypeName is the resource type, as in the ownership table:
	// "alexa_paid_skill_pricing".
	TypeName string
	// Title names the section in messages, in lower case: "paid skill pricing".
	Title string
	// Description opens the documentation page, in Markdown. It begins with what
	// the section owns and what it leaves alone.
	Description string
	// Attributes are the section's own: each stands for a field of the manifest. The
	// first sentence of a description says what the attribute is (after "Required.",
	// where that stands), the others how to configure it: a data source has the
	// first one alone.
	//
	// Attributes of nested objects are Optional even where Amazon requires them,
	// with a validator that asks for them: Terraform would report them as missing
	// whenever the whole object is not known yet. An attribute that is Optional
	// and Computed is left as the skill has it where the configuration leaves it
	// out. Optional lists, sets and maps need nothing: empty means absent.
	Attributes map[string]schema.Attribute
	// Forms says where the manifest holds a value in another form than its own,
	// by the path of the attribute; the elements of a map are called "*", as in
	// "pricing.*".
	Forms map[string]codec.Form
	// Settings are attributes that tell the provider what to do and stand for
	// nothing in the manifest; skip_destroy and timeouts are added to them.
	Settings map[string]schema.Attribute
	// Summaries are computed attributes that say in a line what a nested one means.
	Summaries map[string]Summary
	// Review says what a change means that the signs of the plan don't show; nil
	// if there is nothing to say.
	Review func(Review) []Notice
}

// section is a definition made ready.
type section struct {
	Definition
	mapped.Set
}

// build makes a definition ready for a resource. What is wrong with it, or with
// its place in the ownership table, panics when the provider starts.
func build(definition Definition) section {
	definition.Attributes = codec.EmptyMeansAbsent(definition.Attributes)
	return laidOut(definition, codec.New)
}

// reader makes a definition ready for what only reads: what the manifest does not
// say is null.
func reader(definition Definition) section { return laidOut(definition, codec.NewReader) }

// laidOut places the attributes of a definition where the ownership table says.
func laidOut(definition Definition, layout func(map[string]schema.Attribute, []codec.Part, map[string]codec.Form) codec.Layout) section {
	var parts []codec.Part
	for _, part := range skillmanifest.PartsOf(definition.TypeName) {
		for _, other := range skillmanifest.Ownership {
			if other.Owner != part.Owner && part.Overlaps(other) {
				panic("section: " + part.Owner + " and " + other.Owner + " own the same part of the manifest")
			}
		}
		parts = append(parts, codec.Part{At: part.Pattern.Keys(), Whole: part.Whole})
	}
	return section{Definition: definition, Set: mapped.NewSet(layout(definition.Attributes, parts, definition.Forms), mapped.Names{
		Title: definition.Title, Noun: "skill", Document: "manifest", Key: entity.SkillID, Missing: "unknown-skill",
	}, elsewhere(definition.TypeName))}
}
