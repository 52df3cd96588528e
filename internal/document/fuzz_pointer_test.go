// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package document_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// grammar is that of RFC 6901, section 3, for any bytes.
var grammar = regexp.MustCompile(`(?s)\A(/([^/~]|~[01])*)*\z`)

func FuzzPointer(f *testing.F) {
	for _, text := range []string{
		"", "/", "//", "/a", "/a/", "/a//b", "a", "/~0", "/~1", "/~01", "/~10", "/~", "/~2", "/~~", "/a~", "/~/0",
		"/é/😀", "/\x00", "/\xff", "/\n", "/en.US/*/#", "/publishingInformation/locales/en-US",
	} {
		f.Add(text, text, text)
	}
	f.Add("", "a/b", "~1")
	f.Add("", "~0", "")

	f.Fuzz(func(t *testing.T, text, first, second string) {
		p, err := document.ParsePointer(text)
		if valid := grammar.MatchString(text); (err == nil) != valid {
			t.Fatalf("%q: error %v, valid by the grammar: %t", text, err, valid)
		}
		if err == nil {
			if got := p.String(); got != text {
				t.Errorf("%q is written %q", text, got)
			}
			if len(p) != strings.Count(text, "/") {
				t.Errorf("%q has the keys %q", text, []string(p))
			}
		}

		keys := p.Child(first).Child(second)
		again, err := document.ParsePointer(keys.String())
		if err != nil {
			t.Fatalf("%q is written %q: %v", []string(keys), keys.String(), err)
		}
		if diff := cmp.Diff([]string(keys), []string(again), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%q read again (-want +got):\n%s", keys.String(), diff)
		}
		if last := len(keys) - 1; keys[last] != second || keys[last-1] != first {
			t.Errorf("the children %q and %q ended up in %q", first, second, []string(keys))
		}
	})
}
