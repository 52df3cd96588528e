// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"
	"os"
	"path/filepath"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// credentials are what one origin (the arguments, the environment, a profile)
// offers.
type credentials struct {
	tokens smapi.TokenSource
	// vendorID comes along with a profile only.
	vendorID string
	// secrets must never be logged.
	secrets []string
}

// resolve finds the credentials: of the arguments, or else of the environment,
// or else of an ASK CLI profile. Tokens are looked for at one origin at a time,
// so that a forgotten variable does not mix into what the configuration says;
// the client that a refresh token needs may come from another. An error is
// about the settings; what Amazon thinks of them shows at the first request.
func resolve(a arguments, transport smapi.RefreshTokenConfig) (credentials, error) {
	transport.ClientID = setting(a.ClientID, clientIDVariables)
	transport.ClientSecret = setting(a.ClientSecret, clientSecretVariables)
	found := credentials{secrets: []string{transport.ClientSecret}}

	for _, origin := range []struct{ refresh, access string }{
		{a.RefreshToken.ValueString(), a.AccessToken.ValueString()},
		{fromVariables(refreshTokenVariables), fromVariables(accessTokenVariables)},
	} {
		if origin.refresh == "" && origin.access == "" {
			continue
		}
		found.secrets = append(found.secrets, origin.refresh, origin.access)
		// A refresh token without its client is of no use; an access token
		// beside it is, for an hour.
		if origin.refresh == "" || origin.access != "" && (transport.ClientID == "" || transport.ClientSecret == "") {
			found.tokens = smapi.StaticToken(origin.access)
			return found, nil
		}
		transport.RefreshToken = origin.refresh
		var err error
		found.tokens, err = smapi.NewRefreshTokenSource(transport)
		return found, err
	}
	return ofProfile(a, transport, found)
}

// ofProfile takes the credentials from the ASK CLI's file. A file that is not
// usable matters only if a request is ever made.
func ofProfile(a arguments, transport smapi.RefreshTokenConfig, found credentials) (credentials, error) {
	home, err := os.UserHomeDir()
	if err != nil {
		found.tokens = unusable{err}
		return found, nil
	}
	file := filepath.Join(home, ".ask", "cli_config")
	name := setting(a.Profile, profileVariables)
	if _, err := os.Stat(file); err != nil && name == "" {
		// Nobody asked for a profile and there is none: the client's own message
		// about missing credentials says more than that a file is missing.
		return found, nil
	}
	profile, err := smapi.ReadProfile(file, name)
	if err != nil {
		found.tokens = unusable{err}
		return found, nil
	}
	found.vendorID = profile.VendorID
	found.secrets = append(found.secrets, profile.AccessToken, profile.RefreshToken)
	if profile.RefreshToken == "" || transport.ClientID == "" || transport.ClientSecret == "" {
		found.tokens = smapi.ProfileToken(profile)
		return found, nil
	}
	// With a client of the user's own, the profile's refresh token is that
	// client's too, made by ask configure with the same client.
	transport.RefreshToken = profile.RefreshToken
	found.tokens, err = smapi.NewRefreshTokenSource(transport)
	return found, err
}

// unusable stands for credentials that could not be read.
type unusable struct{ reason error }

func (u unusable) Token(context.Context) (string, error) { return "", u.reason }

func (u unusable) Renew(context.Context, string) (string, error) { return "", u.reason }
