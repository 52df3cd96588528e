// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import "github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"

// Edit changes a document. It may be called several times with different
// documents, because somebody else may have written in between, so it must
// depend on nothing but its argument. An edit that finds nothing to change
// returns a document that equals its argument, and then nothing is written.
//
// An edit that fails is tried again after the others that are made together
// with it, and with those that have arrived meanwhile, because one of them may
// bring what it needs. If its error has a method MayPass that returns true, it waits
// a while for those to come.
type Edit func(document.Value) (document.Value, error)

// Change is what one owner asks of a document.
type Change struct {
	// Owner is the resource type, as in the ownership table.
	Owner string
	// Removes: the edit takes the owner's parts away.
	Removes bool
	// Created: the document may have been created moments ago, so that Amazon
	// may not know it yet. Not found is waited for, some seconds at the most.
	Created bool
	// Edit makes the change.
	Edit Edit
}

// Result is how a change ended.
type Result struct {
	// Document is what Amazon has afterwards.
	Document document.Value
	// Sent is what was written, which the warnings are about; absent if nothing was.
	Sent document.Value
	// Superseded: a removal was left out, because the same parts have been
	// written for another resource of the same type. That is what renaming a
	// resource looks like: a destroy and a create, in an order that nobody
	// chooses. If that create failed, the removal has failed with its error.
	Superseded bool
	// Warnings are Amazon's about the write that made the change, each once.
	// They are about the whole document, not only about this change.
	Warnings []Problem
	// Owners are those of all changes that the write made, in its order. Each of
	// them gets the warnings.
	Owners []string
}
