// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"errors"
	"fmt"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// Problem is one thing that Amazon finds wrong with a manifest.
type Problem = smapi.Problem

// ErrNotFound says that Amazon knows no such thing, or not for this account. The
// errors that wrap it begin with what was asked for: "skill amzn1.ask.skill.…".
var ErrNotFound = errors.New("it does not exist, or not for this account")

// ErrForbidden says that Amazon does not let this account do it, or not now.
var ErrForbidden = errors.New("Amazon does not permit it")

// Where an error comes from, as the client tells it.
const (
	OriginSettings = smapi.OriginSettings
	OriginNetwork  = smapi.OriginNetwork
	OriginForeign  = smapi.OriginForeign
	OriginLogin    = smapi.OriginLogin
)

// OriginOf returns where an error comes from: this machine's settings, its
// network, a proxy, Amazon's login service, or the API itself.
func OriginOf(err error) smapi.Origin { return smapi.OriginOf(err) }

// LacksToken reports whether nothing could be asked for want of an access token.
func LacksToken(err error) bool { return smapi.LacksToken(err) }

// IsUnanswered reports whether what was asked last of Amazon got no answer, so
// that Amazon may know nothing of it.
func IsUnanswered(err error) bool { return smapi.IsUnanswered(err) }

// IsUncertain reports whether nobody knows if a write took effect.
func IsUncertain(err error) bool {
	var ambiguous *smapi.AmbiguousError
	return errors.As(err, &ambiguous)
}

// subject is what an error is about, in words.
func subject(noun, key string) string { return strings.TrimSpace(noun + " " + key) }

// list is Amazon's reasons, each after a semicolon.
func list(problems []Problem) string {
	var text strings.Builder
	for _, problem := range problems {
		fmt.Fprintf(&text, "; %s (%s)", problem.Message, problem.Code)
	}
	return text.String()
}

// RejectedError says that Amazon refused a document.
type RejectedError struct {
	Noun, Key string
	// Sent is the document that was refused, which the property paths of the problems
	// are about: a position in an array may mean another item in any other document.
	Sent document.Value
	// Problems are Amazon's reasons, possibly none.
	Problems []Problem
	// Warnings are what Amazon finds besides, each once.
	Warnings []Problem
	// FailedSteps are Amazon's names of the parts of its work that have failed, possibly
	// none.
	FailedSteps []string
	// RequestID is Amazon's name for the request whose answer said so.
	RequestID string
	// Asynchronous: the update was accepted first and ended FAILED.
	Asynchronous bool
	// Restored: the failed update had made the document unreadable, and the
	// last good version was put back.
	Restored bool
	// Restore is why that did not work.
	Restore error
	// Creation: the document was to be a new one, so nothing is left of it.
	Creation bool
	// Err is Amazon's answer itself when the refusal came at once.
	Err error
}

func (e *RejectedError) Error() string {
	what := subject(e.Noun, e.Key)
	text := fmt.Sprintf("Amazon refused the update of %s", what)
	if e.Creation {
		text = fmt.Sprintf("Amazon refused to create the %s", what)
	}
	if e.Asynchronous {
		text = fmt.Sprintf("Amazon accepted the update of %s and then reported that it FAILED", what)
	}
	if e.Err != nil {
		text += ": " + e.Err.Error()
	}
	return text + list(e.Problems)
}

func (e *RejectedError) Unwrap() error { return e.Err }

// UnreadableError says that Amazon does not show a document because the last
// update of it failed.
type UnreadableError struct {
	Noun, Key string
	// Version names the last one that took effect.
	Version   string
	Problems  []Problem
	RequestID string
}

func (e *UnreadableError) Error() string {
	text := fmt.Sprintf("Amazon does not show %s, because the last update of it FAILED", subject(e.Noun, e.Key)) + list(e.Problems)
	if e.RequestID != "" {
		text += " (request id " + e.RequestID + ")"
	}
	return text
}

// ContendedError says that others kept writing.
type ContendedError struct {
	Noun, Key string
	// Attempts is how many writes were refused.
	Attempts int
	// Err is the last refusal.
	Err error
}

func (e *ContendedError) Error() string {
	return fmt.Sprintf("somebody else kept changing %s: %d attempts to write were refused, the last with: %v", subject(e.Noun, e.Key), e.Attempts, e.Err)
}

func (e *ContendedError) Unwrap() error { return e.Err }

// WaitError says that the time ran out, or the operation was cancelled, before
// Amazon was done.
type WaitError struct {
	Noun, Key string
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
	text := fmt.Sprintf("stopped waiting for %s, %s: %v", subject(e.Noun, e.Key), state, e.Err)
	if e.Last != nil {
		text += "; the last refusal: " + e.Last.Error()
	}
	return text
}

func (e *WaitError) Unwrap() error { return e.Err }

// StaleError says that Amazon reported an update as done and then did not show it.
type StaleError struct {
	Noun, Key string
	// Reads is how often Amazon was asked.
	Reads int
}

func (e *StaleError) Error() string {
	return fmt.Sprintf("Amazon reported the update of %s as SUCCEEDED, but %d reads after it did not show it", subject(e.Noun, e.Key), e.Reads)
}

// NotDocumentError says that what Amazon sent is nothing that could be changed
// without loss.
type NotDocumentError struct {
	Noun, Key string
	Err       error
}

func (e *NotDocumentError) Error() string {
	return fmt.Sprintf("what Amazon sent for %s can't be changed without loss: %v", subject(e.Noun, e.Key), e.Err)
}

func (e *NotDocumentError) Unwrap() error { return e.Err }

// NoVersionError says that nothing was written, because Amazon named no version
// of the document that the write could have been made conditional on.
type NoVersionError struct {
	Noun, Key string
}

func (e *NoVersionError) Error() string {
	return fmt.Sprintf("Amazon named no version (ETag) of %s, neither with the document nor in its status, so nothing was written: "+
		"without one the write could undo what somebody else has just written", subject(e.Noun, e.Key))
}

// NoStageError says that a document does not exist at a stage, but at others.
type NoStageError struct {
	Noun, Key string
	Stage     Stage
}

func (e *NoStageError) Error() string {
	return fmt.Sprintf("%s has no %s stage", subject(e.Noun, e.Key), e.Stage)
}
