// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package trouble

// submissions are errors and warnings of those who validate, submit, withdraw and publish
// skills.
var submissions = []Trouble{
	{
		ID: "in-certification-already", Says: []string{"is in certification already", "was in certification already", "so there is nothing to submit"},
		Cause: "A skill was to be submitted that Amazon is reviewing. That is no failure: it stays in review, as it was when it was submitted.",
		Cure:  "Wait for the end of the review. To have a newer version reviewed, withdraw the skill first (action alexa_skill_withdrawal), change it and submit it again.",
	},
	{
		ID: "will-be-withdrawn", Says: []string{"will be withdrawn from certification"},
		Cause: "The plan removes or replaces a submission (`alexa_skill_submission`) that Amazon is still reviewing.",
		Cure:  "Apply if that is what you want. To leave the skill in review, remove the resource with a removed block and destroy = false, or leave its arguments as they are.",
	},
	{
		ID: "never-submitted", Says: []string{"was never submitted, so there is nothing to import"},
		Cause: "Amazon knows no certification of the skill.",
		Cure:  "Leave out the import, and the apply submits the skill.",
	},
	{
		ID: "submission-would-fail", Says: []string{"The submission fails unless this is put right before it", "Nothing was submitted"},
		Cause: "The skill lacks what Amazon demands of a submission. In a plan it is a warning, because the same apply may be about to add it.",
		Cure:  "Configure what the message names, in the resource that it names.",
	},
	{
		ID: "review-failed", Says: []string{"Skill is not certified", "the certification … of skill … ended as"},
		Cause: "Amazon has reviewed the skill and found something to correct (`FAILED`), or somebody has withdrawn it (`CANCELLED`).",
		Cure:  "Amazon has sent its findings to the account by e-mail, and they are in the developer console. Correct them, apply, and submit the skill again.",
	},
	{
		ID: "validation-failed", Says: []string{"a check that a certification demands has failed"},
		Cause: "Amazon has checked the skill as it does at the beginning of a certification.",
		Cure:  "Correct what the check is about, and validate again. A submission would end with the same finding.",
	},
	{
		ID: "validation-recommends", Says: []string{"Amazon recommends a change of skill"},
		Cause: "One of Amazon's checks has failed that a certification does not demand.",
		Cure:  "Follow it if you can. The skill can be submitted as it is.",
	},
	{
		ID: "validation-not-made", Says: []string{"Amazon could not make the checks", "names no check that has failed"},
		Cause: "The validation ended without an outcome.",
		Cure:  "Validate again. If that does not help, look at the skill's page Certification in the developer console.",
	},
	{
		ID: "validation-locale", Says: []string{"Amazon was not asked to check it", "is listed in no language, so there is nothing to check"},
		Cause: "A skill can be checked only in the languages that it has a listing in.",
		Cure:  "Add the listing (alexa_skill_publishing) first, or leave out locales to check all that there are.",
	},
	{
		ID: "withdrawal-message", Says: []string{"Amazon asks what the reason is where reason is", "Amazon takes a message only where reason is"},
		Cause: "The argument `message` explains the reason `OTHER`, and no other reason.",
		Cure:  "Set message together with reason = \"OTHER\", or choose another reason and leave out message.",
	},
	{
		ID: "publication-time", Says: []string{"is no time in RFC 3339", "has passed", "is more than six months ahead"},
		Cause: "The argument `publishes_at` is no time, or none that Amazon takes.",
		Cure:  "Give a time that is to come, at most six months ahead, such as 2027-01-15T08:00:00Z; or leave out publishes_at to publish at once.",
	},
	{
		ID: "publication-ended", Says: []string{"Amazon took the publication, and now says that it is"},
		Cause: "The publication was accepted and came to nothing.",
		Cure:  "Look in the developer console why, and publish again.",
	},
}
