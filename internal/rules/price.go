// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import "math/big"

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
	return eachOffer(view, func(o Offer) []problem { return decimalsOf(o.Price(), o.Currency()) })
}

// decimalsOf is the problem of a price with more decimals than its currency has.
func decimalsOf(price, currency Place) []problem {
	amount, given := price.Number()
	code, _ := currency.Text()
	money, known := currencyCalled(code)
	if !given || !known {
		return nil
	}
	scale := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(money.MinorUnits)), nil)
	if new(big.Rat).Mul(amount, new(big.Rat).SetInt(scale)).IsInt() {
		return nil
	}
	return []problem{broken(price.Pointer, "%s has more decimals than %s has (%d). Amazon may refuse it; write it as %s.",
		price.literal(), code, money.MinorUnits, amount.FloatString(money.MinorUnits))}
}

// decimal reads a figure of the tables.
func decimal(literal string) *big.Rat {
	number, ok := new(big.Rat).SetString(literal)
	if !ok {
		panic("rules: " + literal + " is not a decimal")
	}
	return number
}
