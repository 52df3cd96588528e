// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// meaning is that of documents with one attribute of each kind.
func meaning() Meaning { return MeaningOf(everything()) }

func TestSameMeaning(t *testing.T) {
	for at, pairs := range map[string][][3]string{
		"/anything/at/all": {
			{"4.90", "4.9", "same"}, {"1e2", "100", "same"}, {"4.9", "4.8", ""}, {"1", `"1"`, ""}, {"true", "true", "same"}, {"true", "false", ""},
			{"", "null", "same"}, {"", "[]", "same"}, {`""`, "[]", "same"}, {"", "{}", ""}, {"", "0", ""}, {"", "false", ""},
			{`"caf\u00e9"`, `"cafe\u0301"`, "same"}, {`"a\r\nb"`, `"a\nb"`, "same"}, {`"a"`, `"A"`, ""},
			{`{"a":1,"b":{"c":[]}}`, `{"b":{},"a":1.0}`, "same"}, {`{"a":1}`, `{"a":1,"b":2}`, ""}, {`{"a":{}}`, `{}`, ""},
			{`[1,2]`, `[2,1]`, ""}, {`[{"a":1,"b":null}]`, `[{"a":1.0}]`, "same"}, {`[1]`, `[1,1]`, ""},
		},
		"/section/keywords":                 {{`["a","b"]`, `["b","a"]`, "same"}, {`["a","a"]`, `["a"]`, "same"}, {`["a","b"]`, `["a"]`, ""}, {`["a"]`, `["a","b"]`, ""}},
		"/section/permissions":              {{`[{"name":"a"},{"name":"b","x":1}]`, `[{"name":"b","x":1.0},{"name":"a"}]`, "same"}, {`[{"name":"a","x":1}]`, `[{"name":"a"}]`, ""}},
		"/section/examplePhrases":           {{`["a","b"]`, `["b","a"]`, ""}},
		"/section/interfaces":               {{`[{"type":"A"},{"type":"B","packages":["x","y"]}]`, `[{"packages":["y","x"],"type":"B"},{"type":"A"}]`, "same"}, {`[{"type":"A","future":1}]`, `[{"type":"A"}]`, ""}},
		"/section/smallIconUri":             {{`"https://x/a.png?Signature=1"`, `"https://x/a.png?Signature=2"`, "same"}, {`"https://x/a.png"`, `"https://x/b.png"`, ""}},
		"/section/clones":                   {{`[{"source":"a","targets":["x","y"]}]`, `[{"source":"a","targets":["y","x"]}]`, "same"}},
		"/section/pricing/amazon.com":       {{`[{"price":4.90,"currency":"USD"}]`, `[{"currency":"USD","price":4.9}]`, "same"}},
		"/apis/custom/endpoint/keywords":    {{`["a","b"]`, `["b","a"]`, ""}},
		"/section/keywords/of/another/kind": {{`["a","b"]`, `["b","a"]`, ""}},
	} {
		pointer, err := document.ParsePointer(at)
		if err != nil {
			t.Fatal(err)
		}
		for _, pair := range pairs {
			a, b := parse(t, pair[0]), parse(t, pair[1])
			if got, want := meaning().Same(pointer, a, b), pair[2] == "same"; got != want || meaning().Same(pointer, b, a) != want {
				t.Errorf("%s: %s and %s mean the same: %v", at, pair[0], pair[1], got)
			}
		}
	}
}

