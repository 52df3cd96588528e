// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// Objects of others on the way are made where they are needed and never removed.
func TestMergeOfDocuments(t *testing.T) {
	const locales = `{"publishingInformation":{"locales":`
	for _, c := range []struct{ label, stored, desired, want string }{
		{"nothing", `{}`, `{}`, `{}`},
		{"a part is made", `{"apis":{"custom":{}}}`, `{"apis":{"custom":{"endpoint":{"uri":"a"}}}}`, `{"apis":{"custom":{"endpoint":{"uri":"a"}}}}`},
		{"with the way to it", `{"apis":null}`, `{"apis":{"custom":{"endpoint":{"uri":"a"}}}}`, `{"apis":{"custom":{"endpoint":{"uri":"a"}}}}`},
		{"a whole part goes", `{"apis":{"custom":{"endpoint":{"uri":"a","future":1}}}}`, `{}`, `{"apis":{"custom":{}}}`},
		{"another part keeps what it doesn't know", `{"section":{"currency":"USD","future":1}}`, `{}`, `{"section":{"future":1}}`},
		{"and goes with its last field", `{"section":{"currency":"USD","price":null}}`, `{}`, `{}`},
		{"no empty part is left", `{"section":{"taxInformation":{"category":"A"}}}`, `{"section":{"taxInformation":{}}}`, `{}`},
		{"an answer that is left out stays", `{"section":{"containsAds":true,"currency":"USD"}}`, `{}`, `{"section":{"containsAds":true}}`},
		{"beside a change", `{"section":{"price":null,"currency":"USD","keywords":[]}}`, `{"section":{"currency":"EUR"}}`, `{"section":{"price":null,"currency":"EUR","keywords":[]}}`},
		{"a change elsewhere", `{"section":{"currency":"USD"}}`, `{"section":{"currency":"EUR"}}`, `{"section":{"currency":"EUR"}}`},
		{"prompts join a listing", locales + `{"en":{"name":"a"}}}}`, locales + `{"en":{"customProductPrompts":{"card":"c"}}}}}`, locales + `{"en":{"name":"a","customProductPrompts":{"card":"c"}}}}}`},
		{"prompts leave a listing", locales + `{"en":{"customProductPrompts":{"card":"c","future":1}},"de":{"name":"b"}}}}`, `{}`, locales + `{"en":{},"de":{"name":"b"}}}}`},
		{"other listings stay", locales + `{"note":"none","fr":null,"de":{},"en":{"customProductPrompts":{"card":"c"}}}}}`, locales + `{"en":{"customProductPrompts":{"card":"d"}}}}}`, locales + `{"note":"none","fr":null,"de":{},"en":{"customProductPrompts":{"card":"d"}}}}}`},
		{"what is no listing is not replaced", locales + `{"en":"x"}}}`, locales + `{"en":{"customProductPrompts":{"card":"d"}}}}}`, locales + `{"en":"x"}}}`},
		{"nor is what has no listings", locales + `[]}}`, locales + `{"en":{"customProductPrompts":{"card":"d"}}}}}`, locales + `[]}}`},
		{"null is not replaced by nothing", `{"section":null,"apis":null,"publishingInformation":null}`, `{"section":{"taxInformation":{}}}`, `{"section":null,"apis":null,"publishingInformation":null}`},
	} {
		if got := written(everything().Merge(parse(t, c.stored), parse(t, c.desired))); got != c.want {
			t.Errorf("%s: %s to %s becomes\n%s, want\n%s", c.label, c.stored, c.desired, got, c.want)
		}
	}
}

// Prompts that are not known yet say nothing of the listings around them.
func TestMergeOfUnknownPrompts(t *testing.T) {
	l := everything()
	stored := parse(t, `{"publishingInformation":{"locales":{"en":{"name":"a"}}}}`)
	n := nodeIn(t, l, "custom_product_prompts")
	desired := l.Encode(map[string]tftypes.Value{"custom_product_prompts": unknown(n.Type())})
	if got := l.Merge(stored, desired); !document.Equal(got, stored) {
		t.Errorf("got %s", written(got))
	}
	if found := l.Compare(stored, desired); len(found) != 1 || found[0].String() != "custom_product_prompts: (absent) -> (known after apply)" {
		t.Errorf("got %v", found)
	}
}

