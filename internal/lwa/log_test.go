// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package lwa

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"testing/synctest"
)

type loggerKey struct{}

// TestTokenRequestsAreLogged has a log that is found by the context, as
// Terraform's is: what is logged with another context is lost.
func TestTokenRequestsAreLogged(t *testing.T) {
	echo := canaryRefreshToken + " " + url.QueryEscape(canaryRefreshToken) + " " + canaryClientSecret + " " + url.PathEscape(canaryClientSecret) +
		` Atzr|canary\u0026refresh=token+2 canary-client-secret\/3 Atza|canary-of-others`
	for name, test := range map[string]struct {
		answer step
		lines  int
		wants  []string
	}{
		"issued":    {step{Status: 200, Body: `{"access_token":"Atza|canary-issued","expires_in":3600}`}, 1, []string{"status:200", "request_id:request-1"}},
		"refused":   {step{Status: 400, Body: fmt.Sprintf(`{"error":"invalid_grant","error_description":%q}`, echo)}, 1, []string{"status:400"}},
		"echoed id": {step{Status: 400, Body: `{"error":"x"}`, Headers: []string{"X-Amzn-Requestid", echo}}, 1, []string{"request_id:***"}},
		"HTML":      {step{Status: 403, Body: "<html>" + echo}, 1, []string{"status:403"}},
		"broken":    {step{Status: 503}, tokenTries, []string{"status:503"}},
		"network":   {step{Err: errors.New("malformed header " + echo)}, tokenTries, []string{"error:malformed header ***"}},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				book := &logBook{}
				network := &fake{Answer: func(int, sent) (*http.Response, error) {
					if test.answer.Err != nil {
						return nil, test.answer.Err
					}
					return respond(test.answer.Status, test.answer.Body, test.answer.Headers...), nil
				}}
				source := newTestRefresh(t, network, func(c *RefreshTokenConfig) {
					c.Log = func(ctx context.Context, message string, fields map[string]any) {
						if logger, ok := ctx.Value(loggerKey{}).(*logBook); ok {
							logger.Log(ctx, message, fields)
						}
					}
				})
				_, err := source.Token(context.WithValue(t.Context(), loggerKey{}, book))
				if lines := strings.Count(book.Text.String(), "\n"); lines != test.lines {
					t.Errorf("%d lines, want %d: %s", lines, test.lines, book.Text.String())
				}
				expectContains(t, book.Text.String(), append(test.wants, "Login with Amazon", "method:POST", "host:api.amazon.com", "path:/auth/o2/token", "duration_ms:")...)
				expectNoSecret(t, book.Text.String())
				expectNoSecret(t, fmt.Sprintf("%v %+v", err, err))
			})
		})
	}
}
