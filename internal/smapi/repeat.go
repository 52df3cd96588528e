// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa/wire"
)

// statusOf returns the status of an answer, and how long that asks to wait. Both
// are zero for a failure without an answer.
func statusOf(failure error) (status int, retryAfter time.Duration) {
	var answered *Error
	var foreign *ForeignAnswerError
	switch {
	case errors.As(failure, &answered):
		return answered.StatusCode, answered.RetryAfter
	case errors.As(failure, &foreign):
		return foreign.StatusCode, foreign.RetryAfter
	}
	return 0, 0
}

// isUnauthorized reports whether the API no longer accepts the token. A proxy's
// 401 says nothing of it.
func isUnauthorized(failure error) bool { return hasStatus(failure, http.StatusUnauthorized) }

// isPassing reports whether a failure may be over at the next try.
func isPassing(failure error) bool {
	var network *wire.NetworkError
	if errors.As(failure, &network) {
		return !network.IsHopeless()
	}
	status, _ := statusOf(failure)
	return wire.IsServerFailure(status)
}

// isSafeToRepeat is true for every read, for a write that says so of itself, and for
// one that never left this machine: any other could be carried out twice, over what
// somebody else wrote in between.
func (e *exchange) isSafeToRepeat(failure error) bool {
	var network *wire.NetworkError
	return !e.request.isWrite() || e.request.repeatable || errors.As(failure, &network) && network.Unsent
}

// outcome marks the failure of a write that Amazon may have carried out. That
// goes for a proxy's 5xx too, which may be about the answer and not about the
// request, and for a success that is not the API's; with any other answer the
// request ended at whoever gave it.
func (e *exchange) outcome(failure error) error {
	e.nameCredentials(failure)
	if !e.request.isWrite() {
		return failure
	}
	var network *wire.NetworkError
	status, _ := statusOf(e.last)
	switch {
	case errors.As(e.last, &network) && !network.Unsent:
	case wire.IsServerFailure(status) || wire.IsSuccess(status):
	default:
		return failure
	}
	return &AmbiguousError{Operation: e.request.operation, Err: failure}
}

// nameCredentials says in a refusal which credentials it was made with, where other
// ones may be answered differently: a skill that one account has is unknown to another.
func (e *exchange) nameCredentials(failure error) {
	var refused *Error
	if !errors.As(failure, &refused) {
		return
	}
	switch refused.StatusCode {
	case http.StatusUnauthorized, http.StatusForbidden, http.StatusNotFound:
		refused.Credentials = e.client.credentials
	}
}

func (e *exchange) interrupted(ctx context.Context) error {
	return &gaveUpError{
		operation: e.request.operation,
		tries:     e.tries,
		ended:     ctx.Err(),
		cause:     context.Cause(ctx),
		last:      e.last,
		answered:  e.answered,
	}
}

func (e *exchange) exhausted() error {
	if e.tries == 1 {
		return e.last
	}
	return &gaveUpError{operation: e.request.operation, tries: e.tries, last: e.last, answered: e.answered}
}

// gaveUpError says how a request with several tries ended, without hiding why
// they were needed: a deadline alone would not show that Amazon was throttling.
type gaveUpError struct {
	operation string
	tries     int
	// ended and cause are of the context, nil when it was still alive.
	ended, cause error
	// last is how the last try ended, nil when nothing was sent, and answered how the
	// last one did to which an answer came: why there was another try.
	last, answered error
}

func (e *gaveUpError) Error() string {
	var text string
	switch {
	case e.tries == 0:
		text = e.operation + ": gave up before the first try"
	case e.tries == 1:
		text = "gave up after 1 try"
	default:
		text = fmt.Sprintf("gave up after %d tries", e.tries)
	}
	if e.cause != nil {
		text += ": " + e.cause.Error()
	}
	if e.last != nil && !errors.Is(e.last, e.answered) {
		text += "; last try: " + e.last.Error()
	}
	if e.answered != nil {
		text += "; last answer: " + e.answered.Error()
	}
	return text
}

func (e *gaveUpError) Unwrap() []error {
	var chain []error
	for _, err := range []error{e.ended, e.cause, e.last, e.answered} {
		if err != nil {
			chain = append(chain, err)
		}
	}
	return chain
}
