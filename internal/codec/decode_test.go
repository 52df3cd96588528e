// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"errors"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// What is read is shown as it would be written: with fields in the order of
// their names, numbers plain, and nothing that the schema does not know.
func TestDecode(t *testing.T) {
	for _, c := range []struct{ attribute, stored, want string }{
		{"is_private", `true`, `true`},
		{"is_private", `false`, `false`},
		{"is_private", `null`, ""},
		{"is_private", "", ""},
		{"uses_health_info", `false`, `false`},
		{"currency", `"\u0055SD"`, `"USD"`},
		{"currency", `""`, ""},
		{"release_date", `"2026-01-02"`, `"2026-01-02"`},
		{"settings", `{"b":1.0}`, `{"b":1.0}`},
		{"settings", `null`, ""},
		{"price", `4.990`, `4.99`},
		{"price", `1e2`, `100`},
		{"price", `0`, `0`},
		{"price", `12345678901234567890.123`, `12345678901234567890.123`},
		{"price", `null`, ""},
		{"max_buttons", `4.8e2`, `480`},
		{"max_buttons", `9223372036854775807`, `9223372036854775807`},
		{"keywords", `["quiz","fun","quiz"]`, `["fun","quiz"]`},
		{"keywords", `["cafe\u0301","café"]`, `["cafe` + "\u0301" + `"]`},
		{"keywords", `[]`, `[]`},
		{"keywords", `null`, `[]`},
		{"permissions", `[{"name":"b"},{"name":"a","future":1}]`, `[{"name":"a"},{"name":"b"}]`},
		{"permissions", `[]`, `[]`},
		{"example_phrases", `["b","a","b"]`, `["b","a","b"]`},
		{"example_phrases", `[]`, `[]`},
		{"labels", `{"b":"1","a":""}`, `{"b":"1"}`},
		{"labels", `{"a":null}`, `{}`},
		{"tax_information", `{"category":"A","vatRate":0.190,"future":{}}`, `{"category":"A","vatRate":0.19}`},
		{"tax_information", `{"category":"","vatRate":null}`, ""},
		{"tax_information", `{"future":1}`, ""},
		{"tax_information", `{}`, ""},
		{"shopping_kit", `{"isEnabled":false}`, `{"isEnabled":false}`},
		{"pricing", `{"com":[{"price":4.99,"currency":"USD"}]}`, `{"com":[{"currency":"USD","price":4.99}]}`},
		{"pricing", `{"com":[{"price":4}],"de":[],"fr":[{}],"it":null,"es":[null]}`, `{"com":[{"price":4}]}`},
		{"pricing", `{"com":[]}`, `{}`},
		{"regions", `{"NA":{"endpoint":{}},"EU":{"endpoint":{"uri":"u"}}}`, `{"EU":{"endpoint":{"uri":"u"}}}`},
		{"clones", `[{"source":"a","targets":["c","b"]}]`, `[{"source":"a","targets":["b","c"]}]`},
		{"interfaces", `[{"type":"B","future":1},{"type":"A","mode":"x"}]`, `[{"mode":"x","packages":[],"type":"A"},{"packages":[],"type":"B"}]`},
		{"interfaces", `[]`, `[]`},
	} {
		n := nodeOf(t, c.attribute)
		value, err := n.Decode(parse(t, c.stored), document.Pointer{"here"})
		if err != nil {
			t.Errorf("%s of %s: %v", c.attribute, c.stored, err)
			continue
		}
		if got := written(n.Encode(value)); got != c.want {
			t.Errorf("%s of %s is %s, want %s", c.attribute, c.stored, got, c.want)
		}
		if !value.Type().Equal(n.Type()) {
			t.Errorf("%s of %s is a %s", c.attribute, c.stored, value.Type())
		}
	}
}

