// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package document_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

func FuzzParse(f *testing.F) {
	body, _ := torture(f)
	f.Add(string(body))
	for _, text := range spellings {
		f.Add(text)
		f.Add(" [ " + text + " ,\t{ \"a\" : " + text + "\n} ] ")
	}
	for _, text := range []string{
		`{"é":1,"\u00e9":2}`, `{"a":{"b":1,"b":2},"a":3}`, `{"\ud800":1,"\uD800":2}`, `{"\ufffd":1,"` + "\xff" + `":2}`,
		"\ufeff{}", "", `{} {}`, `[1,]`, `01`, "\"\xed\xa0\x80\"",
	} {
		f.Add(text)
	}

	f.Fuzz(func(t *testing.T, text string) {
		v, err := document.Parse([]byte(text))
		if !json.Valid([]byte(text)) {
			if err == nil {
				t.Fatalf("%q is not JSON and became %s", text, v.JSON())
			}
			return
		}
		was, repeated := literals(t, []byte(text))
		if err != nil {
			requireDuplicate(t, err, repeated)
			return
		}
		if len(repeated) > 0 {
			t.Fatalf("accepted, though %q stand there twice", repeated)
		}

		written := v.JSON()
		if !json.Valid(written) {
			t.Fatalf("written as %s, which is not JSON", written)
		}
		is, _ := literals(t, written)
		if diff := cmp.Diff(was, is); diff != "" {
			t.Fatalf("(-read +written):\n%s", diff)
		}
		again, err := document.Parse(written)
		if err != nil {
			t.Fatalf("reading %s again: %v", written, err)
		}
		if !document.Equal(v, again) || !document.Equal(again, v) {
			t.Fatalf("%s means something else when read again", written)
		}
		if twice := again.JSON(); !bytes.Equal(twice, written) {
			t.Fatalf("written as %s, then as %s", written, twice)
		}
	})
}

// requireDuplicate checks that valid JSON was refused for the one reason there is.
func requireDuplicate(t *testing.T, err error, repeated []string) {
	t.Helper()
	var duplicate *document.DuplicateKeyError
	if !errors.As(err, &duplicate) {
		t.Fatalf("valid JSON is refused: %v", err)
	}
	at := duplicate.Pointer.String()
	if !utf8.ValidString(at) || strings.ContainsRune(at, utf8.RuneError) {
		return // the checker goes by the spelling of such keys, and one key has several
	}
	if len(repeated) == 0 || repeated[0] != at {
		t.Fatalf("refused for %q, but twice there are %q", at, repeated)
	}
}
