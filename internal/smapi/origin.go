// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"errors"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa/wire"
)

// ForeignAnswerError is an answer that is not recognisably the Skill Management
// API's or Login with Amazon's. It counts neither as "not found" nor as a
// conflict, a refusal or a request to renew the token, whatever its status. A
// write that got one is an [AmbiguousError] around it where the request may have
// gone further than whoever answered: after 5xx and after what claims success.
type ForeignAnswerError = wire.ForeignAnswerError

// Origin is where an error comes from, and so who can do something about it.
type Origin int

const (
	// OriginUnknown is every error that is of no other origin, such as the end of
	// an operation before anything was asked.
	OriginUnknown Origin = iota
	// OriginSettings is this machine: an argument, an environment variable, a file.
	OriginSettings
	// OriginNetwork is the way to Amazon: no answer came.
	OriginNetwork
	// OriginForeign is a proxy, a gateway or another server that answered instead.
	OriginForeign
	// OriginLogin is Login with Amazon, which issues no token.
	OriginLogin
	// OriginAPI is the Skill Management API.
	OriginAPI
)

// OriginOf returns where an error of a [Client] comes from. An error of several
// origins has that of what happened last: a token that the API rejects and that
// can't be renewed is of whoever did not renew it.
func OriginOf(err error) Origin {
	var (
		settings      *lwa.SettingsError
		noCredentials *lwa.NoCredentialsError
		argument      *ArgumentError
		foreign       *ForeignAnswerError
		network       *wire.NetworkError
		login         *lwa.TokenError
		answered      *Error
		redirect      *StatusRedirectError
		unreadable    *UnreadableBodyError
	)
	switch {
	case errors.As(err, &settings), errors.As(err, &noCredentials), errors.As(err, &argument):
		return OriginSettings
	case errors.As(err, &foreign):
		return OriginForeign
	case errors.As(err, &network):
		return OriginNetwork
	case errors.As(err, &login):
		return OriginLogin
	case errors.As(err, &answered), errors.As(err, &redirect), errors.As(err, &unreadable):
		return OriginAPI
	}
	return OriginUnknown
}

// LacksToken reports whether there was no access token to make a request with, or
// none that the API accepts and no way to another one.
func LacksToken(err error) bool {
	var settings *lwa.SettingsError
	var none *lwa.NoCredentialsError
	var refused *lwa.TokenError
	return errors.As(err, &settings) || errors.As(err, &none) || errors.As(err, &refused)
}

// ArgumentError is a call that can't be made into a request, such as one for an
// empty skill id. Nothing was sent.
type ArgumentError struct {
	// Reason says what is wrong with which argument.
	Reason string
}

func (e *ArgumentError) Error() string { return e.Reason }
