// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package trouble

// certification are errors on a skill's way to its customers.
var certification = []Trouble{
	{
		ID: "in-certification", Says: []string{"is in certification", "and nothing that belongs to it can be changed until that ends"},
		Cause: "While Amazon reviews a skill, its manifest, interaction models, account linking and in-skill products are locked. Nobody else has written to it. " +
			"In a plan this is a warning, because the same apply may withdraw the skill first.",
		Cure: "Withdraw the skill (the action alexa_skill_withdrawal, or the developer console) or wait until the certification ends, and apply again.",
	},
	{
		ID: "certification-refused", Says: []string{"Amazon refused to … skill"},
		Cause: "Amazon does not submit, withdraw, validate or publish the skill. The message has Amazon's reasons; a submission demands more of a skill than its development does.",
		Cure:  "Correct what Amazon names, and try again. Nothing has changed at the skill.",
	},
	{
		ID: "not-certified", Says: []string{"has no certified stage, so there is nothing to publish"},
		Cause: "Only a skill that Amazon has certified with MANUAL_PUBLISHING waits to be published. With AUTO_PUBLISHING, Amazon's default, it is live as soon as it is certified.",
		Cure:  "Submit the skill with publication_method = \"MANUAL_PUBLISHING\" and wait for the end of the certification, or look in the developer console what became of it.",
	},
}
