// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package validators_test

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/validators"
)

func validateMap(t *testing.T, judge validator.Map, value types.Map) *validator.MapResponse {
	t.Helper()
	var response validator.MapResponse
	judge.ValidateMap(t.Context(), validator.MapRequest{Path: path.Root("regions"), ConfigValue: value}, &response)
	return &response
}

func TestEntries(t *testing.T) {
	for label, value := range map[string]types.Map{
		"known":         types.MapValueMust(types.StringType, map[string]attr.Value{"EU": types.StringValue("")}),
		"unknown entry": types.MapValueMust(types.StringType, map[string]attr.Value{"EU": types.StringUnknown()}),
		"no entry":      types.MapValueMust(types.StringType, nil),
		"null":          types.MapNull(types.StringType),
		"unknown":       types.MapUnknown(types.StringType),
	} {
		if got := validateMap(t, validators.Entries(), value).Diagnostics; len(got) > 0 {
			t.Errorf("%s: %v", label, got)
		}
	}
}

func TestNullEntriesAreRefused(t *testing.T) {
	value := types.MapValueMust(types.StringType, map[string]attr.Value{"EU": types.StringNull(), "NA": types.StringValue("")})
	diagnostics := validateMap(t, validators.Entries(), value).Diagnostics
	expectError(t, diagnostics, path.Root("regions").AtMapKey("EU"), "null", "Leave the key out", "\n\nRule null-entry: https://")
}

func TestElements(t *testing.T) {
	for label, c := range map[string]struct {
		value types.List
		null  int
	}{
		"known":           {types.ListValueMust(types.StringType, []attr.Value{types.StringValue("")}), -1},
		"unknown element": {types.ListValueMust(types.StringType, []attr.Value{types.StringUnknown()}), -1},
		"null":            {types.ListNull(types.StringType), -1},
		"unknown":         {types.ListUnknown(types.StringType), -1},
		"null element":    {types.ListValueMust(types.StringType, []attr.Value{types.StringValue("a"), types.StringNull()}), 1},
	} {
		var response validator.ListResponse
		validators.Elements().ValidateList(t.Context(), validator.ListRequest{Path: path.Root("regions"), ConfigValue: c.value}, &response)
		if c.null < 0 {
			if len(response.Diagnostics) > 0 {
				t.Errorf("%s: %v", label, response.Diagnostics)
			}
			continue
		}
		expectError(t, response.Diagnostics, path.Root("regions").AtListIndex(c.null), "null", "Leave it out", "null-entry")
	}
}
