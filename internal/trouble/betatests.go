// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package trouble

// betaTests are errors and warnings about beta tests.
var betaTests = []Trouble{
	{
		ID: "testers", Says: []string{
			"is not an e-mail address", "a null element means nobody", "is there twice, in another case", "addresses, and a beta test has",
		},
		Cause: "Amazon invites testers by mail, so each of them is an address without anything around it. Amazon's accounts do not tell upper from lower case, and a beta test has 500 testers at most.",
		Cure:  "Correct the address, or leave it out.",
	},
	{
		ID: "two-beta-tests", Says: []string{"in this configuration manages the beta test of skill"},
		Cause: "A skill has one beta test, and each of two resources would remove the testers of the other.",
		Cure:  "Remove one of the two resources, and name all testers in the other.",
	},
	{
		ID: "no-invitations-left", Says: []string{"invitations left, and the plan adds"},
		Cause: "A beta test has 500 invitations, and whoever is removed does not give one back.",
		Cure:  "Add fewer people, or end the test (running = false, and apply) and begin a new one.",
	},
	{
		ID: "beta-test-not-shown", Says: []string{"Amazon accepted the request to … the beta test of skill"},
		Cause: "Amazon took the request and did not carry it out, or does not show it yet. Amazon may also have made something else of an e-mail address.",
		Cure:  "Plan again: the plan shows what the beta test has now. If Amazon spells an address in another way, configure that.",
	},
	{
		ID: "beta-test-refused", Says: []string{"What was done before that is kept"},
		Cause: "Amazon refuses what was sent for the beta test. The words are Amazon's.",
		Cure:  "Correct the argument and apply again. What was done before the refusal, such as the creation of the test, is kept.",
	},
	{
		ID: "beta-test-mails", Says: []string{
			"Amazon invites its testers by mail", "Amazon invites all its testers by mail", "Amazon tells its testers by mail", "Amazon tells them by mail that their access has ended",
			"Amazon invites by mail",
		},
		Cause: "Amazon writes to people when they are added to a beta test or removed from it, and when it starts or ends. The warning names whom.",
		Cure:  "Apply if these people are to get that mail. To keep a tester who was added elsewhere, add the address to testers; to leave all testers alone, leave testers out.",
	},
	{
		ID: "beta-test-taken-over", Says: []string{"already has a beta test that Terraform does not manage yet"},
		Cause: "The resource is new in the state, and the skill has a beta test that is set up otherwise. The warning lists what changes, old and new.",
		Cure:  "Apply to make the changes; or correct the configuration until the warning is gone, or import the beta test first.",
	},
	{
		ID: "beta-test-ended", Says: []string{"Amazon lets nobody change a beta test that has ended"},
		Cause: "The test was ended, or 90 days are over. What is configured is kept in the state, and nothing is sent.",
		Cure:  "Set running = true to begin a new test with these testers.",
	},
	{
		ID: "beta-test-stays", Says: []string{"does not run (…), and Amazon deletes none"},
		Cause: "A beta test can be ended and not deleted, and this one does not run.",
		Cure:  "There is nothing to do. To get rid of a draft, delete it in the developer console.",
	},
}