// An item stays with what the schema does not know of it, even in a part that
// goes as a whole and with no option left.
func TestMergeOfItemsInAWholePart(t *testing.T) {
	l := New(attributes{"interfaces": body["interfaces"]}, []Part{{At: document.Pointer{"apis", "interfaces"}, Whole: true}}, map[string]Form{"interfaces": KeyedBy("type")})
	stored := parse(t, `{"apis":{"interfaces":[{"type":"A","mode":"x","future":1},{"type":"B"}]}}`)
	got := written(l.Merge(stored, parse(t, `{"apis":{"interfaces":[{"type":"A"}]}}`)))
	if want := `{"apis":{"interfaces":[{"type":"A","future":1}]}}`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestABodyWithAnAttributePartBesideIt(t *testing.T) {
	l := New(attributes{"endpoint": endpoint, "currency": word}, []Part{{At: document.Pointer{"custom", "endpoint"}}, {At: document.Pointer{"custom"}}}, nil)
	stored := parse(t, `{"custom":{"tasks":[],"endpoint":{"uri":"a"},"currency":"USD"}}`)
	values, err := l.Decode(stored)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := written(l.Encode(values)), `{"custom":{"endpoint":{"uri":"a"},"currency":"USD"}}`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got, want := written(l.Clear(stored)), `{"custom":{"tasks":[]}}`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if diff := cmp.Diff([]string{`currency: "USD" -> (absent)`, `endpoint.uri: "a" -> "b"`}, lines(l.Compare(stored, parse(t, `{"custom":{"endpoint":{"uri":"b"}}}`)))); diff != "" {
		t.Errorf("differences (-want +got):\n%s", diff)
	}
}

func TestPresent(t *testing.T) {
	for text, want := range map[string]bool{
		`{}`: false,
		`{"section":{"currency":"","future":1,"keywords":[],"taxInformation":{}}}`:         false,
		`{"section":{"usesHealthInfo":false,"shoppingKit":{"isEnabled":false}}}`:           false,
		`{"section":{"usesHealthInfo":true}}`:                                              true,
		`{"section":{"shoppingKit":{"isEnabled":true}}}`:                                   true,
		`{"section":{"containsAds":false}}`:                                                true,
		`{"section":{"interfaces":[{"type":"A"}]}}`:                                        true,
		`{"section":{"examplePhrases":["a"]}}`:                                             true,
		`{"section":{"pricing":{"com":[]}}}`:                                               false,
		`{"section":{"pricing":{"com":[{"price":1}]}}}`:                                    true,
		`{"apis":{"custom":{"endpoint":{}}}}`:                                              false,
		`{"apis":{"custom":{"endpoint":{"uri":"a"}}}}`:                                     true,
		`{"publishingInformation":{"locales":{"en":{"name":"a"}}}}`:                        false,
		`{"publishingInformation":{"locales":{"en":{"customProductPrompts":{"card":1}}}}}`: true,
	} {
		if got := everything().Present(parse(t, text)); got != want {
			t.Errorf("%s is present: %t", text, got)
		}
	}
}

func TestEmptyMeansAbsent(t *testing.T) {
	l := New(EmptyMeansAbsent(attributes{"keywords": textsOf, "tax": schema.SingleNestedAttribute{Optional: true, Attributes: attributes{"labels": body["labels"]}}}), []Part{{At: document.Pointer{"section"}}}, nil)
	values, err := l.Decode(document.EmptyObject())
	if err != nil {
		t.Fatal(err)
	}
	if !values["keywords"].Equal(tftypes.NewValue(tftypes.Set{ElementType: tftypes.String}, []tftypes.Value{})) || !values["tax"].IsNull() {
		t.Errorf("got %v, want an empty set and a null object", values)
	}
	if values, err = l.Decode(parse(t, `{"section":{"tax":{"labels":{"a":"b"}},"keywords":null}}`)); err != nil || values["tax"].IsNull() {
		t.Errorf("got %v, %v", values, err)
	}
}
