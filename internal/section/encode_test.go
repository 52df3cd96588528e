// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"errors"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/manifest"
)

// planned makes the value that a piece of JSON reads as.
func planned(t *testing.T, f field, json string) tftypes.Value {
	t.Helper()
	value, _, err := f.decode(held(t, json), nil)
	if err != nil {
		t.Fatal(err)
	}
	return value
}

func merge(t *testing.T, w writer, f field, before string, want wish) (manifest.Value, error) {
	t.Helper()
	return w.merge(f, held(t, before), want, manifest.Pointer{"here"}, path.Root(f.attribute))
}

// written is JSON as it would be sent, "" for nothing.
func written(v manifest.Value) string {
	if !v.Exists() {
		return ""
	}
	return string(v.JSON())
}

// What already means what is wanted stays as it is written; only the rest is
// written.
func TestMerge(t *testing.T) {
	for _, c := range []struct{ attribute, held, plan, want string }{
		{"price", "", `4.99`, `4.99`},
		{"price", `4.990`, `4.99`, `4.990`},
		{"price", `1e2`, `100`, `1e2`},
		{"price", `4.990`, `5.00`, `5`},
		{"price", `4.99`, "", ""},
		{"price", `null`, "", `null`},
		{"price", `null`, `4.99`, `4.99`},
		{"currency", `"\u0055SD"`, `"USD"`, `"\u0055SD"`},
		{"currency", `""`, "", `""`},
		{"currency", `"USD"`, `"<speak>"`, `"<speak>"`},
		{"contains_ads", `true`, `false`, `false`},
		{"contains_ads", `true`, "", ""},
		{"keywords", `["quiz","fun"]`, `["fun","quiz"]`, `["quiz","fun"]`},
		{"keywords", `["quiz","f\u0075n"]`, `["fun","quiz","a"]`, `["quiz","f\u0075n","a"]`},
		{"keywords", `["quiz","fun"]`, `["fun"]`, `["fun"]`},
		{"keywords", `["quiz","quiz"]`, `["quiz"]`, `["quiz","quiz"]`},
		{"permissions", `[{"name":"b","future":1.0},{"name":"a"}]`, `[{"name":"a"},{"name":"b"}]`, `[{"name":"b","future":1.0},{"name":"a"}]`},
		{"permissions", `[{"name":"b","future":1.0},{"name":"a"}]`, `[{"name":"a"},{"name":"b"},{"name":"c"}]`, `[{"name":"b","future":1.0},{"name":"a"},{"name":"c"}]`},
		{"permissions", `[{"name":"b","future":1.0},{"name":"a"}]`, `[{"name":"b"}]`, `[{"name":"b","future":1.0}]`},
		{"permissions", "", `[{"name":"b"},{"name":"a"}]`, `[{"name":"a"},{"name":"b"}]`},
		{"permissions", `[{"name":"a"}]`, "", ""},
		{"permissions", `[]`, "", `[]`},
		{"permissions", `null`, `[{"name":"a"}]`, `[{"name":"a"}]`},
		{"tax_information", "", `{"category":"VIDEO"}`, `{"category":"VIDEO"}`},
		{"tax_information", `{"future":1.0,"category":"SOFTWARE"}`, `{"category":"VIDEO"}`, `{"future":1.0,"category":"VIDEO"}`},
		{"tax_information", `{"vatRate":0.190,"category":"SOFTWARE"}`, `{"category":"VIDEO","vatRate":0.19}`, `{"vatRate":0.190,"category":"VIDEO"}`},
		{"tax_information", `{"vatRate":0.19,"category":"VIDEO"}`, `{"category":"VIDEO"}`, `{"category":"VIDEO"}`},
		{"tax_information", `{"future":1.0}`, "", `{"future":1.0}`},
		{"tax_information", `null`, `{"category":"VIDEO"}`, `{"category":"VIDEO"}`},
		{"pricing", `{"amazon.com":[{"price":4.990,"future":{}}]}`, `{"amazon.com":[{"price":4.99}]}`, `{"amazon.com":[{"price":4.990,"future":{}}]}`},
		{"pricing", `{"amazon.com":[{"price":4.990,"future":{}}]}`, `{"amazon.com":[{"price":5}]}`, `{"amazon.com":[{"price":5,"future":{}}]}`},
		{"pricing", `{"amazon.de":[{"price":5}],"amazon.com":[{"price":4.990}]}`, `{"amazon.com":[{"price":4.99}]}`, `{"amazon.com":[{"price":4.990}]}`},
		{"pricing", `{"amazon.com":[{"price":4.990}]}`, `{"amazon.de":[{"price":5}],"amazon.com":[{"price":4.99}]}`, `{"amazon.com":[{"price":4.990}],"amazon.de":[{"price":5}]}`},
		{"pricing", `{"amazon.com":[]}`, `{"amazon.com":[{"price":5}]}`, `{"amazon.com":[{"price":5}]}`},
		{"pricing", `{"amazon.com":[]}`, "", `{"amazon.com":[]}`},
		{"pricing", `{}`, "", `{}`},
	} {
		f := fieldOf(c.attribute, true)
		want := wish{planned: planned(t, f, c.plan), configured: planned(t, f, c.plan)}
		got, err := merge(t, writer{}, f, c.held, want)
		if err != nil {
			t.Errorf("%s: %s to %s: %v", c.attribute, c.held, c.plan, err)
			continue
		}
		if written(got) != c.want {
			t.Errorf("%s: %s to %s becomes %s, want %s", c.attribute, c.held, c.plan, written(got), c.want)
		}
	}
}

