// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package trouble

const anotherToken = "Make a security profile in the Login with Amazon console, run `ask util generate-lwa-tokens` with its client id and client secret, " +
	"and set ASK_REFRESH_TOKEN, ASK_LWA_CLIENT_ID and ASK_LWA_CLIENT_CONFIRMATION."

// credentials are errors about tokens, clients and profiles of the ASK CLI.
var credentials = []Trouble{
	{
		ID: "no-credentials", Says: []string{"No credentials are configured"},
		Cause: "Neither the provider block nor the environment has a token, and the ASK CLI has no profile `default`. In a pipeline: the secrets are not handed to this job.",
		Cure:  "Set one of the ways to log in that the message lists; it names each argument and each variable.",
	},
	{
		ID: "settings", Says: []string{"Correct this, or set other credentials"},
		Cause: "Something on this machine is wrong: an argument, a variable or a file, which the message names.",
		Cure:  "Correct this, then run Terraform again.",
	},
	{
		ID: "client-missing", Says: []string{"a refresh token works only together with the client id and the client secret that it was issued to"},
		Cause: "There is a refresh token, and not the whole client that it was made with. The message says where the token comes from, and what is missing.",
		Cure:  "Set client_id and client_secret (ASK_LWA_CLIENT_ID, ASK_LWA_CLIENT_CONFIRMATION) of the security profile that the token was made with.",
	},
	{
		ID: "profile", Says: []string{
			"can't be used: ", "there is no file", "has no profiles. Run", "has only the profiles", "has no token for it",
			"has the profile in a shape that the ASK CLI does not write", "is JSON, but not of the shape that the ASK CLI writes", "is not JSON at line",
			"Set the environment variable HOME", "is a folder where the ASK CLI keeps a file",
		},
		Cause: "The profile that `profile` or `ASK_DEFAULT_PROFILE` names, or else `default`, can't be read from `~/.ask/cli_config`. The message names the file and what is wrong with it.",
		Cure:  "Run `ask configure --profile NAME`, name another profile, or set other credentials.",
	},
	{
		ID: "profile-expired", Says: []string{", and only the ASK CLI can renew it"},
		Cause: "The access token of the profile is over, and its refresh token belongs to the ASK CLI's own client, which no other program may use.",
		Cure:  "Run any command of the ASK CLI, such as `ask smapi get-vendor-list --profile NAME`, or `ask configure --profile NAME`; the token then lives for an hour. In pipelines use a refresh token of your own.",
	},
	{
		ID: "access-token", Says: []string{"and can't be renewed. Set a new one, which lives for an hour", "Amazon does not accept the access token"},
		Cause: "An access token was set without a refresh token, and it has expired, was revoked, or lacks the scope `alexa::ask:skills:readwrite`.",
		Cure:  "Set a new access token, or better a refresh token. " + anotherToken,
	},
	{
		ID: "token-spelling", Says: []string{"has a space, a line break or another character in it that no token has", "access_token is empty", "the access token from … Copy it again"},
		Cause: "The token was cut, pasted twice, or came with a line break from a file or a vault.",
		Cure:  "Copy the token again, as one word.",
	},
	{
		ID: "invalid-grant", Says: []string{"The refresh token is wrong, was revoked, or was issued to another client"},
		Cause: "Login with Amazon answers `invalid_grant`. The refresh token does not belong to this client, or somebody has withdrawn the consent.",
		Cure:  anotherToken,
	},
	{
		ID: "invalid-client", Says: []string{"client_id or client_secret is wrong"},
		Cause: "Login with Amazon answers `invalid_client`: it knows no such client, or the secret is another one.",
		Cure:  "Copy both from your security profile in the Login with Amazon console.",
	},
	{
		ID: "unauthorized-client", Says: []string{"This client may not use this refresh token"},
		Cause: "Login with Amazon answers `unauthorized_client`: token and client do not belong together.",
		Cure:  anotherToken,
	},
	{
		ID: "login", Says: []string{"issued no access token", "its JSON has no usable access_token", "its access_token", "it issued the rejected one again"},
		Cause: "Login with Amazon was reached and gave no access token. The message has its words, and says where refresh token and client come from.",
		Cure:  "Correct the credentials, then run Terraform again.",
	},
	{
		ID: "explained-elsewhere", Says: []string{"there is no usable access token. Another error of this run says why"},
		Cause: "All resources need the same token. One of them explains what is wrong, and the others point to it.",
		Cure:  "Look for the one error that is longer.",
	},
}
