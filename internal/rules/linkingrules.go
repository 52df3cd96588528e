// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

// linking is the resource type of account linking, which is a document of its own: it
// owns all of one, and nothing of a manifest.
const linking = "alexa_skill_account_linking"

// linkingRules are about account linking.
var linkingRules = []Rule{
	{
		ID: "account-linking-type", Severity: Error, Owners: []string{linking}, judge: linkingType,
		Title: "Unknown type of account linking", Source: linkingModel,
		Text: "`type` is `AUTH_CODE` or `IMPLICIT`.",
	},
	{
		ID: "account-linking-scheme", Severity: Error, Owners: []string{linking}, judge: linkingScheme,
		Title: "Unknown access token scheme", Source: linkingModel,
		Text: "`access_token_scheme` is `HTTP_BASIC` or `REQUEST_BODY_CREDENTIALS`.",
	},
	{
		ID: "account-linking-platform", Severity: Error, Owners: []string{linking}, judge: linkingPlatform,
		Title: "Unknown platform", Source: linkingModel,
		Text: "The keys of `authorization_urls_by_platform` are `iOS` and `Android`.",
	},
	{
		ID: "account-linking-platform-url", Severity: Error, Structural: true, Owners: []string{linking},
		Title: "Platform without an address", Source: linkingModel,
		Text: "An entry of `authorization_urls_by_platform` has a `platform_authorization_url`.",
	},
	{
		ID: "account-linking-voice", Severity: Error, Owners: []string{linking}, judge: linkingVoice,
		Title: "Unknown status of linking by voice", Source: linkingModel,
		Text: "`voice_forward_account_linking` is `ENABLED` or `DISABLED`.",
	},
	{
		ID: "account-linking-url", Severity: Error, Owners: []string{linking}, judge: linkingURL,
		Title: "Not an address for account linking", Source: linkingSchemas,
		Text: "`authorization_url`, `access_token_url` and `reciprocal_access_token_url` begin with `https://` and have the form of a web address.",
	},
	{
		ID: "account-linking-limit", Severity: Error, Owners: []string{linking}, judge: linkingLimit,
		Title: "Too many scopes or domains", Source: linkingSchemas,
		Text: "There are 15 `scopes` and 15 `domains` at the most.",
	},
	{
		ID: "auth-code-token-url", Severity: Error, Owners: []string{linking}, judge: authCodeTokenURL,
		Title: "AUTH_CODE without an address for tokens", Source: linkingSchemas,
		Text: "With `type = \"AUTH_CODE\"` there is an `access_token_url`.",
	},
	{
		ID: "auth-code-scheme", Severity: Warning, Owners: []string{linking}, judge: authCodeScheme,
		Title: "AUTH_CODE without an access token scheme", Source: linkingSchemas,
		Text: "With `type = \"AUTH_CODE\"` Amazon's page asks for an `access_token_scheme`. Public files without one exist.",
	},
	{
		ID: "auth-code-secret", Severity: Error, Structural: true, Owners: []string{linking},
		Title: "Account linking without its client secret", Source: linkingSchemas,
		Text: "A plan that writes account linking with `type = \"AUTH_CODE\"` has the client secret, in `client_secret_wo` or `client_secret`: Amazon never shows the one it has, and a write without it would remove it.",
	},
	{
		ID: "implicit-grant", Severity: Error, Owners: []string{linking}, judge: implicitGrant,
		Title: "IMPLICIT with what only AUTH_CODE has", Source: linkingSchemas,
		Text: "With `type = \"IMPLICIT\"` there is no `access_token_url`, `access_token_scheme`, `default_token_expiration_in_seconds` and client secret: no code is exchanged for a token.",
	},
}
