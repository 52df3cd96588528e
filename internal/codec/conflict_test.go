// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Each case is what the plan was made from, what it makes of it, and what is
// there when it is applied.
func TestConflicts(t *testing.T) {
	for _, c := range []struct {
		label, old, planned, present string
		want                         []string
	}{
		{"nobody else", `{"price":1}`, `{"price":2}`, `{"price":1}`, nil},
		{"another spelling", `{"price":1.5}`, `{"price":2}`, `{"price":1.50}`, nil},
		{"somebody else", `{"price":1}`, `{"price":2}`, `{"price":3}`, []string{"price: 1 when the plan was made, 2 in the plan, 3 now"}},
		{"the same change", `{"price":1}`, `{"price":2}`, `{"price":2.0}`, nil},
		{"an attribute that stays as planned", `{"price":1}`, `{"price":1}`, `{"price":3}`, []string{"price: 1 when the plan was made, 1 in the plan, 3 now"}},
		{"a field that is no attribute", `{"price":1}`, `{"price":2}`, `{"price":1,"future":1}`, nil},
		{"removed by somebody else", `{"price":1}`, `{"price":2}`, `{}`, []string{"price: 1 when the plan was made, 2 in the plan, (absent) now"}},
		{"removed by both", `{"price":1}`, `{}`, `{"price":null}`, nil},
		{"deeper than the plan", `{"taxInformation":{"category":"A","vatRate":1}}`, `{}`, `{"taxInformation":{"category":"B","vatRate":1}}`, []string{
			`tax_information.category: "A" when the plan was made, (absent) in the plan, "B" now`,
		}},
		{"less deep than the plan", `{}`, `{"taxInformation":{"category":"A","vatRate":1}}`, `{"taxInformation":{"category":"B","vatRate":1}}`, []string{
			`tax_information.category: (absent) when the plan was made, "A" in the plan, "B" now`,
		}},
		{"other attributes of an object", `{"taxInformation":{"category":"A","vatRate":1}}`, `{"taxInformation":{"category":"B","vatRate":1}}`, `{"taxInformation":{"category":"B","vatRate":1}}`, nil},
		{"another entry", `{"pricing":{"com":[{"price":1}]}}`, `{"pricing":{"com":[{"price":2}]}}`, `{"pricing":{"com":[{"price":1}],"de":[{"price":1}]}}`, []string{
			`pricing["de"]: (absent) when the plan was made, (absent) in the plan, { price = 1 } now`,
		}},
		{"an entry and its copy", `{}`, `{"pricing":{"com":[{"price":2}]}}`, `{"pricing":{"com":[{"price":2}]}}`, nil},
		{"an answer that was never given", `{}`, `{"price":1}`, `{"price":1,"containsAds":true}`, []string{
			"contains_ads: (absent) when the plan was made, (absent) in the plan, true now",
		}},
		{"an answer that is planned", `{"containsAds":false}`, `{"containsAds":false}`, `{"containsAds":true}`, []string{
			"contains_ads: false when the plan was made, false in the plan, true now",
		}},
		{"an answer, and a destroy", `{"containsAds":false}`, ``, `{"containsAds":true}`, []string{
			"contains_ads: false when the plan was made, (absent) in the plan, true now",
		}},
		{"what Amazon adds", `{"price":1}`, `{"price":2}`, `{"price":1,"usesHealthInfo":false,"shoppingKit":{"isEnabled":false}}`, nil},
		{"items in a list", `{"clones":[{"source":"a"},{"source":"b"}]}`, `{"clones":[{"source":"a"},{"source":"c"}]}`, `{"clones":[{"source":"a"},{"source":"d"}]}`, []string{
			`clones[1].source: "b" when the plan was made, "c" in the plan, "d" now`,
		}},
	} {
		root := func(text string) string {
			if text == "" {
				return `{}`
			}
			return `{"section":` + text + `}`
		}
		var got []string
		for _, conflict := range everything().Conflicts(parse(t, root(c.old)), parse(t, root(c.planned)), parse(t, root(c.present))) {
			got = append(got, conflict.String())
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.label, diff)
		}
	}
}

// What is not known yet is no conflict: nobody can tell.
func TestConflictsWithUnknownValues(t *testing.T) {
	desired := parse(t, `{"section":{}}`).With("section", parse(t, `{}`).With("price", parse(t, "?")))
	if got := everything().Conflicts(parse(t, `{"section":{"price":1}}`), desired, parse(t, `{"section":{"price":3}}`)); len(got) != 0 {
		t.Errorf("got %v", got)
	}
}
