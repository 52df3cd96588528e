// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package marketplacecurrency is the function that gives the currency of a
// marketplace.
package marketplacecurrency

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/function"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

// New makes the function.
func New() function.Function { return marketplaceCurrency{} }

type marketplaceCurrency struct{}

func (marketplaceCurrency) Metadata(_ context.Context, _ function.MetadataRequest, resp *function.MetadataResponse) {
	resp.Name = "marketplace_currency"
}

func (marketplaceCurrency) Definition(_ context.Context, _ function.DefinitionRequest, resp *function.DefinitionResponse) {
	resp.Definition = function.Definition{
		Summary: "The currency of a marketplace",
		MarkdownDescription: "Gives the currency that a marketplace sells for, as Amazon's pages on in-skill products list it; the guide \"Rules\" has the whole list. " +
			"A marketplace that is not on the list is an error: write its currency yourself.",
		Parameters: []function.Parameter{function.StringParameter{
			Name:                "marketplace",
			MarkdownDescription: "The marketplace, as `pricing` has it, such as `amazon.co.uk`.",
		}},
		Return: function.StringReturn{},
	}
}

func (marketplaceCurrency) Run(ctx context.Context, req function.RunRequest, resp *function.RunResponse) {
	var marketplace string
	if resp.Error = req.Arguments.Get(ctx, &marketplace); resp.Error != nil {
		return
	}
	currency, err := rules.CurrencyOf(marketplace)
	if err != nil {
		resp.Error = function.NewArgumentFuncError(0, err.Error())
		return
	}
	resp.Error = resp.Result.Set(ctx, currency)
}
