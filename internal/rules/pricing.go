// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"math/big"
	"regexp"
	"slices"
	"strings"
)

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

// oneOf asks for one of several words. A hint says what somebody who wrote a
// certain other word probably meant.
func oneOf(place Place, words []string, hints map[string]string) []problem {
	text, given := place.Text()
	if !given || slices.Contains(words, text) {
		return nil
	}
	hint := hints[text]
	if upper := strings.ToUpper(strings.TrimSpace(text)); slices.Contains(words, upper) {
		hint = " Did you mean \"" + upper + "\"?"
	}
	return []problem{broken(place.Pointer, "%q is not allowed here. Use one of \"%s\".%s", text, strings.Join(words, "\", \""), hint)}
}

func pricePositive(view View) []problem {
	return eachOffer(view, func(o Offer) []problem {
		price, given := o.Price().Number()
		if !given || price.Sign() > 0 {
			return nil
		}
		return []problem{broken(o.Price().Pointer, "%s is not above zero, and nothing can be sold for it. Give a price such as 4.99; to give something away, leave the offer out.", o.Price().literal())}
	})
}

func priceRange(view View) []problem {
	return eachOffer(view, func(o Offer) []problem {
		price, given := o.Price().Number()
		code, _ := o.Currency().Text()
		currency, known := currencyCalled(code)
		if !given || !known || price.Sign() <= 0 || price.Cmp(decimal(currency.Least)) >= 0 && price.Cmp(decimal(currency.Most)) <= 0 {
			return nil
		}
		return []problem{broken(o.Price().Pointer,
			"%s %s is outside of %s to %s %s, which Amazon allows for in-skill products. It publishes no range for paid skills; check the decimal point, "+
				"and expect a refusal if the same range holds.", o.Price().literal(), code, currency.Least, currency.Most, code)}
	})
}

func priceDecimals(view View) []problem {
	return eachOffer(view, func(o Offer) []problem {
		price, given := o.Price().Number()
		code, _ := o.Currency().Text()
		currency, known := currencyCalled(code)
		if !given || !known {
			return nil
		}
		scale := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(currency.MinorUnits)), nil)
		if new(big.Rat).Mul(price, new(big.Rat).SetInt(scale)).IsInt() {
			return nil
		}
		return []problem{broken(o.Price().Pointer, "%s has more decimals than %s has (%d). Amazon may refuse it; write it as %s.",
			o.Price().literal(), code, currency.MinorUnits, price.FloatString(currency.MinorUnits))}
	})
}

// decimal reads a figure of the tables.
func decimal(literal string) *big.Rat {
	number, ok := new(big.Rat).SetString(literal)
	if !ok {
		panic("rules: " + literal + " is no decimal")
	}
	return number
}

func currencyForm(view View) []problem {
	return eachOffer(view, func(o Offer) []problem {
		code, given := o.Currency().Text()
		if !given || currencyCode.MatchString(code) {
			return nil
		}
		return []problem{broken(o.Currency().Pointer, "%q is no currency code. It must be three capital letters as in ISO 4217, such as \"USD\".", code)}
	})
}

func currencyOfAmazonCom(view View) []problem {
	return eachOffer(view, func(o Offer) []problem {
		marketplace, known := marketplaceCalled(o.Marketplace)
		code, given := o.Currency().Text()
		if !known || marketplace.Name != surelyPaid || !given || !currencyCode.MatchString(code) || code == marketplace.Currency {
			return nil
		}
		return []problem{broken(o.Currency().Pointer, "%s sells for \"%s\", not for %q.", marketplace.Name, marketplace.Currency, code)}
	})
}

// surelyPaid is the one marketplace of which every source says that it sells
// paid skills.
const surelyPaid = "amazon.com"

func marketplaceForm(view View) []problem {
	var problems []problem
	for _, entry := range view.At(pricingPart...).Entries() {
		name := entry.Key()
		if marketplaceName.MatchString(name) {
			continue
		}
		guess := strings.ToLower(strings.TrimSpace(name))
		guess = strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(guess, "https://"), "www."), "/")
		hint := ""
		if marketplaceName.MatchString(guess) {
			hint = " Did you mean \"" + guess + "\"?"
		}
		problems = append(problems, broken(entry.Pointer, "the key %q does not fit. It must be a marketplace such as amazon.com or amazon.co.uk.%s", name, hint))
	}
	return problems
}

func marketplaceUndocumented(view View) []problem {
	return eachOffer(view, func(o Offer) []problem {
		if o.Marketplace == surelyPaid || !marketplaceName.MatchString(o.Marketplace) {
			return nil
		}
		marketplace, known := marketplaceCalled(o.Marketplace)
		code, given := o.Currency().Text()
		certain := surelyPaid + " in USD is the only pair that every source of Amazon's allows, so Amazon may refuse this one"
		switch {
		case !known:
			return []problem{broken(o.Pointer[:len(o.Pointer)-1], "Amazon's pages name no marketplace %q. %s. Known are %s.", o.Marketplace, certain, marketplaceNames())}
		case given && currencyCode.MatchString(code) && code != marketplace.Currency:
			return []problem{broken(o.Currency().Pointer, "%s sells in-skill products for \"%s\", not for %q. %s.", o.Marketplace, marketplace.Currency, code, certain)}
		default:
			return []problem{broken(o.Pointer[:len(o.Pointer)-1], "%s in %s is in samples or in the pages on in-skill products, but not in Amazon's published model. %s.", o.Marketplace, marketplace.Currency, certain)}
		}
	})
}

func marketplaceNames() string {
	var names []string
	for _, marketplace := range Marketplaces {
		names = append(names, marketplace.Name)
	}
	return strings.Join(names, ", ")
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
		return []problem{broken(o.Trial().Pointer, "Amazon's page tells to leave free trials out of an ENTITLEMENT, although its sample has one. If Amazon refuses it, use offer_type = \"SUBSCRIPTION\" or leave the trial out.")}
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
		return []problem{broken(o.Pointer, "a SUBSCRIPTION should say how often it is paid. Add subscription_information = { subscription_payment_frequency = \"MONTHLY\" }, or \"YEARLY\".")}
	})
}

func paymentFrequency(view View) []problem {
	return eachOffer(view, func(o Offer) []problem { return oneOf(o.Frequency(), Frequencies, nil) })
}
