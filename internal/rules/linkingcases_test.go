// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"maps"
	"strings"
)

func init() { maps.Copy(cases, linkingCases) }

// sixteen are more scopes than Amazon takes, and fifteen are not.
var (
	sixteen = `["a"` + strings.Repeat(`,"a"`, 15) + `]`
	fifteen = `["a"` + strings.Repeat(`,"a"`, 14) + `]`
)

var linkingCases = map[string]ruleCase{
	"account-linking-type":   {breaks: `{"type":"CODE"}`, keeps: `{"type":"IMPLICIT"}`, inputs: []string{"/type"}},
	"account-linking-scheme": {breaks: `{"accessTokenScheme":"BASIC"}`, keeps: `{"accessTokenScheme":"HTTP_BASIC"}`, inputs: []string{"/accessTokenScheme"}},
	"account-linking-platform": {
		breaks: `{"authorizationUrlsByPlatform":[{"platformType":"Windows"}]}`, keeps: `{"authorizationUrlsByPlatform":[{"platformType":"iOS"}]}`,
		inputs: []string{"/authorizationUrlsByPlatform/0/platformType", "/authorizationUrlsByPlatform/0", "/authorizationUrlsByPlatform"},
	},
	"account-linking-voice": {breaks: `{"voiceForwardAccountLinking":"ON"}`, keeps: `{"voiceForwardAccountLinking":"ENABLED"}`, inputs: []string{"/voiceForwardAccountLinking"}},
	"account-linking-url":   {breaks: `{"accessTokenUrl":"http://example.com"}`, keeps: `{"accessTokenUrl":"https://example.com"}`, inputs: []string{"/accessTokenUrl"}},
	"account-linking-limit": {breaks: `{"scopes":` + sixteen + `}`, keeps: `{"scopes":` + fifteen + `,"domains":` + fifteen + `}`, inputs: []string{"/scopes"}},
	"auth-code-token-url":   {breaks: `{"type":"AUTH_CODE"}`, keeps: `{"type":"AUTH_CODE","accessTokenUrl":"https://example.com"}`, inputs: []string{"/type", "/accessTokenUrl"}},
	"auth-code-scheme":      {breaks: `{"type":"AUTH_CODE"}`, keeps: `{"type":"AUTH_CODE","accessTokenScheme":"HTTP_BASIC"}`, inputs: []string{"/type", "/accessTokenScheme"}},
	"implicit-grant":        {breaks: `{"type":"IMPLICIT","clientSecret":"hush"}`, keeps: `{"type":"AUTH_CODE","clientSecret":"hush"}`, inputs: []string{"/type", "/clientSecret"}},
}
