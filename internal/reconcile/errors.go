// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"errors"
	"fmt"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// Problem is one thing that Amazon finds wrong with a manifest.
type Problem = smapi.Problem

// ErrSkillNotFound says that Amazon knows no such skill, or not for this account.
var ErrSkillNotFound = errors.New("the skill does not exist, or not for this account")

// ErrForbidden says that Amazon does not let this account do it, or not now.
var ErrForbidden = errors.New("Amazon does not permit it")

// IsUnanswered reports whether what was asked last of Amazon got no answer, so
// that Amazon may know nothing of it.
func IsUnanswered(err error) bool { return smapi.IsUnanswered(err) }

// IsUncertain reports whether nobody knows if a write took effect.
func IsUncertain(err error) bool {
	var ambiguous *smapi.AmbiguousError
	return errors.As(err, &ambiguous)
}

// RejectedError says that Amazon refused a manifest.
type RejectedError struct {
	SkillID string
	// Problems are Amazon's reasons, possibly none.
	Problems []Problem
	// RequestID is Amazon's name for the request that told so.
	RequestID string
	// Asynchronous: the update was accepted first and ended FAILED.
	Asynchronous bool
	// Restored: the failed update had made the manifest unreadable, and the
	// last good version was put back.
	Restored bool
	// Restore is why that did not work.
	Restore error
	// Err is the answer itself when the refusal came at once.
	Err error
}

func (e *RejectedError) Error() string {
	how := "refused the manifest"
	if e.Asynchronous {
		how = "accepted the update and then reported that it FAILED"
	}
	text := fmt.Sprintf("Amazon %s of skill %s", how, e.SkillID)
	if e.Err != nil {
		text += ": " + e.Err.Error()
	}
	for _, problem := range e.Problems {
		text += fmt.Sprintf("; %s (%s)", problem.Message, problem.Code)
	}
	return text
}

func (e *RejectedError) Unwrap() error { return e.Err }

// UnreadableError says that Amazon does not show the manifest because the last
// update of the skill failed.
type UnreadableError struct {
	SkillID string
	// ETag names the last version that was applied.
	ETag      string
	Problems  []Problem
	RequestID string
}

func (e *UnreadableError) Error() string {
	text := fmt.Sprintf("Amazon does not show the manifest of skill %s, because the last update of it FAILED", e.SkillID)
	for _, problem := range e.Problems {
		text += fmt.Sprintf("; %s (%s)", problem.Message, problem.Code)
	}
	if e.RequestID != "" {
		text += " (request id " + e.RequestID + ")"
	}
	return text
}

// ContendedError says that others kept writing to the skill.
type ContendedError struct {
	SkillID  string
	Attempts int
	Err      error
}

func (e *ContendedError) Error() string {
	return fmt.Sprintf("somebody else kept changing skill %s: %d attempts to write were refused, the last with: %v", e.SkillID, e.Attempts, e.Err)
}

func (e *ContendedError) Unwrap() error { return e.Err }

// WaitError says that the time ran out, or the operation was cancelled, before
// Amazon was done.
type WaitError struct {
	SkillID string
	// State is the last one Amazon reported, empty if none was seen.
	State smapi.UpdateState
	// Last is why there was still something to wait for, if Amazon said so. It
	// is not what ended the wait, so it is no part of the chain.
	Last error
	Err  error
}

func (e *WaitError) Error() string {
	state := "no status was seen"
	if e.State != "" {
		state = "the last status was " + string(e.State)
	}
	text := fmt.Sprintf("stopped waiting for skill %s, %s: %v", e.SkillID, state, e.Err)
	if e.Last != nil {
		text += "; the last refusal: " + e.Last.Error()
	}
	return text
}

func (e *WaitError) Unwrap() error { return e.Err }

// StaleError says that Amazon reported an update as done and then did not show it.
type StaleError struct {
	SkillID string
	Reads   int
}

func (e *StaleError) Error() string {
	return fmt.Sprintf("Amazon reported the update of skill %s as SUCCEEDED, but %d reads after it did not show it", e.SkillID, e.Reads)
}

// NotManifestError says that what Amazon sent is no manifest that could be
// changed without loss.
type NotManifestError struct {
	SkillID string
	Err     error
}

func (e *NotManifestError) Error() string {
	return fmt.Sprintf("what Amazon sent for skill %s is no manifest that could be changed without loss: %v", e.SkillID, e.Err)
}

func (e *NotManifestError) Unwrap() error { return e.Err }

// translate gives the client's errors the engine's meaning.
func translate(err error) error {
	switch {
	case smapi.IsNotFound(err):
		return fmt.Errorf("%w (%w)", ErrSkillNotFound, err)
	case smapi.IsForbidden(err):
		return fmt.Errorf("%w (%w)", ErrForbidden, err)
	default:
		return err
	}
}

// refused does the same for the answer to a write, where a 400 is about the
// manifest that was sent.
func refused(skillID string, err error) error {
	var answer *smapi.Error
	if smapi.IsBadRequest(err) && errors.As(err, &answer) {
		return &RejectedError{SkillID: skillID, Problems: answer.Problems, RequestID: answer.RequestID, Err: err}
	}
	return translate(err)
}

// since adds to a wait that ended what it was for: after is nil or the refusal
// that made it necessary.
func since(after, err error) error {
	var waited *WaitError
	if after != nil && errors.As(err, &waited) && waited.Last == nil {
		waited.Last = after
	}
	return err
}

// interrupted tells the end of the operation from an answer of Amazon; state is
// the last that was seen.
func interrupted(ctx context.Context, skillID string, state smapi.UpdateState, err error) error {
	if ctx.Err() != nil {
		return &WaitError{SkillID: skillID, State: state, Err: err}
	}
	return translate(err)
}
