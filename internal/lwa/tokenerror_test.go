// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package lwa

import (
	"errors"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa/wire"
)

func TestTokenErrors(t *testing.T) {
	refusal := func(status int, body string) step {
		return step{Status: status, Body: body, Headers: []string{"Content-Type", "application/json"}}
	}
	for name, test := range map[string]struct {
		answer      step
		requests    int
		status      int
		code, words string
		wants       []string
	}{
		"invalid_grant": {refusal(400, `{"error":"invalid_grant","error_description":"The request has an invalid grant parameter : refresh_token"}`), 1,
			400, "invalid_grant", "The request has an invalid grant parameter : refresh_token",
			[]string{"was issued to another client", "ask util generate-lwa-tokens", "request-1"}},
		"invalid_client": {refusal(401, `{"error":"invalid_client","error_description":"Client authentication failed"}`), 1,
			401, "invalid_client", "Client authentication failed", []string{"client_id or client_secret is wrong"}},
		"error_type": {refusal(400, `{"error_type":"unauthorized_client","error_description":"Not authorized"}`), 1,
			400, "unauthorized_client", "Not authorized", []string{"may not use this refresh token"}},
		"error in a success":    {refusal(200, `{"error":"invalid_scope","access_token":"Atza|canary"}`), 1, 200, "invalid_scope", "", nil},
		"success without token": {refusal(200, `{"expires_in":3600}`), 1, 200, "", "", []string{"access_token"}},
		"success of odd types":  {refusal(200, `{"access_token":{"canary":1}}`), 1, 200, "", "", nil},
		"echoed secrets": {refusal(400, `{"error":"invalid_client","error_description":"`+canaryClientSecret+` and `+canaryRefreshToken+`"}`), 1,
			400, "invalid_client", "*** and ***", nil},
		"throttled": {refusal(429, `{"error":"slow_down"}`), 4, 429, "slow_down", "", nil},
		"broken":    {refusal(500, `{"error":"ServerError"}`), 4, 500, "ServerError", "", nil},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				tokens := script(t, test.answer, test.answer, test.answer, test.answer)
				book := &logBook{}
				source := newTestRefresh(t, tokens, func(c *RefreshTokenConfig) { c.Log = book.Log })
				_, err := source.Token(t.Context())
				for _, request := range tokens.ExpectRequests(t, test.requests) {
					if request.Host != "api.amazon.com" {
						t.Errorf("the secrets went to %s", request.Host)
					}
				}
				var refused *TokenError
				if !errors.As(err, &refused) {
					t.Fatalf("the error is %v", err)
				}
				if refused.StatusCode != test.status || refused.Code != test.code || refused.Description != test.words {
					t.Errorf("the error holds %+v", refused)
				}
				expectContains(t, err.Error(), append(test.wants, "Login with Amazon issued no access token", test.code, test.words)...)
				expectNoSecret(t, err.Error())
				expectNoSecret(t, book.Text.String())
			})
		})
	}
}

// What is not Login with Amazon's JSON is not its refusal.
func TestForeignTokenAnswers(t *testing.T) {
	for name, test := range map[string]struct {
		answer   step
		requests int
		want     string
	}{
		"HTML success":  {step{Status: 200, Body: "<html>hotel wifi"}, 1, `200 OK with an HTML page with the text "hotel wifi"`},
		"empty success": {step{Status: 200}, 1, "an empty body"},
		"HTML refusal":  {step{Status: 403, Body: "<html>\n<title>blocked by proxy"}, 1, `403 Forbidden with an HTML page with the title "blocked by proxy"`},
		"odd types":     {step{Status: 400, Body: `{"error":{"a":1},"error_description":[2]}`}, 1, "JSON that begins with"},
		"redirect":      {step{Status: 307, Headers: []string{"Location", "https://evil.example/?canary"}}, 1, "redirect to evil.example, which is not followed"},
		"gateway":       {step{Status: 503, Body: "<html>"}, 4, "503 Service Unavailable with an HTML page"},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				tokens := script(t, test.answer, test.answer, test.answer, test.answer)
				_, err := newTestRefresh(t, tokens, nil).Token(t.Context())
				tokens.ExpectRequests(t, test.requests)
				var foreign *wire.ForeignAnswerError
				var refused *TokenError
				if !errors.As(err, &foreign) || errors.As(err, &refused) {
					t.Fatalf("the error is %v", err)
				}
				expectContains(t, err.Error(), test.want, "https://api.amazon.com/auth/o2/token", "not an answer of Login with Amazon")
				if strings.ContainsAny(err.Error(), "<>") {
					t.Errorf("markup shows in %v", err)
				}
				expectNoSecret(t, err.Error())
			})
		})
	}
}

func TestTokenEndpointOutage(t *testing.T) {
	for _, outage := range []step{{Status: 500}, {Err: errReset}, {Err: errHang}, {Status: 200, Body: `{"acc`, Cut: true}} {
		synctest.Test(t, func(t *testing.T) {
			tokens := script(t, outage, outage, issue("Atza|1"))
			expectToken(t, newTestRefresh(t, tokens, nil), "Atza|1")
			tokens.ExpectRequests(t, 3)

			tokens = script(t, outage, outage, outage, outage)
			started := time.Now()
			_, err := newTestRefresh(t, tokens, nil).Token(t.Context())
			tokens.ExpectRequests(t, 4)
			if err == nil || time.Since(started) < time.Second {
				t.Fatalf("after %s: %v", time.Since(started), err)
			}
			expectContains(t, err.Error(), "Login with Amazon")
			expectNoSecret(t, err.Error())
		})
	}
}

func TestRefreshTokenSettings(t *testing.T) {
	for name, test := range map[string]struct {
		change func(*RefreshTokenConfig)
		want   string
	}{
		"no client":         {func(c *RefreshTokenConfig) { c.ClientID, c.ClientSecret = Setting{}, Setting{Value: " "} }, "client_id and client_secret must be set"},
		"no refresh token":  {func(c *RefreshTokenConfig) { c.RefreshToken = Setting{} }, "refresh_token must be set"},
		"http":              {func(c *RefreshTokenConfig) { c.TokenURL = "http://api.amazon.com/auth/o2/token" }, "token_url is http://api.amazon.com"},
		"not a URL":         {func(c *RefreshTokenConfig) { c.TokenURL = "api.amazon.com" }, "token_url must be a URL"},
		"secrets in a form": {func(c *RefreshTokenConfig) { c.TokenURL = "https://host/?x=canary" }, "token_url must not have a query"},
	} {
		t.Run(name, func(t *testing.T) {
			config := RefreshTokenConfig{ClientID: Setting{Value: "id"}, ClientSecret: Setting{Value: canaryClientSecret}, RefreshToken: Setting{Value: canaryRefreshToken}}
			test.change(&config)
			_, err := NewRefreshTokenSource(config)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Fatalf("the error is %v", err)
			}
			expectNoSecret(t, err.Error())
		})
	}
	newTestRefresh(t, script(t), func(c *RefreshTokenConfig) { c.TokenURL = "http://127.0.0.1:1/auth/o2/token" })
}
