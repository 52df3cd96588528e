// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package trouble

// ofTerraform are errors that come from Terraform, OpenTofu or a library.
var ofTerraform = []Trouble{
	{
		ID: "no-provider-block", Foreign: true, Says: []string{"Invalid provider configuration … requires explicit configuration"},
		Cause: "There is no provider block, and no usable credentials in the environment. An error beside it says what is missing.",
		Cure:  "Follow the other error.",
	},
	{
		ID: "missing-argument", Foreign: true, Says: []string{"Missing required argument"},
		Cause: "A required argument is not there, or its name is misspelt.",
		Cure:  "Add it. Inside of nested attributes Terraform drops misspelt names without a word; there the provider names what is allowed.",
	},
	{
		ID: "invalid-value", Foreign: true, Says: []string{"Invalid Attribute Value"},
		Cause: "An argument has one of a few values, or a least one, and this is none of them. The message lists them.",
		Cure:  "Write one of the values that the message lists.",
	},
	{
		ID: "invalid-timeout", Foreign: true, Says: []string{"Invalid Attribute Value Time Duration", "Timeout Cannot Be Parsed"},
		Cause: "A value in `timeouts` is no duration.",
		Cure:  "Write it with its unit, as in timeouts = { update = \"20m\" }.",
	},
	{
		ID: "checksum", Foreign: true, Says: []string{"doesn't match any of the checksums"},
		Cause: "The lock file was made with another build of the same version, such as one of `make install`.",
		Cure:  "Remove the block of terraform-provider-alexa from .terraform.lock.hcl, and run init again.",
	},
}
