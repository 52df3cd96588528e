// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package paidskillpricing

import (
	"context"
	"fmt"
	"math/big"

	"github.com/hashicorp/terraform-plugin-framework/schema/validator"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/section"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/types"
)

// priceChangeLimit is the setting that bounds how far a plan may move a price.
const priceChangeLimit = "price_change_limit_percent"

// reviewPrice refuses a price that moves further than the limit allows.
func reviewPrice(r section.Review, old, now rules.Offer) []section.Notice {
	configured := r.Setting(priceChangeLimit)
	was, wasGiven := old.Price().Number()
	is, isGiven := now.Price().Number()
	if configured == nil || !wasGiven || !isGiven || was.Sign() <= 0 {
		return nil
	}
	limit, ok := new(big.Rat).SetString(types.FormatDecimal(configured))
	if !ok {
		return nil
	}
	percent := new(big.Rat).Sub(is, was)
	percent.Quo(percent, was).Mul(percent, big.NewRat(100, 1))
	if new(big.Rat).Abs(percent).Cmp(limit) <= 0 {
		return nil
	}
	sign := ""
	if percent.Sign() > 0 {
		sign = "+"
	}
	currency, _ := now.Currency().Text()
	return []section.Notice{{
		Rule: "price-change-limit", At: now.Price().Pointer,
		Text: fmt.Sprintf("%s -> %s %s on %s is a change of %s%s %%, and %s allows %s %%. "+
			"If the price is right, raise the limit for this change, or take it out.",
			old.Amount(), now.Amount(), currency, now.Marketplace, sign, percent.FloatString(1), priceChangeLimit, types.FormatDecimal(configured)),
	}}
}

// notNegative asks for a limit that a change can keep.
type notNegative struct{}

// Description documents the validator.
func (notNegative) Description(context.Context) string { return "Must not be below zero." }

// MarkdownDescription documents the validator.
func (v notNegative) MarkdownDescription(ctx context.Context) string { return v.Description(ctx) }

// ValidateNumber refuses a limit below zero.
func (notNegative) ValidateNumber(_ context.Context, req validator.NumberRequest, resp *validator.NumberResponse) {
	if req.ConfigValue.IsNull() || req.ConfigValue.IsUnknown() || req.ConfigValue.ValueBigFloat().Sign() >= 0 {
		return
	}
	resp.Diagnostics.AddAttributeError(req.Path, "Invalid limit", fmt.Sprintf(
		"%s: %s is below zero. Give the percentage as a number such as 25; 0 allows no change at all.", req.Path, types.FormatDecimal(req.ConfigValue.ValueBigFloat())))
}
