// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package validators_test

import (
	"math/big"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/validators"
)

func TestPositive(t *testing.T) {
	price := path.Root("pricing").AtMapKey("amazon.com").AtName("price")
	judge := func(value types.Number) *validator.NumberResponse {
		var response validator.NumberResponse
		validators.Positive().ValidateNumber(t.Context(), validator.NumberRequest{Path: price, ConfigValue: value}, &response)
		return &response
	}
	literal := func(text string) types.Number {
		value, _, err := big.ParseFloat(text, 10, 512, big.ToNearestEven)
		if err != nil {
			t.Fatal(err)
		}
		return types.NumberValue(value)
	}
	for _, value := range []types.Number{types.NumberNull(), types.NumberUnknown(), literal("4.99"), literal("0.01"), literal("1e-40")} {
		if got := judge(value).Diagnostics; len(got) > 0 {
			t.Errorf("%s: %v", value, got)
		}
	}
	for text, written := range map[string]string{"0": "0 is not above zero", "-0.0": "0 is not above zero", "-4.990": "-4.99 is not above zero"} {
		got := judge(literal(text)).Diagnostics
		expectError(t, got, price, written, "leave the offer out")
		expectPathFirst(t, got, price)
	}
}