// An attribute with a default is written when somebody asks for it, and left
// alone where its absence says the same and nobody asks.
func TestMergeOfDefaults(t *testing.T) {
	for _, c := range []struct {
		attribute, held, plan string
		configured, adopting  bool
		want                  string
	}{
		{"uses_health_info", "", `false`, false, true, ""},
		{"uses_health_info", "", `false`, true, true, `false`},
		{"uses_health_info", "", `false`, true, false, ""},
		{"uses_health_info", `null`, `false`, true, true, `false`},
		{"uses_health_info", `false`, `false`, false, true, `false`},
		{"uses_health_info", `false`, `false`, false, false, `false`},
		{"uses_health_info", `true`, `false`, false, false, ""},
		{"uses_health_info", `true`, `false`, true, false, `false`},
		{"uses_health_info", "", `true`, true, false, `true`},
		{"shopping_kit", "", `{"isEnabled":false}`, false, true, ""},
		{"shopping_kit", "", `{"isEnabled":false}`, true, true, `{"isEnabled":false}`},
		{"shopping_kit", `{"isEnabled":true,"future":1}`, `{"isEnabled":false}`, false, false, `{"future":1}`},
		{"shopping_kit", `{"isEnabled":true,"future":1}`, `{"isEnabled":false}`, true, false, `{"isEnabled":false,"future":1}`},
		{"shopping_kit", `{"isEnabled":false}`, `{"isEnabled":true}`, true, false, `{"isEnabled":true}`},
	} {
		f := fieldOf(c.attribute, false)
		want := wish{planned: planned(t, f, c.plan), configured: tftypes.NewValue(f.wire, nil)}
		if c.configured {
			want.configured = want.planned
		}
		got, err := merge(t, writer{adopting: c.adopting}, f, c.held, want)
		if err != nil || written(got) != c.want {
			t.Errorf("%+v becomes %s with %v", c, written(got), err)
		}
	}
}

func TestMergeIntoAnotherForm(t *testing.T) {
	f := fieldOf("pricing", true)
	for _, before := range []string{`{"amazon.com":[{"price":1},{"price":2}]}`, `{"amazon.de":[{"price":1},{"price":2}]}`, `[]`, `{"amazon.com":7}`} {
		got, err := merge(t, writer{}, f, before, wish{planned: planned(t, f, `{"amazon.com":[{"price":5}]}`)})
		var form *FormError
		if !errors.As(err, &form) || got.Exists() {
			t.Errorf("%s: got %s and %v, want a FormError", before, written(got), err)
		}
	}
}

// In a part that is not whole, the fields that nobody here knows can stand alone.
func TestClear(t *testing.T) {
	for _, c := range []struct {
		attribute, held string
		whole           bool
		want            string
	}{
		{"tax_information", `{"category":"VIDEO","future":1}`, true, ""},
		{"tax_information", `{"category":"VIDEO","future":1}`, false, `{"future":1}`},
		{"tax_information", `{"category":"VIDEO"}`, false, ""},
		{"locales", `{"en-US":{"privacyPolicyUrl":"u","future":1},"de-DE":{"privacyPolicyUrl":"u"}}`, false, `{"en-US":{"future":1}}`},
		{"locales", `{"en-US":{"privacyPolicyUrl":"u","future":1}}`, true, ""},
		{"pricing", `{"amazon.com":[{"price":1,"future":1}]}`, true, ""},
		{"permissions", `[{"name":"a","future":1}]`, true, ""},
		{"price", `4.99`, false, ""},
		{"keywords", `["quiz"]`, false, ""},
	} {
		if got := written(fieldOf(c.attribute, c.whole).clear(held(t, c.held))); got != c.want {
			t.Errorf("%s of %s (whole: %t) leaves %s, want %s", c.attribute, c.held, c.whole, got, c.want)
		}
	}
}

// Only what is asked of a language now needs the listing.
func TestLanguagesWithoutListing(t *testing.T) {
	f := fieldOf("locales", false)
	listings := held(t, `{"en-US":{"name":"Quick Trivia"},"en-GB":{},"testingInstructions":"none"}`)
	const us, de = `"en-US":{"privacyPolicyUrl":"u"}`, `"de-DE":{"privacyPolicyUrl":"u"}`
	for _, c := range []struct{ held, plan, refused string }{
		{"", "{" + us + "}", ""},
		{"", "{" + us + "," + de + "}", "de-DE"},
		{"{" + de + "}", "{" + us + "," + de + "}", ""},
		{"{" + de + "}", "{" + us + "}", ""},
		{"{" + de + "}", "", ""},
		{"", `{"testingInstructions":{"privacyPolicyUrl":"u"}}`, "testingInstructions"},
	} {
		_, err := merge(t, writer{listings: listings}, f, c.held, wish{planned: planned(t, f, c.plan)})
		var refused *AttributeError
		if errors.As(err, &refused) != (c.refused != "") || c.refused == "" && err != nil {
			t.Errorf("%s to %s: %v", c.held, c.plan, err)
			continue
		}
		if c.refused == "" {
			continue
		}
		if at := path.Root("locales").AtMapKey(c.refused); !refused.Attribute.Equal(at) || !strings.HasPrefix(err.Error(), at.String()+": ") {
			t.Errorf("%v is not on %s", err, at)
		}
		if !strings.Contains(refused.Problem, "en-US, en-GB") || refused.Advice == "" {
			t.Errorf("%q with %q does not say which languages there are and what to do", refused.Problem, refused.Advice)
		}
	}
	_, err := merge(t, writer{}, f, "", wish{planned: planned(t, f, "{"+us+"}")})
	if err == nil || !strings.Contains(err.Error(), "lists: none") {
		t.Errorf("got %v for a skill without any listing", err)
	}
}
