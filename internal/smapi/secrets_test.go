// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"testing/synctest"
)

func TestHide(t *testing.T) {
	hidden := secrets{"", "plain secret/1", "Atza|a&b"}
	for text, want := range map[string]string{
		"":                                       "",
		"nothing to hide":                        "nothing to hide",
		"is plain secret/1 here":                 "is *** here",
		"as plain+secret%2F1 in a form":          "as *** in a form",
		"as plain%20secret%2F1 in a path":        "as *** in a path",
		`as "Atza|a\u0026b" in JSON`:             `as "***" in JSON`,
		"another token, Atzr|IwEB_x-y, not sent": "another token, ***, not sent",
		"Bearer atza%7cIwEB cut off":             "Bearer *** cut off",
	} {
		if got := hidden.hide(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

// TestNoSecretShows has Amazon echo the token everywhere it can, and goes
// through every kind of failure.
func TestNoSecretShows(t *testing.T) {
	quoted, err := json.Marshal("got " + canaryToken)
	if err != nil {
		t.Fatal(err)
	}
	list := fmt.Sprintf(`[{"code":%[1]s,"message":%[1]s,"validationDetails":{"requiredProperty":%[1]s,"unexpectedProperty":%[1]s,
		"originalInstance":{"propertyPath":%[1]s}}}, %[1]s]`, quoted)
	for name, answer := range map[string]step{
		"message":    {status: 400, body: fmt.Sprintf(`{"code":%s,"message":%s,"violations":%s}`, quoted, quoted, list)},
		"HTML":       {status: 502, body: "<html>Authorization: Bearer " + canaryToken},
		"URL form":   {status: 400, body: "token=" + url.QueryEscape(canaryToken)},
		"network":    {err: errors.New("malformed header Bearer " + canaryToken)},
		"redirect":   {status: 307, headers: []string{"Location", "https://evil.example/?" + canaryToken}},
		"303":        {status: 303, headers: []string{"Location", "/?" + canaryToken}},
		"rejected":   {status: 401, body: fmt.Sprintf(`{"message":%s}`, quoted)},
		"unreadable": {status: 200, body: "token " + canaryToken},
		"request id": {status: 404, headers: []string{"X-Amzn-Requestid", canaryToken}},
		"status":     {status: 200, body: fmt.Sprintf(`{"manifest":{"lastUpdateRequest":{"status":%s}}}`, quoted)},
		"problems":   {status: 200, body: fmt.Sprintf(`{"manifest":{"lastUpdateRequest":{"status":"FAILED","errors":%s}}}`, list)},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				network := &fake{answer: func(int, sent) (*http.Response, error) {
					if answer.err != nil {
						return nil, answer.err
					}
					return respond(answer.status, answer.body, answer.headers...), nil
				}}
				book := &logBook{}
				client := newTestClient(t, network, func(c *Config) { c.Log = book.log })
				status, statusError := client.ManifestStatus(t.Context(), skillID)
				_, manifestError := client.GetManifest(t.Context(), skillID, StageDevelopment)
				putError := client.PutManifest(t.Context(), skillID, StageDevelopment, []byte("{}"), "")
				for _, skillsError := range client.Skills(t.Context(), "M1") {
					expectNoSecret(t, fmt.Sprintf("%v %+v", skillsError, skillsError))
				}
				expectNoSecret(t, fmt.Sprintf("%+v %v %v %v", status, statusError, manifestError, putError))
				var answered *Error
				if errors.As(putError, &answered) {
					expectNoSecret(t, fmt.Sprintf("%+v", *answered))
				}
				if book.text.Len() == 0 {
					t.Error("nothing was logged")
				}
				expectNoSecret(t, book.text.String())
			})
		})
	}
}

func TestLogFields(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		network := script(t, step{status: 503}, step{err: errReset}, step{status: 200, body: `{"skills":[]}`})
		book := &logBook{}
		client := newTestClient(t, network, func(c *Config) { c.Log = book.log })
		for _, err := range client.Skills(t.Context(), "vendor-in-the-query") {
			t.Error(err)
		}
		text := book.text.String()
		expectContains(t, text, "attempt:1", "attempt:2", "attempt:3", "method:GET", "path:/v1/skills", "request_id:request-1",
			"status:503", "status:200", "wait_ms:", "duration_ms:", "connection reset")
		if len(book.waits) != 2 || strings.Contains(text, "vendor-in-the-query") {
			t.Errorf("%d waits, and: %s", len(book.waits), text)
		}
	})
}