// A secret is shown nowhere, be it alone or inside of something that changes.
func TestMeaningOfSecrets(t *testing.T) {
	m := meaning()
	doc := parse(t, `{"section":{"testingInstructions":"hunter2","currency":"USD"},"other":{"testingInstructions":"no secret"}}`)
	secret := document.Pointer{"section", "testingInstructions"}
	for label, c := range map[string]struct {
		at   document.Pointer
		v    document.Value
		want string
	}{
		"alone":            {secret, doc.Get(secret), "(sensitive value)"},
		"in an object":     {document.Pointer{"section"}, doc.Get(document.Pointer{"section"}), `{"testingInstructions":"(sensitive value)","currency":"USD"}`},
		"inside":           {secret.Child("deeper"), document.Text("x"), "(sensitive value)"},
		"of an odd kind":   {secret, parse(t, `{"a":["hunter2"]}`), "(sensitive value)"},
		"of another place": {document.Pointer{"other"}, doc.Member("other"), `{"testingInstructions":"no secret"}`},
		"nothing":          {secret, document.Value{}, "(absent)"},
	} {
		if got := m.Render(c.at, c.v); got != c.want {
			t.Errorf("%s: got %s, want %s", label, got, c.want)
		}
	}
	if got := m.Secrets(doc); !slices.Equal(got, []string{"hunter2"}) {
		t.Errorf("the secrets are %q", got)
	}
	if got := m.Secrets(parse(t, `{"section":{"testingInstructions":[{"a":"b"},""]}}`)); !slices.Equal(got, []string{"b"}) {
		t.Errorf("the secrets are %q", got)
	}
}

func TestUnknownKeys(t *testing.T) {
	m := meaning().With(document.Pointer{"apis", "smartHome"}, document.Pointer{"apis", "custom", "locales", "*", "dialog"})
	doc := parse(t, `{
		"section": {"currency": "USD", "curency": "USD", "keywords": ["a"], "labels": {"any": "x"}, "pricing": {"any": [{"price": 1, "prize": 2}]},
			"interfaces": [{"type": "A", "mode": "x", "mood": {"deep": 1}}], "permissions": [{"name": "a", "b": 1}], "taxInformation": {"vatRate": 1, "vat": 2}},
		"apis": {"smartHome": {"any": {"thing": 1}}, "custom": {"endpoint": {"uri": "a"}, "locales": {"en-US": {"dialog": {"x": 1}, "dialect": 1}}}, "smarthome": {}},
		"publishingInformation": {"locales": {"en-US": {"customProductPrompts": {"card": "a", "cards": "b"}, "name": "x"}}}, "other": {}}`)
	var got []string
	for _, at := range m.UnknownKeys(doc) {
		got = append(got, at.String())
	}
	want := []string{
		"/section/curency", "/section/pricing/any/0/prize", "/section/interfaces/0/mood", "/section/taxInformation/vat",
		"/apis/custom/locales/en-US/dialect", "/apis/smarthome",
		"/publishingInformation/locales/en-US/customProductPrompts/cards", "/publishingInformation/locales/en-US/name", "/other",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("unknown keys (-want +got):\n%s", diff)
	}
	for at, want := range map[string][]string{
		"/apis": {"custom", "smartHome"}, "/section/taxInformation": {"category", "vatRate"}, "/section/pricing": nil, "/section/interfaces/3": {"mode", "packages", "type"},
	} {
		pointer, err := document.ParsePointer(at)
		if err != nil {
			t.Fatal(err)
		}
		if got := m.KeysAt(pointer); !slices.Equal(got, want) {
			t.Errorf("the keys at %s are %q", at, got)
		}
	}
}

func TestMask(t *testing.T) {
	m := meaning()
	doc := parse(t, `{"section":{"testingInstructions":"say \"hunter2\" <now>","currency":"hunter"}}`)
	for text, want := range map[string]string{
		`The text is say "hunter2" <now>.`:                             "The text is (sensitive value).",
		`{"testingInstructions":"say \"hunter2\" <now>"} is too long.`: `{"testingInstructions":"(sensitive value)"} is too long.`,
		"Not in hunter.": "Not in hunter.",
	} {
		if got := m.Mask(text, doc); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
	longer := parse(t, `{"section":{"testingInstructions":"say \"hunter2\" <now> and \""}}`)
	for _, text := range []string{`It is say "hunter2" <now> and ".`, `It is say \"hunter2\" <now> and \".`} {
		if got := m.Mask(text, doc, longer); got != "It is (sensitive value)." {
			t.Errorf("of one that begins as another: got %s", got)
		}
	}
	if got := m.Mask("a word", parse(t, `{"section":{"testingInstructions":"a"}}`)); got != "a word" {
		t.Errorf("got %s", got)
	}
}
