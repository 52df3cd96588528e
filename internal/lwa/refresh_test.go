// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package lwa

import (
	"net/http"
	"net/url"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
)

func newTestRefresh(t *testing.T, transport http.RoundTripper, change func(*RefreshTokenConfig)) TokenSource {
	t.Helper()
	config := RefreshTokenConfig{
		ClientID:     Setting{Value: "amzn1.application-oa2-client.1"},
		ClientSecret: Setting{Value: canaryClientSecret},
		RefreshToken: Setting{Value: canaryRefreshToken},
		Connection:   Connection{Transport: transport, UserAgent: "terraform-provider-alexa/test"},
	}
	if change != nil {
		change(&config)
	}
	source, err := NewRefreshTokenSource(config)
	if err != nil {
		t.Fatal(err)
	}
	return source
}

func issue(token string) step {
	return step{Status: 200, Body: `{"access_token":"` + token + `","token_type":"bearer","expires_in":3600}`,
		Headers: []string{"Content-Type", "application/json"}}
}

func expectToken(t *testing.T, source TokenSource, want string) {
	t.Helper()
	got, err := source.Token(t.Context())
	if err != nil || got != want {
		t.Fatalf("the token is %q, want %q (%v)", got, want, err)
	}
}

func TestTokenRequestForm(t *testing.T) {
	network := script(t, issue("Atza|1"))
	source := newTestRefresh(t, network, func(c *RefreshTokenConfig) {
		// As read from a file, with the line end.
		c.RefreshToken.Value, c.ClientSecret.Value = c.RefreshToken.Value+"\n", c.ClientSecret.Value+"\r\n"
	})
	network.ExpectRequests(t, 0)
	expectToken(t, source, "Atza|1")
	request := network.ExpectRequests(t, 1)[0]
	if request.Method != http.MethodPost || request.Host != "api.amazon.com" || request.Path != "/auth/o2/token" || request.Query != "" {
		t.Errorf("%s https://%s%s?%s", request.Method, request.Host, request.Path, request.Query)
	}
	// Spelled out, because a form that is parsed back hides what was not escaped.
	want := "client_id=amzn1.application-oa2-client.1&client_secret=canary-client-secret%2F3" +
		"&grant_type=refresh_token&refresh_token=Atzr%7Ccanary%26refresh%3Dtoken%2B2"
	if diff := cmp.Diff(want, request.Body); diff != "" {
		t.Error(diff)
	}
	for name, want := range map[string]string{
		"Content-Type":  "application/x-www-form-urlencoded",
		"Accept":        "application/json",
		"User-Agent":    "terraform-provider-alexa/test",
		"Authorization": "",
	} {
		if got := request.Header.Get(name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
}

func TestTokenIsRenewedBeforeItExpires(t *testing.T) {
	for name, lifetime := range map[string]string{"number": "3600", "string": `"3600"`} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				network := script(t,
					step{Status: 200, Body: `{"access_token":"Atza|1","refresh_token":"Atzr|rotated","expires_in":` + lifetime + `}`,
						Headers: []string{"Content-Type", "text/plain; charset=utf-8"}},
					issue("Atza|2"))
				source := newTestRefresh(t, network, nil)
				expectToken(t, source, "Atza|1")
				time.Sleep(3539 * time.Second)
				expectToken(t, source, "Atza|1")
				network.ExpectRequests(t, 1)
				time.Sleep(2 * time.Second)
				expectToken(t, source, "Atza|2")
				requests := network.ExpectRequests(t, 2)
				form, err := url.ParseQuery(requests[1].Body)
				if err != nil || form.Get("refresh_token") != "Atzr|rotated" {
					t.Errorf("the new refresh token was not used: %v %v", form, err)
				}
			})
		})
	}
}
