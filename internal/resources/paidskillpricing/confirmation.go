// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package paidskillpricing

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
)

// confirmationName warns of bought_card_description. The full sample on
// Amazon's page "Paid Skill Schemas" uses it, the page's first sample and the
// published model (v1.skill.Manifest.CustomProductPrompts) do not.
type confirmationName struct{}

// Description documents the warning.
func (confirmationName) Description(context.Context) string {
	return "bought_card_description is a name that Amazon's published model does not know for paid skills."
}

// MarkdownDescription documents the warning.
func (v confirmationName) MarkdownDescription(ctx context.Context) string { return v.Description(ctx) }

// ValidateObject warns where the name is used, alone or beside the other.
func (confirmationName) ValidateObject(_ context.Context, req validator.ObjectRequest, resp *validator.ObjectResponse) {
	if req.ConfigValue.IsNull() || req.ConfigValue.IsUnknown() {
		return
	}
	name := "bought_card_description"
	if value, ok := req.ConfigValue.Attributes()[name]; !ok || value.IsNull() {
		return
	}
	resp.Diagnostics.AddAttributeWarning(req.Path.AtName(name), "Amazon's published model knows another name", fmt.Sprintf(
		"%s: for paid skills Amazon's published model knows purchase_confirmation_description; %s belongs to in-skill products, "+
			"although Amazon's full sample of a paid skill uses it. It is sent as configured. If Amazon refuses it, use the other name.",
		req.Path.AtName(name), name))
}
