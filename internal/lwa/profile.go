// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package lwa

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa/wire"
)

// Profile is a login that `ask configure` has stored in the ASK CLI's file,
// ~/.ask/cli_config
// (https://developer.amazon.com/docs/alexa/smapi/manage-credentials-with-ask-cli.html).
type Profile struct {
	Name string
	// File is where the profile was read from.
	File        string
	AccessToken string
	// RefreshToken usually belongs to the ASK CLI's own client, with which
	// nothing but that CLI may use it.
	RefreshToken string
	VendorID     string
	// ExpiresAt is the access token's end, zero when the file has none.
	ExpiresAt time.Time
}

// ReadProfile reads one profile from the ASK CLI's file, "default" when the
// name is empty. It never writes: renewing is the CLI's business. The error is a
// *SettingsError that names the file and the profile, and no secret.
func ReadProfile(path, name string) (Profile, error) {
	if name == "" {
		name = "default"
	}
	fault := func(reason string, cause error) error {
		return &SettingsError{Argument: "profile", Reason: fmt.Sprintf("ASK CLI profile %q in %s: %s", name, path, reason), Err: cause}
	}
	content, err := os.ReadFile(path)
	var failed *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Profile{}, fault("there is no such file: run `ask configure`, or set other credentials", err)
	case errors.As(err, &failed):
		return Profile{}, fault("the file can't be read: "+failed.Err.Error(), err)
	case err != nil:
		return Profile{}, fault("the file can't be read: "+err.Error(), err)
	}
	profile, err := parseProfile(content, name)
	if err != nil {
		return Profile{}, fault(err.Error(), nil)
	}
	profile.File = path
	return profile, nil
}

func parseProfile(content []byte, name string) (Profile, error) {
	var file struct {
		Profiles map[string]json.RawMessage `json:"profiles"`
	}
	if err := json.Unmarshal(content, &file); err != nil {
		return Profile{}, notConfig(content, err)
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
	profile.ExpiresAt, _ = time.Parse(time.RFC3339, wire.JSONString(stored.Token.ExpiresAt))
	return profile, nil
}

// notConfig says where a file stops being the ASK CLI's, in words that are not
// the decoder's: those are for people who write Go.
func notConfig(content []byte, err error) error {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		before := content[:min(int(syntax.Offset), len(content))]
		return fmt.Errorf("the file is not JSON at line %d: correct it, or run `ask configure` again", 1+bytes.Count(before, []byte("\n")))
	}
	return errors.New("the file is JSON, but not of the shape that the ASK CLI writes: run `ask configure` again")
}
