// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"math/big"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// mapValue makes a map or an array of objects; nil is one that is not known yet.
func mapValue(n Node, entries map[string]any) tftypes.Value {
	values := map[string]tftypes.Value{}
	for key, entry := range entries {
		if members, ok := entry.(map[string]tftypes.Value); ok {
			values[key] = elementOf(n, members)
		} else {
			values[key] = unknown(elementType(n))
		}
	}
	return tftypes.NewValue(n.Type(), values)
}

// computed is a number that HCL computed, noise included.
func computed(t *testing.T) tftypes.Value {
	t.Helper()
	factor, _, err := big.ParseFloat("1.1", 10, 512, big.ToNearestEven)
	if err != nil {
		t.Fatal(err)
	}
	return tftypes.NewValue(tftypes.Number, new(big.Float).SetPrec(512).Mul(factor, factor))
}

// What means the same keeps the words that it was written in.
func TestPrefer(t *testing.T) {
	type members = map[string]tftypes.Value
	pricing, tax := nodeOf(t, "pricing"), nodeOf(t, "tax_information")
	noisy, exact := computed(t), valueOf(t, nodeOf(t, "price"), `1.21`)
	offers := func(com, de tftypes.Value) tftypes.Value {
		return mapValue(pricing, map[string]any{"com": members{"price": com}, "de": members{"price": de, "currency": stringValue("EUR")}})
	}
	other := valueOf(t, nodeOf(t, "price"), `9`)
	null := func(n Node) tftypes.Value { return tftypes.NewValue(n.Type(), nil) }
	empty := elementOf(tax, nil)
	texts := func(attribute, text string) tftypes.Value { return valueOf(t, nodeOf(t, attribute), text) }
	for _, c := range []struct {
		label, attribute  string
		before, now, want tftypes.Value
		planned           tftypes.Value
	}{
		{"the same price", "price", noisy, exact, noisy, noisy},
		{"another price", "price", noisy, other, other, other},
		{"an unknown before", "price", unknown(tftypes.Number), exact, exact, exact},
		{"an unknown now", "price", exact, unknown(tftypes.Number), unknown(tftypes.Number), unknown(tftypes.Number)},
		{"beside a change", "pricing", offers(noisy, noisy), offers(exact, other), offers(noisy, other), offers(noisy, other)},
		{"nothing before", "pricing", null(pricing), offers(exact, other), offers(exact, other), offers(exact, other)},
		{"nothing now", "pricing", offers(exact, other), null(pricing), null(pricing), null(pricing)},
		{"an empty object and null", "tax_information", empty, null(tax), empty, null(tax)},
		{"null and an empty object", "tax_information", null(tax), empty, empty, empty},
		{"an object of which nothing is left", "tax_information", elementOf(tax, members{"category": stringValue("A")}), null(tax), null(tax), null(tax)},
		{"an empty text and null", "currency", stringValue(""), stringValue(nil), stringValue(""), stringValue(nil)},
		{"line ends", "currency", stringValue("a\r\nb"), stringValue("a\nb"), stringValue("a\r\nb"), stringValue("a\r\nb")},
		{"an instant", "release_date", stringValue("2026-01-02"), stringValue("2026-01-02T00:00:00.000Z"), stringValue("2026-01-02"), stringValue("2026-01-02")},
		{"an icon", "small_icon_uri", stringValue("https://a/b"), stringValue("https://a/b?Expires=1"), stringValue("https://a/b"), stringValue("https://a/b")},
		{"JSON", "settings", stringValue("{ }"), stringValue("{}"), stringValue("{ }"), stringValue("{ }")},
		{"another JSON", "settings", stringValue("{ }"), stringValue(`{"a":1}`), stringValue(`{"a":1}`), stringValue(`{"a":1}`)},
		{"a list", "example_phrases", texts("example_phrases", `["a\r\nb","c"]`), texts("example_phrases", `["a\nb","d"]`), texts("example_phrases", `["a\r\nb","d"]`), texts("example_phrases", `["a\nb","d"]`)},
		{"a map", "labels", texts("labels", `{"a":"a\r\nb"}`), texts("labels", `{"a":"a\nb","b":"x"}`), texts("labels", `{"a":"a\r\nb","b":"x"}`), texts("labels", `{"a":"a\nb","b":"x"}`)},
		{"a list of the same", "example_phrases", texts("example_phrases", `["a\r\nb"]`), texts("example_phrases", `["a\nb"]`), texts("example_phrases", `["a\r\nb"]`), texts("example_phrases", `["a\r\nb"]`)},
		{"items", "interfaces", texts("interfaces", `[{"type":"A","mode":"a\r\nb"}]`), texts("interfaces", `[{"type":"B"},{"type":"A","mode":"a\nb"}]`), texts("interfaces", `[{"type":"A","mode":"a\r\nb"},{"type":"B"}]`), texts("interfaces", `[{"type":"A","mode":"a\r\nb"},{"type":"B"}]`)},
	} {
		n := nodeOf(t, c.attribute)
		if got := n.Prefer(c.before, c.now, false); !got.Equal(c.want) {
			t.Errorf("%s: got %s, want %s", c.label, got, c.want)
		}
		if got := n.Prefer(c.before, c.now, true); !got.Equal(c.planned) {
			t.Errorf("%s, planning: got %s, want %s", c.label, got, c.planned)
		}
	}
}

