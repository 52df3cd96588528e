// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package lwa

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// environment is what variables are set to.
type environment map[string]string

// machine is a home directory with an ASK CLI's file, and variables.
func machine(t *testing.T, variables environment, expires time.Time) (Machine, string) {
	t.Helper()
	home := t.TempDir()
	profile := func(name string) string {
		return fmt.Sprintf(`%q:{"token":{"access_token":"access-of-%s","refresh_token":"refresh-of-%s","expires_at":%q},"vendor_id":"M-%s"}`,
			name, name, name, expires.Format(time.RFC3339), name)
	}
	content := `{"profiles":{` + profile("default") + "," + profile("work") + `,"brief":{"token":{"access_token":"access-of-brief"}}}}`
	file := filepath.Join(home, ".ask", "cli_config")
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return Machine{
		Getenv:  func(name string) string { return variables[name] },
		HomeDir: func() (string, error) { return home, nil },
	}, file
}

// login issues a token that tells what it was asked with.
func login() *fake {
	return &fake{Answer: func(_ int, request sent) (*http.Response, error) {
		form, err := url.ParseQuery(request.Body)
		if err != nil {
			return nil, err
		}
		return respond(200, fmt.Sprintf(`{"access_token":"%s/%s/%s","expires_in":3600}`,
			form.Get("refresh_token"), form.Get("client_id"), form.Get("client_secret"))), nil
	}}
}

