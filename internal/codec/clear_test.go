// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import "testing"

// In a part that is not whole, the fields that nobody here knows can stand alone.
func TestClear(t *testing.T) {
	for _, c := range []struct{ attribute, stored, want string }{
		{"price", `4.99`, ""},
		{"contains_ads", `true`, ""},
		{"keywords", `["quiz"]`, ""},
		{"permissions", `[{"name":"a","future":1}]`, ""},
		{"example_phrases", `["a"]`, ""},
		{"labels", `{"a":"b"}`, ""},
		{"tax_information", `{"category":"VIDEO","future":1}`, `{"future":1}`},
		{"tax_information", `{"category":"VIDEO"}`, ""},
		{"tax_information", `null`, ""},
		{"legal_entity", `{"name":"A","future":1}`, ""},
		{"regions", `{"NA":{"endpoint":{"uri":"u"},"future":1},"EU":{"endpoint":{"uri":"u"}}}`, `{"NA":{"future":1}}`},
		{"regions", `{"EU":{"endpoint":{"uri":"u"}}}`, ""},
		{"listings", `{"en":{"name":"u","future":1}}`, ""},
		{"pricing", `{"com":[{"price":1,"future":1}]}`, ""},
		// Even what could not be read goes: to remove both of two offers picks none.
		{"pricing", `{"com":[{"price":1},{"price":2}]}`, ""},
		{"pricing", `7`, ""},
		{"clones", `[{"source":"a","future":1}]`, ""},
		{"interfaces", `[{"type":"A","future":1}]`, ""},
	} {
		if got := written(nodeOf(t, c.attribute).Clear(parse(t, c.stored))); got != c.want {
			t.Errorf("%s of %s leaves %s, want %s", c.attribute, c.stored, got, c.want)
		}
	}
}

func TestClearOfDocuments(t *testing.T) {
	for stored, want := range map[string]string{
		`{}`: `{}`,
		// Nothing is there, so nothing is touched, not even a spelling.
		`{"section":{"currency":"","usesHealthInfo":false},"apis":null}`:                                              `{"section":{"currency":"","usesHealthInfo":false},"apis":null}`,
		`{"section":{"currency":"USD"}}`:                                                                              `{}`,
		`{"section":{"currency":"USD","usesHealthInfo":false,"x":1}}`:                                                 `{"section":{"x":1}}`,
		`{"section":{"currency":"USD"},"apis":null}`:                                                                  `{"apis":null}`,
		`{"apis":{"custom":{"endpoint":{"uri":"a","x":1}},"y":{}}}`:                                                   `{"apis":{"custom":{},"y":{}}}`,
		`{"publishingInformation":{"locales":{"en":{"customProductPrompts":{"card":"c","x":1}},"de":null,"fr":"x"}}}`: `{"publishingInformation":{"locales":{"en":{},"de":null,"fr":"x"}}}`,
		`{"section":{"currency":"USD"},"publishingInformation":{"locales":{"en":"x","de":{}}}}`:                       `{"publishingInformation":{"locales":{"en":"x","de":{}}}}`,
		`{"section":{"currency":"USD"},"publishingInformation":{"locales":[]}}`:                                       `{"publishingInformation":{"locales":[]}}`,
		`{"section":{"currency":"USD"},"publishingInformation":{}}`:                                                   `{"publishingInformation":{}}`,
	} {
		if got := written(everything().Clear(parse(t, stored))); got != want {
			t.Errorf("%s becomes %s, want %s", stored, got, want)
		}
	}
}