// While planning, null stays null and a value a value in members too.
func TestPreferInMembers(t *testing.T) {
	tax := nodeOf(t, "tax_information")
	before := elementOf(tax, map[string]tftypes.Value{"category": stringValue(""), "vat_rate": computed(t)})
	now := elementOf(tax, map[string]tftypes.Value{"vat_rate": valueOf(t, nodeOf(t, "price"), `2`)})
	if got := tax.Prefer(before, now, true); !got.Equal(now) {
		t.Errorf("planning: got %s, want %s", got, now)
	}
	now = elementOf(tax, map[string]tftypes.Value{"vat_rate": valueOf(t, nodeOf(t, "price"), `1.21`)})
	want := elementOf(tax, map[string]tftypes.Value{"vat_rate": computed(t)})
	if got := tax.Prefer(before, now, true); !got.Equal(want) {
		t.Errorf("planning: got %s, want %s", got, want)
	}
}

func TestPreferOfDocuments(t *testing.T) {
	values := func(text string) map[string]tftypes.Value {
		decoded, err := everything().Decode(parse(t, text))
		if err != nil {
			t.Fatal(err)
		}
		return decoded
	}
	before := values(`{"apis":{"custom":{"endpoint":{"uri":"a\r\nb"}}},"publishingInformation":{"locales":{"en":{"customProductPrompts":{"card":"a\r\nb"}}}}}`)
	now := values(`{"apis":{"custom":{"endpoint":{"uri":"a\nb"}}},"publishingInformation":{"locales":{"de":{"customProductPrompts":{"card":"x"}},"en":{"customProductPrompts":{"card":"a\nb"}}}}}`)
	delete(before, "currency")
	preferred := everything().Prefer(before, now, false)
	want := values(`{"publishingInformation":{"locales":{"de":{"customProductPrompts":{"card":"x"}},"en":{"customProductPrompts":{"card":"a\r\nb"}}}}}`)
	if !preferred["endpoint"].Equal(before["endpoint"]) || !preferred["custom_product_prompts"].Equal(want["custom_product_prompts"]) {
		t.Errorf("got %v", preferred)
	}
	if len(preferred) != len(now) {
		t.Errorf("got %d values, want %d", len(preferred), len(now))
	}
}

// What is given stays as it is.
func TestPreferMakesNewValues(t *testing.T) {
	tax := nodeOf(t, "tax_information")
	object := func(category, rate string) tftypes.Value {
		return elementOf(tax, map[string]tftypes.Value{"category": stringValue(category), "vat_rate": valueOf(t, nodeOf(t, "price"), rate)})
	}
	now := object("a\nb", "2")
	tax.Prefer(object("a\r\nb", "1"), now, false)
	if want := object("a\nb", "2"); !now.Equal(want) {
		t.Errorf("the value is now %s, want %s", now, want)
	}
}

// A number whose noise is stored is the one that it means.
func TestSameNumbers(t *testing.T) {
	price := nodeOf(t, "price")
	noisy := parse(t, "1.21"+strings.Repeat("0", 150)+"1")
	if !price.Same(noisy, price.Encode(computed(t))) || price.Same(noisy, parse(t, "1.2100001")) {
		t.Errorf("%s is not the same as 1.21, or as anything", written(noisy))
	}
}
