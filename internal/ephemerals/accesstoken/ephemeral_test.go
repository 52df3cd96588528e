// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package accesstoken_test

import (
	"strings"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const typeName = "alexa_access_token"

func text(value string) tftypes.Value { return tftypes.NewValue(tftypes.String, value) }

// renewable are the arguments of a provider that gets its tokens from Login with Amazon.
func renewable(clientID string) map[string]tftypes.Value {
	return map[string]tftypes.Value{
		"access_token": tftypes.NewValue(tftypes.String, nil), "refresh_token": text(sandbox.RefreshToken),
		"client_id": text(clientID), "client_secret": text(sandbox.ClientSecret),
	}
}

// A token that was given is handed on, and nobody is asked when it ends.
func TestATokenThatWasGiven(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, `{}`)
	opened, said := e.Protocol(nil).Open(typeName, nil)
	if len(said) > 0 || !opened["access_token"].Equal(text(sandbox.AccessToken)) || !opened["expires_at"].Equal(tftypes.NewValue(tftypes.String, nil)) {
		t.Errorf("opened %s, and it says %+v", opened, said)
	}
	if len(e.Requests()) > 0 {
		t.Errorf("asked %+v", e.Requests())
	}
}

// A token of Login with Amazon has its end, and is the one that the provider uses
// itself.
func TestATokenThatIsFetched(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, `{}`)
	p := e.Protocol(renewable(sandbox.ClientID))
	earliest := time.Now().Add(time.Hour).Truncate(time.Second)
	opened, said := p.Open(typeName, nil)
	latest := time.Now().Add(time.Hour)
	if len(said) > 0 {
		t.Fatalf("it says %+v", said)
	}
	var token, end string
	if err := opened["expires_at"].As(&end); err != nil {
		t.Fatal(err)
	}
	expires, err := time.Parse("2006-01-02T15:04:05Z", end)
	if err != nil || expires.Before(earliest) || expires.After(latest) {
		t.Errorf("it expires at %s, want between %s and %s (%v)", end, earliest, latest, err)
	}
	if err := opened["access_token"].As(&token); err != nil {
		t.Fatal(err)
	}
	p.Data("alexa_vendors", nil)
	again, _ := p.Open(typeName, nil)
	if !again["access_token"].Equal(opened["access_token"]) {
		t.Errorf("then it is %s", again["access_token"])
	}
	requests := e.Requests()
	if len(requests) != 2 || requests[0].Operation != sandbox.OperationToken || requests[1].Header.Get("Authorization") != "Bearer "+token {
		t.Errorf("asked %+v, want a token, and the vendors with %s", requests, token)
	}
}

// While nobody knows the credentials, nobody knows the token: that is no error, and
// no request.
func TestATokenThatIsNotKnownYet(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, `{}`)
	for _, argument := range []string{"endpoint", "access_token", "profile"} {
		p := e.Protocol(map[string]tftypes.Value{argument: tftypes.NewValue(tftypes.String, tftypes.UnknownValue)})
		opened, said := p.Open(typeName, nil)
		if len(said) > 0 || opened["access_token"].IsKnown() || opened["expires_at"].IsKnown() {
			t.Errorf("%s is not known: opened %s, and it says %+v", argument, opened, said)
		}
	}
	if len(e.Requests()) > 0 {
		t.Errorf("asked %+v", e.Requests())
	}
}

// What Login with Amazon refuses is said with its words, whose credentials they
// were, and what to do.
func TestNoToken(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, `{}`)
	_, said := e.Protocol(renewable("another")).Open(typeName, nil)
	if len(said) != 1 || said[0].Summary != "Unable to get an access token" {
		t.Fatalf("it says %+v", said)
	}
	for _, part := range []string{
		"Client authentication failed", "client_id in the provider block", "refresh_token in the provider block", "Correct the credentials",
	} {
		if !strings.Contains(said[0].Detail, part) {
			t.Errorf("%q is missing in %q", part, said[0].Detail)
		}
	}
	if strings.Contains(said[0].Detail, sandbox.RefreshToken) {
		t.Errorf("the refresh token is in %q", said[0].Detail)
	}
}
