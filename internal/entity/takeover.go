// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package entity

import (
	"context"
	"fmt"
	"strconv"
)

// TakeoverError says that one provider configuration removes a part of a document
// and another one keeps or creates it, in the same run.
type TakeoverError struct {
	// TypeName is the type of both resources.
	TypeName string
	// Removes: this provider configuration is the one that removes.
	Removes bool
}

func (e *TakeoverError) Error() string {
	mine, other := "keeps or creates", "removes it"
	if e.Removes {
		mine, other = "removes", "keeps or creates it"
	}
	return fmt.Sprintf("this provider configuration %s its %s, and another one %s in the same run. Terraform runs a process for each, "+
		"so the removal could come last and leave nothing of what the state has", mine, e.TypeName, other)
}

// advice says how the part can move, or stay.
func (e *TakeoverError) advice() string {
	return fmt.Sprintf("Nothing was written. If the resource has another name now, tell Terraform so, and nothing is removed:\n\n"+
		"  moved {\n    from = %[1]s.OLD_NAME\n    to   = %[1]s.NEW_NAME\n  }\n\n"+
		"Or let Terraform forget the one that goes, with a removed block:\n\n"+
		"  removed {\n    from = %[1]s.OLD_NAME\n    lifecycle {\n      destroy = false\n    }\n  }\n\n"+
		"If the old one is no longer in the state, apply again.", e.TypeName)
}

// Keeps notes that a resource of a type is planned for a document. If another
// provider configuration removes one in the same run, it is a *[TakeoverError].
func (b *Backend) Keeps(typeName, key string) error {
	if b.Siblings.Keep(key, typeName) {
		return &TakeoverError{TypeName: typeName}
	}
	return nil
}

// createdKey is where the private state of a resource has the process that has
// created it.
const createdKey = "created_by"

// Created notes that a resource of a type is created for a document.
func (b *Backend) Created(ctx context.Context, typeName, key string, private private) {
	if process := b.Siblings.Created(key, typeName); process != "" {
		// A valid key and valid JSON are no error.
		_ = private.SetKey(ctx, createdKey, []byte(strconv.Quote(process)))
	}
}

// IsCreatedAgain reports, as a *[TakeoverError], that another provider
// configuration has created a resource of a type for a document in the same run,
// and not the one whose private state is given. Of two processes one may have
// ended before the other begins, so that their plans do not meet.
func (b *Backend) IsCreatedAgain(ctx context.Context, typeName, key string, private private) error {
	// A key that is not there is no error.
	first, _ := private.GetKey(ctx, createdKey)
	process, _ := strconv.Unquote(string(first))
	if b.Siblings.IsCreatedAgain(key, typeName, process) {
		return &TakeoverError{TypeName: typeName, Removes: true}
	}
	return nil
}

// Removes notes that a resource of a type is to be removed from a document. If
// another provider configuration keeps one in the same run, it is a *[TakeoverError].
func (b *Backend) Removes(typeName, key string) error {
	if b.Siblings.Remove(key, typeName) {
		return &TakeoverError{TypeName: typeName, Removes: true}
	}
	return nil
}
