// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package lwa

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"net/url"
	"time"

	"golang.org/x/oauth2"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa/wire"
)

// serverName is what errors call the server.
const serverName = "Login with Amazon"

// requestToken sends one token request. The error is a *TokenError when Login
// with Amazon answered, a *wire.ForeignAnswerError when somebody else did, and a
// *wire.NetworkError when nobody did.
func (s *refreshTokenSource) requestToken(ctx context.Context, refreshToken string) (*oauth2.Token, error) {
	record := &tokenRecord{source: s, secrets: wire.Secrets{refreshToken, s.oauth2.ClientSecret}}
	client := &http.Client{
		Transport: record,
		// The form has every secret there is, and a 307 would send it on.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	ctx, cancel := context.WithTimeout(ctx, tokenRequestTimeout)
	defer cancel()
	ctx = context.WithValue(ctx, oauth2.HTTPClient, client)
	// A source of its own for each request, because one that is kept would
	// hand out the old token until ten seconds before the end.
	token, err := s.oauth2.TokenSource(ctx, &oauth2.Token{RefreshToken: refreshToken}).Token()
	if err == nil {
		return token, nil
	}
	if record.answered {
		return nil, s.failure(record.answer)
	}
	// url.Error adds the address, which the message has already.
	var failed *url.Error
	if errors.As(err, &failed) {
		err = failed.Err
	}
	reason := record.secrets.Hide(wire.Unreached(err))
	if errors.Is(err, context.DeadlineExceeded) {
		reason, err = "nothing came within "+tokenRequestTimeout.String(), nil
	}
	return nil, &wire.NetworkError{
		Operation: operation,
		Reason:    serverName + " (" + s.oauth2.Endpoint.TokenURL + "): " + reason,
		Err:       err,
	}
}

// tokenRecord keeps the answer to a token request, of which the oauth2 package
// drops most when a success has no token in it.
type tokenRecord struct {
	source   *refreshTokenSource
	secrets  wire.Secrets
	answered bool
	answer   wire.Answer
}

// RoundTrip completes the request's headers and logs the answer.
func (r *tokenRecord) RoundTrip(asked *http.Request) (*http.Response, error) {
	asked = asked.Clone(asked.Context())
	asked.Header.Set("Accept", "application/json")
	if r.source.config.UserAgent != "" {
		asked.Header.Set("User-Agent", r.source.config.UserAgent)
	}
	started := time.Now()
	fields := map[string]any{"method": asked.Method, "host": asked.URL.Host, "path": asked.URL.EscapedPath()}
	response, err := r.source.transport.RoundTrip(asked)
	if err == nil {
		r.answer, err = wire.ReadAnswer(response, r.secrets)
	}
	fields["duration_ms"] = time.Since(started).Milliseconds()
	if err != nil {
		fields["error"] = r.secrets.Hide(err.Error())
		r.source.log(asked.Context(), serverName+" did not answer", fields)
		return nil, err
	}
	r.answered = true
	fields["status"] = r.answer.Status
	fields["request_id"] = r.answer.RequestID()
	r.source.log(asked.Context(), serverName+" answered", fields)
	response.Body = io.NopCloser(bytes.NewReader(r.answer.Body))
	// The oauth2 package takes text/plain for a form; this endpoint speaks
	// nothing but JSON, whatever the header says.
	response.Header.Set("Content-Type", "application/json")
	return response, nil
}
