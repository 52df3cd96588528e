// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"context"
	"fmt"
	"time"
)

// ProfileToken uses a profile's access token while it lives. The refresh token
// beside it is left alone: it belongs to the ASK CLI's own client, which
// nothing else may use. Someone with a security profile of their own passes
// that and Profile.RefreshToken to NewRefreshTokenSource instead.
func ProfileToken(profile Profile) TokenSource {
	return profileToken{profile}
}

type profileToken struct{ profile Profile }

func (t profileToken) Token(context.Context) (string, error) {
	switch {
	case t.profile.AccessToken == "":
		return "", t.unusable("has no access token")
	case !t.profile.ExpiresAt.IsZero() && !time.Now().Before(t.profile.ExpiresAt):
		return "", t.unusable("has an access token that expired at " + t.profile.ExpiresAt.UTC().Format(time.RFC3339))
	}
	return t.profile.AccessToken, nil
}

func (t profileToken) Renew(context.Context, string) (string, error) {
	return "", t.unusable("has an access token that Amazon rejected")
}

func (t profileToken) unusable(reason string) error {
	return fmt.Errorf("the ASK CLI profile %q %s. Run `ask configure --profile %s` again, which gives it an access token "+
		"for an hour; or, for credentials that last, %s, and set client_id, client_secret and refresh_token",
		t.profile.Name, reason, t.profile.Name, howToGetTokens)
}
