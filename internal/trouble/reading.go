// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package trouble

// reading are errors of imports, lists and data sources.
var reading = []Trouble{
	{
		ID: "import-names-nothing", Says: []string{"The import names no"},
		Cause: "The import was given no id.",
		Cure:  "Give the id: terraform import ADDRESS ID.",
	},
	{
		ID: "not-an-id", Says: []string{
			"is not a skill id: ", "is not the address of a skill in the developer console", "No request was made. Give the skill ID",
			"it is an address in the developer console", "it is the address of a web page", "it contains white space", "it contains quotation marks",
			"it lacks its beginning", "it contains capital letters", "it ends where the digits should follow", "can't be part of it. After", "it is empty. ",
			"it can't be read as an address", "it does not begin with https://", "it has two skill ids in its path", "it has no skill id in its path",
		},
		Cause: "What should be an id, or for an import an address of the developer console, is neither. The message says what is wrong with it.",
		Cure:  "Copy the id from the developer console's list of skills.",
	},
	{
		ID: "nothing-to-import", Says: []string{"so there is nothing to import"},
		Cause: "The skill has nothing of this section. A resource for it would be empty.",
		Cure:  "Leave out the import, and the apply creates what the configuration has.",
	},
	{
		ID: "provider-unknown", Says: []string{
			"An argument of the provider is not known yet", "An argument of the provider or of the list is not known yet",
			"an argument of the provider is not known, so no request can be made",
		},
		Cause: "An argument of the provider block comes from a resource that is yet to be applied.",
		Cure:  "Apply what the provider's argument depends on first.",
	},
	{
		ID: "unlisted-skill", Says: []string{"exists, but Amazon does not list it"},
		Cause: "The list of a vendor's skills is a little behind, or the skill belongs to another vendor of the account.",
		Cure:  "Run Terraform again, or set vendor_id to the vendor of the skill.",
	},
	{
		ID: "no-stage", Says: []string{"has no … stage"},
		Cause: "A skill that was never published has no `live` stage, and one that is not in certification has no `certified` one.",
		Cure:  "Read another stage, or the data source of a section, which says present = false for a stage that is missing.",
	},
	{
		ID: "no-messaging-credentials", Says: []string{"exists, but has no messaging credentials", "credentials of skill"},
		Cause: "Amazon makes such credentials for skills that may send messages or events, and this one has none.",
		Cure:  "Look at the page Permissions of the skill in the developer console; where it shows none, leave out alexa_skill_credentials.",
	},
	{
		ID: "no-schema", Says: []string{"Amazon has no such schema"},
		Cause: "`alexa_manifest_schema` asked with a vendor that the account does not belong to.",
		Cure:  "Check vendor_id, of the data source or of the provider (ASK_VENDOR_ID). Nothing but this data source depends on the schema.",
	},
	{
		ID: "vendor", Says: []string{"the account belongs to no vendor", "the account belongs to several vendors"},
		Cause: "Creating and listing skills needs a vendor, and the account has none, or more than one.",
		Cure:  "Set vendor_id in the provider block, or ASK_VENDOR_ID. An account without any signs in once to the Alexa developer console.",
	},
}
