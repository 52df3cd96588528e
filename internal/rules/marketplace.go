// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import "strings"

func currencyForm(view View) []problem {
	return eachOffer(view, func(o Offer) []problem {
		code, given := o.Currency().Text()
		if !given || currencyCode.MatchString(code) {
			return nil
		}
		return []problem{broken(o.Currency().Pointer, "%q is not a currency code. It must be three capital letters as in ISO 4217, such as \"USD\".", code)}
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
