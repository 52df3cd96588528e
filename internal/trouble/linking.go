// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package trouble

// linking are errors and warnings about account linking.
var linking = []Trouble{
	{
		ID: "linking-written", Says: []string{"was written by somebody else", "its version (ETag) is another one than that of the last write"},
		Cause: "Somebody has written the account linking since this resource did, and all that Amazon shows is as Terraform has it. What Amazon never shows, the client secret among it, may be another.",
		Cure:  "Change client_secret_wo_version and apply, which writes all that is configured again. Until something is written the warning stays.",
	},
	{
		ID: "linking-secret", Says: []string{"a write without it would remove it"},
		Cause: "The plan writes account linking with `type = \"AUTH_CODE\"`, and the configuration has no client secret. Amazon replaces all of it and shows no secret, so the one it has would be lost.",
		Cure:  "Set client_secret_wo (Terraform 1.11, OpenTofu 1.11 and newer) or client_secret.",
	},
	{
		ID: "linking-stored-otherwise", Says: []string{"but its account linking has another value than was sent for"},
		Cause: "Amazon took the account linking and shows another value than it was sent, or somebody else wrote right after.",
		Cure:  "Plan again to see the difference; if the value can't be stored, configure the one that Amazon has.",
	},
	{
		ID: "no-linking", Says: []string{"has no account linking, so there is nothing to import"},
		Cause: "The skill of the import has no account linking, or there is no such skill: Amazon's answer is the same.",
		Cure:  "Leave out the import, and the apply creates what the configuration has; or correct the ID.",
	},
	{
		ID: "not-account-linking", Says: []string{"the body has no JSON object"},
		Cause: "Amazon, or what stands between it and this machine, sent something else than account linking.",
		Cure:  "Check the provider's endpoint if it is not Amazon's, then run Terraform again.",
	},
}
