// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
)

func newTestRefresh(t *testing.T, transport http.RoundTripper, change func(*RefreshTokenConfig)) TokenSource {
	t.Helper()
	config := RefreshTokenConfig{
		ClientID:     "amzn1.application-oa2-client.1",
		ClientSecret: canaryClientSecret,
		RefreshToken: canaryRefreshToken,
		Transport:    transport,
		UserAgent:    "terraform-provider-alexa/test",
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
	return step{status: 200, body: `{"access_token":"` + token + `","token_type":"bearer","expires_in":3600}`,
		headers: []string{"Content-Type", "application/json"}}
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
		c.RefreshToken, c.ClientSecret = c.RefreshToken+"\n", c.ClientSecret+"\r\n"
	})
	network.expectRequests(t, 0)
	expectToken(t, source, "Atza|1")
	request := network.expectRequests(t, 1)[0]
	if request.method != "POST" || request.host != "api.amazon.com" || request.path != "/auth/o2/token" || request.query != "" {
		t.Errorf("%s https://%s%s?%s", request.method, request.host, request.path, request.query)
	}
	// Spelled out, because a form that is parsed back hides what was not escaped.
	want := "client_id=amzn1.application-oa2-client.1&client_secret=canary-client-secret%2F3" +
		"&grant_type=refresh_token&refresh_token=Atzr%7Ccanary%26refresh%3Dtoken%2B2"
	if diff := cmp.Diff(want, request.body); diff != "" {
		t.Error(diff)
	}
	for name, want := range map[string]string{
		"Content-Type":  "application/x-www-form-urlencoded",
		"Accept":        "application/json",
		"User-Agent":    "terraform-provider-alexa/test",
		"Authorization": "",
	} {
		if got := request.header.Get(name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
}

func TestTokenIsSharedByConcurrentRequests(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		tokens := &fake{answer: func(int, sent) (*http.Response, error) {
			time.Sleep(time.Second)
			return respond(200, `{"access_token":"Atza|1","expires_in":3600}`), nil
		}}
		network := &fake{answer: func(int, sent) (*http.Response, error) { return respond(200, `{"vendors":[]}`), nil }}
		client := newTestClient(t, network, func(c *Config) { c.TokenSource = newTestRefresh(t, tokens, nil) })
		tokens.expectRequests(t, 0)
		var group sync.WaitGroup
		for range 20 {
			group.Go(func() {
				if _, err := client.Vendors(t.Context()); err != nil {
					t.Error(err)
				}
			})
		}
		group.Wait()
		tokens.expectRequests(t, 1)
		for _, request := range network.expectRequests(t, 20) {
			if got := request.header.Get("Authorization"); got != "Bearer Atza|1" {
				t.Errorf("Authorization is %q", got)
			}
		}
	})
}

func TestTokenIsRenewedBeforeItExpires(t *testing.T) {
	for name, lifetime := range map[string]string{"number": "3600", "string": `"3600"`} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				network := script(t,
					step{status: 200, body: `{"access_token":"Atza|1","refresh_token":"Atzr|rotated","expires_in":` + lifetime + `}`,
						headers: []string{"Content-Type", "text/plain; charset=utf-8"}},
					issue("Atza|2"))
				source := newTestRefresh(t, network, nil)
				expectToken(t, source, "Atza|1")
				time.Sleep(3539 * time.Second)
				expectToken(t, source, "Atza|1")
				network.expectRequests(t, 1)
				time.Sleep(2 * time.Second)
				expectToken(t, source, "Atza|2")
				requests := network.expectRequests(t, 2)
				form, err := url.ParseQuery(requests[1].body)
				if err != nil || form.Get("refresh_token") != "Atzr|rotated" {
					t.Errorf("the new refresh token was not used: %v %v", form, err)
				}
			})
		})
	}
}

