// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package validators_test

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/validators"
)

func TestSkillID(t *testing.T) {
	const id = "amzn1.ask.skill.01234567-89ab-4cde-8f01-23456789abcd"
	validate := func(value types.String) diag.Diagnostics {
		var response validator.StringResponse
		validators.SkillID().ValidateString(t.Context(), validator.StringRequest{Path: path.Root("skill_id"), ConfigValue: value}, &response)
		expectPathFirst(t, response.Diagnostics, path.Root("skill_id"))
		return response.Diagnostics
	}
	for _, value := range []types.String{types.StringNull(), types.StringUnknown(), types.StringValue(id)} {
		if got := validate(value); len(got) > 0 {
			t.Errorf("%s: %v", value, got)
		}
	}
	for text, part := range map[string]string{
		"":        "it is empty",
		" " + id:  "white space",
		id + "\t": `\t" is not a skill id`,
		"'" + id:  "quotation marks",
		"trivia":  "begins with amzn1.ask.skill.",
		"%d" + id: `"%d`,
		"https://developer.amazon.com/alexa/console/ask/build/custom/" + id + "/development/en_US/dashboard": "write " + id + ".",
	} {
		expectError(t, validate(types.StringValue(text)), path.Root("skill_id"), part, "\n\nRule skill-id: https://")
	}
}
