// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package validators

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/schema/validator"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillid"
)

// SkillID refuses what SMAPI would not take for the id of a skill, and says what
// is wrong with it.
func SkillID() validator.String {
	return skillID{described: "Must be the id of a skill, such as amzn1.ask.skill.01234567-89ab-cdef-0123-456789abcdef."}
}

type skillID struct{ described }

func (skillID) ValidateString(_ context.Context, req validator.StringRequest, resp *validator.StringResponse) {
	if req.ConfigValue.IsNull() || req.ConfigValue.IsUnknown() {
		return
	}
	if err := skillid.Check(req.ConfigValue.ValueString()); err != nil {
		refuse(&resp.Diagnostics, "skill-id", req.Path, "%s.", err)
	}
}
