// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"
	"maps"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

const validationArgument = "validation"

// ValidateConfig takes note of how strictly rules are to be applied. Terraform
// validates the provider's block before its resources, and in "terraform
// validate" it configures nothing.
func (p *alexa) ValidateConfig(ctx context.Context, req provider.ValidateConfigRequest, resp *provider.ValidateConfigResponse) {
	var validation types.String
	resp.Diagnostics.Append(req.Config.GetAttribute(ctx, path.Root(validationArgument), &validation)...)
	p.strictness.Set(modeOf(validation))
}

// modeOf reads the argument. While it is not known, rules warn: nothing is hidden
// and nothing is refused that may turn out to be allowed.
func modeOf(validation types.String) rules.Mode {
	switch {
	case validation.IsUnknown():
		return rules.Warn
	case validation.IsNull():
		return rules.Strict
	default:
		return rules.Modes[validation.ValueString()]
	}
}

func modeNames() []string { return slices.Sorted(maps.Keys(rules.Modes)) }
