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
		"message":    {Status: 400, Body: fmt.Sprintf(`{"code":%s,"message":%s,"violations":%s}`, quoted, quoted, list)},
		"HTML":       {Status: 502, Body: "<html>Authorization: Bearer " + canaryToken},
		"URL form":   {Status: 400, Body: "token=" + url.QueryEscape(canaryToken)},
		"network":    {Err: errors.New("malformed header Bearer " + canaryToken)},
		"redirect":   {Status: 307, Headers: []string{"Location", "https://evil.example/?" + canaryToken}},
		"303":        {Status: 303, Headers: []string{"Location", "/?" + canaryToken}},
		"rejected":   {Status: 401, Body: fmt.Sprintf(`{"message":%s}`, quoted)},
		"unreadable": {Status: 200, Body: "token " + canaryToken},
		"request id": {Status: 404, Headers: []string{"X-Amzn-Requestid", canaryToken}},
		"status":     {Status: 200, Body: fmt.Sprintf(`{"manifest":{"lastUpdateRequest":{"status":%s}}}`, quoted)},
		"problems":   {Status: 200, Body: fmt.Sprintf(`{"manifest":{"lastUpdateRequest":{"status":"FAILED","errors":%s}}}`, list)},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				network := &fake{Answer: func(int, sent) (*http.Response, error) {
					if answer.Err != nil {
						return nil, answer.Err
					}
					return respond(answer.Status, answer.Body, answer.Headers...), nil
				}}
				book := &logBook{}
				client := newTestClient(t, network, func(c *Config) { c.Log = book.Log })
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
				if book.Text.Len() == 0 {
					t.Error("nothing was logged")
				}
				expectNoSecret(t, book.Text.String())
			})
		})
	}
}

func TestLogFields(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		network := script(t, step{Status: 503}, step{Err: errReset}, step{Status: 200, Body: `{"skills":[]}`})
		book := &logBook{}
		client := newTestClient(t, network, func(c *Config) { c.Log = book.Log })
		for _, err := range client.Skills(t.Context(), "vendor-in-the-query") {
			t.Error(err)
		}
		text := book.Text.String()
		expectContains(t, text, "attempt:1", "attempt:2", "attempt:3", "method:GET", "path:/v1/skills", "request_id:request-1",
			"status:503", "status:200", "wait_ms:", "duration_ms:", "connection reset")
		if len(book.Waits) != 2 || strings.Contains(text, "vendor-in-the-query") {
			t.Errorf("%d waits, and: %s", len(book.Waits), text)
		}
	})
}
