// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package lwa

import (
	"context"
	"fmt"
	"strings"
	"sync/atomic"
	"time"
)

// ProfileToken uses a profile's access token while it lives. Then renewal takes
// over, a source made from the profile's refresh token and the client that it was
// issued to. Without one the refresh token is left alone, because it belongs to
// the ASK CLI's own client, which nothing else may use; the error says what to do.
func ProfileToken(profile Profile, renewal TokenSource) TokenSource {
	return &profileToken{profile: profile, renewal: renewal}
}

type profileToken struct {
	profile Profile
	renewal TokenSource
	// rejected is true once the access token was answered 401.
	rejected atomic.Bool
}

func (t *profileToken) Token(ctx context.Context) (string, error) {
	if reason := t.unfit(renewBefore); reason != "" {
		return t.renewed(ctx, reason)
	}
	return t.profile.AccessToken, nil
}

func (t *profileToken) Lasting(ctx context.Context) (AccessToken, error) {
	switch reason := t.unfit(lastingFor); {
	case reason == "":
		return AccessToken{Value: t.profile.AccessToken, ExpiresAt: t.profile.ExpiresAt}, nil
	case t.renewal == nil:
		return AccessToken{}, t.fault(reason)
	}
	return t.renewal.Lasting(ctx)
}

// unfit says why the profile's own token is not used, "" if it is. It has to live
// for longer than that where there is a renewal, and else to live.
func (t *profileToken) unfit(lifetime time.Duration) string {
	if t.renewal == nil {
		lifetime = 0
	}
	switch {
	case t.profile.AccessToken == "":
		return "has no access token"
	case checkToken(t.profile.AccessToken) != nil:
		return "has an access token that " + errCharacter.Error()
	case !t.profile.ExpiresAt.IsZero() && time.Until(t.profile.ExpiresAt) <= lifetime:
		return "has an access token that expired at " + t.profile.ExpiresAt.UTC().Format(time.RFC3339)
	case t.renewal != nil && t.rejected.Load():
		return "has an access token that Amazon does not accept"
	}
	return ""
}

func (t *profileToken) Renew(ctx context.Context, rejected string) (string, error) {
	if t.renewal == nil || rejected == t.profile.AccessToken {
		t.rejected.Store(true)
		return t.renewed(ctx, "has an access token that Amazon does not accept")
	}
	return t.renewal.Renew(ctx, rejected)
}

func (t *profileToken) renewed(ctx context.Context, reason string) (string, error) {
	if t.renewal != nil {
		return t.renewal.Token(ctx)
	}
	return "", t.fault(reason)
}

func (t *profileToken) fault(reason string) error {
	return &SettingsError{Argument: "profile", Reason: fmt.Sprintf("%s %s, and only the ASK CLI can renew it. Run `ask configure --profile %s` again, "+
		"and it has one for an hour. For credentials that last, %s",
		t.profile.origin(), reason, t.profile.Name, howToGetTokens)}
}

// origin names the profile in messages.
func (p Profile) origin() string {
	return strings.TrimSuffix(fmt.Sprintf("the ASK CLI's profile %q in %s", p.Name, p.File), " in ")
}
