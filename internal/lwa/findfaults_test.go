// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package lwa

import (
	"errors"
	"os"
	"strings"
	"testing"
	"time"
)

// What is wrong with the settings of this machine is said in their words, and
// sends nobody to Amazon.
func TestFaultsOfSettings(t *testing.T) {
	type fault struct {
		block     Arguments
		variables environment
		prepare   func(t *testing.T, source *Machine, file string)
		argument  string
		wants     []string
	}
	write := func(content string) func(*testing.T, *Machine, string) {
		return func(t *testing.T, _ *Machine, file string) {
			t.Helper()
			if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	homeless := func(_ *testing.T, source *Machine, _ string) {
		source.HomeDir = func() (string, error) { return "", errors.New("$HOME is not defined") }
	}
	absent := func(t *testing.T, _ *Machine, file string) {
		t.Helper()
		if err := os.Remove(file); err != nil {
			t.Fatal(err)
		}
	}
	folder := func(t *testing.T, _ *Machine, file string) {
		t.Helper()
		if err := errors.Join(os.Remove(file), os.Mkdir(file, 0o700)); err != nil {
			t.Fatal(err)
		}
	}
	work := Arguments{Profile: "work"}
	for label, test := range map[string]fault{
		"no home":                  {work, nil, homeless, "profile", []string{"$HOME is not defined", "Set the environment variable HOME"}},
		"no home, by a variable":   {Arguments{}, environment{"ASK_DEFAULT_PROFILE": "work"}, homeless, "profile", []string{"HOME", "ASK_DEFAULT_PROFILE"}},
		"no file":                  {work, nil, absent, "profile", []string{"there is no file", "ask configure --profile work"}},
		"a folder":                 {work, nil, folder, "profile", []string{"is a folder", "set other credentials"}},
		"a folder, by default":     {Arguments{}, nil, folder, "profile", []string{"no other credentials are configured", `"default"`, "is a folder"}},
		"not JSON":                 {work, nil, write("{\n\"profiles\": {\n"), "profile", []string{"not JSON at line 3", "ask configure"}},
		"JSON of another shape":    {work, nil, write(`{"profiles": 7}`), "profile", []string{"not of the shape"}},
		"a profile of odd types":   {work, nil, write(`{"profiles": {"work": {"token": 7}}}`), "profile", []string{"shape"}},
		"no token":                 {work, nil, write(`{"profiles": {"work": {}}}`), "profile", []string{"no token"}},
		"no profiles":              {work, nil, write(`{}`), "profile", []string{"no profiles"}},
		"no such profile":          {Arguments{Profile: "play"}, nil, nil, "profile", []string{`"play"`, "brief, default, work", "ask configure --profile play"}},
		"refresh token alone":      {Arguments{RefreshToken: "r"}, nil, nil, "client_id", []string{"client_id and client_secret must be set", "refresh_token in the provider block", "ASK_LWA_CLIENT_ID and ASK_LWA_CLIENT_CONFIRMATION"}},
		"no secret":                {Arguments{RefreshToken: "r", ClientID: "i"}, nil, nil, "client_secret", []string{"client_secret must be set", "ASK_LWA_CLIENT_CONFIRMATION"}},
		"no id, in the variables":  {Arguments{}, environment{"LWA_REFRESH_TOKEN": "r", "LWA_CLIENT_SECRET": "s"}, nil, "client_id", []string{"client_id must be set", "ASK_LWA_CLIENT_ID", "LWA_REFRESH_TOKEN"}},
		"a token URL in the clear": {Arguments{RefreshToken: "r", ClientID: "i", ClientSecret: "s"}, nil, nil, "token_url", []string{"token_url is http://"}},
	} {
		t.Run(label, func(t *testing.T) {
			source, file := machine(t, test.variables, time.Now().Add(time.Hour))
			if test.prepare != nil {
				test.prepare(t, &source, file)
			}
			connection := Connection{}
			if test.argument == "token_url" {
				connection.TokenURL = "http://login.example/"
			}
			_, err := Find(test.block, source, connection)
			var found *SettingsError
			if !errors.As(err, &found) || found.Argument != test.argument {
				t.Fatalf("the error is %#v", err)
			}
			expectContains(t, err.Error(), test.wants...)
			expectWordsOfPeople(t, err)
		})
	}
}

func expectWordsOfPeople(t *testing.T, err error) {
	t.Helper()
	for _, word := range []string{"Amazon", "json:", "unmarshal", "Go value", "struct", "map[", "request id"} {
		if strings.Contains(err.Error(), word) {
			t.Errorf("%q is in %v", word, err)
		}
	}
}

func TestNoCredentials(t *testing.T) {
	for label, test := range map[string]struct {
		home func() (string, error)
		note string
	}{
		"at all":         {func() (string, error) { return t.TempDir(), nil }, ""},
		"and no home":    {func() (string, error) { return "", errors.New("$HOME is not defined") }, "$HOME is not defined"},
		"and a bad home": {func() (string, error) { return "/dev/null", nil }, "can't be read: not a directory"},
	} {
		t.Run(label, func(t *testing.T) {
			_, err := Find(Arguments{VendorID: "M1", ClientID: "i"}, Machine{Getenv: func(string) string { return "" }, HomeDir: test.home}, Connection{})
			var none *NoCredentialsError
			if !errors.As(err, &none) || (none.Note == "") != (test.note == "") {
				t.Fatalf("the error is %#v", err)
			}
			expectContains(t, err.Error(), "No credentials are configured", "refresh_token (ASK_REFRESH_TOKEN or LWA_REFRESH_TOKEN)", "client_id (ASK_LWA_CLIENT_ID or LWA_CLIENT_ID)",
				"client_secret (ASK_LWA_CLIENT_CONFIRMATION, ASK_LWA_CLIENT_SECRET or LWA_CLIENT_SECRET)", "access_token (ASK_ACCESS_TOKEN or LWA_ACCESS_TOKEN)",
				"profile (ASK_DEFAULT_PROFILE)", "ask configure", test.note)
			expectWordsOfPeople(t, err)
		})
	}
}

// What Amazon refuses says which credentials it was.
func TestRefusalsNameTheOrigin(t *testing.T) {
	source, _ := machine(t, environment{"ASK_REFRESH_TOKEN": "er", "LWA_CLIENT_SECRET": "es"}, time.Now())
	found, err := Find(Arguments{ClientID: "i"}, source, Connection{Transport: script(t, step{Status: 400, Body: `{"error":"invalid_grant"}`})})
	if err != nil {
		t.Fatal(err)
	}
	_, err = found.Tokens.Token(t.Context())
	expectContains(t, err.Error(), "refresh token from the environment variable ASK_REFRESH_TOKEN", "client id from client_id in the provider block", "client secret from the environment variable LWA_CLIENT_SECRET")
	_, err = StaticToken(FromEnvironment(func(string) string { return "a" }, "ASK_ACCESS_TOKEN")).Renew(t.Context(), "a")
	expectContains(t, err.Error(), "the environment variable ASK_ACCESS_TOKEN")
}
