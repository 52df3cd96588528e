// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package document_test

import (
	"runtime"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// spellings are documents without insignificant space, so that each has to come
// back byte for byte.
var spellings = map[string]string{
	"null":                       `null`,
	"true":                       `true`,
	"false":                      `false`,
	"exponent":                   `1e2`,
	"capital exponent with plus": `1E+2`,
	"exponent with zeros":        `1e002`,
	"negative exponent":          `0.1e-7`,
	"trailing zero":              `4.990`,
	"negative zero":              `-0`,
	"zero with exponent":         `0e9`,
	"beyond 64 bits":             `12345678901234567890123`,
	"2^53 + 1":                   `9007199254740993`,
	"more digits than a float":   `0.1000000000000000055511151231257827`,
	"beyond the float range":     `1e999999999`,
	"empty string":               `""`,
	"unicode":                    `"Grüße 日本語 😀"`,
	"escaped unicode":            `"caf\u00e9 \u65E5\u672c"`,
	"escaped pair":               `"\ud83d\uDE00"`,
	"every short escape":         `"\"\\\/\b\f\n\r\t"`,
	"escaped ASCII":              `"\u0041\u002f"`,
	"NUL":                        `"\u0000"`,
	"delete and C1 controls":     "\"\x7f\u0085\"",
	"line separators":            "\"\u2028\u2029\"",
	"HTML":                       `"<speak>&amp;</speak>"`,
	"escaped HTML":               `"\u003cspeak\u003e"`,
	"lone high surrogate":        `"\ud83d"`,
	"lone low surrogate":         `"\uDE00"`,
	"surrogates the wrong way":   `"\ude00\ud83d"`,
	"high, then a pair":          `"\ud83d\ud83d\ude00"`,
	"high, then a letter":        `"\ud83dx"`,
	"high, then an escape":       `"\ud83d\n\ud83d\\ude00"`,
	"backslash before u":         `"\\ud83d\\\\u0041"`,
	"quote after backslashes":    `"\\\\\"\\"`,
	"empty object":               `{}`,
	"empty array":                `[]`,
	"empty containers inside":    `{"a":{},"b":[],"c":[{},[],[[]],{"d":{}}]}`,
	"nulls":                      `{"a":null,"b":[null,null]}`,
	"scalars in an array":        `[1,"1",true,null,-1.50]`,
	"empty key":                  `{"":{"":""}}`,
	"dots in keys":               `{"amazon.co.uk":1,"en.US":2}`,
	"slashes in keys":            `{"a/b":1,"/":2,"a\/c":3}`,
	"tildes in keys":             `{"~":1,"~0":2,"~1":3,"~01":4}`,
	"asterisk keys":              `{"*":1,"**":2}`,
	"keys of JavaScript":         `{"__proto__":{"constructor":1},"hasOwnProperty":2}`,
	"digits as keys":             `{"0":1,"00":2,"-1":3}`,
	"quotes and newlines":        `{"say \"hi\"":1,"two\nlines":2,"tab\u0009":3}`,
	"escaped keys":               `{"caf\u00e9":1,"\u0000":2,"\ud83d\ude00":3}`,
	"lone surrogate keys":        `{"\ud800":1,"\ud801":2,"\udc00":3,"\ufffd":4}`,
	"keys that differ in case":   `{"price":1,"Price":2,"PRICE":3}`,
	"keys that look alike":       `{"é":1,"e\u0301":2,"\u0435":3,"e":4}`,
	"one key at several places":  `{"a":{"a":1},"b":[{"a":2},{"a":3}]}`,
	"punctuation in strings":     `{"a":"},{[]:,\"","b":"]"}`,
	"order of keys":              `{"z":1,"a":2,"m":3}`,
}

func TestJSONWritesEveryScalarAsSpelt(t *testing.T) {
	for name, text := range spellings {
		t.Run(name, func(t *testing.T) {
			if got := string(parse(t, text).JSON()); got != text {
				t.Errorf("%s came back as %s", text, got)
			}
		})
	}
}

func TestParseLeavesSpaceOut(t *testing.T) {
	const text = " \t\r\n{ \"a b\"\r\n:\t[ 1e2 , {\n} , [ ] ,\"  \" ]\n,\"c\" :null } \n"
	const want = `{"a b":[1e2,{},[],"  "],"c":null}`
	if got := string(parse(t, text).JSON()); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestParseKeepsItsOwnCopy(t *testing.T) {
	body := []byte(`{"price":4.990}`)
	v, err := document.Parse(body)
	if err != nil {
		t.Fatal(err)
	}
	// A caller may read the next answer into the same buffer.
	for i := range body {
		body[i] = 'x'
	}
	if got, want := string(v.JSON()), `{"price":4.990}`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestParseDeepNesting(t *testing.T) {
	// The standard library refuses more than 10,000 levels.
	const depth = 9_999
	for name, text := range map[string]string{
		"arrays":  strings.Repeat("[", depth) + strings.Repeat("]", depth),
		"objects": strings.Repeat(`{"":`, depth) + "4.990" + strings.Repeat("}", depth),
	} {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			v := parse(t, text)
			runtime.ReadMemStats(&after)

			if got := string(v.JSON()); got != text {
				t.Error("the document came back changed")
			}
			// Each level may cost a little. If it costs the way to it, these few
			// kilobytes take a gigabyte.
			if used, limit := after.TotalAlloc-before.TotalAlloc, uint64(32<<20); used > limit {
				t.Errorf("reading %d bytes took %d MB", len(text), used>>20)
			}
		})
	}
}

func TestParseKinds(t *testing.T) {
	for text, want := range map[string]document.Kind{
		`null`: document.Null, `true`: document.Bool, `false`: document.Bool, `-1.5e3`: document.Number,
		`"null"`: document.String, `[]`: document.Array, `{}`: document.Object,
	} {
		if got := parse(t, text).Kind(); got != want {
			t.Errorf("%s is %s, want %s", text, got, want)
		}
	}
}

func parse(t testing.TB, text string) document.Value {
	t.Helper()
	v, err := document.Parse([]byte(text))
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return v
}
