// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
)

// TokenError is Login with Amazon's answer when it issues no access token
// (https://developer.amazon.com/docs/login-with-amazon/refresh-token.html).
type TokenError struct {
	// StatusCode is the HTTP status; a success without a token is an error too.
	StatusCode int
	// Code and Description are word for word from the answer, such as
	// invalid_grant, and empty when it had none.
	Code, Description string
	// RequestID is Amazon's id of the request.
	RequestID string
	// Body is the beginning of the body, on one line, when there is no code.
	Body string
	// Err says why a success could not be used.
	Err error
}

func newTokenError(result answer, cause error) *TokenError {
	var body struct {
		Error            json.RawMessage `json:"error"`
		ErrorType        json.RawMessage `json:"error_type"`
		ErrorDescription json.RawMessage `json:"error_description"`
	}
	failure := &TokenError{StatusCode: result.status, RequestID: result.requestID()}
	if json.Unmarshal(result.body, &body) == nil {
		failure.Code = result.secrets.hide(jsonString(body.Error))
		if failure.Code == "" {
			// Some refusals name their kind there instead.
			failure.Code = result.secrets.hide(jsonString(body.ErrorType))
		}
		failure.Description = result.secrets.hide(jsonString(body.ErrorDescription))
	}
	switch {
	case failure.Code != "":
	case isSuccess(result.status):
		// The body of a success is not shown: a token in a shape that was not
		// understood must not reach a log.
		failure.Err = errors.New(result.secrets.hide(cause.Error()))
	default:
		failure.Body = excerpt(result.body, result.secrets)
	}
	return failure
}

func (e *TokenError) Error() string {
	text := "no access token: Login with Amazon answered " + statusLine(e.StatusCode)
	if e.Code != "" {
		text += ", " + e.Code
	}
	if e.Description != "" {
		text += ": " + e.Description
	}
	if e.Err != nil {
		text += ": " + e.Err.Error()
	}
	if e.Body != "" {
		text += fmt.Sprintf("; the body begins with %q", e.Body)
	}
	if e.RequestID != "" {
		text += " (request id " + e.RequestID + ")"
	}
	if advice := e.advice(); advice != "" {
		text += ". " + advice
	}
	return text
}

// Unwrap is why a success could not be used, or nil.
func (e *TokenError) Unwrap() error { return e.Err }

func (e *TokenError) advice() string {
	switch e.Code {
	case "invalid_grant":
		return "The refresh token is wrong, was revoked, or was issued to another client: it works only with the " +
			"client_id and client_secret that it was made with. To get a new one, " + howToGetTokens
	case "invalid_client":
		return "client_id or client_secret is wrong: copy both from your security profile in the Login with Amazon console"
	case "unauthorized_client":
		return "This client may not use this refresh token: check that client_id, client_secret and refresh_token " +
			"belong together. To get a new set, " + howToGetTokens
	}
	if e.StatusCode >= 300 && e.StatusCode <= 399 {
		return "The redirect was not followed so that the secrets stay with Amazon: check token_url and any proxy"
	}
	return ""
}

// isPassing tells an outage from a refusal.
func (e *TokenError) isPassing() bool {
	return isServerFailure(e.StatusCode) || e.StatusCode == http.StatusTooManyRequests
}
