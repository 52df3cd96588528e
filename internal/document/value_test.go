// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package document_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

func TestNumberLiteral(t *testing.T) {
	for _, literal := range []string{"0", "-0", "4.990", "1e2", "-12345678901234567890123.5E+7"} {
		v, err := document.NumberLiteral(literal)
		if err != nil || v.Kind() != document.Number || v.Literal() != literal || string(v.JSON()) != literal {
			t.Errorf("%s became %s, error %v", literal, v.JSON(), err)
		}
	}
	for _, text := range []string{"", " ", "x", "NaN", "Inf", "0x1p-2", "1_000", "1,5", "01", ".5", "5.", "+1", " 1", "1\n", `"1"`, "null", "true", "[1]", "1 2"} {
		if v, err := document.NumberLiteral(text); err == nil || v.Exists() {
			t.Errorf("%q became %s, error %v", text, v.JSON(), err)
		}
	}
}

func TestBoolean(t *testing.T) {
	yes, no := document.Boolean(true), document.Boolean(false)
	if string(yes.JSON()) != "true" || string(no.JSON()) != "false" || yes.Kind() != document.Bool || no.Kind() != document.Bool {
		t.Errorf("made %s and %s", yes.JSON(), no.JSON())
	}
	for text, want := range map[string]bool{`true`: true, `false`: false, `"true"`: false, `1`: false, `null`: false, `[true]`: false} {
		if got := parse(t, text).True(); got != want {
			t.Errorf("%s is true: %t", text, got)
		}
	}
}

func TestWhatIsAsked(t *testing.T) {
	for _, c := range []struct {
		text    string
		length  int
		keys    []string
		items   int
		literal string
	}{
		{`{"b":1,"a":{},"":null}`, 3, []string{"b", "a", ""}, 0, ""},
		{`[1,[2,3],{}]`, 3, nil, 3, ""},
		{`{}`, 0, nil, 0, ""},
		{`"caf\u00e9"`, 0, nil, 0, `"caf\u00e9"`},
		{`4.990`, 0, nil, 0, `4.990`},
		{`null`, 0, nil, 0, `null`},
	} {
		v := parse(t, c.text)
		if v.Len() != c.length || len(v.Items()) != c.items || v.Literal() != c.literal {
			t.Errorf("%s: Len %d, %d items, literal %q", c.text, v.Len(), len(v.Items()), v.Literal())
		}
		if diff := cmp.Diff(c.keys, v.Keys(), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s: keys (-want +got):\n%s", c.text, diff)
		}
	}
}

func TestMember(t *testing.T) {
	v := parse(t, `{"a":null,"":"empty"}`)
	if got := v.Member("a"); got.Kind() != document.Null || !got.Exists() {
		t.Errorf("the null is %s", got.Kind())
	}
	if got := v.Member("").Text(); got != "empty" {
		t.Errorf("under the empty key stands %q", got)
	}
	for _, text := range []string{`{"b":1}`, `["a"]`, `"a"`, `null`} {
		if got := parse(t, text).Member("a"); got.Exists() || got.Kind() != document.Absent {
			t.Errorf("%s has a member %s", text, got.JSON())
		}
	}
}

func TestWith(t *testing.T) {
	one := parse(t, `1`)
	for _, c := range []struct {
		text, key string
		value     document.Value
		want      string
	}{
		{`{"a":0,"b":0}`, "a", one, `{"a":1,"b":0}`},
		{`{"a":0}`, "b", one, `{"a":0,"b":1}`},
		{`{}`, "<a>", one, `{"<a>":1}`},
		{`{"a":0}`, "a", parse(t, `null`), `{"a":null}`},
		{`{"a":0,"b":0}`, "a", document.Value{}, `{"b":0}`},
		{`{"a":0}`, "a", document.Value{}, `{}`},
		{`"text"`, "a", one, `{"a":1}`},
		{`[1,2]`, "a", one, `{"a":1}`},
		{`null`, "a", one, `{"a":1}`},
		{`"text"`, "a", document.Value{}, `"text"`},
	} {
		if got := string(parse(t, c.text).With(c.key, c.value).JSON()); got != c.want {
			t.Errorf("%s with %q = %s is %s, want %s", c.text, c.key, c.value.JSON(), got, c.want)
		}
	}
	if got := string((document.Value{}).With("a", one).JSON()); got != `{"a":1}` {
		t.Errorf("nothing with a member is %s", got)
	}
}

func TestKindNames(t *testing.T) {
	want := map[document.Kind]string{
		document.Absent: "nothing", document.Null: "null", document.Bool: "a boolean", document.Number: "a number",
		document.String: "a string", document.Array: "an array", document.Object: "an object",
	}
	for kind, name := range want {
		if got := kind.String(); got != name {
			t.Errorf("kind %d is called %q, want %q", int(kind), got, name)
		}
	}
}
