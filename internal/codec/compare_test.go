// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/terraform-plugin-framework/path"
)

func lines(found []Difference) []string {
	var all []string
	for _, d := range found {
		all = append(all, d.String())
	}
	return all
}

func TestCompare(t *testing.T) {
	for _, c := range []struct {
		attribute, old, new string
		want                []string
	}{
		{"price", `4.990`, `4.99`, nil},
		{"price", `4.99`, `5`, []string{"x: 4.99 -> 5"}},
		{"price", "", `5`, []string{"x: (absent) -> 5"}},
		{"price", `null`, `5`, []string{"x: (absent) -> 5"}},
		{"price", `null`, "", nil},
		{"price", `5`, `?`, []string{"x: 5 -> (known after apply)"}},
		{"price", "", `?`, []string{"x: (absent) -> (known after apply)"}},
		{"currency", `"USD"`, `5`, []string{`x: "USD" -> 5`}},
		{"testing_instructions", `"a"`, `"b"`, []string{"x: (sensitive value) -> (sensitive value)"}},
		{"testing_instructions", `"a"`, "", []string{"x: (sensitive value) -> (absent)"}},
		{"settings", `{"a":1,"b":2}`, `{"b":2,"a":1.0}`, nil},
		{"settings", `{"a":1}`, `{"a":2}`, []string{`x: {"a":1} -> {"a":2}`}},
		{"keywords", `["a","b"]`, `["b","a"]`, nil},
		{"keywords", `["a"]`, `["b","a"]`, []string{`x: ["a"] -> ["a", "b"]`}},
		{"keywords", `[1]`, `[2]`, []string{`x: [1] -> [2]`}},
		{"keywords", `[1]`, `["1"]`, []string{`x: [1] -> ["1"]`}},
		{"keywords", `[]`, "", nil},
		{"permissions", `[{"name":"a","future":1}]`, `[{"name":"a"}]`, nil},
		{"permissions", `[{"name":"b"}]`, `[{"name":"a"}]`, []string{`x: ["b"] -> ["a"]`}},
		{"example_phrases", `["a","b"]`, `["b","a"]`, []string{`x[0]: "a" -> "b"`, `x[1]: "b" -> "a"`}},
		{"example_phrases", `["a"]`, `["a","b"]`, []string{`x: ["a"] -> ["a", "b"]`}},
		{"example_phrases", `["a"]`, "", []string{`x: ["a"] -> (absent)`}},
		{"labels", `{"a":"1","b":"2"}`, `{"b":"3"}`, []string{`x["a"]: "1" -> (absent)`, `x["b"]: "2" -> "3"`}},
		{"labels", `null`, `{}`, nil},
		{"tax_information", `{"category":"A","vatRate":1}`, `{"category":"A"}`, []string{"x.vat_rate: 1 -> (absent)"}},
		{"tax_information", "", `{"category":"A"}`, []string{`x: (absent) -> { category = "A" }`}},
		{"tax_information", `null`, `{"category":"A"}`, []string{`x: (absent) -> { category = "A" }`}},
		{"tax_information", "", `?`, []string{`x: (absent) -> (known after apply)`}},
		{"tax_information", `{"future":1}`, `{}`, nil},
		{"tax_information", `{"category":"A"}`, `{}`, []string{`x: { category = "A" } -> {}`}},
		{"pricing", `{"com":[{"price":4.99}],"de":[{"price":1}]}`, `{"com":[{"price":5}],"fr":[{"price":2}]}`, []string{
			`x["com"].price: 4.99 -> 5`, `x["de"]: { price = 1 } -> (absent)`, `x["fr"]: (absent) -> { price = 2 }`,
		}},
		{"pricing", `null`, `{"de":[{"price":1}],"com":[{"price":5}]}`, []string{`x: (absent) -> { "com" = { price = 5 }, "de" = { price = 1 } }`}},
		{"pricing", `{"com":[]}`, `null`, nil},
		{"clones", `[{"source":"a"},{"source":"b"}]`, `[{"source":"a"},{"source":"c"}]`, []string{`x[1].source: "b" -> "c"`}},
		{"clones", `[{"source":"a"}]`, `null`, []string{`x: [{ source = "a" }] -> (absent)`}},
		{"interfaces", `[{"type":"B"},{"type":"A"}]`, `[{"type":"A"},{"type":"B","future":1}]`, nil},
		{"interfaces", `[{"type":"B","mode":"x"},{"type":"D"}]`, `[{"type":"C"},{"type":"B","mode":"y"},{"type":"A"}]`, []string{
			`x["A"]: (absent) -> {}`, `x["B"].mode: "x" -> "y"`, `x["C"]: (absent) -> {}`, `x["D"]: {} -> (absent)`,
		}},
		{"interfaces", `null`, `[{"type":"B"},{"type":"A","mode":"x"}]`, []string{`x: (absent) -> { "A" = { mode = "x" }, "B" = {} }`}},
		{"interfaces", `[]`, "", nil},
		// What Amazon adds by itself is none, wherever it stands.
		{"uses_health_info", `false`, "", nil},
		{"uses_health_info", "", `false`, nil},
		{"uses_health_info", `true`, "", []string{"x: true -> (absent)"}},
		{"uses_health_info", `false`, `true`, []string{"x: false -> true"}},
		{"uses_health_info", "", `?`, []string{"x: (absent) -> (known after apply)"}},
		{"shopping_kit", "", `{"isEnabled":false}`, nil},
		{"shopping_kit", `{}`, `{"isEnabled":false}`, nil},
		{"shopping_kit", `{"isEnabled":false}`, `{"future":1}`, nil},
		{"shopping_kit", `null`, `{"isEnabled":true}`, []string{"x: (absent) -> { is_enabled = true }"}},
	} {
		n := nodeOf(t, c.attribute)
		got := lines(n.Compare(path.Root("x"), parse(t, c.old), parse(t, c.new)))
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s to %s (-want +got):\n%s", c.attribute, c.old, c.new, diff)
		}
	}
}

// Items that are not known yet are compared by their key.
func TestCompareOfUnknownOptions(t *testing.T) {
	n := nodeOf(t, "interfaces")
	desired := n.Encode(mapValue(n, map[string]any{"A": nil}))
	if got := lines(n.Compare(path.Root("x"), desired, parse(t, `[{"type":"A","mode":"y"}]`))); len(got) != 2 || got[0] != `x["A"].mode: (known after apply) -> "y"` {
		t.Errorf("got %q", got)
	}
}

func TestCompareOfDocuments(t *testing.T) {
	const old = `{"section":{"price":1,"currency":"USD"},"apis":{"custom":{"endpoint":{"uri":"a"}}},"publishingInformation":{"locales":{"en":{"customProductPrompts":{"card":"a"}}}}}`
	const now = `{"section":{"price":2},"apis":{"custom":null},"publishingInformation":{"locales":{"en":{"customProductPrompts":{"card":"b"}},"de":{"name":"x"}}}}`
	want := []string{
		`currency: "USD" -> (absent)`,
		`custom_product_prompts["en"].card: "a" -> "b"`,
		`endpoint: { uri = "a" } -> (absent)`,
		`price: 1 -> 2`,
	}
	if diff := cmp.Diff(want, lines(everything().Compare(parse(t, old), parse(t, now)))); diff != "" {
		t.Errorf("differences (-want +got):\n%s", diff)
	}
}
