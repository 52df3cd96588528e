// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package lwa

import (
	"net/http"
	"strings"
	"testing"
)

// FuzzTokenAnswer gives the login any answer. It is a token or an error, and the
// error shows none of the secrets.
func FuzzTokenAnswer(f *testing.F) {
	for _, body := range []string{
		"", "null", "{}", "<html>", `{"access_token":"Atza|x","token_type":"bearer","expires_in":3600}`,
		`{"access_token":"Atza|x","expires_in":"3600"}`, `{"access_token":7}`, `{"error":"invalid_grant","error_description":"` + canaryRefreshToken + `"}`,
		`{"error_type":"unauthorized_client"}`, `{"expires_in":1e999}`, `{"expires_in":-1,"access_token":"x"}`,
	} {
		f.Add(uint16(http.StatusOK), []byte(body))
		f.Add(uint16(http.StatusBadRequest), []byte(body))
	}
	f.Fuzz(func(t *testing.T, number uint16, body []byte) {
		// A status has three digits.
		status := 100 + (900+int(number)-100)%900
		network := &fake{Answer: func(int, sent) (*http.Response, error) { return respond(status, string(body)), nil }}
		source, err := NewRefreshTokenSource(RefreshTokenConfig{
			ClientID: Setting{Value: "c"}, ClientSecret: Setting{Value: canaryClientSecret}, RefreshToken: Setting{Value: canaryRefreshToken}, Connection: Connection{Transport: network},
		})
		if err != nil {
			t.Fatal(err)
		}
		token, err := source.Token(t.Context())
		switch {
		case err == nil && token == "":
			t.Error("neither a token nor an error")
		case err != nil && (strings.Contains(err.Error(), canaryRefreshToken) || strings.Contains(err.Error(), canaryClientSecret)):
			t.Errorf("a secret shows in %q", err)
		}
	})
}
