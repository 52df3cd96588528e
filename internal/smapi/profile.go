// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
	"time"
)

// Profile is a login that `ask configure` has stored in the ASK CLI's file,
// ~/.ask/cli_config
// (https://developer.amazon.com/docs/alexa/smapi/manage-credentials-with-ask-cli.html).
type Profile struct {
	Name        string
	AccessToken string
	// RefreshToken usually belongs to the ASK CLI's own client, with which
	// nothing but that CLI may use it.
	RefreshToken string
	VendorID     string
	// ExpiresAt is the access token's end, zero when the file has none.
	ExpiresAt time.Time
}

// ReadProfile reads one profile from the ASK CLI's file, "default" when the
// name is empty. It never writes: renewing is the CLI's business. The error
// names the file and the profile, and no secret.
func ReadProfile(path, name string) (Profile, error) {
	if name == "" {
		name = "default"
	}
	content, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return Profile{}, fmt.Errorf("ASK CLI profile %q: there is no file %s: run `ask configure`, or set other credentials",
			name, path)
	}
	if err != nil {
		return Profile{}, fmt.Errorf("ASK CLI profile %q: %w", name, err)
	}
	profile, err := parseProfile(content, name)
	if err != nil {
		return Profile{}, fmt.Errorf("ASK CLI profile %q in %s: %w", name, path, err)
	}
	return profile, nil
}

func parseProfile(content []byte, name string) (Profile, error) {
	var file struct {
		Profiles map[string]json.RawMessage `json:"profiles"`
	}
	if err := json.Unmarshal(content, &file); err != nil {
		return Profile{}, fmt.Errorf("the file is not the ASK CLI's JSON: %w", err)
	}
	raw, exists := file.Profiles[name]
	if !exists {
		if len(file.Profiles) == 0 {
			return Profile{}, errors.New("the file has no profiles: run `ask configure`")
		}
		return Profile{}, fmt.Errorf("there is no such profile; the file has %s",
			strings.Join(slices.Sorted(maps.Keys(file.Profiles)), ", "))
	}
	var stored struct {
		Token struct {
			AccessToken  string          `json:"access_token"`
			RefreshToken string          `json:"refresh_token"`
			ExpiresAt    json.RawMessage `json:"expires_at"`
		} `json:"token"`
		VendorID string `json:"vendor_id"`
	}
	if json.Unmarshal(raw, &stored) != nil {
		// Not the decoder's words: they can quote the value.
		return Profile{}, errors.New("the profile does not have the shape that the ASK CLI writes: run `ask configure` again")
	}
	profile := Profile{
		Name:         name,
		AccessToken:  strings.TrimSpace(stored.Token.AccessToken),
		RefreshToken: strings.TrimSpace(stored.Token.RefreshToken),
		VendorID:     stored.VendorID,
	}
	if profile.AccessToken == "" && profile.RefreshToken == "" {
		return Profile{}, errors.New("the profile has no token: run `ask configure` again")
	}
	// A moment in another form is no reason to refuse a token that may well
	// be alive: Amazon answers 401 if it is not.
	profile.ExpiresAt, _ = time.Parse(time.RFC3339, jsonString(stored.Token.ExpiresAt))
	return profile, nil
}
