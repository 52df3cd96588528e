// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package trouble

// answers are errors that Amazon reports.
var answers = []Trouble{
	{
		ID: "refused", Says: []string{
			"Amazon refused the update of", "and then reported that it FAILED", "Correct the attribute and apply again", "Correct the resource and apply again",
			"Correct the value and apply again", "Correct the argument and apply again", "Amazon refused to create the skill",
			"Amazon says:",
		},
		Cause: "Amazon has looked at the manifest and does not take it. The message has Amazon's words, its code, the place in the manifest and the request id, and stands on the attribute where there is one.",
		Cure:  "Correct what Amazon names and apply again. The skill has what it had before, unless the message says otherwise.",
	},
	{
		ID: "forbidden", Says: []string{"Amazon does not permit it"},
		Cause: "Amazon answers 403. A skill that is being certified is locked; or the token is of an account that does not belong to the skill's developer account.",
		Cure: "The skill may be in certification (withdraw it or wait), or the account may lack the rights: " +
			"it must be a member of the skill's developer account.",
	},
	{
		ID: "unknown-skill", Says: []string{"Amazon knows no skill", "it does not exist, or not for this account"},
		Cause: "The id is of a skill that was deleted, or that belongs to another account. Amazon does not tell the two apart.",
		Cure:  "Check skill_id and the account behind the credentials, or create the skill first.",
	},
	{
		ID: "answered", Says: []string{"Amazon answered"},
		Cause: "An answer for which the provider has no advice of its own, such as 500.",
		Cure:  "If the message does not say what to do, try again; if it stays, ask Amazon with the request id.",
	},
	{
		ID: "write-unknown", Says: []string{"whether Amazon has carried this out is unknown"},
		Cause: "A write was sent, and Amazon's answer does not tell how it ended, such as 504. It is not repeated blindly.",
		Cure:  "Plan again to see whether the skill has the change; if the error stays, ask Amazon with the request id.",
	},
	{
		ID: "last-update-failed", Says: []string{
			"Amazon does not show … because the last update of it FAILED", "the last update of the skill is still in progress or has failed",
		},
		Cause: "Amazon shows no manifest after an update that failed, whoever sent it. The message has Amazon's reasons.",
		Cure: "Nothing was written, and the state keeps what it has. Save the skill once in the developer console with the fault corrected, " +
			"then run Terraform again.",
	},
	{
		ID: "not-a-document", Says: []string{
			"can't be changed without loss", "not a skill manifest: ", "Amazon reported success, but the body cannot be used",
			"duplicate key", "not valid JSON", "can't be set: ", "there is no item",
		},
		Cause: "What came as the manifest is none, or has the same key twice, so that a write would lose something.",
		Cure: "Nothing was written. Check the provider's endpoint (ASK_SMAPI_SERVER_BASE_URL) if it is not Amazon's; " +
			"or else look at the manifest in the developer console, correct it there, and run Terraform again.",
	},
	{
		ID: "form", Says: []string{"holds … where Amazon allows exactly one", "holds … where … belongs", "is a second item with the", "can't be read: ", "the manifest has something else on the way"},
		Cause: "The manifest has at this place something that the attribute can't stand for, such as two offers for one marketplace.",
		Cure:  "Nothing was written. Correct this in the developer console, then run Terraform again.",
	},
	{
		ID: "another-value", Says: []string{"but the manifest has another value than was sent for", "but the manifest still has:"},
		Cause: "Amazon reported success and made something else of a value.",
		Cure:  "Plan again to see the difference; if the value can't be stored, configure the one that Amazon has.",
	},
}
