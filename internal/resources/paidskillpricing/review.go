// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package paidskillpricing

import (
	"fmt"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/section"
)

// certify ends every notice of a change that buyers will meet.
const certify = "Nothing of it reaches customers before the skill has passed a new certification."

// unsaid is the truth about those who have bought already.
const unsaid = "Amazon does not say what becomes of those who have bought already. "

// review says what a change of the offers means for buyers.
func review(r section.Review) []section.Notice {
	before, after := rules.Offers(r.Before), rules.Offers(r.After)
	prices := rules.PricingPart()
	known := r.After.At(prices...).Known()
	switch {
	case len(before) == 0 && len(after) == 0, !known:
		return nil
	case len(before) == 0:
		return []section.Notice{
			{At: prices, Rule: "becomes-paid", Text: "the skill is free now and will be sold: " + lines(after) + ". Those who use it for free may have to pay. " + certify},
		}
	case len(after) == 0:
		return []section.Notice{
			{At: prices, Rule: "becomes-free", Text: "the skill is sold now (" + lines(before) + ") and will be free. " + unsaid + certify},
			{At: prices, Rule: "live-offer", Live: true, Text: "customers can buy this skill now. " + unsaid},
		}
	}
	var notices []section.Notice
	for _, old := range before {
		for _, notice := range reviewOffer(r, old, offerOf(old.Marketplace, after)) {
			notice.Of = old.Marketplace
			notices = append(notices, notice)
		}
	}
	return onceLive(notices)
}

// reviewOffer says what a change of one marketplace's offer means; now is nil
// where the offer is dropped.
func reviewOffer(r section.Review, old rules.Offer, now *rules.Offer) []section.Notice {
	at := rules.PricingPart().Child(old.Marketplace)
	if now == nil {
		return []section.Notice{
			{At: rules.PricingPart(), Rule: "offer-dropped", Text: fmt.Sprintf("%s is no marketplace of the skill any more (it had %s). Nobody will be able to buy there. %s%s", old.Marketplace, line(old), unsaid, certify)},
			{At: rules.PricingPart(), Rule: "live-offer", Live: true, Text: "customers can buy this skill on " + old.Marketplace + " now. " + unsaid},
		}
	}
	var notices []section.Notice
	if was, is, differ := changed(old.Type(), now.Type()); differ {
		notices = append(notices,
			section.Notice{At: at.Child("0").Child("offerType"), Rule: "offer-type-change", Text: fmt.Sprintf("%s -> %s on %s: buyers will %s. %s%s", was, is, old.Marketplace, pay[is], unsaid, certify)},
			section.Notice{At: at.Child("0").Child("offerType"), Rule: "live-offer", Live: true, Text: fmt.Sprintf("customers have bought this skill, or can now, as %s on %s. %s", was, old.Marketplace, unsaid)},
		)
	}
	if was, is, differ := changed(old.Currency(), now.Currency()); differ {
		notices = append(notices, section.Notice{
			At: at.Child("0").Child("currency"), Rule: "currency-change",
			Text: fmt.Sprintf("%s %s -> %s %s on %s: buyers will pay in another currency, and the two prices can't be compared here, so no limit on price changes applies. %s",
				old.Amount(), was, now.Amount(), is, old.Marketplace, certify),
		})
	} else {
		notices = append(notices, reviewPrice(r, old, *now)...)
	}
	if old.Trial().Absent() && now.Trial().Given() {
		duration, _ := now.TrialDuration().Text()
		notices = append(notices, section.Notice{
			At: at.Child("0").Child("freeTrialInformation"), Rule: "trial-new",
			Text: fmt.Sprintf("on %s buyers will have a %s before they pay. %s", old.Marketplace, trial(duration), certify),
		})
	}
	return notices
}

// pay is what an offer type means for buyers.
var pay = map[string]string{"SUBSCRIPTION": "pay again and again instead of once", "ENTITLEMENT": "pay once instead of again and again"}

// changed reports whether two texts are known and differ.
func changed(old, now rules.Place) (was, is string, differ bool) {
	was, wasGiven := old.Text()
	is, isGiven := now.Text()
	return was, is, wasGiven && isGiven && was != is
}

func offerOf(marketplace string, offers []rules.Offer) *rules.Offer {
	for _, offer := range offers {
		if offer.Marketplace == marketplace {
			return &offer
		}
	}
	return nil
}

// lines sums up offers in one sentence.
func lines(offers []rules.Offer) string {
	var all []string
	for _, offer := range offers {
		all = append(all, offer.Marketplace+" "+line(offer))
	}
	return strings.Join(all, "; ")
}

func line(offer rules.Offer) string {
	if text, known := summary(offer); known {
		return text
	}
	return "(known after apply)"
}

// onceLive keeps the first of the notices that matter on a live skill.
func onceLive(notices []section.Notice) []section.Notice {
	var kept []section.Notice
	said := false
	for _, notice := range notices {
		if !notice.Live || !said {
			kept = append(kept, notice)
		}
		said = said || notice.Live
	}
	return kept
}
