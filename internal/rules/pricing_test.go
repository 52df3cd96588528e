// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

func TestPrices(t *testing.T) {
	const inRange, fewDecimals = "", ""
	for _, c := range []struct {
		price, currency string
		notPositive     string
		outside         string
		decimals        string
	}{
		{"4.99", "USD", "", inRange, fewDecimals},
		{"4.990", "USD", "", inRange, fewDecimals},
		{"499e-2", "GBP", "", inRange, fewDecimals},
		{"0.99", "USD", "", inRange, fewDecimals},
		{"0.98", "USD", "", "0.98 USD is outside of 0.99 to 99.99 USD", fewDecimals},
		{"0.98", "CAD", "", "0.98 CAD is outside of 0.99 to 99.99 CAD", fewDecimals},
		{"99.99", "EUR", "", inRange, fewDecimals},
		{"99.990", "EUR", "", inRange, fewDecimals},
		{"99.991", "EUR", "", "99.991 EUR is outside", "write it as 99.99."},
		{"100", "GBP", "", "100 GBP is outside of 0.99 to 99.99 GBP", fewDecimals},
		{"4.999", "USD", "", inRange, "4.999 has more decimals than USD has (2). Amazon may refuse it; write it as 5.00."},
		{"98", "JPY", "", "98 JPY is outside of 99 to 9999 JPY", fewDecimals},
		{"99", "JPY", "", inRange, fewDecimals},
		{"99.0", "JPY", "", inRange, fewDecimals},
		{"9999", "JPY", "", inRange, fewDecimals},
		{"10000", "JPY", "", "10000 JPY is outside of 99 to 9999 JPY", fewDecimals},
		{"100.5", "JPY", "", inRange, "100.5 has more decimals than JPY has (0)"},
		{"4.99", "JPY", "", "4.99 JPY is outside of 99 to 9999 JPY", "4.99 has more decimals than JPY has (0)"},
		{"0", "USD", "0 is not above zero", inRange, fewDecimals},
		{"0.00", "USD", "0.00 is not above zero", inRange, fewDecimals},
		{"-4.99", "USD", "-4.99 is not above zero", inRange, fewDecimals},
		{"1e-400", "USD", "", "1e-400 USD is outside", "has more decimals"},
		// Of a currency that is not in the table, nothing is known.
		{"1000000.001", "AUD", "", inRange, fewDecimals},
	} {
		findings := judged(pricing, rules.Strict, view(t, selling("amazon.com", `"offerType":"ENTITLEMENT","price":`+c.price+`,"currency":"`+c.currency+`"`)))
		label := c.price + " " + c.currency
		for rule, says := range map[string]string{"price-positive": c.notPositive, "price-range": c.outside, "price-decimals": c.decimals} {
			if says == "" {
				expect(t, label, rule, findings)
				continue
			}
			expect(t, label, rule, findings, says)
			expectAt(t, label, rule, findings, offerOnCom+"/price")
		}
	}
}

func TestTrialDurations(t *testing.T) {
	for duration, fine := range map[string]bool{
		"P1D": true, "P01D": true, "P07D": true, "P7D": true, "P09D": true, "P10D": true, "P19D": true, "P29D": true, "P30D": true, "P31D": true,
		"P0D": false, "P00D": false, "P32D": false, "P40D": false, "P100D": false, "P001D": false, "P1W": false, "P1M": false, "PT24H": false,
		"P1DT0H": false, "p7d": false, "7D": false, "P7": false, "P-7D": false, "P7D\n": false, "": false,
	} {
		findings := judged(pricing, rules.Strict, view(t, selling("amazon.com", `"freeTrialInformation":{"freeTrialDuration":`+quoted(duration)+`}`)))
		if fine {
			expect(t, duration, "trial-duration", findings)
			continue
		}
		expect(t, duration, "trial-duration", findings, quoted(duration)+" does not fit", `from "P1D" to "P31D"`)
		expectAt(t, duration, "trial-duration", findings, offerOnCom+"/freeTrialInformation/freeTrialDuration")
	}
}

func TestCurrencies(t *testing.T) {
	for code, fine := range map[string]bool{
		"USD": true, "GBP": true, "CHF": true, "usd": false, "Usd": false, "US": false, "USDT": false, "US$": false, "": false, "USD\n": false, "ÄÖÜ": false,
	} {
		findings := judged(pricing, rules.Strict, view(t, selling("amazon.com", `"currency":`+quoted(code))))
		switch {
		case !fine:
			expect(t, code, "currency-form", findings, quoted(code)+" is not a currency code", "three capital letters")
			// One mistake is reported once.
			expect(t, code, "currency-of-amazon-com", findings)
		case code == "USD":
			expect(t, code, "currency-form", findings)
			expect(t, code, "currency-of-amazon-com", findings)
		default:
			expect(t, code, "currency-form", findings)
			expect(t, code, "currency-of-amazon-com", findings, `amazon.com sells for "USD", not for "`+code+`"`)
			expectAt(t, code, "currency-of-amazon-com", findings, offerOnCom+"/currency")
		}
	}
}

