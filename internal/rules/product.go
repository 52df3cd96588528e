// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"math/big"
	"regexp"
	"slices"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// The places in the definition of an in-skill product that rules look at.
var (
	productPublishing   = document.Pointer{"publishingInformation"}
	productPricing      = productPublishing.Child("pricing")
	productListings     = productPublishing.Child("locales")
	productSubscription = document.Pointer{"subscriptionInformation"}
)

// The words of SMAPI's published model of in-skill products.
var (
	// ProductTypes are how customers pay for a product.
	ProductTypes = []string{"SUBSCRIPTION", "ENTITLEMENT", "CONSUMABLE"}
	// PurchasableStates say whether it is sold.
	PurchasableStates = []string{"PURCHASABLE", "NOT_PURCHASABLE"}
	// PromotableStates say where Amazon may advertise it.
	PromotableStates = []string{"IN_SKILL_ONLY", "ALL_AMAZON_CHANNELS"}
)

var (
	referenceNames       = regexp.MustCompile(`^[A-Za-z0-9_]{3,50}$`)
	dashedReferenceNames = regexp.MustCompile(`^[A-Za-z0-9_-]{3,50}$`)
)

func productType(view View) []problem {
	return oneOf(view.At("type"), ProductTypes, map[string]string{"ONE_TIME": question("ENTITLEMENT"), "ONE-TIME": question("ENTITLEMENT")})
}

func productState(view View) []problem {
	return slices.Concat(oneOf(view.At("purchasableState"), PurchasableStates, nil), oneOf(view.At("promotableState"), PromotableStates, nil))
}

func productFrequency(view View) []problem {
	return oneOf(view.At(productSubscription...).Child("subscriptionPaymentFrequency"), Frequencies, map[string]string{"ANNUAL": question("YEARLY"), "ANNUALLY": question("YEARLY")})
}

func productTaxCategory(view View) []problem {
	return oneOf(view.At(productPublishing...).Child("taxInformation").Child("category"), TaxCategories, nil)
}

func referenceName(view View) []problem {
	place := view.At("referenceName")
	name, given := place.Text()
	if !given || dashedReferenceNames.MatchString(name) {
		return nil
	}
	return []problem{broken(place.Pointer, "%q does not fit. A reference name has 3 to 50 letters, digits and underscores, such as five_hints.", name)}
}

func referenceNameDash(view View) []problem {
	place := view.At("referenceName")
	name, given := place.Text()
	if !given || referenceNames.MatchString(name) || !dashedReferenceNames.MatchString(name) {
		return nil
	}
	return []problem{broken(place.Pointer, "%q has a dash, which Amazon's page does not allow. Amazon may refuse it; an underscore is certain.", name)}
}

func productPricePositive(view View) []problem {
	return eachPrice(view, func(o productOffer) []problem {
		price, given := o.price().Number()
		if !given || price.Sign() > 0 {
			return nil
		}
		return []problem{broken(o.price().Pointer, "%s is not above zero, and nothing can be sold for it. Give a price such as 0.99.", o.price().literal())}
	})
}

func productPriceDecimals(view View) []problem {
	return eachPrice(view, func(o productOffer) []problem { return decimalsOf(o.price(), o.currency()) })
}

// consumableShare is the part of a currency's highest price up to which a consumable
// may cost.
var consumableShare = big.NewRat(1, 10)

func productPriceRange(view View) []problem {
	kind := view.At("type")
	return eachPrice(view, func(o productOffer) []problem {
		price, given := o.price().Number()
		code, _ := o.currency().Text()
		currency, known := currencyCalled(code)
		if !given || !known || price.Sign() <= 0 || !kind.Known() {
			return nil
		}
		most, of := decimal(currency.Most), ""
		if kind.Is("CONSUMABLE") {
			// 9.99 is a tenth of 99.99, but for what lies behind the decimals.
			most, of = floorTo(new(big.Rat).Mul(most, consumableShare), currency.MinorUnits), " of a consumable"
		}
		if price.Cmp(decimal(currency.Least)) >= 0 && price.Cmp(most) <= 0 {
			return nil
		}
		return []problem{broken(o.price().Pointer, "%s %s is outside of %s to %s %s, which Amazon's page gives for the price%s. Check the decimal point.",
			o.price().literal(), code, currency.Least, most.FloatString(currency.MinorUnits), code, of)}
	})
}

// floorTo rounds down to a number of decimals.
func floorTo(number *big.Rat, decimals int) *big.Rat {
	scale := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(decimals)), nil)
	scaled := new(big.Rat).Mul(number, new(big.Rat).SetInt(scale))
	return new(big.Rat).SetFrac(new(big.Int).Quo(scaled.Num(), scaled.Denom()), scale)
}

// The most days of trial that the model and the tools allow.
const (
	mostTrialDays  = 365
	usualTrialDays = 31
)

