// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"bytes"
	"encoding/json"
	"errors"
	"net/http"
	"slices"
	"strings"
	"testing"
)

// FuzzAnswers gives every read any body as a success. What is not the document
// that was asked for must be an error, which shows no token.
func FuzzAnswers(f *testing.F) {
	for _, body := range []string{
		"", "null", "[]", "{}", "<html>", "\xff", `{"manifest":{}}`, `{"manifest":{"lastUpdateRequest":{"status":"FAILED","errors":[{"message":"m"}]}}}`,
		`{"manifest":{"lastUpdateRequest":{"status":"Atza|canary"}}}`, `{"manifest":{"lastUpdateRequest":{"status":"SUCCEEDED"},"eTag":"e"}}`,
		`{"vendors":[{"id":"M1","name":"n"}]}`, `{"vendors":null}`, `{"skills":[{"skillId":"s","stage":"live"}],"isTruncated":true,"nextToken":"t"}`,
		`{"skills":[],"isTruncated":false}`, `{"skills":{"Atza|canary":1}}`, `{"Skills":[null],"NEXTTOKEN":""}`,
	} {
		f.Add([]byte(body))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		network := &fake{Answer: func(int, sent) (*http.Response, error) { return respond(http.StatusOK, string(body)), nil }}
		client := newTestClient(t, network, func(c *Config) { c.MaxRetries = 0 })
		expectUsable := func(what string, err error) {
			t.Helper()
			var unreadable *UnreadableBodyError
			switch {
			case err == nil && !json.Valid(body):
				t.Errorf("%s took what is not JSON", what)
			case err != nil && !errors.As(err, &unreadable):
				t.Errorf("%s: %v", what, err)
			case err != nil && strings.Contains(err.Error(), canaryToken):
				t.Errorf("%s shows the token", what)
			}
		}

		document, err := client.GetManifest(t.Context(), skillID, StageDevelopment)
		expectUsable("the manifest", err)
		if err == nil && !bytes.Equal(document.Body, body) {
			t.Errorf("the manifest became %q", document.Body)
		}
		status, err := client.ManifestStatus(t.Context(), skillID)
		expectUsable("the status", err)
		if known := []UpdateState{UpdateInProgress, UpdateSucceeded, UpdateFailed}; err == nil && !slices.Contains(known, status.State) {
			t.Errorf("the state is %q", status.State)
		}
		_, err = client.Vendors(t.Context())
		expectUsable("the list of vendors", err)
		for _, err := range client.Skills(t.Context(), "M1") {
			expectUsable("the list of skills", err)
		}
		// A list that leads on to itself ends at its second page.
		if requests := len(network.Sent()); requests > 5 {
			t.Errorf("%d requests were made", requests)
		}
	})
}