// What is certain of a marketplace and its currency.
func TestMarketplacesAndCurrencies(t *testing.T) {
	const place = "/publishingInformation/paidSkillInformation/pricing/"
	for _, c := range []struct{ marketplace, currency, at, says string }{
		{"amazon.com", "USD", "", ""},
		// That is an error of its own.
		{"amazon.com", "EUR", "", ""},
		{"amazon.co.uk", "GBP", place + "amazon.co.uk", "amazon.co.uk in GBP is in samples"},
		{"amazon.co.uk", "EUR", place + "amazon.co.uk/0/currency", `amazon.co.uk sells in-skill products for "GBP", not for "EUR"`},
		{"amazon.de", "USD", place + "amazon.de/0/currency", `amazon.de sells in-skill products for "EUR", not for "USD"`},
		{"amazon.co.jp", "JPY", place + "amazon.co.jp", "amazon.com in USD is the only pair"},
		{"amazon.co.jp", "yen", place + "amazon.co.jp", "amazon.com in USD is the only pair"},
		{"amazon.com.au", "AUD", place + "amazon.com.au", `name no marketplace "amazon.com.au"`},
		{"amazon.in", "INR", place + "amazon.in", "Known are amazon.com, amazon.ca, amazon.co.uk"},
		// That is an error of its own too.
		{"example.com", "USD", "", ""},
	} {
		findings := judged(pricing, rules.Strict, view(t, selling(c.marketplace, `"currency":"`+c.currency+`"`)))
		label := c.marketplace + " " + c.currency
		if c.at == "" {
			expect(t, label, "marketplace-undocumented", findings)
			continue
		}
		expect(t, label, "marketplace-undocumented", findings, c.says)
		expectAt(t, label, "marketplace-undocumented", findings, c.at)
	}
}

func TestOffersAndWhatGoesWithThem(t *testing.T) {
	const monthly, trial = `"subscriptionInformation":{"subscriptionPaymentFrequency":"MONTHLY"}`, `"freeTrialInformation":{"freeTrialDuration":"P7D"}`
	for _, c := range []struct{ offer, rule, at string }{
		{`"offerType":"SUBSCRIPTION",` + monthly + "," + trial, "", ""},
		{`"offerType":"SUBSCRIPTION",` + trial, "subscription-period", ""},
		{`"offerType":"SUBSCRIPTION","subscriptionInformation":null`, "subscription-period", ""},
		{`"offerType":"ENTITLEMENT"`, "", ""},
		{`"offerType":"ENTITLEMENT",` + monthly, "entitlement-subscription", "/subscriptionInformation"},
		{`"offerType":"ENTITLEMENT",` + trial, "entitlement-trial", "/freeTrialInformation"},
		{`"offerType":"ENTITLEMENT","subscriptionInformation":null,"freeTrialInformation":null`, "", ""},
		// A word that is no offer type says nothing of what goes with it.
		{`"offerType":"CONSUMABLE",` + monthly + "," + trial, "offer-type", "/offerType"},
		{monthly + "," + trial, "", ""},
	} {
		findings := judged(pricing, rules.Strict, view(t, selling("amazon.com", c.offer)))
		for _, rule := range []string{"subscription-period", "entitlement-subscription", "entitlement-trial", "offer-type"} {
			if rule == c.rule {
				expectAt(t, c.offer, rule, findings, offerOnCom+c.at)
				continue
			}
			expectAt(t, c.offer, rule, findings)
		}
	}
}

func TestWords(t *testing.T) {
	for _, c := range []struct{ rule, offer, says string }{
		{"offer-type", `"offerType":"SUBSCRIPTION"`, ""},
		{"offer-type", `"offerType":"ENTITLEMENT"`, ""},
		{"offer-type", `"offerType":"CONSUMABLE"`, "Consumables are in-skill products"},
		{"offer-type", `"offerType":" subscription"`, `Did you mean "SUBSCRIPTION"?`},
		{"offer-type", `"offerType":""`, `Use one of "SUBSCRIPTION", "ENTITLEMENT".`},
		{"payment-frequency", `"subscriptionInformation":{"subscriptionPaymentFrequency":"MONTHLY"}`, ""},
		{"payment-frequency", `"subscriptionInformation":{"subscriptionPaymentFrequency":"YEARLY"}`, ""},
		{"payment-frequency", `"subscriptionInformation":{"subscriptionPaymentFrequency":"yearly"}`, `Did you mean "YEARLY"?`},
		{"payment-frequency", `"subscriptionInformation":{"subscriptionPaymentFrequency":"WEEKLY"}`, `Use one of "MONTHLY", "YEARLY".`},
	} {
		findings := judged(pricing, rules.Strict, view(t, selling("amazon.com", c.offer)))
		if c.says == "" {
			expect(t, c.offer, c.rule, findings)
			continue
		}
		expect(t, c.offer, c.rule, findings, c.says)
	}
	for _, category := range []string{"SOFTWARE", "STREAMING_AUDIO", "STREAMING_RADIO", "INFORMATION_SERVICES", "VIDEO", "PERIODICALS", "NEWSPAPERS", "BOOKS"} {
		findings := judged(pricing, rules.Strict, view(t, `{"publishingInformation":{"paidSkillInformation":{"taxInformation":{"category":"`+category+`"}}}}`))
		if category != "BOOKS" {
			expect(t, category, "tax-category", findings)
			continue
		}
		expect(t, category, "tax-category", findings,
			`"BOOKS" is not allowed here. Use one of "SOFTWARE", "STREAMING_AUDIO", "STREAMING_RADIO", "INFORMATION_SERVICES", "VIDEO", "PERIODICALS", "NEWSPAPERS".`)
		expectAt(t, category, "tax-category", findings, "/publishingInformation/paidSkillInformation/taxInformation/category")
	}
}

func TestNoOffers(t *testing.T) {
	findings := judged(pricing, rules.Strict, view(t, `{"publishingInformation":{"paidSkillInformation":{"pricing":{}}}}`))
	expect(t, "no offers", "offer-required", findings, "Give at least one marketplace", "remove the resource")
	findings = judged(pricing, rules.Strict, view(t, selling("amazon.com", "")))
	expect(t, "an offer", "offer-required", findings)
}
