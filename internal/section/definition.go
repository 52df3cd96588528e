// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package section turns the description of a part of the skill manifest into a
// Terraform resource. The lifecycle (create by adopting, read, update, destroy,
// import, identity, list, plan warnings, the place of an error) is written here
// once; a section states its schema and the little that is not mechanical in
// its mapping.
//
// The mapping follows the names. An attribute is the manifest's field in
// snake_case, nested as the manifest nests it, so price in pricing is the
// manifest's price in pricing. Where a section's attributes begin is read from
// the table [manifest.Ownership]: an attribute that is called like the last key
// of one of the section's parts stands there, all others stand below the
// section's remaining part.
package section

import (
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
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
	// Attributes are the section's own: each stands for a field of the manifest.
	//
	// Attributes of nested objects are Optional even where Amazon requires them,
	// with a validator that asks for them: Terraform would report them as missing
	// whenever the whole object is not known yet. An optional attribute that
	// means something when it is absent is Computed with that Default.
	Attributes map[string]schema.Attribute
	// Shapes says where the manifest holds a value in another form than its own,
	// by the path of the attribute; the elements of a map are called "*", as in
	// "pricing.*".
	Shapes map[string]Shape
	// Settings are attributes that tell the provider what to do and stand for
	// nothing in the manifest; skip_destroy and timeouts are added to them.
	Settings map[string]schema.Attribute
	// Summaries are computed attributes that say in a line what a nested one means.
	Summaries map[string]Summary
	// Review says what a change means that the signs of the plan don't show; nil
	// if there is nothing to say.
	Review func(Review) []Notice
}
