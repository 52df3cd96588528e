// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa/wire"
)

// Error is every answer of the Skill Management API that is not a success.
type Error struct {
	// Operation is what was asked, for people: "PUT manifest of skill …".
	Operation string
	// StatusCode is the HTTP status.
	StatusCode int
	// Code is Amazon's error code, such as RESOURCE_NOT_FOUND, empty when the
	// answer had none. The set is open
	// (https://developer.amazon.com/docs/alexa/smapi/error-codes.html).
	Code string
	// Message is Amazon's message word for word, or the meaning of the status
	// when the body had none. It is never empty.
	Message string
	// Problems are the single things that Amazon finds wrong, if it names any.
	Problems []Problem
	// RequestID is Amazon's id of the request, to quote to its support.
	RequestID string
	// Kind says what kind of body it was when that had neither a message nor
	// problems, and is empty otherwise.
	Kind string
	// Credentials says where the access token comes from, and is empty where the
	// answer does not depend on whose token it is.
	Credentials string
	// RetryAfter is how long Amazon asked to wait, at most a minute, or zero.
	RetryAfter time.Duration
}

// listedProblems is how many problems an error's text repeats; the rest is
// counted. Error.Problems has all.
const listedProblems = 5

func (e *Error) Error() string {
	var text strings.Builder
	fmt.Fprintf(&text, "%s: Amazon answered %s", e.Operation, wire.StatusLine(e.StatusCode))
	if e.Code != "" {
		text.WriteString(", " + e.Code)
	}
	if e.Message != http.StatusText(e.StatusCode) {
		text.WriteString(": " + e.Message)
	}
	listed := 0
	for _, problem := range e.Problems {
		if listed == listedProblems {
			break
		}
		if problem.Message != e.Message {
			text.WriteString("; " + problem.String())
			listed++
		}
	}
	if more := len(e.Problems) - listedProblems; listed == listedProblems && more > 0 {
		fmt.Fprintf(&text, "; and %d more", more)
	}
	if e.Kind != "" {
		text.WriteString(" with " + e.Kind)
	}
	var facts []string
	if e.RequestID != "" {
		facts = append(facts, "request id "+e.RequestID)
	}
	if e.Credentials != "" {
		facts = append(facts, "credentials from "+e.Credentials)
	}
	if len(facts) > 0 {
		text.WriteString(" (" + strings.Join(facts, ", ") + ")")
	}
	if e.StatusCode == http.StatusUnauthorized {
		text.WriteString(". Amazon does not accept the access token: it is wrong, has expired, was revoked, " +
			"or was made without the scope alexa::ask:skills:readwrite")
	}
	return text.String()
}

// IsNotFound reports whether Amazon answered 404: no such skill, or none in
// that stage.
func IsNotFound(err error) bool { return hasStatus(err, http.StatusNotFound) }

// IsConflict reports whether Amazon answered 409: an update of the skill is
// running, or its stage is locked.
func IsConflict(err error) bool { return hasStatus(err, http.StatusConflict) }

// IsPreconditionFailed reports whether Amazon answered 412: the document is no
// longer the one whose ETag was sent as If-Match.
func IsPreconditionFailed(err error) bool { return hasStatus(err, http.StatusPreconditionFailed) }

// IsBadRequest reports whether Amazon answered 400: what was sent is not
// acceptable, and Error.Problems says why.
func IsBadRequest(err error) bool { return hasStatus(err, http.StatusBadRequest) }

// IsForbidden reports whether Amazon answered 403: the account behind the
// token may not do this to this skill.
func IsForbidden(err error) bool { return hasStatus(err, http.StatusForbidden) }

func hasStatus(err error, status int) bool {
	var answered *Error
	return errors.As(err, &answered) && answered.StatusCode == status
}

// IsUnanswered reports whether no answer of Amazon's came to the last try, or none
// that is whole. The error tells of answers to the tries before, if there were any.
func IsUnanswered(err error) bool {
	var network *wire.NetworkError
	return errors.As(err, &network)
}

// AmbiguousError wraps the cause when a write was sent and no answer came, or
// one that does not tell: nobody knows whether it took effect. Reading back is
// the only way to find out.
type AmbiguousError struct {
	// Operation is what was asked, for people.
	Operation string
	// Err is what happened instead of an answer.
	Err error
}

func (e *AmbiguousError) Error() string {
	return "whether Amazon has carried this out is unknown: " + e.Err.Error()
}

// Unwrap is the cause.
func (e *AmbiguousError) Unwrap() error { return e.Err }

// StatusRedirectError is the 303 with which Amazon answers a manifest read
// while the last update of the skill is in progress or has failed. It is not a
// redirect to follow: the status resource says which of the two it is.
type StatusRedirectError struct {
	// Location is Amazon's header, a path relative to the endpoint.
	Location string
	// RequestID is Amazon's id of the request.
	RequestID string
}

func (e *StatusRedirectError) Error() string {
	return fmt.Sprintf("Amazon does not hand out the manifest now (303 See Other to %q): "+
		"the last update of the skill is still in progress or has failed (request id %s)", e.Location, e.RequestID)
}

// UnreadableBodyError is a success whose body is not the document that was
// asked for: empty, HTML, cut off, too long, or of another shape.
type UnreadableBodyError struct {
	// Operation is what was asked, for people.
	Operation string
	// Reason says what is wrong with the body.
	Reason string
	// RequestID is Amazon's id of the request.
	RequestID string
	// Kind says what kind of body it is.
	Kind string
	// Err is what the JSON decoder says, if it was reached.
	Err error
}

func (e *UnreadableBodyError) Error() string {
	text := fmt.Sprintf("%s: Amazon reported success, but the body cannot be used: %s", e.Operation, e.Reason)
	if e.Kind != "" {
		text += "; it is " + e.Kind
	}
	if e.RequestID != "" {
		text += " (request id " + e.RequestID + ")"
	}
	return text
}

// Unwrap is the decoder's error, or nil.
func (e *UnreadableBodyError) Unwrap() error { return e.Err }
