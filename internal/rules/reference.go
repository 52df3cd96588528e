// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

// guide is the address of the documentation's page of rules, which has an anchor
// for each rule: its ID.
const guide = "https://registry.terraform.io/providers/terraform-provider-alexa/alexa/latest/docs/guides/rules"

// Reference ends a message about the rule: with its ID, and the address under
// which the documentation explains it. It has no full stop, which would become a
// part of the address where a terminal makes a link of it.
func (r Rule) Reference() string { return "Rule " + r.ID + ": " + guide + "#" + r.ID }
