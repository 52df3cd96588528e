// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"errors"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/manifest"
)

func TestDecode(t *testing.T) {
	const absent = "(absent)"
	for _, c := range []struct {
		attribute, held, want string
		said                  bool
	}{
		{"contains_ads", `true`, "true", true},
		{"contains_ads", `false`, "false", true},
		{"contains_ads", `null`, absent, false},
		{"contains_ads", "", absent, false},
		{"uses_health_info", "", "false", false},
		{"uses_health_info", `null`, "false", false},
		{"uses_health_info", `false`, "false", true},
		{"uses_health_info", `true`, "true", true},
		{"currency", `"USD"`, `"USD"`, true},
		{"currency", `"\u0055SD"`, `"USD"`, true},
		{"currency", `""`, absent, false},
		{"currency", `null`, absent, false},
		{"price", `4.99`, "4.99", true},
		{"price", `4.990`, "4.99", true},
		{"price", `1e2`, "100", true},
		{"price", `0`, "0", true},
		{"price", `12345678901234567890.123`, "12345678901234567890.123", true},
		{"price", `null`, absent, false},
		{"keywords", `["quiz","fun"]`, `["fun", "quiz"]`, true},
		{"keywords", `["quiz","fun","quiz"]`, `["fun", "quiz"]`, true},
		{"keywords", `[]`, absent, false},
		{"permissions", `[{"name":"b"},{"name":"a","future":1}]`, `["a", "b"]`, true},
		{"permissions", `[]`, absent, false},
		{"permissions", `null`, absent, false},
		{"tax_information", `{"category":"SOFTWARE"}`, `{ category = "SOFTWARE" }`, true},
		{"tax_information", `{"category":"SOFTWARE","vatRate":0.190,"future":{}}`, `{ category = "SOFTWARE", vat_rate = 0.19 }`, true},
		{"tax_information", `{"category":"","vatRate":null}`, absent, false},
		{"tax_information", `{"future":1}`, absent, false},
		{"tax_information", `{}`, absent, false},
		{"tax_information", "", absent, false},
		{"shopping_kit", "", "{ is_enabled = false }", false},
		{"shopping_kit", `{}`, "{ is_enabled = false }", false},
		{"shopping_kit", `{"isEnabled":false}`, "{ is_enabled = false }", true},
		{"shopping_kit", `{"isEnabled":true}`, "{ is_enabled = true }", true},
		{"pricing", `{"amazon.com":[{"price":4.99,"currency":"USD"}]}`, `{ "amazon.com" = { currency = "USD", price = 4.99 } }`, true},
		{"pricing", `{"amazon.com":[{"price":4.99}],"amazon.de":[],"amazon.fr":[{}],"amazon.it":null,"amazon.es":[null]}`, `{ "amazon.com" = { price = 4.99 } }`, true},
		{"pricing", `{}`, absent, false},
		{"pricing", `{"amazon.com":[]}`, absent, false},
		{"locales", `{"en-US":{"privacyPolicyUrl":"https://example.com"},"de-DE":{}}`, `{ "en-US" = { privacy_policy_url = "https://example.com" } }`, true},
	} {
		value, said, err := fieldOf(c.attribute, false).decode(held(t, c.held), manifest.Pointer{"here"})
		if err != nil {
			t.Errorf("%s of %s: %v", c.attribute, c.held, err)
			continue
		}
		if got := render(value); got != c.want || said != c.said {
			t.Errorf("%s of %s is %s (said: %t), want %s (%t)", c.attribute, c.held, got, said, c.want, c.said)
		}
		if !value.Type().Equal(fieldOf(c.attribute, false).wire) {
			t.Errorf("%s of %s is a %s", c.attribute, c.held, value.Type())
		}
	}
}

// What can't be read can't be changed without loss either, so the error says
// where it is and what is wrong with it.
func TestDecodeOfAnotherForm(t *testing.T) {
	for _, c := range []struct {
		attribute, held, pointer string
		problem                  string
	}{
		{"contains_ads", `"true"`, "/here", "holds a string where a boolean belongs"},
		{"uses_health_info", `0`, "/here", "holds a number where a boolean belongs"},
		{"currency", `5`, "/here", "holds a number where a string belongs"},
		{"price", `"4.99"`, "/here", "holds a string where a number belongs"},
		{"price", `1e999999999`, "/here", "1e999999999"},
		{"price", `{}`, "/here", "holds an object where a number belongs"},
		{"keywords", `{}`, "/here", "holds an object where an array belongs"},
		{"keywords", `["quiz",1]`, "/here/1", "holds a number where a string belongs"},
		{"permissions", `{}`, "/here", "holds an object where an array belongs"},
		{"permissions", `["a"]`, "/here/0/name", "holds nothing where a string belongs"},
		{"permissions", `[{"name":"a"},{"name":1}]`, "/here/1/name", "holds a number where a string belongs"},
		{"tax_information", `[]`, "/here", "holds an array where an object belongs"},
		{"tax_information", `{"category":1}`, "/here/category", "holds a number where a string belongs"},
		{"shopping_kit", `{"isEnabled":"no"}`, "/here/isEnabled", "holds a string where a boolean belongs"},
		{"pricing", `[]`, "/here", "holds an array where an object belongs"},
		{"pricing", `{"amazon.com":{"price":4.99}}`, "/here/amazon.com", "holds an object where an array with one item belongs"},
		{"pricing", `{"amazon.com":[{"price":4.99},{"price":5.99}]}`, "/here/amazon.com", "holds 2 items where Amazon allows exactly one"},
		{"pricing", `{"amazon.com":[{"price":"4.99"}]}`, "/here/amazon.com/price", "holds a string where a number belongs"},
	} {
		value, _, err := fieldOf(c.attribute, false).decode(held(t, c.held), manifest.Pointer{"here"})
		var form *FormError
		if !errors.As(err, &form) {
			t.Errorf("%s of %s: got %v and %v, want a FormError", c.attribute, c.held, value, err)
			continue
		}
		if form.Pointer.String() != c.pointer || !strings.Contains(form.Problem, c.problem) || !strings.HasPrefix(err.Error(), c.pointer+" ") {
			t.Errorf("%s of %s: %q at %s, want %q at %s", c.attribute, c.held, form.Problem, form.Pointer, c.problem, c.pointer)
		}
	}
}
