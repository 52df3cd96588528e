// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"math/big"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// computed is a number that HCL computed, noise included.
func computed(t *testing.T, a, b string) tftypes.Value {
	t.Helper()
	product := new(big.Float).SetPrec(512)
	for i, literal := range []string{a, b} {
		factor, _, err := big.ParseFloat(literal, 10, 512, big.ToNearestEven)
		if err != nil {
			t.Fatal(err)
		}
		if i == 0 {
			product.Set(factor)
		} else {
			product.Mul(product, factor)
		}
	}
	return tftypes.NewValue(tftypes.Number, product)
}

func TestRender(t *testing.T) {
	texts := tftypes.Set{ElementType: tftypes.String}
	for want, value := range map[string]tftypes.Value{
		"(absent)":               tftypes.NewValue(tftypes.String, nil),
		"(known after apply)":    tftypes.NewValue(tftypes.String, tftypes.UnknownValue),
		`"say \"hi\""`:           tftypes.NewValue(tftypes.String, `say "hi"`),
		"4.99":                   planned(t, fieldOf("price", false), `4.990`),
		"1.21":                   computed(t, "1.1", "1.1"),
		"true":                   tftypes.NewValue(tftypes.Bool, true),
		`["a", "b"]`:             planned(t, fieldOf("keywords", false), `["b","a"]`),
		"[]":                     tftypes.NewValue(texts, []tftypes.Value{}),
		`{ category = "VIDEO" }`: planned(t, fieldOf("tax_information", false), `{"category":"VIDEO"}`),
		`{ "amazon.com" = { price = 5 }, "amazon.de" = { price = 4 } }`: planned(t, fieldOf("pricing", false),
			`{"amazon.de":[{"price":4}],"amazon.com":[{"price":5}]}`),
	} {
		if got := render(value); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
	unknown := tftypes.NewValue(texts, []tftypes.Value{tftypes.NewValue(tftypes.String, tftypes.UnknownValue)})
	if got := render(unknown); got != "(known after apply)" {
		t.Errorf("a set with an unknown member is %s", got)
	}
}

// diff lists the differences of two values of one attribute as text.
func diff(t *testing.T, name string, old, now tftypes.Value) []string {
	t.Helper()
	l := layout{{attribute: new(fieldOf(name, false))}}
	var lines []string
	for _, d := range l.differences(values{name: old}, values{name: now}) {
		lines = append(lines, d.String())
	}
	return lines
}

func TestDifferences(t *testing.T) {
	for _, c := range []struct {
		attribute, old, new string
		want                []string
	}{
		{"price", `4.990`, `4.99`, nil},
		{"price", `4.99`, `5`, []string{"price: 4.99 -> 5"}},
		{"price", "", `5`, []string{"price: (absent) -> 5"}},
		{"keywords", `["a","b"]`, `["b","a"]`, nil},
		{"keywords", `["a"]`, `["b","a"]`, []string{`keywords: ["a"] -> ["a", "b"]`}},
		{"tax_information", `{"category":"VIDEO","vatRate":1}`, `{"category":"VIDEO"}`, []string{"tax_information.vat_rate: 1 -> (absent)"}},
		{"tax_information", "", `{"category":"VIDEO"}`, []string{`tax_information: (absent) -> { category = "VIDEO" }`}},
		{"pricing", `{"amazon.com":[{"price":4.99,"currency":"USD"}],"amazon.de":[{"price":1}]}`, `{"amazon.com":[{"price":5,"currency":"USD"}],"amazon.fr":[{"price":2}]}`, []string{
			`pricing["amazon.com"].price: 4.99 -> 5`,
			`pricing["amazon.de"]: { price = 1 } -> (absent)`,
			`pricing["amazon.fr"]: (absent) -> { price = 2 }`,
		}},
	} {
		f := fieldOf(c.attribute, false)
		got := diff(t, c.attribute, planned(t, f, c.old), planned(t, f, c.new))
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s: %s to %s (-want +got):\n%s", c.attribute, c.old, c.new, d)
		}
	}
	wire := fieldOf("price", false).wire
	unknown := tftypes.NewValue(wire, tftypes.UnknownValue)
	if got := diff(t, "price", tftypes.NewValue(wire, big.NewFloat(5)), unknown); len(got) != 1 || got[0] != "price: 5 -> (known after apply)" {
		t.Errorf("got %v", got)
	}
}

func TestEmptyMeansNull(t *testing.T) {
	for name, nothing := range map[string]any{"pricing": map[string]tftypes.Value{}, "keywords": []tftypes.Value{}} {
		wire := fieldOf(name, false).wire
		null, empty := tftypes.NewValue(wire, nil), tftypes.NewValue(wire, nothing)
		unknown := tftypes.NewValue(wire, tftypes.UnknownValue)
		if !same(null, empty) || !same(empty, null) || same(null, unknown) || same(unknown, unknown) {
			t.Errorf("%s: an empty one, a null and an unknown are not told apart", name)
		}
		if got := diff(t, name, null, empty); got != nil {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// The state keeps the words of the plan, down to the digit, wherever the skill
// means the same.
func TestPrefer(t *testing.T) {
	pricing := fieldOf("pricing", false)
	noisy := computed(t, "1.1", "1.1")
	offer := func(price tftypes.Value, currency any) tftypes.Value {
		return tftypes.NewValue(pricing.element.wire, map[string]tftypes.Value{
			"price": price, "currency": tftypes.NewValue(tftypes.String, currency),
		})
	}
	offers := func(com, de tftypes.Value) tftypes.Value {
		return tftypes.NewValue(pricing.wire, map[string]tftypes.Value{"amazon.com": com, "amazon.de": de})
	}
	exact := planned(t, fieldOf("price", false), `1.21`)
	other := planned(t, fieldOf("price", false), `9`)
	for _, c := range []struct {
		label             string
		before, now, want tftypes.Value
	}{
		{"the same price", noisy, exact, noisy},
		{"another price", noisy, other, other},
		{"nested", offers(offer(noisy, "USD"), offer(other, nil)), offers(offer(exact, "USD"), offer(exact, nil)), offers(offer(noisy, "USD"), offer(exact, nil))},
		{"beside a change", offer(noisy, "USD"), offer(exact, "EUR"), offer(noisy, "EUR")},
		{"before nothing", tftypes.NewValue(pricing.wire, nil), offers(offer(exact, nil), offer(other, nil)), offers(offer(exact, nil), offer(other, nil))},
		{"now nothing", offers(offer(exact, nil), offer(other, nil)), tftypes.NewValue(pricing.wire, nil), tftypes.NewValue(pricing.wire, nil)},
		{
			"an empty map", tftypes.NewValue(pricing.wire, map[string]tftypes.Value{}), tftypes.NewValue(pricing.wire, nil),
			tftypes.NewValue(pricing.wire, map[string]tftypes.Value{}),
		},
		{"an unknown", tftypes.NewValue(tftypes.Number, tftypes.UnknownValue), exact, exact},
	} {
		if got := prefer(c.before, c.now); !got.Equal(c.want) {
			t.Errorf("%s: got %s, want %s", c.label, got, c.want)
		}
	}
}
