// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package validators

import (
	"context"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/schema/validator"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

// NotEmpty refuses "", which in a manifest means no more than to leave the field
// out, so that Terraform would show it as a change for ever. It also refuses a
// text of white space and characters that nobody sees, which is as good as none.
func NotEmpty() validator.String {
	return notEmpty{described: "Must not be empty; leave it out instead."}
}

type notEmpty struct{ described }

func (notEmpty) ValidateString(_ context.Context, req validator.StringRequest, resp *validator.StringResponse) {
	if req.ConfigValue.IsNull() || req.ConfigValue.IsUnknown() {
		return
	}
	text := req.ConfigValue.ValueString()
	switch {
	case text == "":
		refuse(&resp.Diagnostics, "empty-text", req.Path, "an empty string means the same as no value. Leave the attribute out, or set it to null.")
	case strings.TrimFunc(text, rules.Invisible) == "":
		refuse(&resp.Diagnostics, "empty-text", req.Path, "%q has nothing in it that anybody sees. Leave the attribute out, or set it to null.", text)
	}
}
