// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package inskillproductassociation

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
)

// model is a plan or a state.
type model struct {
	ProductID   types.String   `tfsdk:"product_id"`
	SkillID     types.String   `tfsdk:"skill_id"`
	SkipDestroy types.Bool     `tfsdk:"skip_destroy"`
	Timeouts    timeouts.Value `tfsdk:"timeouts"`
}

// source is where a model is read from.
type source interface {
	Get(ctx context.Context, target any) diag.Diagnostics
}

// read reads a model; there is false for none, as the state of what is to be created.
func read(ctx context.Context, from source, raw tftypes.Value, diags *diag.Diagnostics) (m model, there bool) {
	if raw.IsNull() {
		return model{}, false
	}
	diags.Append(from.Get(ctx, &m)...)
	return m, true
}

// pair is a product and a skill.
type pair struct{ product, skill string }

func (m model) pair() pair { return pair{m.ProductID.ValueString(), m.SkillID.ValueString()} }

// String names the pair in the middle of a sentence.
func (p pair) String() string {
	return fmt.Sprintf("in-skill product %s and skill %s", p.product, p.skill)
}

func (p pair) identify(ctx context.Context, identity *tfsdk.ResourceIdentity) {
	entity.Identify(ctx, identity, map[string]string{productIDName: p.product, entity.SkillID: p.skill})
}
