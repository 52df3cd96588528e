// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package document_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

func TestParseRejectsWhatIsNotJSON(t *testing.T) {
	for name, text := range map[string]string{
		"nothing":                  "",
		"space alone":              " \n",
		"byte order mark":          "\ufeff{}",
		"byte order mark alone":    "\ufeff",
		"no-break space":           "\u00a0{}",
		"trailing data":            `{} {}`,
		"trailing word":            `{}x`,
		"two numbers":              `1 2`,
		"trailing bracket":         `[1]]`,
		"trailing NUL":             "{}\x00",
		"HTML error page":          `<html></html>`,
		"open object":              `{"a":1`,
		"open array":               `[1,`,
		"open string":              `"abc`,
		"string ends in backslash": `"abc\`,
		"comma before brace":       `{"a":1,}`,
		"comma before bracket":     `[1,]`,
		"lone comma":               `[,]`,
		"two commas":               `[1,,2]`,
		"comma missing":            `[1 2]`,
		"colon missing":            `{"a" 1}`,
		"value missing":            `{"a":}`,
		"key without quotes":       `{a:1}`,
		"key that is a number":     `{1:1}`,
		"single quotes":            `{'a':1}`,
		"comment":                  `{/* */}`,
		"brackets crossed":         `[{]}`,
		"leading zero":             `01`,
		"leading plus":             `+1`,
		"leading dot":              `.5`,
		"trailing dot":             `1.`,
		"empty exponent":           `1e`,
		"sign alone":               `-`,
		"hexadecimal":              `0x10`,
		"NaN":                      `NaN`,
		"infinity":                 `-Infinity`,
		"capital literal":          `True`,
		"newline in a string":      "\"a\nb\"",
		"tab in a key":             "{\"a\tb\":1}",
		"unknown escape":           `"\x41"`,
		"short escape":             `"\u12"`,
		"escape that is no number": `"\u12g4"`,
		"too deep":                 strings.Repeat("[", 10_001) + strings.Repeat("]", 10_001),
	} {
		t.Run(name, func(t *testing.T) {
			v, err := document.Parse([]byte(text))
			if err == nil {
				t.Fatalf("accepted as %s", v.JSON())
			}
			var duplicate *document.DuplicateKeyError
			if errors.As(err, &duplicate) {
				t.Errorf("%v, want a syntax error", err)
			}
			if v.Exists() {
				t.Errorf("the error comes with the value %s", v.JSON())
			}
		})
	}
}

func TestParseRejectsDuplicateKeys(t *testing.T) {
	for name, c := range map[string]struct{ text, pointer string }{
		"plain":                   {`{"a":1,"a":2}`, "/a"},
		"same value":              {`{"a":1,"a":1}`, "/a"},
		"not next to each other":  {`{"a":1,"b":2,"c":3,"a":4}`, "/a"},
		"letter and escape":       {`{"é":1,"\u00e9":2}`, "/é"},
		"escape and letter":       {`{"\u00e9":1,"é":2}`, "/é"},
		"case of the digits":      {`{"\u00e9":1,"\u00E9":2}`, "/é"},
		"escaped ASCII":           {`{"price":1,"\u0070rice":2}`, "/price"},
		"escaped slash":           {`{"a/b":1,"a\/b":2}`, "/a~1b"},
		"short and long escape":   {`{"\n":1,"\u000a":2}`, "/\n"},
		"pair and letter":         {`{"😀":1,"\ud83d\ude00":2}`, "/😀"},
		"empty key":               {`{"":1,"":2}`, "/"},
		"tilde":                   {`{"~":1,"~":2}`, "/~0"},
		"below objects":           {`{"a":{"b":{"c":1,"c":2}}}`, "/a/b/c"},
		"in an array":             {`{"a":[{"b":1},{"b":1,"b":2}]}`, "/a/1/b"},
		"after nested values":     {`{"a":{"x":[1,{"y":2}]},"b":[[]],"a":{}}`, "/a"},
		"the first of several":    {`{"a":{"b":1,"b":2},"a":3}`, "/a/b"},
		"lone surrogate":          {`{"\ud800":1,"\uD800":2}`, "/\xed\xa0\x80"},
		"in an array of an array": {`[0,[1,2,{"a":1,"a":2}]]`, "/1/2/a"},
		"at the eleventh item":    {`[0,1,2,3,4,5,6,7,8,9,{"a":1,"a":2}]`, "/10/a"},
	} {
		t.Run(name, func(t *testing.T) {
			v, err := document.Parse([]byte(c.text))
			var duplicate *document.DuplicateKeyError
			if !errors.As(err, &duplicate) {
				t.Fatalf("got error %v and value %s, want a DuplicateKeyError", err, v.JSON())
			}
			if got := duplicate.Pointer.String(); got != c.pointer {
				t.Errorf("the error points at %q, want %q", got, c.pointer)
			}
			if !strings.Contains(err.Error(), c.pointer) {
				t.Errorf("the message %q does not name %q", err, c.pointer)
			}
			if v.Exists() {
				t.Errorf("the error comes with the value %s", v.JSON())
			}
		})
	}
}
