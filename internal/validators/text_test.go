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

var policy = path.Root("locales").AtMapKey("en-US").AtName("privacy_policy_url")

func validateText(t *testing.T, value types.String) diag.Diagnostics {
	t.Helper()
	var response validator.StringResponse
	validators.NotEmpty().ValidateString(t.Context(), validator.StringRequest{Path: policy, ConfigValue: value}, &response)
	expectPathFirst(t, response.Diagnostics, policy)
	return response.Diagnostics
}

func TestNotEmpty(t *testing.T) {
	for _, value := range []types.String{types.StringNull(), types.StringUnknown(), types.StringValue("a"), types.StringValue(" a "), types.StringValue(".")} {
		if got := validateText(t, value); len(got) > 0 {
			t.Errorf("%s: %v", value, got)
		}
	}
	for _, text := range []string{"", " ", "\t\n", "\u00a0", "\u3000", "\u200b", "\ufeff \u2060"} {
		expectError(t, validateText(t, types.StringValue(text)), path.Root("locales").AtMapKey("en-US"), "Leave the attribute out", "null", "\n\nRule empty-text: https://")
	}
}