func TestTokenIsRenewedOnceAfter401(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		tokens := script(t, issue("Atza|old"), issue("Atza|new"))
		network := &fake{answer: func(_ int, request sent) (*http.Response, error) {
			time.Sleep(10 * time.Millisecond)
			if request.header.Get("Authorization") != "Bearer Atza|new" {
				return respond(401, `{"message":"Token is invalid/expired"}`), nil
			}
			return respond(202, ""), nil
		}}
		client := newTestClient(t, network, func(c *Config) { c.TokenSource = newTestRefresh(t, tokens, nil) })
		var group sync.WaitGroup
		for range 10 {
			group.Go(func() {
				if err := callManifest(t.Context(), client, http.MethodPut); err != nil {
					t.Error(err)
				}
			})
		}
		group.Wait()
		tokens.expectRequests(t, 2)
		network.expectRequests(t, 20)
		if err := callManifest(t.Context(), client, http.MethodPut); err != nil {
			t.Error(err)
		}
		tokens.expectRequests(t, 2)
		network.expectRequests(t, 21)
	})
}

func TestTokenThatStaysRejected(t *testing.T) {
	rejected := step{status: 401, body: `{"message":"Token is invalid/expired"}`}
	for name, test := range map[string]struct {
		tokens   []step
		requests int
		wants    []string
	}{
		"another token": {[]step{issue("Atza|1"), issue("Atza|2")}, 2, []string{"401", "invalid/expired", "alexa::ask:skills:readwrite"}},
		"the same":      {[]step{issue("Atza|1"), issue("Atza|1")}, 1, []string{"401", "the rejected one again"}},
		"no token": {[]step{issue("Atza|1"), {status: 400, body: `{"error":"invalid_grant","error_description":"gone"}`}}, 1,
			[]string{"401", "invalid_grant", "gone", "ask util generate-lwa-tokens"}},
	} {
		t.Run(name, func(t *testing.T) {
			tokens := script(t, test.tokens...)
			network := script(t, rejected, rejected)
			client := newTestClient(t, network, func(c *Config) { c.TokenSource = newTestRefresh(t, tokens, nil) })
			_, err := client.Vendors(t.Context())
			network.expectRequests(t, test.requests)
			tokens.expectRequests(t, 2)
			var answered *Error
			if !errors.As(err, &answered) || answered.StatusCode != http.StatusUnauthorized {
				t.Fatalf("the error is %v", err)
			}
			expectContains(t, err.Error(), test.wants...)
		})
	}
}

func TestStaticTokenCannotBeRenewed(t *testing.T) {
	network := script(t, step{status: 401})
	_, err := newTestClient(t, network, nil).Vendors(t.Context())
	network.expectRequests(t, 1)
	if err == nil {
		t.Fatal("401 passed for success")
	}
	expectContains(t, err.Error(), "401", "access_token", "an hour", "refresh_token", "ask util generate-lwa-tokens")
	expectNoSecret(t, err.Error())
	if _, err := StaticToken(" \n").Token(t.Context()); err == nil {
		t.Error("an empty token was accepted")
	}
	expectToken(t, StaticToken("Atza|1\n"), "Atza|1")
}

// TestTokenRequestOutlivesItsCaller proves that a caller stops waiting when its
// own context ends, and that those who go on waiting get the token.
func TestTokenRequestOutlivesItsCaller(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		tokens := &fake{answer: func(int, sent) (*http.Response, error) {
			time.Sleep(10 * time.Second)
			return respond(200, `{"access_token":"Atza|1","expires_in":3600}`), nil
		}}
		network := script(t)
		source := newTestRefresh(t, tokens, nil)
		client := newTestClient(t, network, func(c *Config) { c.TokenSource = source })
		var group sync.WaitGroup
		group.Go(func() {
			ctx, cancel := context.WithTimeout(t.Context(), time.Second)
			defer cancel()
			started := time.Now()
			if _, err := client.Vendors(ctx); !errors.Is(err, context.DeadlineExceeded) {
				t.Errorf("the error is %v", err)
			}
			if took := time.Since(started); took != time.Second {
				t.Errorf("it waited %s", took)
			}
		})
		synctest.Wait()
		group.Go(func() { expectToken(t, source, "Atza|1") })
		group.Wait()
		tokens.expectRequests(t, 1)
		network.expectRequests(t, 0)
	})
}
