// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package document_test

import (
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// Every two values of one row mean the same, and none means what a value of
// another row means.
var meanings = [][]string{
	{`null`},
	{`true`},
	{`false`},
	{`0`, `-0`, `0e9`, `0.000`, `-0.0E-7`, `0e999999999`},
	{`100`, `1e2`, `1E+2`, `1e02`, `100.0`, `1000e-1`, `0.1e3`, `0.0001e6`},
	{`-100`, `-1e2`, `-1e+2`},
	{`1`, `1e0`, `1e-0`, `1.0`, `10e-1`},
	{`10`, `1e1`},
	{`4.9`, `4.90`, `4.900`, `49e-1`, `0.49e1`},
	{`4.99`, `4.990`, `499e-2`},
	{`4.9900000000000002`}, // the same float64 as 4.99
	{`49.9`},
	{`0.1e-7`, `1e-8`, `0.00000001`},
	{`9007199254740992`},
	{`9007199254740993`, `9007199254740993.0`}, // the same float64 as the one before
	{`12345678901234567890123`, `1.2345678901234567890123e22`},
	{`12345678901234567890124`},
	{`1e999999999`, `10e999999998`, `0.1e1000000000`},
	{`1e999999998`},
	{`1e-999999999`},
	{`1e99999999999999999999999999`, `10e99999999999999999999999998`},
	{`1e99999999999999999999999998`},
	{`""`},
	{`"1"`, `"\u0031"`},
	{`"é"`, `"\u00e9"`, `"\u00E9"`},
	{`"e\u0301"`}, // looks like the one before, and is another string
	{`"😀"`, `"\ud83d\ude00"`},
	{`"\ud83d"`, `"\uD83D"`},
	{`"\ude00"`},
	{`"\ufffd"`, `"�"`},
	{`"a/b"`, `"a\/b"`},
	{`"null"`},
	{`[]`, `[ ]`},
	{`[null]`},
	{`[[]]`},
	{`[{}]`},
	{`[1,2]`, `[1.0,2e0]`},
	{`[2,1]`},
	{`[1,2,2]`},
	{`[1,1,2]`},
	{`{}`, `{ }`},
	{`{"a":null}`},
	{`{"b":null}`},
	{`{"a":{}}`},
	{`{"a":[]}`},
	{`{"a":""}`},
	{`{"a":1,"b":{"c":[1],"d":null}}`, `{"b":{"d":null,"c":[1e0]},"a":1.0}`, `{"\u0061":1,"b":{"\u0063":[1],"d":null}}`},
	{`{"a":1,"b":{"c":[1]}}`},
	{`{"a":1,"b":{"c":[1],"d":null,"e":null}}`},
	{`{"a":1,"b":{"c":[2],"d":null}}`},
	{`{"A":1,"b":{"c":[1],"d":null}}`},
}

func TestEqualGoesByMeaning(t *testing.T) {
	for i, row := range meanings {
		for j, other := range meanings {
			for _, a := range row {
				for _, b := range other {
					if got, want := document.Equal(parse(t, a), parse(t, b)), i == j; got != want {
						t.Errorf("Equal(%s, %s) = %t", a, b, got)
					}
				}
			}
		}
	}
}

func TestEqualAbsentIsOnlyAbsent(t *testing.T) {
	var absent document.Value
	if !document.Equal(absent, document.EmptyObject().Member("a")) {
		t.Error("nothing differs from nothing")
	}
	for _, text := range []string{`null`, `""`, `0`, `false`, `[]`, `{}`} {
		if v := parse(t, text); document.Equal(absent, v) || document.Equal(v, absent) {
			t.Errorf("nothing equals %s", text)
		}
	}
}

// Whoever expands an exponent never comes back from this one.
func TestEqualOfHugeNumbers(t *testing.T) {
	digits := strings.Repeat("123456789", 20_000)
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{digits + "0", digits + "e1", true},
		{digits + "0", digits + "1", false},
		{"1e" + digits, "10e" + digits, false},
		{"1." + strings.Repeat("0", 100_000) + "e" + digits, "1e" + digits, true},
	} {
		if got := document.Equal(parse(t, c.a), parse(t, c.b)); got != c.want {
			t.Errorf("Equal(%.20s…, %.20s…) = %t", c.a, c.b, got)
		}
	}
}

func TestEqualIgnoresOrderAndSpelling(t *testing.T) {
	a := parse(t, `{"price":4.90,"x":null}`)
	if b := parse(t, `{"x":null,"price":49e-1}`); !document.Equal(a, b) {
		t.Error("two spellings of one document differ")
	}
	if b := parse(t, `{"price":4.90}`); document.Equal(a, b) {
		t.Error("a null equals nothing")
	}
}
