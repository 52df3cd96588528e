// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package lwa

import (
	"testing"
	"testing/synctest"
	"time"
)

func expectLasting(t *testing.T, source TokenSource, want string, end time.Time) {
	t.Helper()
	got, err := source.Lasting(t.Context())
	if err != nil || got.Value != want || !got.ExpiresAt.Equal(end) {
		t.Errorf("the token is %q until %s, want %q until %s (%v)", got.Value, got.ExpiresAt, want, end, err)
	}
}

// A token that is given away lives for another half an hour, and requests use it
// until a minute before its end.
func TestATokenThatIsGivenAwayLasts(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		network := script(t, issue("Atza|1"), issue("Atza|2"))
		source := newTestRefresh(t, network, nil)
		first := time.Now().Add(time.Hour)
		expectToken(t, source, "Atza|1")
		expectLasting(t, source, "Atza|1", first)
		time.Sleep(30*time.Minute - time.Second)
		expectLasting(t, source, "Atza|1", first)
		network.ExpectRequests(t, 1)
		time.Sleep(time.Second)
		expectToken(t, source, "Atza|1")
		expectLasting(t, source, "Atza|2", time.Now().Add(time.Hour))
		expectToken(t, source, "Atza|2")
		network.ExpectRequests(t, 2)
	})
}

// Nobody knows when a token ends that was given, nor whether Login with Amazon says.
func TestATokenWithoutAnEnd(t *testing.T) {
	expectLasting(t, StaticToken(Setting{Value: "Atza|1"}), "Atza|1", time.Time{})
	expectLasting(t, newTestRefresh(t, script(t, step{Status: 200, Body: `{"access_token":"Atza|1"}`}), nil), "Atza|1", time.Time{})
	expectLasting(t, ProfileToken(Profile{AccessToken: "Atza|1"}, nil), "Atza|1", time.Time{})
}

// A profile's token is given away as long as it lives where nothing can renew it, and
// for half an hour less where something can.
func TestAProfilesTokenThatIsGivenAway(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		end := time.Now().Add(time.Hour)
		profile := Profile{Name: "work", AccessToken: "Atza|1", ExpiresAt: end}
		alone, renewed := ProfileToken(profile, nil), ProfileToken(profile, newTestRefresh(t, script(t, issue("Atza|2")), nil))
		expectLasting(t, alone, "Atza|1", end)
		expectLasting(t, renewed, "Atza|1", end)
		time.Sleep(30 * time.Minute)
		expectLasting(t, alone, "Atza|1", end)
		expectLasting(t, renewed, "Atza|2", time.Now().Add(time.Hour))
		expectToken(t, renewed, "Atza|1")
		time.Sleep(30 * time.Minute)
		if token, err := alone.Lasting(t.Context()); err == nil || token.Value != "" {
			t.Errorf("an expired token is given away: %+v", token)
		} else {
			expectContains(t, err.Error(), `"work"`, "expired at", "ask configure --profile work")
		}
	})
}

// A token that no header can carry is refused with where it comes from, and is not
// quoted.
func TestATokenThatNoHeaderCarries(t *testing.T) {
	broken := canaryToken + "\nX: y"
	for name, c := range map[string]struct {
		source TokenSource
		wants  []string
	}{
		"given": {
			StaticToken(Setting{Value: broken, Origin: "the environment variable ASK_ACCESS_TOKEN"}),
			[]string{"the environment variable ASK_ACCESS_TOKEN", "Copy it again"},
		},
		"profile": {
			ProfileToken(Profile{Name: "work", File: "cli_config", AccessToken: broken}, nil),
			[]string{`"work" in cli_config`, "ask configure --profile work"},
		},
		"issued": {
			newTestRefresh(t, script(t, issue("Atza|1 2")), func(c *RefreshTokenConfig) { c.RefreshToken.Origin = "the environment variable ASK_REFRESH_TOKEN" }),
			[]string{"issued no access token", "its access_token", "the environment variable ASK_REFRESH_TOKEN"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			token, err := c.source.Token(t.Context())
			if err == nil {
				t.Fatalf("the token is %q", token)
			}
			expectContains(t, err.Error(), append(c.wants, "a line break or another character")...)
			expectNoSecret(t, err.Error())
		})
	}
}
