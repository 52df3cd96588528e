// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"context"
	"errors"
	"net/http"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa"
)

func newTestRefresh(t *testing.T, transport http.RoundTripper) lwa.TokenSource {
	t.Helper()
	source, err := lwa.NewRefreshTokenSource(lwa.RefreshTokenConfig{
		ClientID:     lwa.Setting{Value: "amzn1.application-oa2-client.1"},
		ClientSecret: lwa.Setting{Value: canaryClientSecret},
		RefreshToken: lwa.Setting{Value: canaryRefreshToken},
		Connection:   lwa.Connection{Transport: transport},
	})
	if err != nil {
		t.Fatal(err)
	}
	return source
}

func issue(token string) step {
	return step{Status: 200, Body: `{"access_token":"` + token + `","token_type":"bearer","expires_in":3600}`}
}

func expectToken(t *testing.T, source lwa.TokenSource, want string) {
	t.Helper()
	got, err := source.Token(t.Context())
	if err != nil || got != want {
		t.Fatalf("the token is %q, want %q (%v)", got, want, err)
	}
}

func TestTokenIsSharedByConcurrentRequests(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		tokens := &fake{Answer: func(int, sent) (*http.Response, error) {
			time.Sleep(time.Second)
			return respond(200, `{"access_token":"Atza|1","expires_in":3600}`), nil
		}}
		network := &fake{Answer: func(int, sent) (*http.Response, error) { return respond(200, `{"vendors":[]}`), nil }}
		client := newTestClient(t, network, func(c *Config) { c.TokenSource = newTestRefresh(t, tokens) })
		tokens.ExpectRequests(t, 0)
		var group sync.WaitGroup
		for range 20 {
			group.Go(func() {
				if _, err := client.Vendors(t.Context()); err != nil {
					t.Error(err)
				}
			})
		}
		group.Wait()
		tokens.ExpectRequests(t, 1)
		for _, request := range network.ExpectRequests(t, 20) {
			if got := request.Header.Get("Authorization"); got != "Bearer Atza|1" {
				t.Errorf("Authorization is %q", got)
			}
		}
	})
}

func TestTokenIsRenewedOnceAfter401(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		tokens := script(t, issue("Atza|old"), issue("Atza|new"))
		network := &fake{Answer: func(_ int, request sent) (*http.Response, error) {
			time.Sleep(10 * time.Millisecond)
			if request.Header.Get("Authorization") != "Bearer Atza|new" {
				return respond(401, `{"message":"Token is invalid/expired"}`), nil
			}
			return respond(202, ""), nil
		}}
		client := newTestClient(t, network, func(c *Config) { c.TokenSource = newTestRefresh(t, tokens) })
		var group sync.WaitGroup
		for range 10 {
			group.Go(func() {
				if err := callManifest(t.Context(), client, http.MethodPut); err != nil {
					t.Error(err)
				}
			})
		}
		group.Wait()
		tokens.ExpectRequests(t, 2)
		network.ExpectRequests(t, 20)
		if err := callManifest(t.Context(), client, http.MethodPut); err != nil {
			t.Error(err)
		}
		tokens.ExpectRequests(t, 2)
		network.ExpectRequests(t, 21)
	})
}

func TestTokenThatStaysRejected(t *testing.T) {
	rejected := step{Status: 401, Body: `{"message":"Token is invalid/expired"}`}
	for name, test := range map[string]struct {
		tokens   []step
		requests int
		wants    []string
	}{
		"another token": {[]step{issue("Atza|1"), issue("Atza|2")}, 2, []string{"401", "invalid/expired", "alexa::ask:skills:readwrite"}},
		"the same":      {[]step{issue("Atza|1"), issue("Atza|1")}, 1, []string{"401", "the rejected one again"}},
		"no token": {[]step{issue("Atza|1"), {Status: 400, Body: `{"error":"invalid_grant","error_description":"gone"}`}}, 1,
			[]string{"401", "invalid_grant", "gone", "ask util generate-lwa-tokens"}},
	} {
		t.Run(name, func(t *testing.T) {
			tokens := script(t, test.tokens...)
			network := script(t, rejected, rejected)
			client := newTestClient(t, network, func(c *Config) { c.TokenSource = newTestRefresh(t, tokens) })
			_, err := client.Vendors(t.Context())
			network.ExpectRequests(t, test.requests)
			tokens.ExpectRequests(t, 2)
			var answered *Error
			if !errors.As(err, &answered) || answered.StatusCode != http.StatusUnauthorized {
				t.Fatalf("the error is %v", err)
			}
			expectContains(t, err.Error(), test.wants...)
		})
	}
}

func TestStaticTokenCannotBeRenewed(t *testing.T) {
	network := script(t, step{Status: 401})
	_, err := newTestClient(t, network, nil).Vendors(t.Context())
	network.ExpectRequests(t, 1)
	if err == nil {
		t.Fatal("401 passed for success")
	}
	expectContains(t, err.Error(), "401", "access_token", "an hour", "refresh_token", "ask util generate-lwa-tokens")
	expectNoSecret(t, err.Error())
	if _, err := lwa.StaticToken(lwa.Setting{Value: " \n"}).Token(t.Context()); err == nil {
		t.Error("an empty token was accepted")
	}
	expectToken(t, lwa.StaticToken(lwa.Setting{Value: "Atza|1\n"}), "Atza|1")
}

// TestTokenRequestOutlivesItsCaller proves that a caller stops waiting when its
// own context ends, and that those who go on waiting get the token.
func TestTokenRequestOutlivesItsCaller(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		tokens := &fake{Answer: func(int, sent) (*http.Response, error) {
			time.Sleep(10 * time.Second)
			return respond(200, `{"access_token":"Atza|1","expires_in":3600}`), nil
		}}
		network := script(t)
		source := newTestRefresh(t, tokens)
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
		tokens.ExpectRequests(t, 1)
		network.ExpectRequests(t, 0)
	})
}
