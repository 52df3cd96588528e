// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package lwa

import (
	"fmt"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa/wire"
)

// SettingsError is a fault in the settings of this machine; nobody was asked.
type SettingsError = wire.SettingsError

// Setting is a value with where it came from.
type Setting struct {
	Value string
	// Origin names the place for people: "access_token in the provider block",
	// "the environment variable ASK_ACCESS_TOKEN".
	Origin string
}

func (s Setting) isSet() bool { return s.Value != "" }

// The environment variables of each argument; the first one that is set wins.
// They are those of the ASK CLI 2, of its predecessor, and of the tools around it.
var (
	AccessTokenVariables  = []string{"ASK_ACCESS_TOKEN", "LWA_ACCESS_TOKEN"}
	RefreshTokenVariables = []string{"ASK_REFRESH_TOKEN", "LWA_REFRESH_TOKEN"}
	ClientIDVariables     = []string{"ASK_LWA_CLIENT_ID", "LWA_CLIENT_ID"}
	ClientSecretVariables = []string{"ASK_LWA_CLIENT_CONFIRMATION", "ASK_LWA_CLIENT_SECRET", "LWA_CLIENT_SECRET"}
	ProfileVariables      = []string{"ASK_DEFAULT_PROFILE"}
	VendorIDVariables     = []string{"ASK_VENDOR_ID"}
)

// FromBlock is an argument of the provider block; a blank one is not set.
func FromBlock(argument, value string) Setting {
	return Setting{Value: strings.TrimSpace(value), Origin: argument + " in the provider block"}
}

// FromEnvironment is the first of the variables that is set and not blank.
func FromEnvironment(getenv func(string) string, variables ...string) Setting {
	for _, variable := range variables {
		if value := strings.TrimSpace(getenv(variable)); value != "" {
			return Setting{Value: value, Origin: "the environment variable " + variable}
		}
	}
	return Setting{}
}

// either lists variables, one of which is enough.
func either(variables []string) string {
	last := len(variables) - 1
	if last == 0 {
		return variables[0]
	}
	return strings.Join(variables[:last], ", ") + " or " + variables[last]
}

// firstSet is the first setting that is set, or none.
func firstSet(settings ...Setting) Setting {
	for _, setting := range settings {
		if setting.isSet() {
			return setting
		}
	}
	return Setting{}
}

// NoCredentialsError says that neither the provider block nor the environment
// nor the ASK CLI's file has credentials.
type NoCredentialsError struct {
	// Note says why the ASK CLI's file could not be looked at, if so.
	Note string
}

func (e *NoCredentialsError) Error() string {
	text := fmt.Sprintf("No credentials are configured. Set one of these, as arguments of the provider or as environment variables:\n\n"+
		"  - refresh_token (%s),\n    with client_id (%s)\n    and client_secret (%s)\n"+
		"  - access_token (%s), which lives for an hour\n"+
		"  - profile (%s), one that `ask configure` has set up",
		either(RefreshTokenVariables), either(ClientIDVariables), either(ClientSecretVariables), either(AccessTokenVariables), either(ProfileVariables))
	if e.Note != "" {
		text += "\n\nThe profile \"default\" was looked for as well, but " + e.Note
	}
	return text
}
