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
	offer      = path.Root("pricing").AtMapKey("amazon.com")
	offerTypes = map[string]attr.Type{"price": types.NumberType, "currency": types.StringType, "offer_type": types.StringType}
)

func validateObject(t *testing.T, judge validator.Object, value types.Object) diag.Diagnostics {
	t.Helper()
	var response validator.ObjectResponse
	judge.ValidateObject(t.Context(), validator.ObjectRequest{Path: offer, ConfigValue: value}, &response)
	expectPathFirst(t, response.Diagnostics, offer)
	return response.Diagnostics
}

func offered(price, currency attr.Value) types.Object {
	return types.ObjectValueMust(offerTypes, map[string]attr.Value{
		"price": price, "currency": currency, "offer_type": types.StringValue("ENTITLEMENT"),
	})
}

func TestRequires(t *testing.T) {
	judge := validators.Requires("offer-complete", "price", "currency")
	for label, value := range map[string]types.Object{
		"null":            types.ObjectNull(offerTypes),
		"unknown":         types.ObjectUnknown(offerTypes),
		"all":             offered(types.NumberValue(big.NewFloat(5)), types.StringValue("USD")),
		"all, not known":  offered(types.NumberUnknown(), types.StringUnknown()),
		"some, not known": offered(types.NumberUnknown(), types.StringValue("")),
	} {
		if got := validateObject(t, judge, value); len(got) > 0 {
			t.Errorf("%s: %v", label, got)
		}
	}
	got := validateObject(t, judge, offered(types.NumberNull(), types.StringValue("USD")))
	// A misspelt name is dropped by Terraform, so the names there are help most.
	expectError(t, got, offer.AtName("price"), "price is required", "currency, offer_type, price")
	if got := validateObject(t, judge, offered(types.NumberNull(), types.StringNull())); len(got) != 2 {
		t.Errorf("got %v, want an error for each of the two", got)
	}
}

func TestRequiresOneOf(t *testing.T) {
	judge := validators.RequiresOneOf("prompts-complete", "price", "currency")
	for label, value := range map[string]types.Object{
		"null":           types.ObjectNull(offerTypes),
		"unknown":        types.ObjectUnknown(offerTypes),
		"the first":      offered(types.NumberUnknown(), types.StringNull()),
		"the second":     offered(types.NumberNull(), types.StringValue("USD")),
		"both":           offered(types.NumberUnknown(), types.StringValue("USD")),
		"one, not known": offered(types.NumberNull(), types.StringUnknown()),
	} {
		if got := validateObject(t, judge, value); len(got) > 0 {
			t.Errorf("%s: %v", label, got)
		}
	}
	got := validateObject(t, judge, offered(types.NumberNull(), types.StringNull()))
	expectError(t, got, offer, "at least one of price, currency", "leave it out", "currency, offer_type, price")
}

// The documentation is made of these.
func TestValidatorsDescribeThemselves(t *testing.T) {
	for want, judge := range map[string]validator.Describer{
		"Needs price, currency.":                   validators.Requires("offer-complete", "price", "currency"),
		"Needs one of price, currency.":            validators.RequiresOneOf("prompts-complete", "price", "currency"),
		"Must not be empty; leave it out instead.": validators.NotEmpty(),
		"No entry may be null.":                    validators.Entries(),
	} {
		if got := judge.Description(t.Context()); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
		if got := judge.MarkdownDescription(t.Context()); got != want {
			t.Errorf("got %q in Markdown, want %q", got, want)
		}
	}
}
