// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"regexp"
	"slices"
	"strings"
)

var (
	marketplaceName = regexp.MustCompile(`^amazon\.[a-z]{2,3}(\.[a-z]{2})?$`)
	currencyCode    = regexp.MustCompile(`^[A-Z]{3}$`)
	trialDays       = regexp.MustCompile(`^P(0?[1-9]|[1-2][0-9]|3[0-1])D$`)
)

func eachOffer(view View, judge func(Offer) []problem) []problem {
	var problems []problem
	for _, offer := range Offers(view) {
		problems = append(problems, judge(offer)...)
	}
	return problems
}

func offerRequired(view View) []problem {
	offers := view.At(pricingPart...)
	if !offers.Given() || !offers.Known() || len(offers.Entries()) > 0 {
		return nil
	}
	return []problem{broken(offers.Pointer, "there is no offer. Give at least one marketplace, such as \"amazon.com\"; to make the skill a free one, remove the resource.")}
}

func offerType(view View) []problem {
	return eachOffer(view, func(o Offer) []problem {
		return oneOf(o.Type(), OfferTypes, map[string]string{"CONSUMABLE": " Consumables are in-skill products, which are no part of the manifest."})
	})
}

// oneOf asks for one of several words. A hint is what to say to somebody who wrote
// a certain other word, in capitals; to all others the nearest word is offered.
func oneOf(place Place, words []string, hints map[string]string) []problem {
	text, given := place.Text()
	if !given || slices.Contains(words, text) {
		return nil
	}
	hint, known := hints[strings.ToUpper(strings.TrimSpace(text))]
	if !known {
		hint = didYouMean(text, words)
	}
	return []problem{broken(place.Pointer, "%q is not allowed here. Use one of \"%s\".%s", text, strings.Join(words, "\", \""), hint)}
}

func taxCategory(view View) []problem {
	return oneOf(view.At(paidPart...).Child("taxInformation").Child("category"), TaxCategories, nil)
}

func trialDuration(view View) []problem {
	return eachOffer(view, func(o Offer) []problem {
		text, given := o.TrialDuration().Text()
		if !given || trialDays.MatchString(text) {
			return nil
		}
		return []problem{broken(o.TrialDuration().Pointer, "%q does not fit. It must be a number of days from \"P1D\" to \"P31D\", such as \"P7D\" for a week; other units are not allowed.", text)}
	})
}

func entitlementTrial(view View) []problem {
	return eachOffer(view, func(o Offer) []problem {
		if !o.Type().Is("ENTITLEMENT") || !o.Trial().Given() {
			return nil
		}
		return []problem{broken(o.Trial().Pointer, "Amazon's page asks to leave free trials out of an ENTITLEMENT, although its sample has one. If Amazon refuses it, use offer_type = \"SUBSCRIPTION\" or leave the trial out.")}
	})
}

func entitlementSubscription(view View) []problem {
	return eachOffer(view, func(o Offer) []problem {
		if !o.Type().Is("ENTITLEMENT") || !o.Subscription().Given() {
			return nil
		}
		return []problem{broken(o.Subscription().Pointer, "an ENTITLEMENT is paid once, so it has no payment frequency. Leave subscription_information out, or use offer_type = \"SUBSCRIPTION\".")}
	})
}

func subscriptionPeriod(view View) []problem {
	return eachOffer(view, func(o Offer) []problem {
		if !o.Type().Is("SUBSCRIPTION") || !o.Subscription().Absent() {
			return nil
		}
		return []problem{broken(o.Pointer, "a SUBSCRIPTION should say how often it is paid. Add subscription_information = { subscription_payment_frequency = \"MONTHLY\" }, or \"YEARLY\". "+
			"If it has one, look at how it is spelt: Terraform drops a name that it does not know.")}
	})
}

func paymentFrequency(view View) []problem {
	return eachOffer(view, func(o Offer) []problem {
		return oneOf(o.Frequency(), Frequencies, map[string]string{
			"ANNUAL": question("YEARLY"), "ANNUALLY": question("YEARLY"),
		})
	})
}
