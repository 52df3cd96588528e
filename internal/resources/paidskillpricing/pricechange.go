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

// PriceChangeLimit is the setting that bounds how far a plan may move a price: of
// the resource, or else of the provider block.
const PriceChangeLimit = "price_change_limit_percent"

// largeChange is the move of a price, in percent, that is worth a warning where no
// limit is set.
const largeChange = 50

// reviewPrice refuses a price that moves further than the limit allows, and warns
// of a large move where there is no limit.
func reviewPrice(r section.Review, old, now rules.Offer) []section.Notice {
	limit, known := r.Setting(PriceChangeLimit)
	was, wasGiven := old.Price().Number()
	is, isGiven := now.Price().Number()
	if !wasGiven || !isGiven || was.Sign() <= 0 {
		return nil
	}
	percent := new(big.Rat).Sub(is, was)
	percent.Quo(percent, was).Mul(percent, big.NewRat(100, 1))
	moved := new(big.Rat).Abs(percent)
	change := fmt.Sprintf("%s is a change of %s %%", moving(old, now), signed(percent))
	switch {
	case limit != nil && moved.Cmp(exact(limit)) > 0:
		return []section.Notice{{
			Rule: "price-change-limit", At: now.Price().Pointer,
			Text: fmt.Sprintf("%s, and %s allows %s %%. If the price is right, set a larger limit in this resource for this change.",
				change, PriceChangeLimit, types.FormatDecimal(limit)),
		}}
	case limit != nil || moved.Cmp(big.NewRat(largeChange, 1)) <= 0:
		return nil
	}
	advice := fmt.Sprintf("To make such a move an error, set %s here or in the provider block.", PriceChangeLimit)
	if !known {
		advice = fmt.Sprintf("%s is not known yet; the apply keeps to it.", PriceChangeLimit)
	}
	return []section.Notice{{
		Rule: "price-change-large", At: now.Price().Pointer,
		Text: fmt.Sprintf("%s, which is how a slipped decimal point looks. Check the price. %s %s", change, advice, certify),
	}}
}

// moving is the old price and the new one, as in "4.99 -> 49.90 USD on amazon.com".
func moving(old, now rules.Offer) string {
	currency, _ := now.Currency().Text()
	return fmt.Sprintf("%s -> %s %s on %s", old.Amount(), now.Amount(), currency, now.Marketplace)
}

func signed(percent *big.Rat) string {
	if percent.Sign() > 0 {
		return "+" + percent.FloatString(1)
	}
	return percent.FloatString(1)
}

// exact is a configured number as the decimal that was written.
func exact(configured *big.Float) *big.Rat {
	number, ok := new(big.Rat).SetString(types.FormatDecimal(configured))
	if !ok {
		panic("paidskillpricing: a decimal is none")
	}
	return number
}

// LimitValidator judges [PriceChangeLimit].
func LimitValidator() validator.Number { return notNegative{} }

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
