// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package types

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
)

// KeepSameNumber plans the prior value where the configured one is the same
// decimal, so that a computed price (1.1 * 1.1) is no change of what the skill
// holds (1.21). Terraform allows a plan that differs from the configuration only
// if it is the prior value itself. The framework's semantic equality can't do
// this, because it is not applied to plans.
func KeepSameNumber() planmodifier.Number {
	return keepSameNumber{keeps("A number that means the same as the one before is no change.")}
}

type keepSameNumber struct{ keeps }

func (keepSameNumber) PlanModifyNumber(_ context.Context, req planmodifier.NumberRequest, resp *planmodifier.NumberResponse) {
	if req.StateValue.IsNull() || req.StateValue.IsUnknown() || req.PlanValue.IsNull() || req.PlanValue.IsUnknown() {
		return
	}
	if SameDecimal(req.PlanValue.ValueBigFloat(), req.StateValue.ValueBigFloat()) {
		resp.PlanValue = req.StateValue
	}
}

// KeepSameText plans the prior value where the configured one is the same text
// in the sense of [SameText].
func KeepSameText() planmodifier.String {
	return keepSameText{keeps("A text that reads the same as the one before is no change.")}
}

type keepSameText struct{ keeps }

func (keepSameText) PlanModifyString(_ context.Context, req planmodifier.StringRequest, resp *planmodifier.StringResponse) {
	if req.StateValue.IsNull() || req.StateValue.IsUnknown() || req.PlanValue.IsNull() || req.PlanValue.IsUnknown() {
		return
	}
	if SameText(req.PlanValue.ValueString(), req.StateValue.ValueString()) {
		resp.PlanValue = req.StateValue
	}
}

// keeps is the sentence that documents a plan modifier.
type keeps string

// Description returns the sentence that documents the plan modifier.
func (k keeps) Description(context.Context) string { return string(k) }

// MarkdownDescription returns the sentence that documents the plan modifier.
func (k keeps) MarkdownDescription(context.Context) string { return string(k) }
