// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package lwa

import (
	"errors"
	"net/http"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa/wire"
)

// TokenError is Login with Amazon's answer when it issues no access token
// (https://developer.amazon.com/docs/login-with-amazon/refresh-token.html).
type TokenError struct {
	// Origins says for people where the refresh token and its client come from,
	// empty where that is not known.
	Origins string
	// StatusCode is the HTTP status; a success without a token is an error too.
	StatusCode int
	// Code and Description are word for word from the answer, such as
	// invalid_grant, and empty when it had none.
	Code, Description string
	// RequestID is Amazon's id of the request.
	RequestID string
	// Err says why a success could not be used, or nil.
	Err error
}

// failure makes an error of an answer without a token. Login with Amazon is
// recognised by its JSON: a refusal has a code or a description, and a success
// is an object.
func (s *refreshTokenSource) failure(answer wire.Answer) error {
	failure := &TokenError{Origins: s.origins(), StatusCode: answer.Status, RequestID: answer.RequestID()}
	members, isObject := answer.Object()
	failure.Code = answer.Secrets.Hide(wire.JSONString(members["error"]))
	if failure.Code == "" {
		// Some refusals name their kind there instead.
		failure.Code = answer.Secrets.Hide(wire.JSONString(members["error_type"]))
	}
	failure.Description = answer.Secrets.Hide(wire.JSONString(members["error_description"]))
	switch {
	case failure.Code != "" || failure.Description != "":
		return failure
	case isObject && wire.IsSuccess(answer.Status):
		// The body of a success is not shown: a token in a shape that was not
		// understood must not reach a log.
		failure.Err = errors.New("its JSON has no usable access_token")
		return failure
	}
	return wire.NewForeignAnswerError(operation, serverName, s.oauth2.Endpoint.TokenURL, answer)
}

func (e *TokenError) Error() string {
	text := serverName + " issued no access token: it answered " + wire.StatusLine(e.StatusCode)
	if e.Code != "" {
		text += ", " + e.Code
	}
	if e.Description != "" {
		text += ": " + e.Description
	}
	if e.Err != nil {
		text += ": " + e.Err.Error()
	}
	if e.RequestID != "" {
		text += " (request id " + e.RequestID + ")"
	}
	if e.Origins != "" {
		text += ". It was sent " + e.Origins
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
			"belong together. To get new ones, " + howToGetTokens
	}
	return ""
}

// isPassing reports whether a failure may be over at the next try.
func isPassing(err error) bool {
	var refused *TokenError
	var foreign *wire.ForeignAnswerError
	var network *wire.NetworkError
	status := 0
	switch {
	case errors.As(err, &network):
		return !network.IsHopeless()
	case errors.As(err, &refused):
		status = refused.StatusCode
	case errors.As(err, &foreign):
		status = foreign.StatusCode
	}
	return wire.IsServerFailure(status) || status == http.StatusTooManyRequests
}
