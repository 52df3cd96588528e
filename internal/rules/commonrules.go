// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

// commonRules hold for every resource.
var commonRules = []Rule{
	{
		ID: "skill-id", Severity: Error, Structural: true, Owners: append(everyOwner(), association, linking),
		Title: "Not a skill id", Source: recorded,
		Text: "`skill_id` has the form that SMAPI itself asks for: `amzn1.ask.skill.` and then digits, letters from a to f and hyphens, with nothing around it.",
	},
	{
		ID: "empty-text", Severity: Error, Structural: true, Owners: append(everyOwner(), product, association, linking),
		Title: "Empty value", Source: terraform,
		Text: "A text is not empty, and not of blanks only. In a manifest that means the same as to leave it out, and Terraform would show it as a change for ever.",
	},
	{
		ID: "null-entry", Severity: Error, Structural: true, Owners: append(everyOwner(), product, linking),
		Title: "Missing value", Source: terraform,
		Text: "An entry of a map or an element of a list is not null. To have none, leave it out.",
	},
	{
		ID: "empty-object", Severity: Warning, Structural: true, Owners: []string{privacy},
		Title: "Nothing is set", Source: terraform,
		Text: "An object has an attribute that is set. Terraform drops misspelt names inside of one, so that nothing may be left.",
	},
}
