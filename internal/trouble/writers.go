// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package trouble

// writers are errors that somebody else's writes are behind, or two resources that
// write the same.
var writers = []Trouble{
	{
		ID: "changed-since-the-plan", Says: []string{"is no longer what the plan was made from", "somebody else has changed what the plan was made from"},
		Cause: "Between plan and apply somebody changed the very value, in the console, by `ask deploy` or by another pipeline. The message has the value at the time of the plan, the planned and the present one.",
		Cure:  "Nothing was written. Plan again to see what would change now.",
	},
	{
		ID: "others-write", Says: []string{"somebody else kept changing"},
		Cause: "Each time the provider wanted to write, somebody else had written just before.",
		Cure: "The developer console, the ASK CLI or another pipeline may be writing to the skill. Nothing of theirs was overwritten. " +
			"Apply again when they are done.",
	},
	{
		ID: "waited", Says: []string{"stopped waiting for"},
		Cause: "Amazon had not finished the update when the time of `timeouts` was over, or when the run was cancelled.",
		Cure:  "Amazon may still finish the update. Plan again to see what the skill has.",
	},
	{
		ID: "stale", Says: []string{"reads after it did not show it", "somebody else wrote right after"},
		Cause: "Amazon reported the update as done, and then went on showing the manifest of before.",
		Cure:  "Plan again in a few minutes to see what the skill has.",
	},
	{
		ID: "no-version", Says: []string{"Amazon named no version (ETag) of"},
		Cause: "Without an ETag a write could undo somebody else's, so there was none.",
		Cure: "Nothing was written. Run Terraform again; if it stays, check the provider's endpoint (ASK_SMAPI_SERVER_BASE_URL) " +
			"and what stands between it and Amazon: a proxy may take the ETag header away.",
	},
	{
		ID: "two-resources", Says: []string{"each would undo what the other writes"},
		Cause: "Two resources own the same part of one skill: two sections of the same type, two `alexa_skill` with the same id, or `manifest` of `alexa_skill` has a value that belongs to a section.",
		Cure:  "Remove one of the two, take the value out of the JSON, or give one the id of another skill. The message names both.",
	},
	{
		ID: "moved-between-providers", Says: []string{"in the same run. Terraform runs a process for each"},
		Cause: "A resource was renamed and got another `provider` at the same time. Terraform then creates and removes in any order.",
		Cure:  "Tell Terraform with a moved block that it is the same resource, or let it forget the old one with a removed block. The message has both.",
	},
}