// TestPrecedence has a live profile "default" and "work" in every row. A token
// of the form refresh/id/secret was issued for these.
func TestPrecedence(t *testing.T) {
	all := environment{
		"ASK_ACCESS_TOKEN": "ea", "LWA_ACCESS_TOKEN": "ea2", "ASK_REFRESH_TOKEN": "er", "LWA_REFRESH_TOKEN": "er2",
		"ASK_LWA_CLIENT_ID": "ei", "LWA_CLIENT_ID": "ei2",
		"ASK_LWA_CLIENT_CONFIRMATION": "es", "ASK_LWA_CLIENT_SECRET": "es2", "LWA_CLIENT_SECRET": "es3",
		"ASK_DEFAULT_PROFILE": "brief", "ASK_VENDOR_ID": "M-env",
	}
	only := func(names ...string) environment {
		some := environment{}
		for _, name := range names {
			some[name] = all[name]
		}
		return some
	}
	for label, test := range map[string]struct {
		block                 Arguments
		variables             environment
		token, origin, vendor string
	}{
		"access token of the block":               {Arguments{AccessToken: "a"}, all, "a", "access_token in the provider block", "M-env"},
		"access token and profile of the block":   {Arguments{AccessToken: "a", Profile: "work"}, all, "a", "access_token in the provider block", "M-env"},
		"refresh token and client of the block":   {Arguments{RefreshToken: "r", ClientID: "i", ClientSecret: "s"}, all, "r/i/s", "refresh_token in", "M-env"},
		"refresh before access, in the block":     {Arguments{RefreshToken: "r", AccessToken: "a", ClientID: "i", ClientSecret: "s"}, all, "r/i/s", "refresh_token in", "M-env"},
		"refresh of the block, client elsewhere":  {Arguments{RefreshToken: "r"}, all, "r/ei/es", "refresh_token in", "M-env"},
		"half a client of the block":              {Arguments{RefreshToken: "r", ClientID: "i"}, all, "r/i/es", "refresh_token in", "M-env"},
		"access token where the client is absent": {Arguments{RefreshToken: "r", AccessToken: "a"}, nil, "a", "access_token in", ""},
		"access token where half of it is absent": {Arguments{RefreshToken: "r", AccessToken: "a", ClientID: "i"}, nil, "a", "access_token in", ""},
		"access of the block, refresh elsewhere":  {Arguments{AccessToken: "a"}, only("ASK_REFRESH_TOKEN", "ASK_LWA_CLIENT_ID", "LWA_CLIENT_SECRET"), "a", "access_token in", ""},

		"profile of the block":                    {Arguments{Profile: "work"}, all, "access-of-work", `"work"`, "M-work"},
		"profile of the block, only a vendor":     {Arguments{Profile: "work"}, only("ASK_VENDOR_ID"), "access-of-work", `"work"`, "M-work"},
		"profile of the block without a vendor":   {Arguments{Profile: "brief"}, all, "access-of-brief", `"brief"`, "M-env"},
		"profile of the block and another":        {Arguments{Profile: "work"}, only("ASK_DEFAULT_PROFILE"), "access-of-work", `"work"`, "M-work"},
		"profile and vendor of the block":         {Arguments{Profile: "work", VendorID: "M-block"}, all, "access-of-work", `"work"`, "M-block"},
		"profile and client of the block":         {Arguments{Profile: "work", ClientID: "i", ClientSecret: "s"}, all, "access-of-work", `"work"`, "M-work"},
		"refresh token and profile of the block":  {Arguments{RefreshToken: "r", Profile: "work"}, all, "r/ei/es", "refresh_token in", "M-env"},
		"blank arguments are none":                {Arguments{AccessToken: " ", RefreshToken: "", Profile: "\t", VendorID: " "}, only("ASK_ACCESS_TOKEN", "ASK_VENDOR_ID"), "ea", "ASK_ACCESS_TOKEN", "M-env"},
		"refresh token of the environment":        {Arguments{}, all, "er/ei/es", "ASK_REFRESH_TOKEN", "M-env"},
		"client of the block, for the other":      {Arguments{ClientID: "i", ClientSecret: "s"}, all, "er/i/s", "ASK_REFRESH_TOKEN", "M-env"},
		"first access variable":                   {Arguments{}, only("ASK_ACCESS_TOKEN", "LWA_ACCESS_TOKEN", "ASK_DEFAULT_PROFILE"), "ea", "ASK_ACCESS_TOKEN", ""},
		"second access variable":                  {Arguments{}, only("LWA_ACCESS_TOKEN"), "ea2", "LWA_ACCESS_TOKEN", ""},
		"second variables":                        {Arguments{}, only("LWA_REFRESH_TOKEN", "LWA_CLIENT_ID", "ASK_LWA_CLIENT_SECRET", "LWA_CLIENT_SECRET"), "er2/ei2/es2", "LWA_REFRESH_TOKEN", ""},
		"third secret variable":                   {Arguments{}, only("LWA_REFRESH_TOKEN", "LWA_CLIENT_ID", "LWA_CLIENT_SECRET"), "er2/ei2/es3", "LWA_REFRESH_TOKEN", ""},
		"access where the client is absent":       {Arguments{}, only("ASK_REFRESH_TOKEN", "ASK_ACCESS_TOKEN", "ASK_LWA_CLIENT_ID"), "ea", "ASK_ACCESS_TOKEN", ""},
		"profile of the environment":              {Arguments{}, environment{"ASK_DEFAULT_PROFILE": "work"}, "access-of-work", `"work"`, "M-work"},
		"the same, but the vendor's variable":     {Arguments{}, environment{"ASK_DEFAULT_PROFILE": "work", "ASK_VENDOR_ID": "M-env"}, "access-of-work", `"work"`, "M-env"},
		"profile default":                         {Arguments{}, nil, "access-of-default", `"default"`, "M-default"},
		"profile default and a blank variable":    {Arguments{}, environment{"ASK_ACCESS_TOKEN": " "}, "access-of-default", `"default"`, "M-default"},
		"profile default and half a client":       {Arguments{ClientSecret: "s"}, nil, "access-of-default", `"default"`, "M-default"},
		"profile default and a client, but alive": {Arguments{}, only("ASK_LWA_CLIENT_ID", "ASK_LWA_CLIENT_CONFIRMATION"), "access-of-default", `"default"`, "M-default"},
	} {
		t.Run(label, func(t *testing.T) {
			source, _ := machine(t, test.variables, time.Now().Add(time.Hour))
			found, err := Find(test.block, source, Connection{Transport: login()})
			if err != nil {
				t.Fatal(err)
			}
			expectToken(t, found.Tokens, test.token)
			expectContains(t, found.Origin, test.origin)
			if found.VendorID.Value != test.vendor {
				t.Errorf("the vendor is %+v, want %q", found.VendorID, test.vendor)
			}
		})
	}
}

