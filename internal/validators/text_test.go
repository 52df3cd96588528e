// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package validators_test

import (
	"regexp"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/validators"
)

var offerType = path.Root("pricing").AtMapKey("amazon.com").AtName("offer_type")

func validateText(t *testing.T, judge validator.String, value types.String) diag.Diagnostics {
	t.Helper()
	var response validator.StringResponse
	judge.ValidateString(t.Context(), validator.StringRequest{Path: offerType, ConfigValue: value}, &response)
	expectPathFirst(t, response.Diagnostics, offerType)
	return response.Diagnostics
}

func texts() map[string]validator.String {
	return map[string]validator.String{
		"one of": validators.OneOf([]string{"SUBSCRIPTION", "ENTITLEMENT"}, map[string]string{
			"CONSUMABLE": "Consumables are in-skill products.",
		}),
		"matches":   validators.Matches(regexp.MustCompile(`^P[1-9]D$`), `a number of days such as "P7D"`),
		"not empty": validators.NotEmpty(),
	}
}

func TestTextsThatFit(t *testing.T) {
	fitting := map[string]string{"one of": "ENTITLEMENT", "matches": "P7D", "not empty": " "}
	for label, judge := range texts() {
		for _, value := range []types.String{types.StringNull(), types.StringUnknown(), types.StringValue(fitting[label])} {
			if got := validateText(t, judge, value); len(got) > 0 {
				t.Errorf("%s: %s: %v", label, value, got)
			}
		}
	}
}

func TestTextsThatDoNotFit(t *testing.T) {
	judges := texts()
	for _, c := range []struct {
		judge, value string
		parts        []string
	}{
		{"one of", "CONSUMABLE", []string{`"CONSUMABLE"`, `"SUBSCRIPTION", "ENTITLEMENT"`, "Consumables are in-skill products."}},
		{"one of", "subscription", []string{`"subscription"`, `"SUBSCRIPTION", "ENTITLEMENT"`}},
		{"one of", "", []string{`""`, `"SUBSCRIPTION", "ENTITLEMENT"`}},
		{"matches", "P1W", []string{`"P1W"`, `a number of days such as "P7D"`}},
		{"matches", "P7D\n", []string{`"P7D\n"`, `a number of days such as "P7D"`}},
		{"matches", "", []string{`""`, `a number of days such as "P7D"`}},
		{"not empty", "", []string{"Leave the attribute out", "null"}},
	} {
		expectError(t, validateText(t, judges[c.judge], types.StringValue(c.value)), offerType, c.parts...)
	}
	if got := validateText(t, judges["one of"], types.StringValue("RENTAL")); contains(got, "Consumables") {
		t.Errorf("a hint for another word: %v", got)
	}
}
