// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package trouble

// models are errors and warnings about interaction models.
var models = []Trouble{
	{
		ID: "not-a-model", Says: []string{"Not an interaction model", `there is no object "interactionModel", nor an object "languageModel"`, "in it is not an object"},
		Cause: "`interaction_model` is not JSON, has a key twice, or is JSON of something else. The message has the line and the column.",
		Cure:  "Give the JSON of an interaction model as the developer console and the ASK CLI export it, with or without the envelope {\"interactionModel\": {...}}.",
	},
	{
		ID: "model-strays", Says: []string{"Keys of the interaction model that are not sent"},
		Cause: "Beside the model there are other keys in the JSON. Of those Amazon takes a description alone, for which there is an argument; `version` is Amazon's own and passed over in silence.",
		Cure:  "Remove the keys from the JSON, and set the argument description if there is one to keep.",
	},
	{
		ID: "model-unlisted", Says: []string{"has no listing in", "is not listed in", "The model was not written"},
		Cause: "Amazon keeps a model for each language that the manifest has a listing in, and no other.",
		Cure: "Add the listing with alexa_skill_publishing, and take skill_id from that resource (skill_id = alexa_skill_publishing.NAME.skill_id), so that Terraform writes the listing first; " +
			"or correct the language.",
	},
	{
		ID: "model-refused", Says: []string{"Amazon did not take the model", "Amazon took the model and could not build it", "interaction model", "interaction_model of"},
		Cause: "Amazon refuses the model at once, or builds it and fails. The message has Amazon's reasons and, where Amazon names one, the step of the build and the place in the JSON.",
		Cure:  "The skill has the model that it had before. Correct the JSON and apply again.",
	},
	{
		ID: "model-changed", Says: []string{"The model of … is no longer what the plan was made from"},
		Cause: "Somebody has changed the model between the plan and the apply, in the developer console or with the ASK CLI. Writing the plan would undo that unseen.",
		Cure:  "Plan again to see what would change now.",
	},
	{
		ID: "model-forgotten", Says: []string{"The interaction model of … will only be forgotten"},
		Cause: "Amazon has no request that deletes a model.",
		Cure:  "Nothing, if the model may stay. It goes with the listing in its language, or with the skill.",
	},
	{
		ID: "model-adopted", Says: []string{"The existing interaction model of … will be changed"},
		Cause: "The skill has a model in the language that Terraform does not manage yet, and the configuration has another one.",
		Cure:  "Apply if the changes are what you want; else import the model and adjust the configuration.",
	},
	{
		ID: "two-models", Says: []string{"Two resources manage the same interaction model"},
		Cause: "Two resources have the same `skill_id` and `locale`.",
		Cure:  "Remove one of them.",
	},
	{
		ID: "no-model", Says: []string{"has no interaction model in"},
		Cause: "The import names a language that the skill has no model in.",
		Cure:  "Leave out the import, and the apply creates what the configuration has; or correct the language.",
	},
	{
		ID: "model-rewritten", Says: []string{"but has made something else of it"},
		Cause: "Amazon took the model, and serves another one than was sent.",
		Cure:  "Plan again to see the difference. If what you sent can't be stored, declare what Amazon has.",
	},
	{
		ID: "model-warned", Says: []string{"Amazon warns about the interaction model"},
		Cause: "Amazon took the model, and finds something remarkable about it.",
		Cure:  "Read what Amazon says; the model is in effect.",
	},
	{
		ID: "served-no-model", Says: []string{`the body has no object "interactionModel"`},
		Cause: "Amazon answered something else than an interaction model.",
		Cure:  "Try again; if it stays, look at the model in the developer console.",
	},
	{
		ID: "model-without-status", Says: []string{"Amazon's status does not mention it"},
		Cause: "Amazon took the model, and its status says nothing of the language, although that was asked for several times.",
		Cure:  "Look in the developer console whether the model is built, and plan again.",
	},
	{
		ID: "model-import", Says: []string{"The import names no skill and language"},
		Cause: "The id to import by is not a skill and a language.",
		Cure:  "Give both with a slash between them, as in amzn1.ask.skill.00000000-0000-0000-0000-000000000000/en-US. The skill may be the address of one of its pages in the developer console.",
	},
}