func trialDaysAllowed(view View) []problem {
	place := trialPeriod(view)
	days, given := place.Number()
	if !given || days.Sign() >= 0 && days.Cmp(big.NewRat(mostTrialDays, 1)) <= 0 {
		return nil
	}
	return []problem{broken(place.Pointer, "%s does not fit. A free trial has from 0 (none) to %d days.", place.literal(), mostTrialDays)}
}

func trialDaysLong(view View) []problem {
	place := trialPeriod(view)
	days, given := place.Number()
	if !given || days.Cmp(big.NewRat(usualTrialDays, 1)) <= 0 || days.Cmp(big.NewRat(mostTrialDays, 1)) > 0 {
		return nil
	}
	return []problem{broken(place.Pointer, "%s days is more than the %d that other tools allow. Amazon may refuse it.", place.literal(), usualTrialDays)}
}

func trialPeriod(view View) Place {
	return view.At(productSubscription...).Child("subscriptionTrialPeriodDays")
}

// subscription is the type of products that are paid again and again.
const subscription = "SUBSCRIPTION"

func subscriptionInformation(view View) []problem {
	place := view.At(productSubscription...)
	kind, given := view.At("type").Text()
	if !given || kind == subscription || !place.Given() {
		return nil
	}
	return []problem{broken(place.Pointer, "a product of type %q is not paid again and again. Amazon may refuse it or leave it out; remove subscription_information, or make it a SUBSCRIPTION.", kind)}
}

func releaseDate(view View) []problem {
	return eachPrice(view, func(o productOffer) []problem {
		place := o.Child("releaseDate")
		text, given := place.Text()
		if !given {
			return nil
		}
		if _, ok := document.ParseInstant(text); ok {
			return nil
		}
		return []problem{broken(place.Pointer, "%q is no date. Write it like \"2026-12-01\", which means midnight UTC, or \"2026-12-01T09:00Z\".", text)}
	})
}

func productCurrency(view View) []problem {
	return eachPrice(view, func(o productOffer) []problem {
		code, given := o.currency().Text()
		if o.marketplace != surelyPaid || !given || code == dollars {
			return nil
		}
		return []problem{broken(o.currency().Pointer, "%s sells for %q, not for %q. Set currency = %q.", surelyPaid, dollars, code, dollars)}
	})
}

// dollars is the currency of the one marketplace that is certain.
const dollars = "USD"

// goneMarketplace does not sell in-skill products any more.
const goneMarketplace = "amazon.in"

func productCountry(view View) []problem {
	return eachCountry(view.At(productPublishing...).Child("distributionCountries"), malformedCountry)
}

func productMarketplace(view View) []problem {
	problems := eachPrice(view, func(o productOffer) []problem {
		marketplace, known := marketplaceCalled(o.marketplace)
		code, given := o.currency().Text()
		switch {
		case o.marketplace == goneMarketplace:
			return []problem{broken(o.Pointer, "%s does not sell in-skill products any more, by Amazon's page.", goneMarketplace)}
		case !known:
			return []problem{broken(o.Pointer, "Amazon's page names no marketplace %q. Known are %s.%s", o.marketplace, strings.Join(marketplaceNames(), ", "), question(marketplaceMeant(o.marketplace)))}
		case given && code != marketplace.Currency && o.marketplace != surelyPaid:
			return []problem{broken(o.currency().Pointer, "%s sells for %q, not for %q.", o.marketplace, marketplace.Currency, code)}
		}
		return nil
	})
	priced := view.At(productPricing...)
	if !priced.Known() || len(priced.Keys()) == 0 {
		return problems
	}
	for _, country := range view.At(productPublishing...).Child("distributionCountries").Items() {
		code, given := country.Text()
		// What is no code at all is the business of another rule.
		if given && len(malformedCountry(country, code)) == 0 && !slices.ContainsFunc(priced.Keys(), func(name string) bool {
			marketplace, known := marketplaceCalled(name)
			return !known || slices.Contains(marketplace.Countries, code)
		}) {
			problems = append(problems, broken(country.Pointer, "customers in %q buy in none of the marketplaces that have a price: %s.", code, strings.Join(priced.Keys(), ", ")))
		}
	}
	return problems
}

func productLocale(view View) []problem {
	var sold []string
	for _, marketplace := range Marketplaces {
		sold = append(sold, marketplace.Locales...)
	}
	var problems []problem
	for _, listing := range view.At(productListings...).Entries() {
		if name := listing.Key(); !slices.Contains(sold, name) {
			problems = append(problems, broken(listing.Pointer, "Amazon's page has no in-skill products in %q, but in %s.%s", name, strings.Join(sold, ", "), didYouMean(name, sold)))
		}
	}
	return problems
}

// productOffer is what a product costs in one marketplace.
type productOffer struct {
	marketplace string
	Place
}

func (o productOffer) price() Place { return o.Child("defaultPriceListing").Child("price") }

func (o productOffer) currency() Place { return o.Child("defaultPriceListing").Child("currency") }

func eachPrice(view View, judge func(productOffer) []problem) []problem {
	var problems []problem
	for _, entry := range view.At(productPricing...).Entries() {
		problems = append(problems, judge(productOffer{entry.Key(), entry})...)
	}
	return problems
}
