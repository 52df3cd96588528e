// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"time"

	"golang.org/x/oauth2"
)

// requestToken sends one token request. The error is a *TokenError when Login
// with Amazon answered.
func (s *refreshTokenSource) requestToken(refreshToken string) (*oauth2.Token, error) {
	record := &tokenRecord{source: s, secrets: secrets{refreshToken, s.oauth2.ClientSecret}}
	client := &http.Client{
		Transport: record,
		// The form holds every secret there is, and a 307 would send it on.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	ctx, cancel := context.WithTimeout(context.Background(), tokenRequestTimeout)
	defer cancel()
	ctx = context.WithValue(ctx, oauth2.HTTPClient, client)
	// A source of its own for each request, because one that is kept would
	// hand out the old token until ten seconds before the end.
	token, err := s.oauth2.TokenSource(ctx, &oauth2.Token{RefreshToken: refreshToken}).Token()
	if err == nil {
		return token, nil
	}
	if record.answered {
		return nil, newTokenError(record.answer, err)
	}
	// url.Error adds the address, which the message has already.
	var failed *url.Error
	if errors.As(err, &failed) {
		err = failed.Err
	}
	return nil, fmt.Errorf("no access token: Login with Amazon (%s) did not answer: %s",
		s.oauth2.Endpoint.TokenURL, record.secrets.hide(err.Error()))
}

// tokenRecord keeps the answer to a token request, of which the oauth2 package
// drops most when a success has no token in it.
type tokenRecord struct {
	source   *refreshTokenSource
	secrets  secrets
	answered bool
	answer   answer
}

// RoundTrip completes the request's headers and logs the answer.
func (r *tokenRecord) RoundTrip(asked *http.Request) (*http.Response, error) {
	asked = asked.Clone(asked.Context())
	asked.Header.Set("Accept", "application/json")
	if r.source.userAgent != "" {
		asked.Header.Set("User-Agent", r.source.userAgent)
	}
	started := time.Now()
	fields := map[string]any{"method": asked.Method, "path": asked.URL.EscapedPath()}
	response, err := r.source.transport.RoundTrip(asked)
	if err == nil {
		r.answer, err = readAnswer(response)
		_ = response.Body.Close()
	}
	fields["duration_ms"] = time.Since(started).Milliseconds()
	if err != nil {
		fields["error"] = r.secrets.hide(err.Error())
		r.source.log(asked.Context(), "Login with Amazon did not answer", fields)
		return nil, err
	}
	r.answer.secrets, r.answered = r.secrets, true
	fields["status"] = r.answer.status
	fields["request_id"] = r.answer.requestID()
	r.source.log(asked.Context(), "Login with Amazon answered", fields)
	response.Body = io.NopCloser(bytes.NewReader(r.answer.body))
	// The oauth2 package takes text/plain for a form; this endpoint speaks
	// nothing but JSON, whatever the header says.
	response.Header.Set("Content-Type", "application/json")
	return response, nil
}
