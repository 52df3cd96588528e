// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package validators

import (
	"context"
	"regexp"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
)

// OneOf asks for one of the allowed words. A hint says what somebody who wrote
// a certain other word probably meant.
func OneOf(allowed []string, hints map[string]string) validator.String {
	return oneOf{described: described("One of " + quoted(allowed) + "."), allowed: allowed, hints: hints}
}

type oneOf struct {
	described
	allowed []string
	hints   map[string]string
}

func (v oneOf) ValidateString(_ context.Context, req validator.StringRequest, resp *validator.StringResponse) {
	if req.ConfigValue.IsNull() || req.ConfigValue.IsUnknown() || slices.Contains(v.allowed, req.ConfigValue.ValueString()) {
		return
	}
	text := message(req.Path, "%q is not allowed here. Use one of %s.", req.ConfigValue.ValueString(), quoted(v.allowed))
	if hint := v.hints[req.ConfigValue.ValueString()]; hint != "" {
		text += " " + hint
	}
	resp.Diagnostics.AddAttributeError(req.Path, "Invalid value", text)
}

// Matches asks for a pattern; wanted says in words, with an example, what fits.
func Matches(pattern *regexp.Regexp, wanted string) validator.String {
	return matches{described: described("Must be " + wanted + "."), pattern: pattern, wanted: wanted}
}

type matches struct {
	described
	pattern *regexp.Regexp
	wanted  string
}

func (v matches) ValidateString(_ context.Context, req validator.StringRequest, resp *validator.StringResponse) {
	if req.ConfigValue.IsNull() || req.ConfigValue.IsUnknown() || v.pattern.MatchString(req.ConfigValue.ValueString()) {
		return
	}
	resp.Diagnostics.AddAttributeError(req.Path, "Invalid value",
		message(req.Path, "%q does not fit. It must be %s.", req.ConfigValue.ValueString(), v.wanted))
}

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
	resp.Diagnostics.AddAttributeError(req.Path, "Empty value",
		message(req.Path, "an empty string means the same as no value. Leave the attribute out, or set it to null."))
}
