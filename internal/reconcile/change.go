// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import "github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"

// Edit changes a manifest. It may be called several times with different
// documents, because somebody else may have written in between, so it must
// depend on nothing but its argument. An edit that finds nothing to change
// returns a document that equals its argument, and then nothing is written.
type Edit func(document.Value) (document.Value, error)

// Change is what one owner wants of a skill's manifest.
type Change struct {
	// Owner is the resource type, as in the ownership table.
	Owner string
	// Removes: the edit takes the owner's parts away.
	Removes bool
	// Edit makes the change.
	Edit Edit
}

// Result is how a change ended.
type Result struct {
	// Document is the manifest as Amazon holds it afterwards.
	Document document.Value
	// Superseded: a removal was left out, because the same parts have been
	// written for another resource meanwhile. That is what renaming a resource
	// looks like: a destroy and a create, in an order that nobody chooses.
	Superseded bool
}
