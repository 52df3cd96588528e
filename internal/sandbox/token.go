// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"encoding/json"
	"fmt"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// amazonTokenLifetime is how long Login with Amazon lets an access token live.
const amazonTokenLifetime = time.Hour

// tokens are the access tokens in circulation. A zero expiry means never.
type tokens struct {
	lifetime time.Duration
	issued   int
	expiry   map[string]time.Time
}

func newTokens() tokens {
	return tokens{lifetime: amazonTokenLifetime, issued: 1, expiry: map[string]time.Time{AccessToken: {}}}
}

func (t *tokens) setLifetime(lifetime time.Duration) {
	t.lifetime = lifetime
	t.expiry[AccessToken] = time.Now().Add(lifetime)
}

func (t *tokens) issue() string {
	t.issued++
	token := fmt.Sprintf("%s-%d", AccessToken, t.issued)
	t.expiry[token] = time.Now().Add(t.lifetime)
	return token
}

// accepts reports whether the Authorization header holds a living token. Amazon takes it with and without a scheme:
// its SDK sends the one form, its CLI the other.
func (t *tokens) accepts(authorization string) bool {
	expiry, known := t.expiry[strings.TrimPrefix(authorization, "Bearer ")]
	return known && (expiry.IsZero() || time.Now().Before(expiry))
}

// ExpireTokens refuses every access token in circulation, [AccessToken] included, with 401. The token endpoint still
// issues new ones.
func (s *Sandbox) ExpireTokens() {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	clear(s.tokens.expiry)
}

func unauthorized() answer {
	a := jsonAnswer(http.StatusUnauthorized, map[string]any{"message": "Token is invalid/expired"})
	a.header.Set("WWW-Authenticate", `Bearer realm="sandbox"`)
	return a
}

// issueToken serves the refresh grant, the only one that SMAPI tools use unattended.
func (s *Sandbox) issueToken(c call) answer {
	field, err := tokenFields(c.header.Get("Content-Type"), c.body)
	if err != nil {
		return tokenError(http.StatusBadRequest, "invalid_request", err.Error())
	}
	if field("grant_type") == "" {
		return tokenError(http.StatusBadRequest, "invalid_request", "The request is missing a required parameter : grant_type")
	}
	if field("grant_type") != "refresh_token" {
		return tokenError(http.StatusBadRequest, "unsupported_grant_type", "The authorization grant type is not supported by the authorization server")
	}
	for _, name := range []string{"refresh_token", "client_id", "client_secret"} {
		if field(name) == "" {
			return tokenError(http.StatusBadRequest, "invalid_request", "The request is missing a required parameter : "+name)
		}
	}
	if field("client_id") != ClientID || field("client_secret") != ClientSecret {
		return tokenError(http.StatusUnauthorized, "invalid_client", "Client authentication failed")
	}
	if field("refresh_token") != RefreshToken {
		return tokenError(http.StatusBadRequest, "invalid_grant", "The request has an invalid grant parameter : refresh_token")
	}
	// A client may read 0 seconds as "never expires", so a part of a second counts as one.
	seconds := (s.tokens.lifetime + time.Second - 1) / time.Second
	return jsonAnswer(http.StatusOK, map[string]any{
		"access_token":  s.tokens.issue(),
		"refresh_token": RefreshToken,
		"token_type":    "bearer",
		"expires_in":    int64(seconds),
	})
}

// tokenFields reads the body as a form, or as JSON, which the ASK CLI sends.
func tokenFields(contentType string, body []byte) (func(name string) string, error) {
	mediaType, _, err := mime.ParseMediaType(contentType)
	if err == nil && mediaType == "application/json" {
		fields := map[string]string{}
		if err := json.Unmarshal(body, &fields); err != nil {
			return nil, fmt.Errorf("the request body is not a JSON object of strings: %w", err)
		}
		return func(name string) string { return fields[name] }, nil
	}
	form, err := url.ParseQuery(string(body))
	if err != nil {
		return nil, fmt.Errorf("the request body is not a form: %w", err)
	}
	return form.Get, nil
}

func tokenError(status int, code, description string) answer {
	return jsonAnswer(status, map[string]any{"error": code, "error_description": description})
}
