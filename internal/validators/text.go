// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package validators

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
)

// NotEmpty refuses "", which in a manifest means no more than to leave the field
// out. Terraform would show it as a change for ever.
func NotEmpty() validator.String {
	return notEmpty{described: "Must not be empty; leave it out instead."}
}

type notEmpty struct{ described }

func (notEmpty) ValidateString(_ context.Context, req validator.StringRequest, resp *validator.StringResponse) {
	if req.ConfigValue.IsNull() || req.ConfigValue.IsUnknown() || req.ConfigValue.ValueString() != "" {
		return
	}
	refuse(&resp.Diagnostics, "empty-text", req.Path, req.Path, "an empty string means the same as no value. Leave the attribute out, or set it to null.")
}
