// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package lwa

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa/wire"
)

// Arguments are what the provider block says about credentials, "" for what it
// leaves out.
type Arguments struct {
	AccessToken, RefreshToken, ClientID, ClientSecret, Profile, VendorID string
}

// Machine is where else credentials may come from.
type Machine struct {
	// Getenv is as os.Getenv.
	Getenv func(name string) string
	// HomeDir is as os.UserHomeDir.
	HomeDir func() (string, error)
}

// Credentials are the ones to use, of all that a machine offers.
type Credentials struct {
	Tokens TokenSource
	// Origin names for people where the tokens come from.
	Origin string
	// VendorID is the vendor to use, empty if nothing names one.
	VendorID Setting
	// Secrets are all values that must not be logged, in every form that servers
	// echo, the longest first.
	Secrets []string
}

// Find decides which credentials are used, and sends nothing. In this order:
// tokens of the provider block, the profile that it names, tokens of the
// environment, the profile that the environment names, the profile "default" if
// there is one. Tokens are looked for at one origin at a time, and what the
// block says wins over the environment, so that a forgotten variable does not
// take its place. At one origin a refresh token is preferred, unless its client
// is missing and there is an access token beside it.
//
// The client of a refresh token comes from the block or else from the
// environment. With a profile that the block names, a client of the environment
// is left alone: it belongs to other tokens.
//
// The error is a *SettingsError, or a *NoCredentialsError where there is
// nothing at all. What Login with Amazon thinks of the credentials shows at the
// first request.
func Find(arguments Arguments, machine Machine, connection Connection) (Credentials, error) {
	f := finder{arguments: arguments, machine: machine, connection: connection}
	f.clientID = f.setting("client_id", arguments.ClientID, ClientIDVariables)
	f.clientSecret = f.setting("client_secret", arguments.ClientSecret, ClientSecretVariables)
	f.secrets = wire.Secrets{f.clientSecret.Value}
	f.found.VendorID = f.setting("vendor_id", arguments.VendorID, VendorIDVariables)

	block := tokens{refresh: FromBlock("refresh_token", arguments.RefreshToken), access: FromBlock("access_token", arguments.AccessToken)}
	environment := tokens{
		refresh: FromEnvironment(machine.Getenv, RefreshTokenVariables...),
		access:  FromEnvironment(machine.Getenv, AccessTokenVariables...),
	}
	profile := FromBlock("profile", arguments.Profile)
	var err error
	switch {
	case block.areSet():
		err = f.ofTokens(block)
	case profile.isSet():
		err = f.ofProfile(profile)
	case environment.areSet():
		err = f.ofTokens(environment)
	default:
		err = f.ofProfile(FromEnvironment(machine.Getenv, ProfileVariables...))
	}
	f.found.Secrets = f.secrets.Forms()
	return f.found, err
}

type tokens struct{ refresh, access Setting }

func (t tokens) areSet() bool { return t.refresh.isSet() || t.access.isSet() }

type finder struct {
	arguments              Arguments
	machine                Machine
	connection             Connection
	clientID, clientSecret Setting
	secrets                wire.Secrets
	found                  Credentials
}

func (f *finder) setting(argument, value string, variables []string) Setting {
	return firstSet(FromBlock(argument, value), FromEnvironment(f.machine.Getenv, variables...))
}

func (f *finder) hasClient() bool { return f.clientID.isSet() && f.clientSecret.isSet() }

func (f *finder) ofTokens(given tokens) error {
	f.secrets = append(f.secrets, given.refresh.Value, given.access.Value)
	// A refresh token without its client is of no use; an access token beside it
	// is, for an hour.
	if !given.refresh.isSet() || given.access.isSet() && !f.hasClient() {
		f.found.Origin = given.access.Origin
		f.found.Tokens = StaticToken(given.access)
		return nil
	}
	f.found.Origin = given.refresh.Origin
	source, err := f.renewal(given.refresh)
	if err == nil {
		f.found.Tokens = source
	}
	return err
}

func (f *finder) renewal(refreshToken Setting) (TokenSource, error) {
	return NewRefreshTokenSource(RefreshTokenConfig{
		ClientID: f.clientID, ClientSecret: f.clientSecret, RefreshToken: refreshToken, Connection: f.connection,
	})
}

// ofProfile takes the credentials from the ASK CLI's file. Without a name,
// nobody asked for a profile, and "default" is taken if it is there.
func (f *finder) ofProfile(name Setting) error {
	home, err := f.machine.HomeDir()
	if err != nil {
		reason := fmt.Sprintf("the home directory, in which the ASK CLI keeps its profiles, is not known: %s", err)
		if !name.isSet() {
			return &NoCredentialsError{Note: reason}
		}
		return f.profileError(name, &SettingsError{Reason: reason + ". Set the environment variable HOME (on Windows USERPROFILE)", Err: err})
	}
	file := filepath.Join(home, ".ask", "cli_config")
	if _, err := os.Stat(file); err != nil && !name.isSet() {
		missing := &NoCredentialsError{}
		if !errors.Is(err, fs.ErrNotExist) {
			missing.Note = unreadable(file, err)
		}
		return missing
	}
	profile, err := ReadProfile(file, name.Value)
	if err != nil {
		return f.profileError(name, err)
	}
	f.found.Origin = profile.origin()
	f.secrets = append(f.secrets, profile.AccessToken, profile.RefreshToken)
	if profile.VendorID != "" && strings.TrimSpace(f.arguments.VendorID) == "" && (f.isInBlock() || !f.found.VendorID.isSet()) {
		f.found.VendorID = Setting{Value: profile.VendorID, Origin: profile.origin()}
	}
	if profile.RefreshToken == "" || !f.hasClient() || f.isInBlock() && strings.TrimSpace(f.arguments.ClientID) == "" {
		f.found.Tokens = ProfileToken(profile, nil)
		return nil
	}
	renewal, err := f.renewal(Setting{Value: profile.RefreshToken, Origin: profile.origin()})
	if err != nil {
		return err
	}
	f.found.Tokens = ProfileToken(profile, renewal)
	return nil
}

// profileError says of which profile an error is, and why that profile matters:
// nobody may have asked for it.
func (f *finder) profileError(asked Setting, err error) error {
	var fault *SettingsError
	if !errors.As(err, &fault) {
		return err
	}
	subject := fmt.Sprintf("the ASK CLI's profile %q", nameOrDefault(asked.Value))
	switch {
	case !asked.isSet():
		subject = "no other credentials are configured, and " + subject
	case f.isInBlock():
	default:
		subject += ", which " + asked.Origin + " names,"
	}
	return &SettingsError{Argument: "profile", Reason: fmt.Sprintf("%s can't be used: %s", subject, fault.Reason), Err: fault.Err}
}

// isInBlock reports whether the provider block names the profile.
func (f *finder) isInBlock() bool { return strings.TrimSpace(f.arguments.Profile) != "" }
