// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package wire

import (
	"fmt"
	"net/http"
	"strings"
	"time"
)

// ForeignAnswerError is an answer that is not recognisably of the server that
// was asked: a proxy, a gateway or a sign-in page has answered in its place, or
// the endpoint is another server's. Whatever its status, it says nothing of
// what was asked for: a 404 of a proxy does not mean that a skill is gone.
type ForeignAnswerError struct {
	// Operation is what was asked, for people: "GET manifest of skill …".
	Operation string
	// Server names whose answer was expected, such as "Login with Amazon". It is
	// empty for an address that one of Amazon's servers gave out.
	Server string
	// Endpoint is the address that was asked, without query and credentials.
	Endpoint string
	// StatusCode is the HTTP status.
	StatusCode int
	// ContentType is the header as it came, empty if there was none.
	ContentType string
	// Kind says for people what the body is: "an HTML page with the title …".
	Kind string
	// RequestID is the id of the request, should the answer have one of Amazon's
	// headers for it.
	RequestID string
	// RetryAfter is how long the answer asks to wait, or zero.
	RetryAfter time.Duration
}

// NewForeignAnswerError makes the error from an answer.
func NewForeignAnswerError(operation, server, endpoint string, answer Answer) *ForeignAnswerError {
	foreign := &ForeignAnswerError{
		Operation:   operation,
		Server:      server,
		Endpoint:    endpoint,
		StatusCode:  answer.Status,
		ContentType: answer.Secrets.Hide(answer.Header.Get("Content-Type")),
		Kind:        answer.Kind(),
		RequestID:   answer.RequestID(),
		RetryAfter:  RetryAfter(answer.Header, time.Now()),
	}
	if redirection := answer.Redirection(); redirection != "" {
		foreign.Kind = "a " + redirection
	}
	return foreign
}

func (e *ForeignAnswerError) Error() string {
	text := fmt.Sprintf("%s: %s answered %s with %s", e.Operation, e.Endpoint, StatusLine(e.StatusCode), e.Kind)
	if e.RequestID != "" {
		text += " (request id " + e.RequestID + ")"
	}
	if e.Server == "" {
		return text
	}
	return fmt.Sprintf("%s. That is not an answer of %s: a proxy, a gateway or a sign-in page has answered in its place, "+
		"or the address is another server's", text, e.Server)
}

// StatusLine is a status with its meaning, such as "404 Not Found".
func StatusLine(status int) string {
	return strings.TrimSpace(fmt.Sprintf("%d %s", status, http.StatusText(status)))
}
