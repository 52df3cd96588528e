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
		return []problem{broken(o.Currency().Pointer, "%q is not a currency code. It must be three capital letters as in ISO 4217, such as \"USD\".%s", code, didYouMean(code, currencyCodes()))}
	})
}

func currencyOfAmazonCom(view View) []problem {
	return eachOffer(view, func(o Offer) []problem {
		marketplace, known := marketplaceCalled(o.Marketplace)
		code, given := o.Currency().Text()
		if !known || marketplace.Name != surelyPaid || !given || !currencyCode.MatchString(code) || code == marketplace.Currency {
			return nil
		}
		return []problem{broken(o.Currency().Pointer, "%[1]s sells for %[2]q, not for %[3]q. Set currency = %[2]q.", marketplace.Name, marketplace.Currency, code)}
	})
}

func currencyCodes() []string {
	var codes []string
	for _, currency := range Currencies {
		codes = append(codes, currency.Code)
	}
	return codes
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
		problems = append(problems, broken(entry.Pointer, "the key %q does not fit. It must be a marketplace such as amazon.com or amazon.co.uk.%s", name, question(marketplaceMeant(name))))
	}
	return problems
}

// marketplaceMeant is the marketplace that a key most likely stands for, "" if
// there is none. Only what follows "amazon." is compared: the rest is the same in
// all of them, and would make any two look alike.
func marketplaceMeant(name string) string {
	host := strings.ToLower(strings.TrimSpace(name))
	host = strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(host, "https://"), "www."), "/")
	if host != name && marketplaceName.MatchString(host) {
		return host
	}
	domain, found := strings.CutPrefix(host, amazonDot)
	if !found {
		return Nearest(host, marketplaceNames())
	}
	var domains []string
	for _, marketplace := range marketplaceNames() {
		known := strings.TrimPrefix(marketplace, amazonDot)
		// amazon.uk is amazon.co.uk.
		if strings.HasSuffix(known, "."+domain) {
			return marketplace
		}
		domains = append(domains, known)
	}
	if nearest := Nearest(domain, domains); nearest != "" {
		return amazonDot + nearest
	}
	return ""
}

const amazonDot = "amazon."

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
			return []problem{broken(o.Pointer[:len(o.Pointer)-1], "Amazon's pages name no marketplace %q. %s. Known are %s.%s",
				o.Marketplace, certain, strings.Join(marketplaceNames(), ", "), question(marketplaceMeant(o.Marketplace)))}
		case given && currencyCode.MatchString(code) && code != marketplace.Currency:
			return []problem{broken(o.Currency().Pointer, "%s sells in-skill products for \"%s\", not for %q. %s.", o.Marketplace, marketplace.Currency, code, certain)}
		default:
			return []problem{broken(o.Pointer[:len(o.Pointer)-1], "%s in %s is in samples or in the pages on in-skill products, but not in Amazon's published model. %s.", o.Marketplace, marketplace.Currency, certain)}
		}
	})
}

func marketplaceNames() []string {
	var names []string
	for _, marketplace := range Marketplaces {
		names = append(names, marketplace.Name)
	}
	return names
}