// What can't be read can't be changed without loss either, so the error says
// where it is and what is wrong with it.
func TestDecodeOfAnotherForm(t *testing.T) {
	for _, c := range []struct{ attribute, stored, pointer, problem string }{
		{"is_private", `"true"`, "/here", "holds a string where a boolean belongs"},
		{"uses_health_info", `0`, "/here", "holds a number where a boolean belongs"},
		{"currency", `5`, "/here", "holds a number where a string belongs"},
		{"settings", `"{}"`, "/here", "holds a string where an object belongs"},
		{"price", `"4.99"`, "/here", "holds a string where a number belongs"},
		{"price", `1e999999999`, "/here", "1e999999999"},
		{"max_buttons", `4.5`, "/here", "holds 4.5 where a whole number belongs"},
		{"max_buttons", `9223372036854775808`, "/here", "holds 9223372036854775808 where a whole number belongs"},
		{"keywords", `{}`, "/here", "holds an object where an array belongs"},
		{"keywords", `["quiz",1]`, "/here/1", "holds a number where a string belongs"},
		{"permissions", `{}`, "/here", "holds an object where an array belongs"},
		{"permissions", `["a"]`, "/here/0/name", "holds nothing where a string belongs"},
		{"permissions", `[{"name":"a"},{"name":1}]`, "/here/1/name", "holds a number where a string belongs"},
		{"example_phrases", `"a"`, "/here", "holds a string where an array belongs"},
		{"example_phrases", `["a",[]]`, "/here/1", "holds an array where a string belongs"},
		{"labels", `{"a":1}`, "/here/a", "holds a number where a string belongs"},
		{"tax_information", `[]`, "/here", "holds an array where an object belongs"},
		{"tax_information", `{"category":1}`, "/here/category", "holds a number where a string belongs"},
		{"pricing", `[]`, "/here", "holds an array where an object belongs"},
		{"pricing", `{"com":{"price":4.99}}`, "/here/com", "holds an object where an array with one item belongs"},
		{"pricing", `{"com":[{"price":4.99},{"price":5.99}]}`, "/here/com", "holds 2 items where Amazon allows exactly one"},
		{"pricing", `{"com":[{"price":"4.99"}]}`, "/here/com/0/price", "holds a string where a number belongs"},
		{"clones", `[{"source":"a"},{"source":1}]`, "/here/1/source", "holds a number where a string belongs"},
		{"interfaces", `{}`, "/here", "holds an object where an array belongs"},
		{"interfaces", `[{"mode":"x"}]`, "/here/0/type", "holds nothing where a string belongs"},
		{"interfaces", `["A"]`, "/here/0/type", "holds nothing where a string belongs"},
		{"interfaces", `[{"type":"A"},{"type":"A"}]`, "/here/1", `is a second item with the type "A"`},
		{"interfaces", `[{"type":"A","mode":1}]`, "/here/0/mode", "holds a number where a string belongs"},
	} {
		value, err := nodeOf(t, c.attribute).Decode(parse(t, c.stored), document.Pointer{"here"})
		expectForm(t, c.attribute+" of "+c.stored, value, err, c.pointer, c.problem)
	}
	var form *FormError
	if _, err := nodeOf(t, "pricing").Decode(parse(t, `{"com":[{},{}]}`), nil); !errors.As(err, &form) || form.Rule != "one-offer" {
		t.Errorf("%v does not name the rule that is broken", err)
	}
}

func expectForm(t *testing.T, label string, value any, err error, pointer, problem string) {
	t.Helper()
	var form *FormError
	if !errors.As(err, &form) {
		t.Errorf("%s: got %v and %v, want a FormError", label, value, err)
		return
	}
	if form.Pointer.String() != pointer || !strings.Contains(form.Problem, problem) || !strings.HasPrefix(err.Error(), pointer+" ") {
		t.Errorf("%s: %q at %s, want %q at %s", label, form.Problem, form.Pointer, problem, pointer)
	}
}

func TestDecodeOfDocuments(t *testing.T) {
	for text, pointer := range map[string]string{
		`{"section":[]}`:                     "/section",
		`{"section":{"currency":1}}`:         "/section/currency",
		`{"apis":{"custom":[]}}`:             "/apis/custom",
		`{"apis":{"custom":{"endpoint":1}}}`: "/apis/custom/endpoint",
		`{"publishingInformation":1}`:        "/publishingInformation",
		`{"publishingInformation":{"locales":{"en":{"customProductPrompts":[]}}}}`:         "/publishingInformation/locales/en/customProductPrompts",
		`{"publishingInformation":{"locales":{"en":{"customProductPrompts":{"card":1}}}}}`: "/publishingInformation/locales/en/customProductPrompts/card",
	} {
		values, err := everything().Decode(parse(t, text))
		expectForm(t, text, values, err, pointer, "where")
	}
	// What stands in a map of others in a form of its own is no concern of a part
	// inside its entries.
	for _, text := range []string{
		`{"publishingInformation":{"locales":{"note":"none","en":null}}}`,
		`{"publishingInformation":{"locales":[]}}`,
		`{"publishingInformation":null,"apis":{"custom":null},"section":null}`,
	} {
		values, err := everything().Decode(parse(t, text))
		if err != nil || written(everything().Encode(values)) == "" {
			t.Errorf("%s: %v", text, err)
		}
		if len(values) != len(everyAttribute()) {
			t.Errorf("%d values are read, want %d", len(values), len(everyAttribute()))
		}
	}
}
