// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package validators

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/schema/validator"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/types"
)

// Positive asks for a number above zero.
func Positive() validator.Number {
	return positive{described: "Must be above zero."}
}

type positive struct{ described }

func (positive) ValidateNumber(_ context.Context, req validator.NumberRequest, resp *validator.NumberResponse) {
	if req.ConfigValue.IsNull() || req.ConfigValue.IsUnknown() || req.ConfigValue.ValueBigFloat().Sign() > 0 {
		return
	}
	resp.Diagnostics.AddAttributeError(req.Path, "Invalid number",
		message(req.Path, "%s is not above zero. A price of nothing can't be offered; to give something away, leave the offer out.",
			types.FormatDecimal(req.ConfigValue.ValueBigFloat())))
}