// A profile whose access token has expired is renewed only with a client that
// goes with it.
func TestExpiredProfiles(t *testing.T) {
	client := environment{"ASK_LWA_CLIENT_ID": "ei", "ASK_LWA_CLIENT_CONFIRMATION": "es", "ASK_REFRESH_TOKEN": "er"}
	for label, test := range map[string]struct {
		block     Arguments
		variables environment
		// token is empty where an error is due.
		token string
	}{
		"of the CLI's own client":                 {Arguments{Profile: "work"}, nil, ""},
		"with the client of other tokens":         {Arguments{Profile: "work"}, client, ""},
		"with half a client":                      {Arguments{Profile: "work", ClientID: "i"}, nil, ""},
		"with its client":                         {Arguments{Profile: "work", ClientID: "i", ClientSecret: "s"}, client, "refresh-of-work/i/s"},
		"with its client, the secret elsewhere":   {Arguments{Profile: "work", ClientID: "i"}, client, "refresh-of-work/i/es"},
		"of the environment, and the client, too": {Arguments{}, environment{"ASK_DEFAULT_PROFILE": "work", "LWA_CLIENT_ID": "i", "LWA_CLIENT_SECRET": "s"}, "refresh-of-work/i/s"},
	} {
		t.Run(label, func(t *testing.T) {
			source, file := machine(t, test.variables, time.Now().Add(-time.Hour))
			network := login()
			found, err := Find(test.block, source, Connection{Transport: network})
			if err != nil {
				t.Fatal(err)
			}
			if test.token != "" {
				expectToken(t, found.Tokens, test.token)
				network.ExpectRequests(t, 1)
				return
			}
			_, err = found.Tokens.Token(t.Context())
			network.ExpectRequests(t, 0)
			var fault *SettingsError
			if !errors.As(err, &fault) || fault.Argument != "profile" {
				t.Fatalf("the error is %v", err)
			}
			expectContains(t, err.Error(), `"work"`, file, "expired at", "ask configure --profile work", "client_id")
		})
	}
}

// A rejected access token of a profile gives way to its renewal, once.
func TestRejectedProfiles(t *testing.T) {
	source, _ := machine(t, nil, time.Now().Add(time.Hour))
	network := login()
	found, err := Find(Arguments{Profile: "work", ClientID: "i", ClientSecret: "s"}, source, Connection{Transport: network})
	if err != nil {
		t.Fatal(err)
	}
	expectToken(t, found.Tokens, "access-of-work")
	if token, err := found.Tokens.Renew(t.Context(), "access-of-work"); err != nil || token != "refresh-of-work/i/s" {
		t.Errorf("renewed to %q, %v", token, err)
	}
	expectToken(t, found.Tokens, "refresh-of-work/i/s")
	network.ExpectRequests(t, 1)
}

func TestSecretsOfEveryOrigin(t *testing.T) {
	source, _ := machine(t, nil, time.Now().Add(time.Hour))
	for _, test := range []struct {
		block Arguments
		want  []string
	}{
		{Arguments{RefreshToken: "r", AccessToken: "a", ClientID: "i", ClientSecret: "s|/"}, []string{"r", "a", "s|/", "s%7C%2F"}},
		{Arguments{Profile: "work"}, []string{"access-of-work", "refresh-of-work"}},
	} {
		found, err := Find(test.block, source, Connection{})
		if err != nil {
			t.Fatal(err)
		}
		secrets := map[string]bool{}
		for _, secret := range found.Secrets {
			secrets[secret] = true
		}
		for _, want := range test.want {
			if !secrets[want] {
				t.Errorf("%q is not among %q", want, found.Secrets)
			}
		}
		if secrets[""] {
			t.Error("an empty secret would mask everything")
		}
	}
}
