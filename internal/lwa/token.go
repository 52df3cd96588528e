// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package lwa

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"
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
	// Lasting returns a token for somebody who uses it later: one that lives for
	// another half an hour, wherever a new one can be had.
	Lasting(ctx context.Context) (AccessToken, error)
}

// AccessToken is a token with its end.
type AccessToken struct {
	Value string
	// ExpiresAt is zero where the end is not known, as that of a token which was given.
	ExpiresAt time.Time
}

// lastingFor is how long a token must live that is given away: more than nearly
// everything takes that is done with one, and half of what a new one has.
const lastingFor = 30 * time.Minute

// StaticToken uses an access token as it is. Such a token lives for an hour
// (https://developer.amazon.com/docs/login-with-amazon/access-token.html), so
// a rejection is an error that says how to get one that lasts.
func StaticToken(accessToken Setting) TokenSource {
	// A token from a file or a shell often brings a line end along.
	accessToken.Value = strings.TrimSpace(accessToken.Value)
	if accessToken.Origin == "" {
		accessToken.Origin = "access_token"
	}
	return staticToken{accessToken}
}

type staticToken struct{ setting Setting }

func (t staticToken) Token(context.Context) (string, error) {
	if !t.setting.isSet() {
		return "", &SettingsError{Argument: "access_token", Reason: "access_token is empty"}
	}
	if err := checkToken(t.setting.Value); err != nil {
		return "", &SettingsError{Argument: "access_token", Reason: fmt.Sprintf("the access token from %s %s. Copy it again", t.setting.Origin, err)}
	}
	return t.setting.Value, nil
}

func (t staticToken) Lasting(ctx context.Context) (AccessToken, error) {
	token, err := t.Token(ctx)
	return AccessToken{Value: token}, err
}

func (t staticToken) Renew(context.Context, string) (string, error) {
	return "", &SettingsError{Argument: "access_token", Reason: "the access token comes from " + t.setting.Origin +
		" and can't be renewed. Set a new one, which lives for an hour. For credentials that last, " + howToGetTokens}
}

// howToGetTokens is the way that Amazon documents
// (https://developer.amazon.com/docs/alexa/smapi/get-access-token-smapi.html).
var howToGetTokens = fmt.Sprintf("create a security profile of your own in the Login with Amazon console, run "+
	"`ask util generate-lwa-tokens` with its client id and client secret, and set refresh_token (%s), client_id (%s) and client_secret (%s)",
	RefreshTokenVariables[0], ClientIDVariables[0], ClientSecretVariables[0])

// errCharacter is what is wrong with a token that no header can carry. Go would
// report it as if the request had failed on its way.
var errCharacter = errors.New("has a space, a line break or another character in it that no token has")

func checkToken(token string) error {
	for _, character := range []byte(token) {
		if character <= ' ' || character >= 0x7f {
			return errCharacter
		}
	}
	return nil
}
