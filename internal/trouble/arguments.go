// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package trouble

// arguments are errors about the provider block.
var arguments = []Trouble{
	{
		ID: "address", Says: []string{
			"must be a URL such as https://host", "must not hold a user name or password", "must not have a query or a fragment",
			"but tokens are sent in the clear only to this machine itself", "is not a URL such as https://host/path", "holds a user name or password",
			"but a document is fetched in the clear only from this machine itself",
		},
		Cause: "`endpoint`, `token_url` or the variable in its place is no address that a token may be sent to.",
		Cure:  "Write an https:// address, or leave it out, which means Amazon's. http:// is for a sandbox on this machine.",
	},
	{
		ID: "proxy", Says: []string{"must be the URL of a proxy"},
		Cause: "`ASK_CLI_PROXY` is set and is no URL. See [Proxies and certificates](proxies.md).",
		Cure:  "Write it as http://proxy.example.com:3128, or unset it.",
	},
	{
		ID: "invalid-duration", Says: []string{"Invalid duration", "request_timeout is"},
		Cause: "`request_timeout` is no duration above zero.",
		Cure:  "Write it with its unit, as in \"60s\" or \"2m\".",
	},
	{
		ID: "invalid-limit", Says: []string{"Invalid limit"},
		Cause: "`price_change_limit_percent` is below zero.",
		Cure:  "Give the percentage as a number such as 25; 0 allows no change at all.",
	},
	{
		ID: "max-retries", Says: []string{"max_retries is"},
		Cause: "`max_retries` is below zero.",
		Cure:  "Give 0 or more.",
	},
	{
		ID: "bug", Says: []string{"This is a bug of the provider"},
		Cause: "The provider has made a mistake in its own code.",
		Cure:  "Report it, with the message and the configuration.",
	},
}
