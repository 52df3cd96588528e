// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package types_test

import (
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/types"
)

func TestSameText(t *testing.T) {
	for label, c := range map[string]struct {
		a, b string
		want bool
	}{
		"the same":                 {"Quick Trivia", "Quick Trivia", true},
		"both empty":               {"", "", true},
		"composed and decomposed":  {"caf\u00e9", "cafe\u0301", true},
		"accents in another order": {"a\u0323\u0307", "a\u0307\u0323", true},
		"Hangul":                   {"\ud55c", "\u1112\u1161\u11ab", true},
		"line ends":                {"one\r\ntwo\r\n", "one\ntwo\n", true},
		"both at once":             {"caf\u00e9\r\n", "cafe\u0301\n", true},
		"a lost line end":          {"one\ntwo", "one two", false},
		"a lone carriage return":   {"one\rtwo", "one\ntwo", false},
		"a doubled one":            {"one\r\r\ntwo", "one\ntwo", false},
		"a line end more":          {"one\n", "one", false},
		"another text":             {"cafe", "caf\u00e9", false},
		"case":                     {"Cafe", "cafe", false},
		"compatible, not the same": {"\ufb01", "fi", false},
		"white space":              {"a b", "a\u00a0b", false},
		"bytes that are no UTF-8":  {"\xed\xa0\x80", "\xed\xa0\x81", false},
	} {
		if got := types.SameText(c.a, c.b); got != c.want {
			t.Errorf("%s: %t, want %t", label, got, c.want)
		}
		if got := types.SameText(c.b, c.a); got != c.want {
			t.Errorf("%s, the other way round: %t, want %t", label, got, c.want)
		}
	}
}
