// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package trouble

// warnings are what a plan says of a change, and what an apply has noticed.
var warnings = []Trouble{
	{
		ID: "takes-over", Says: []string{"that Terraform does not manage yet"},
		Cause: "The resource is new in the state, and the skill has the section already, with other values. The warning lists them, old and new.",
		Cure:  "Apply to make the changes; or correct the configuration until the warning is gone, or import the section first.",
	},
	{
		ID: "removes", Says: []string{"Destroying removes", "Destroying disassociates", "has more inside of it, which goes too"},
		Cause: "The plan removes a section, or an entry with more in it than Terraform declares, or disassociates a product from a skill.",
		Cure:  "To keep it, use a removed block with destroy = false, or set skip_destroy = true and apply that first. An entry is kept by keeping it in the configuration.",
	},
	{
		ID: "forgets", Says: []string{"will only be forgotten"},
		Cause: "`skip_destroy` is set, so a destroy leaves the skill as it is.",
		Cure:  "If it is to be removed, set skip_destroy = false and apply that first.",
	},
	{
		ID: "no-skill-yet", Says: []string{"Unless something creates it first, the apply will fail"},
		Cause: "Amazon knows no skill with this id for this account.",
		Cure:  "Correct skill_id, create the skill first, or remove the resource from the configuration.",
	},
	{
		ID: "not-read", Says: []string{"The skills were not read for this plan"},
		Cause: "An argument of the provider is known only after the apply, so nobody was asked what the skills have.",
		Cure:  "To see the whole plan, apply first what the argument comes from, with -target, and plan again.",
	},
	{
		ID: "amazon-warns", Says: []string{"Amazon warns about skill"},
		Cause: "Amazon took the manifest and finds something remarkable about it. The words are Amazon's.",
		Cure:  "Read it before you submit the skill; the certification may ask for it.",
	},
	{
		ID: "made-something-else", Says: []string{"Amazon has made something else of a value"},
		Cause: "Amazon stored another value than `manifest` declares.",
		Cure:  "Plan again to see the difference; if the value can't be stored, declare the one that Amazon has.",
	},
	{
		ID: "manifest-changes", Says: []string{"Values in the manifest of"},
		Cause: "An apply changes values that `manifest` declares. The warning lists them, because Terraform shows the JSON as one text.",
		Cure:  "Compare the list with what you meant to change.",
	},
	{
		ID: "manifest-given-up", Says: []string{"will no longer be managed"},
		Cause: "The argument `manifest` was removed. The skill keeps the values.",
		Cure:  "To remove them from the skill, apply manifest = \"{}\" first.",
	},
	{
		ID: "initial-listing", Says: []string{"Initial listing without effect"},
		Cause: "`initial_listing` is for the creation of the skill. Later changes do nothing, and beside a listing in `manifest` it is not needed.",
		Cure:  "Change listings in alexa_skill_publishing, or in manifest.",
	},
	{
		ID: "destroys-a-skill", Says: []string{"Destroying deletes"},
		Cause: "The plan deletes the skill itself, with all that belongs to it.",
		Cure:  "To keep it, use a removed block with destroy = false, or set skip_destroy = true and apply that first.",
	},
	{
		ID: "empty-shell", Says: []string{"Skill without a manifest"},
		Cause: "A creation that failed has left a skill that has nothing.",
		Cure:  "If the resource is tainted, the next apply replaces it; else destroy it.",
	},
}
