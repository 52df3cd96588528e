// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package validators_test

import (
	"math/big"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/validators"
)

var (
	endpoint      = path.Root("regions").AtMapKey("EU")
	endpointTypes = map[string]attr.Type{"port": types.NumberType, "uri": types.StringType, "kind": types.StringType}
)

func validateObject(t *testing.T, judge validator.Object, value types.Object) diag.Diagnostics {
	t.Helper()
	var response validator.ObjectResponse
	judge.ValidateObject(t.Context(), validator.ObjectRequest{Path: endpoint, ConfigValue: value}, &response)
	expectPathFirst(t, response.Diagnostics, endpoint)
	return response.Diagnostics
}

func described(port, uri attr.Value) types.Object {
	return types.ObjectValueMust(endpointTypes, map[string]attr.Value{
		"port": port, "uri": uri, "kind": types.StringValue("Trusted"),
	})
}

func TestRequires(t *testing.T) {
	judge := validators.Requires("null-entry", "port", "uri")
	for label, value := range map[string]types.Object{
		"null":            types.ObjectNull(endpointTypes),
		"unknown":         types.ObjectUnknown(endpointTypes),
		"all":             described(types.NumberValue(big.NewFloat(5)), types.StringValue("https://example.com")),
		"all, not known":  described(types.NumberUnknown(), types.StringUnknown()),
		"some, not known": described(types.NumberUnknown(), types.StringValue("")),
	} {
		if got := validateObject(t, judge, value); len(got) > 0 {
			t.Errorf("%s: %v", label, got)
		}
	}
	got := validateObject(t, judge, described(types.NumberNull(), types.StringValue("https://example.com")))
	// A misspelt name is dropped by Terraform, so the names there are help most.
	// No CLI can show a place as deep as the attribute's.
	expectError(t, got, endpoint, endpoint.AtName("port").String()+": ", "required", "kind, port, uri", "\n\nRule null-entry: https://")
	if got := validateObject(t, judge, described(types.NumberNull(), types.StringNull())); len(got) != 2 {
		t.Errorf("got %v, want an error for each of the two", got)
	}
}

func TestRequiresOneOf(t *testing.T) {
	judge := validators.RequiresOneOf("null-entry", "port", "uri")
	for label, value := range map[string]types.Object{
		"null":           types.ObjectNull(endpointTypes),
		"unknown":        types.ObjectUnknown(endpointTypes),
		"the first":      described(types.NumberUnknown(), types.StringNull()),
		"the second":     described(types.NumberNull(), types.StringValue("https://example.com")),
		"both":           described(types.NumberUnknown(), types.StringValue("https://example.com")),
		"one, not known": described(types.NumberNull(), types.StringUnknown()),
	} {
		if got := validateObject(t, judge, value); len(got) > 0 {
			t.Errorf("%s: %v", label, got)
		}
	}
	got := validateObject(t, judge, described(types.NumberNull(), types.StringNull()))
	expectError(t, got, endpoint, "at least one of port, uri", "leave it out", "kind, port, uri")
}

// The documentation is made of these.
func TestValidatorsDescribeThemselves(t *testing.T) {
	for want, judge := range map[string]validator.Describer{
		"Needs port, uri.":                         validators.Requires("null-entry", "port", "uri"),
		"Needs one of port, uri.":                  validators.RequiresOneOf("null-entry", "port", "uri"),
		"Must not be empty; leave it out instead.": validators.NotEmpty(),
		"Must be the id of a skill, such as amzn1.ask.skill.01234567-89ab-cdef-0123-456789abcdef.": validators.SkillID(),
		"No entry may be null.":                 validators.Entries(),
		"Should have an attribute that is set.": validators.NotBare(),
	} {
		if got := judge.Description(t.Context()); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
		if got := judge.MarkdownDescription(t.Context()); got != want {
			t.Errorf("got %q in Markdown, want %q", got, want)
		}
	}
}
