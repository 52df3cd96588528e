// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

// Offer is the offer of one marketplace, as far as it is known.
type Offer struct {
	Marketplace string
	Place
}

// Offers are the offers of a paid skill, by marketplace.
func Offers(view View) []Offer {
	var offers []Offer
	for _, entry := range view.At(pricingPart...).Entries() {
		offers = append(offers, Offer{Marketplace: entry.Key(), Place: entry.Child("0")})
	}
	return offers
}

// The parts of an offer.

// Type is the offer type.
func (o Offer) Type() Place { return o.Child("offerType") }

// Price is the price before tax.
func (o Offer) Price() Place { return o.Child("price") }

// Currency is the currency of the price.
func (o Offer) Currency() Place { return o.Child("currency") }

// Subscription is how a subscription is paid.
func (o Offer) Subscription() Place { return o.Child("subscriptionInformation") }

// Frequency is how often a subscription is paid.
func (o Offer) Frequency() Place { return o.Subscription().Child("subscriptionPaymentFrequency") }

// Trial is the free trial.
func (o Offer) Trial() Place { return o.Child("freeTrialInformation") }

// TrialDuration is how long the free trial lasts.
func (o Offer) TrialDuration() Place { return o.Trial().Child("freeTrialDuration") }

// Amount is the price as it is written in a shop: with as many decimals as its
// currency has, or more if it has more. It is empty without a price.
func (o Offer) Amount() string {
	price, given := o.Price().Number()
	if !given {
		return ""
	}
	literal := o.Price().literal()
	code, _ := o.Currency().Text()
	currency, known := currencyCalled(code)
	if !known {
		return literal
	}
	if short := price.FloatString(currency.MinorUnits); decimal(short).Cmp(price) == 0 {
		return short
	}
	return literal
}
