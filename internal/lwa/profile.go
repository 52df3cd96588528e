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
// *SettingsError that names the file, says what to do, and has no secret.
func ReadProfile(path, name string) (Profile, error) {
	name = nameOrDefault(name)
	fault := func(reason string, cause error) error {
		return &SettingsError{Argument: "profile", Reason: reason, Err: cause}
	}
	content, err := os.ReadFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Profile{}, fault(fmt.Sprintf("there is no file %s. Run `ask configure --profile %s`, or set other credentials", path, name), err)
	case err != nil:
		return Profile{}, fault(unreadable(path, err)+". Correct this, or set other credentials", err)
	}
	profile, err := parseProfile(content, name)
	if err != nil {
		return Profile{}, fault(path+" "+err.Error(), nil)
	}
	profile.File = path
	return profile, nil
}

func nameOrDefault(name string) string {
	if name == "" {
		return "default"
	}
	return name
}

// unreadable says why a file can't be read, without the name of the call that
// the operating system refused.
func unreadable(path string, err error) string {
	var failed *fs.PathError
	if errors.As(err, &failed) {
		err = failed.Err
	}
	if info, statErr := os.Stat(path); statErr == nil && info.IsDir() {
		return path + " is a folder where the ASK CLI keeps a file"
	}
	return fmt.Sprintf("%s can't be read: %s", path, err)
}

// parseProfile reads one profile of the file. The error continues a sentence that
// begins with the name of the file.
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
			return Profile{}, fmt.Errorf("has no profiles. Run `ask configure --profile %s`", name)
		}
		return Profile{}, fmt.Errorf("has only the profiles %s. Name one of these, or run `ask configure --profile %s`",
			strings.Join(slices.Sorted(maps.Keys(file.Profiles)), ", "), name)
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
		return Profile{}, fmt.Errorf("has the profile in a shape that the ASK CLI does not write. Run `ask configure --profile %s` again", name)
	}
	profile := Profile{
		Name:         name,
		AccessToken:  strings.TrimSpace(stored.Token.AccessToken),
		RefreshToken: strings.TrimSpace(stored.Token.RefreshToken),
		VendorID:     stored.VendorID,
	}
	if profile.AccessToken == "" && profile.RefreshToken == "" {
		return Profile{}, fmt.Errorf("has no token for it. Run `ask configure --profile %s` again", name)
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
		return fmt.Errorf("is not JSON at line %d. Correct it, or run `ask configure` again", 1+bytes.Count(before, []byte("\n")))
	}
	return errors.New("is JSON, but not of the shape that the ASK CLI writes. Run `ask configure` again")
}
