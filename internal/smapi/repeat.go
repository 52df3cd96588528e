// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"context"
	"errors"
	"fmt"
	"net/http"
)

// isPassing tells a failure that may be over at the next try from a verdict.
func isPassing(failure error) bool {
	var network *networkError
	if errors.As(failure, &network) {
		return !network.isHopeless()
	}
	var answered *Error
	return errors.As(failure, &answered) && isServerFailure(answered.StatusCode)
}

// isSafeToRepeat is true for every read, and for a write that never left this
// machine: any other could be carried out twice, over what somebody else wrote
// in between.
func (e *exchange) isSafeToRepeat(failure error) bool {
	var network *networkError
	return !e.request.isWrite() || errors.As(failure, &network) && network.unsent
}

// isServerFailure leaves out 501: a server that lacks an operation will lack
// it the next time too, and has certainly not carried it out.
func isServerFailure(status int) bool {
	return status >= 500 && status != http.StatusNotImplemented
}

// settle marks the failure of a write that Amazon may have carried out.
func (e *exchange) settle(failure error) error {
	if !e.request.isWrite() {
		return failure
	}
	var network *networkError
	var answered *Error
	switch {
	case errors.As(e.last, &network) && !network.unsent:
	case errors.As(e.last, &answered) && (isServerFailure(answered.StatusCode) || isSuccess(answered.StatusCode)):
	default:
		return failure
	}
	return &AmbiguousError{Operation: e.request.operation, Err: failure}
}

func (e *exchange) interrupted(ctx context.Context) error {
	return &gaveUpError{
		operation: e.request.operation,
		tries:     e.tries,
		ended:     ctx.Err(),
		cause:     context.Cause(ctx),
		last:      e.last,
	}
}

func (e *exchange) exhausted() error {
	if e.tries == 1 {
		return e.last
	}
	return &gaveUpError{operation: e.request.operation, tries: e.tries, last: e.last}
}

// gaveUpError says how a request with several tries ended, without hiding why
// they were needed: a deadline alone would not show that Amazon was throttling.
type gaveUpError struct {
	operation string
	tries     int
	// ended and cause are of the context, nil when it was still alive.
	ended, cause error
	// last is nil when nothing was sent.
	last error
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
	if e.last != nil {
		text += "; last answer: " + e.last.Error()
	}
	return text
}

func (e *gaveUpError) Unwrap() []error {
	var chain []error
	for _, err := range []error{e.ended, e.cause, e.last} {
		if err != nil {
			chain = append(chain, err)
		}
	}
	return chain
}
