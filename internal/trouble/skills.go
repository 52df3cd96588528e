// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package trouble

// skills are errors about a skill's life and the JSON that it is declared by.
var skills = []Trouble{
	{
		ID: "not-a-manifest", Says: []string{
			"Not a skill manifest", "not a skill manifest, but", "as it was before version 1 of the API", ", not beside it",
			"does not begin with a slash", "that is followed by neither 0 nor 1", "is not a JSON number",
		},
		Cause: "The text that a function or `manifest` was given is no JSON of a skill manifest. The message has the line and column, or the place in the JSON.",
		Cure:  "Correct the file. It is the JSON of a manifest, with or without the envelope {\"manifest\": ...}.",
	},
	{
		ID: "wrong-kind", Says: []string{"Value of the wrong kind in the manifest"},
		Cause: "A value in the JSON is a text where Amazon has a number, or the like.",
		Cure:  "Correct the value at the place that the message names.",
	},
	{
		ID: "section-missing", Says: []string{"the manifest has no"},
		Cause: "A function was given a manifest that says nothing of the section.",
		Cure:  "Leave out the function and its resource, or add the section to the file.",
	},
	{
		ID: "number", Says: []string{"is not a number that Terraform can hold", "too large or too small a number for Terraform to hold"},
		Cause: "The manifest has a number that Terraform has no room for.",
		Cure:  "Correct the number in the file or in the developer console.",
	},
	{
		ID: "no-listing", Says: []string{"Amazon creates no skill without a listing", "Incomplete initial listing"},
		Cause: "Neither `initial_listing` nor `manifest` names the new skill in a language.",
		Cure:  "Add initial_listing = { locale = \"en-US\", name = \"Quick Trivia\" } to the alexa_skill.",
	},
	{
		ID: "lost-skill", Says: []string{"whether Amazon has created the skill is not known"},
		Cause: "The answer to the creation was lost. The vendor's skills were listed for half a minute, and the message names those that may be the new one.",
		Cure:  "Look in the developer console before you apply again, which would create another skill. If it is there, import it (terraform import ADDRESS SKILL_ID) or delete it.",
	},
	{
		ID: "unfinished-skill", Says: []string{"but it is not known to have its manifest"},
		Cause: "The skill exists, and Amazon had not reported the end of its creation in time.",
		Cure:  "The skill is in the state as tainted, and the next apply replaces it. If it turns out to be complete, keep it with terraform untaint ADDRESS; if Amazon needs longer, raise timeouts.create.",
	},
	{
		ID: "live-skill", Says: []string{"has a live stage: customers have it", "whether customers have it can't be found out"},
		Cause: "A destroy or a replacement would delete a skill that customers have. Certification, reviews and customers can't be restored.",
		Cure:  "Let Terraform forget the skill: by a removed block with destroy = false, by lifecycle { destroy = false }, or by skip_destroy = true applied first. To delete it all the same, apply force_destroy = true first.",
	},
}
