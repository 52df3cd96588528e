// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

// offerChangeRules are about what a change of an offer means to those who buy.
var offerChangeRules = []Rule{
	{
		ID: "becomes-paid", Severity: Warning, Structural: true, Owners: []string{pricing},
		Title: "The skill becomes a paid one", Source: ours,
		Text: "A free skill gets its first offer.",
	},
	{
		ID: "becomes-free", Severity: Warning, Structural: true, Owners: []string{pricing},
		Title: "The skill becomes a free one", Source: ours,
		Text: "The last offer is removed, as by a destroy.",
	},
	{
		ID: "offer-dropped", Severity: Warning, Structural: true, Owners: []string{pricing},
		Title: "An offer is dropped", Source: ours,
		Text: "A marketplace loses its offer while others keep theirs.",
	},
	{
		ID: "offer-type-change", Severity: Warning, Structural: true, Owners: []string{pricing},
		Title: "The offer type changes", Source: ours,
		Text: "A subscription becomes a one-time purchase, or the reverse.",
	},
	{
		ID: "currency-change", Severity: Warning, Structural: true, Owners: []string{pricing},
		Title: "The currency changes", Source: ours,
		Text: "An offer has another currency, so that the old price and the new one can't be compared.",
	},
	{
		ID: "trial-new", Severity: Warning, Structural: true, Owners: []string{pricing},
		Title: "A free trial is new", Source: ours,
		Text: "An offer that had no free trial gets one.",
	},
	{
		ID: "price-change-limit", Severity: Error, Structural: true, Owners: []string{pricing},
		Title: "The price moves further than allowed", Source: ours,
		Text: "A price moves by no more than `price_change_limit_percent`, up or down, if that is set in the resource or in the provider block.",
	},
	{
		ID: "price-change-large", Severity: Warning, Structural: true, Owners: []string{pricing},
		Title: "The price moves by more than half", Source: ours,
		Text: "Where no limit is set, a price moves by no more than half of what it was, up or down.",
	},
	{
		ID: "live-offer", Severity: Warning, Owners: []string{pricing},
		Title: "The offer of a live skill changes", Source: ours,
		Text: "On a skill that customers can buy now, another offer type, a dropped marketplace, or the end of its offers is to be planned with care: " +
			"Amazon does not say what becomes of those who have bought. It takes one more request, which is made only when the plan changes such a thing.",
	},
}
