// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package document_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// The document and the answers are those of RFC 6901, section 5.
func TestPointersOfTheRFC(t *testing.T) {
	d := parse(t, `{"foo":["bar","baz"],"":0,"a/b":1,"c%d":2,"e^f":3,"g|h":4,"i\\j":5,"k\"l":6," ":7,"m~n":8}`)
	for _, c := range []struct{ text, want string }{
		{"", string(d.JSON())},
		{"/foo", `["bar","baz"]`},
		{"/foo/0", `"bar"`},
		{"/", `0`},
		{"/a~1b", `1`},
		{"/c%d", `2`},
		{"/e^f", `3`},
		{"/g|h", `4`},
		{`/i\j`, `5`},
		{`/k"l`, `6`},
		{"/ ", `7`},
		{"/m~0n", `8`},
	} {
		if got := string(d.Get(pointer(t, c.text)).JSON()); got != c.want {
			t.Errorf("%q names %s, want %s", c.text, got, c.want)
		}
	}
}

func TestPointerTextAndKeys(t *testing.T) {
	for text, keys := range map[string][]string{
		"":           nil,
		"/":          {""},
		"//":         {"", ""},
		"/a//b":      {"a", "", "b"},
		"/a/":        {"a", ""},
		"/~0":        {"~"},
		"/~1":        {"/"},
		"/~01":       {"~1"},
		"/~10":       {"/0"},
		"/~00~11":    {"~0/1"},
		"/~0~1~0":    {"~/~"},
		"/en.US/*/#": {"en.US", "*", "#"},
		"/é/😀/\n":    {"é", "😀", "\n"},
		"/%7E1":      {"%7E1"},
		"/publishingInformation/paidSkillInformation/pricing/amazon.co.uk/0/price": {
			"publishingInformation", "paidSkillInformation", "pricing", "amazon.co.uk", "0", "price"},
	} {
		if diff := cmp.Diff(document.Pointer(keys), pointer(t, text), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
		if got := document.Pointer(keys).String(); got != text {
			t.Errorf("%q is written %q, want %q", keys, got, text)
		}
	}
}

func TestParsePointerRejects(t *testing.T) {
	for _, text := range []string{"a", "a/b", " /a", "#/a", "~0", "*", "/~", "/a~", "/~2", "/~~0", "/~/0", "/a/b~x/c", "/~é"} {
		if p, err := document.ParsePointer(text); err == nil {
			t.Errorf("%q is taken for %q", text, []string(p))
		}
	}
}

// Two children of one parent must not write into the same memory, however much
// room the parent has left.
func TestChildDoesNotAlias(t *testing.T) {
	parent := append(make(document.Pointer, 0, 8), "publishingInformation", "locales")
	american := parent.Child("en-US")
	british := parent.Child("en-GB")
	prompts := american.Child("customProductPrompts")
	_ = american.Child("name")

	for want, got := range map[string]document.Pointer{
		"/publishingInformation/locales":                            parent,
		"/publishingInformation/locales/en-US":                      american,
		"/publishingInformation/locales/en-GB":                      british,
		"/publishingInformation/locales/en-US/customProductPrompts": prompts,
	} {
		if got.String() != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
	if got := document.Pointer(nil).Child("a").String(); got != "/a" {
		t.Errorf("the child of the root is %s", got)
	}
}

func pointer(t testing.TB, text string) document.Pointer {
	t.Helper()
	p, err := document.ParsePointer(text)
	if err != nil {
		t.Fatal(err)
	}
	return p
}
