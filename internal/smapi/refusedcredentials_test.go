// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"strings"
	"testing"
)

// A refusal that another account may not get says which credentials were used.
func TestRefusalsNameTheCredentials(t *testing.T) {
	const named = "(request id request-7, credentials from the environment variable ASK_REFRESH_TOKEN)"
	refused := func(status int) step {
		return step{Status: status, Body: `{"message":"No."}`, Headers: []string{"X-Amzn-RequestId", "request-7"}}
	}
	for status, want := range map[int]bool{400: false, 401: true, 403: true, 404: true, 409: false, 412: false} {
		steps := []step{refused(status)}
		if status == 401 {
			// With a renewed token, and refused again.
			steps = append(steps, refused(status))
		}
		tokens := script(t, step{Status: 200, Body: `{"access_token":"Atza|1"}`}, step{Status: 200, Body: `{"access_token":"Atza|2"}`})
		client := newTestClient(t, script(t, steps...), func(c *Config) {
			c.TokenSource, c.Credentials = newTestRefresh(t, tokens), "the environment variable ASK_REFRESH_TOKEN"
		})
		_, err := client.GetManifest(t.Context(), skillID, StageLive)
		if err == nil || strings.Contains(err.Error(), named) != want || strings.Count(err.Error(), "credentials from") > 1 {
			t.Errorf("%d is %v, and names the credentials: want %t", status, err, want)
		}
	}
}

// Who has a signed URL needs no other credentials.
func TestARefusalOfASignedURLNamesNoCredentials(t *testing.T) {
	client := newTestClient(t, script(t, signedLocation, step{Status: 403, Body: `{"message":"No."}`}), func(c *Config) { c.Credentials = "the environment" })
	if _, err := client.ManifestSchema(t.Context(), "M1", "UPDATE_SKILL"); err == nil || strings.Contains(err.Error(), "credentials from") {
		t.Errorf("got %v", err)
	}
}
