// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"maps"
	"strings"
	"testing"
	"time"
)

// Whatever Amazon has against the credentials, the error says which ones were used: a
// forgotten variable is found by that.
func TestRefusalsSayWhereTheCredentialsComeFrom(t *testing.T) {
	client := map[string]string{"ASK_LWA_CLIENT_ID": "i", "ASK_LWA_CLIENT_CONFIRMATION": "s"}
	everything := map[string]string{
		"ASK_ACCESS_TOKEN": "first", "LWA_ACCESS_TOKEN": "second", "ASK_REFRESH_TOKEN": "first", "ASK_DEFAULT_PROFILE": "brief", "ASK_VENDOR_ID": "M-ENVIRONMENT",
	}
	maps.Copy(everything, client)
	for _, c := range []struct {
		label       string
		arguments   arguments
		environment map[string]string
		says        string
	}{
		{"access token of the block", arguments{"access_token": "a"}, everything, "access_token in the provider block"},
		{"refresh token of the block", arguments{"refresh_token": "r"}, everything, "refresh_token in the provider block"},
		{"profile of the block", arguments{"profile": "work"}, everything, `the ASK CLI's profile "work" in `},
		{"refresh token of the environment", nil, everything, "the environment variable ASK_REFRESH_TOKEN"},
		{"access token of the environment", nil, map[string]string{"LWA_ACCESS_TOKEN": "second"}, "the environment variable LWA_ACCESS_TOKEN"},
		{"profile of the environment", nil, map[string]string{"ASK_DEFAULT_PROFILE": "brief"}, `the ASK CLI's profile "brief" in `},
		{"profile of nobody", nil, client, `the ASK CLI's profile "default" in `},
	} {
		for _, status := range []int{401, 403} {
			t.Run(c.label, func(t *testing.T) {
				cliConfig(t, bare(t), time.Now().Add(time.Hour))
				for variable, value := range c.environment {
					t.Setenv(variable, value)
				}
				a := newAmazon(t)
				a.status = status
				t.Setenv("ASK_SMAPI_SERVER_BASE_URL", a.URL)
				t.Setenv("ASK_LWA_TOKEN_HOST", a.URL)
				said := configured(t, c.arguments).read(t.Context()).Diagnostics
				if len(said) != 1 || !strings.Contains(said[0].Detail, c.says) {
					t.Errorf("%d is %s, want one error with %q", status, text(said), c.says)
				}
			})
		}
	}
}
