// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import "strings"

const (
	linking = "alexa_skill_account_linking"

	// linkedByCode breaks no rule.
	linkedByCode = `
  type                = "AUTH_CODE"
  authorization_url   = "https://example.com/auth"
  access_token_url    = "https://example.com/token"
  access_token_scheme = "HTTP_BASIC"
  client_id           = "alexa"
  client_secret       = "hush-1234"
  scopes              = ["profile"]
  authorization_urls_by_platform = { iOS = { platform_authorization_url = "https://ios.example.com" } }`
)

// linkingWith is linkedByCode with one thing that is wrong.
func linkingWith(name, rule, severity, right, wrong, at, says string) mistake {
	if strings.Count(linkedByCode, right) != 1 {
		panic(right + " is not there once")
	}
	return mistake{name: name, rule: rule, severity: severity, resource: linking, at: at, says: says, hcl: strings.Replace(linkedByCode, right, wrong, 1)}
}

// sixteenScopes are one more than Amazon takes.
const sixteenScopes = `["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16"]`

var linkingMistakes = []mistake{
	{name: "linking_cut", rule: "skill-id", severity: "error", resource: linking, skill: cutID, at: "skill_id", says: cutID, hcl: linkedByCode},
	linkingWith("linking_type", "account-linking-type", "error", `"AUTH_CODE"`, `"AUTH-CODE"`, "type", `Did you mean "AUTH_CODE"?`),
	linkingWith("linking_scheme", "account-linking-scheme", "error", `"HTTP_BASIC"`, `"BASIC"`, "access_token_scheme", `"REQUEST_BODY_CREDENTIALS"`),
	linkingWith("linking_platform", "account-linking-platform", "error", "iOS =", "IOS =", `authorization_urls_by_platform["IOS"]`, `Did you mean "iOS"?`),
	linkingWith("linking_nowhere", "account-linking-platform-url", "error", `platform_authorization_url = "https://ios.example.com"`, "",
		`authorization_urls_by_platform["iOS"].platform_authorization_url`, "required, but missing"),
	linkingWith("linking_voice", "account-linking-voice", "error", `"alexa"`, "\"alexa\"\n  voice_forward_account_linking = \"ON\"", "voice_forward_account_linking", `"DISABLED"`),
	linkingWith("linking_clear", "account-linking-url", "error", "https://example.com/auth", "http://example.com/auth", "authorization_url", "it begins with https://"),
	linkingWith("linking_many", "account-linking-limit", "error", `["profile"]`, sixteenScopes, "scopes", "there are 16 scopes"),
	linkingWith("linking_no_token", "auth-code-token-url", "error", `access_token_url    = "https://example.com/token"`, "", "access_token_url", "exchanges the code"),
	linkingWith("linking_no_scheme", "auth-code-scheme", "warning", `access_token_scheme = "HTTP_BASIC"`, "", "access_token_scheme", `"HTTP_BASIC" or`),
	{
		name: "linking_implicit", rule: "implicit-grant", severity: "error", resource: linking, at: "client_secret", says: "use AUTH_CODE",
		hcl: "  type = \"IMPLICIT\"\n  authorization_url = \"https://example.com/auth\"\n  client_id = \"alexa\"\n  client_secret = \"hush-1234\"\n",
	},
	linkingWith("linking_text", "empty-text", "error", `"alexa"`, `""`, "client_id", ""),
	linkingWith("linking_entry", "null-entry", "error", `{ platform_authorization_url = "https://ios.example.com" }`, "null", `authorization_urls_by_platform["iOS"]`, ""),
}
