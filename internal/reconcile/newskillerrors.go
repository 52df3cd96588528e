// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import "fmt"

// RefusedSkillError says that Amazon refused to make a skill.
type RefusedSkillError struct {
	// Problems are Amazon's reasons, possibly none.
	Problems []Problem
	// Warnings are what Amazon finds besides, each once.
	Warnings []Problem
	// RequestID is Amazon's name for the request whose answer said so.
	RequestID string
	// Asynchronous: the creation was accepted first and ended FAILED, which leaves
	// a skill without a manifest.
	Asynchronous bool
	// ID is that skill if it could not be removed, and Removal is why.
	ID      string
	Removal error
	// Err is Amazon's answer itself when the refusal came at once.
	Err error
}

func (e *RefusedSkillError) Error() string {
	text := "Amazon refused to create the skill"
	if e.Asynchronous {
		text = "Amazon accepted the creation of the skill and then reported that it FAILED"
	}
	if e.Err != nil {
		text += ": " + e.Err.Error()
	} else {
		text += list(e.Problems)
	}
	if e.Removal != nil {
		text += fmt.Sprintf("; skill %s, which that left without a manifest, could not be removed: %v", e.ID, e.Removal)
	}
	return text
}

func (e *RefusedSkillError) Unwrap() []error {
	var chain []error
	for _, err := range []error{e.Err, e.Removal} {
		if err != nil {
			chain = append(chain, err)
		}
	}
	return chain
}

// UnfinishedSkillError says that there is a new skill, and that it is not known to
// have the manifest that it was to be made with.
type UnfinishedSkillError struct {
	ID  string
	Err error
}

func (e *UnfinishedSkillError) Error() string {
	return fmt.Sprintf("Amazon has created skill %s, but it is not known to have its manifest: %v", e.ID, e.Err)
}

func (e *UnfinishedSkillError) Unwrap() error { return e.Err }
