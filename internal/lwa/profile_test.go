// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package lwa

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
)

const profileFile = `{
  "profiles": {
    "default": {
      "aws_profile": "default",
      "token": {"access_token": "Atza|canary1", "refresh_token": "Atzr|canary2", "token_type": "bearer",
                "expires_in": 3600, "expires_at": "2026-01-02T03:04:05.000Z"},
      "vendor_id": "M123"
    },
    "bare": {"token": {"access_token": "Atza|canary3"}},
    "renewable": {"token": {"refresh_token": "Atzr|canary4", "expires_at": 17}, "vendor_id": "M4"},
    "tokenless": {"token": {}, "vendor_id": "M5"},
    "odd": {"token": "Atza|canary6"},
    "null": null
  },
  "machine_id": "x"
}`

func TestReadProfile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "cli_config")
	if err := os.WriteFile(path, []byte(profileFile), 0o400); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]Profile{
		"": {Name: "default", AccessToken: "Atza|canary1", RefreshToken: "Atzr|canary2", VendorID: "M123",
			ExpiresAt: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)},
		"bare":      {Name: "bare", AccessToken: "Atza|canary3"},
		"renewable": {Name: "renewable", RefreshToken: "Atzr|canary4", VendorID: "M4"},
	} {
		got, err := ReadProfile(path, name)
		want.File = path
		if err != nil {
			t.Errorf("profile %q: %v", name, err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("profile %q: %s", name, diff)
		}
	}
	for name, want := range map[string]string{
		"missing":   "bare, default, null, odd, renewable, tokenless",
		"tokenless": "no token",
		"null":      "no token",
		"odd":       "shape",
	} {
		_, err := ReadProfile(path, name)
		if err == nil {
			t.Errorf("profile %q was read", name)
			continue
		}
		expectContains(t, err.Error(), "ask configure --profile "+name, path, want)
		expectNoSecret(t, err.Error())
	}
	if after, err := os.ReadFile(path); err != nil || string(after) != profileFile {
		t.Errorf("the file was changed: %v", err)
	}
}

func TestReadProfileOfABadFile(t *testing.T) {
	folder := t.TempDir()
	for name, test := range map[string]struct{ content, want string }{
		"broken":   {`{"profiles": {"default": {"token": {"access_token": "Atza|canary`, "un `ask configure` again"},
		"empty":    {``, "un `ask configure` again"},
		"list":     {`["Atza|canary"]`, "un `ask configure` again"},
		"none":     {`{"profiles": {}}`, "no profiles"},
		"nothing":  {`{}`, "no profiles"},
		"a string": {`{"profiles": "Atza|canary"}`, "un `ask configure` again"},
	} {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(test.content), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := ReadProfile(path, "default")
		if err == nil {
			t.Errorf("%s: the profile was read", name)
			continue
		}
		expectContains(t, err.Error(), "un `ask configure", path, test.want)
		expectNoSecret(t, err.Error())
	}
	missing := filepath.Join(folder, "missing")
	if _, err := ReadProfile(missing, ""); err == nil {
		t.Error("a missing file was read")
	} else {
		expectContains(t, err.Error(), missing, "ask configure --profile default")
	}
	if _, err := ReadProfile(folder, ""); err == nil || !strings.Contains(err.Error(), folder) {
		t.Errorf("a folder: %v", err)
	}
}

func TestProfileToken(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		profile := Profile{Name: "work", AccessToken: canaryToken, RefreshToken: canaryRefreshToken, ExpiresAt: time.Now().Add(time.Hour)}
		source := ProfileToken(profile, nil)
		expectToken(t, source, canaryToken)
		time.Sleep(time.Hour - time.Nanosecond)
		expectToken(t, source, canaryToken)
		time.Sleep(time.Nanosecond)
		_, expired := source.Token(t.Context())
		_, rejected := source.Renew(t.Context(), canaryToken)
		_, absent := ProfileToken(Profile{Name: "work", RefreshToken: canaryRefreshToken}, nil).Token(t.Context())
		for want, err := range map[string]error{"expired at 2000-01-01T01:00:00Z": expired, "does not accept": rejected, "no access token": absent} {
			if err == nil {
				t.Errorf("%s: no error", want)
				continue
			}
			expectContains(t, err.Error(), want, `"work"`, "ask configure --profile work", "ask util generate-lwa-tokens", "client_secret")
			expectNoSecret(t, err.Error())
		}
		expectToken(t, ProfileToken(Profile{AccessToken: canaryToken}, nil), canaryToken)
	})
}

func FuzzProfile(f *testing.F) {
	f.Add([]byte(profileFile), "default")
	f.Add([]byte(profileFile), "odd")
	f.Add([]byte(`{"profiles":{"":{"token":{"access_token":" x "}}}}`), "")
	f.Add([]byte(`{"profiles":{"a":{"token":{"access_token":"x","expires_at":"0000-00-00"}}}}`), "a")
	f.Add([]byte(`{"profiles":{"a":{"token":{"access_token":"Atza|canary","refresh_token":7}}}}`), "a")
	f.Fuzz(func(t *testing.T, content []byte, name string) {
		profile, err := parseProfile(content, name)
		if err != nil {
			if err.Error() == "" {
				t.Error("an error without words")
			}
			var file struct {
				Profiles map[string]json.RawMessage `json:"profiles"`
			}
			_ = json.Unmarshal(content, &file)
			// The names of the profiles are shown, whatever they are.
			named := strings.Join(slices.Collect(maps.Keys(file.Profiles)), " ")
			if strings.Contains(err.Error(), "canary") && !strings.Contains(named, "canary") {
				t.Errorf("a token shows in %q", err)
			}
			return
		}
		if profile.AccessToken == "" && profile.RefreshToken == "" {
			t.Error("a profile without a token")
		}
		if !json.Valid(content) {
			t.Error("a profile from what is not JSON")
		}
		if token, err := ProfileToken(profile, nil).Token(t.Context()); err == nil && (token == "" || token != profile.AccessToken) {
			t.Errorf("the profile of %q gives the token %q", profile.AccessToken, token)
		}
	})
}
