// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"context"
	"errors"
	"strings"
)

// TokenSource gives the access token of each request. It is used by many
// requests at once.
type TokenSource interface {
	// Token returns a token that is expected to be accepted. It returns early,
	// with the context's error, when ctx ends.
	Token(ctx context.Context) (string, error)
	// Renew returns a token other than the one that Amazon has just answered
	// 401 to, or an error that says how the user can get one.
	Renew(ctx context.Context, rejected string) (string, error)
}

// StaticToken uses an access token as it is. Such a token lives for an hour
// (https://developer.amazon.com/docs/login-with-amazon/access-token.html), so
// a rejection is an error that says how to get one that lasts.
func StaticToken(accessToken string) TokenSource {
	// A token from a file or a shell often brings a line end along.
	return staticToken(strings.TrimSpace(accessToken))
}

type staticToken string

func (t staticToken) Token(context.Context) (string, error) {
	if t == "" {
		return "", errors.New("access_token is empty")
	}
	return string(t), nil
}

func (staticToken) Renew(context.Context, string) (string, error) {
	return "", errors.New("access_token cannot be renewed, and an access token lives for an hour at most. " +
		"Set a new one, or set refresh_token with client_id and client_secret instead, from which the provider " +
		"makes access tokens as it needs them (" + howToGetTokens + ")")
}

// howToGetTokens is the way that Amazon documents
// (https://developer.amazon.com/docs/alexa/smapi/get-access-token-smapi.html).
const howToGetTokens = "create a security profile of your own in the Login with Amazon console, and run " +
	"`ask util generate-lwa-tokens` with its client id and client secret"

// checkToken keeps out what no header can carry: Go would report it as if the
// request had failed on its way.
func checkToken(token string) error {
	for _, character := range []byte(token) {
		if character <= ' ' || character >= 0x7f {
			return errors.New("the access token holds a space, a line break or another character that no token has: " +
				"check how it was copied")
		}
	}
	return nil
}
