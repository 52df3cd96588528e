// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package document_test

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

func FuzzEdit(f *testing.F) {
	// Small documents: the fuzzer spends its time on shortening large ones.
	for _, text := range spellings {
		f.Add(`{"a":`+text+`,"b":{"c":`+text+`}}`, "/b/c", `[`+text+`,1e2]`)
		f.Add(`{"a":`+text+`}`, "/a/0", text)
	}
	for _, seed := range [][3]string{
		{`{}`, "", `{}`},
		{`{}`, "/a", `1`},
		{`{}`, "/", `{"":{}}`},
		{`{"a":null}`, "/a/b/c", `null`},
		{`{"a":"text"}`, "/a/b", `0`},
		{`{"a":[1,{"b":null},3]}`, "/a/1/b/c", `[]`},
		{`{"a":[1]}`, "/a/01", `1`},
		{`{"a":[1]}`, "/a/-1", `1`},
		{`{"caf\u00e9":1e2,"a/b":{},"~":[]}`, "/café", `"\u0041"`},
		{`{"\ud800":1,"\ud801":2}`, "/a", `"\ud802"`},
		{`{"a":1,"ab":2,"a/b":3}`, "/a", `4`},
		{`{"a":{"0":1}}`, "/a/0", `2`},
	} {
		f.Add(seed[0], seed[1], seed[2])
	}

	f.Fuzz(func(t *testing.T, root, text, literal string) {
		d, err := parseEnvelope([]byte(`{"manifest":` + root + `}`))
		if err != nil {
			return
		}
		p, err := document.ParsePointer(text)
		if err != nil || !utf8.ValidString(text) || strings.ContainsRune(text, utf8.RuneError) {
			return // no JSON can spell such a key, or only in ways the checker cannot tell apart
		}
		value, err := document.Parse([]byte(literal))
		if err != nil {
			return
		}
		body := envelope(d)
		before, _ := literals(t, body)

		edited, err := d.Set(p, value)
		if got := envelope(d); !bytes.Equal(got, body) {
			t.Fatalf("the old document moved:\nwas %s\nis  %s", body, got)
		}
		if want := blocked(before, p); (err != nil) != want {
			t.Fatalf("setting %q in %s: error %v, want one: %t", text, body, err, want)
		}
		if err != nil {
			if got := envelope(edited); !bytes.Equal(got, body) {
				t.Fatalf("refused, and yet the document became %s", got)
			}
			return
		}
		requireOnlySet(t, d, edited, p, value)
		requireRemovable(t, d, edited, p)
	})
}

// blocked tells, from the places of a document alone, whether something stands in
// the way of a pointer: a scalar, or an array without that item.
func blocked(places map[string]place, p document.Pointer) bool {
	at := "/manifest"
	for _, key := range p {
		standing, ok := places[at]
		at += "/" + segment(key, "")
		switch {
		case !ok || standing.Literal == "null":
			return false
		case standing.Literal == "[":
			if _, ok := places[at]; !ok {
				return true
			}
		case standing.Literal != "{":
			return true
		}
	}
	return false
}

func requireOnlySet(t *testing.T, d, edited document.Value, p document.Pointer, value document.Value) {
	t.Helper()
	if got := edited.Get(p); !document.Equal(got, value) || !bytes.Equal(got.JSON(), value.JSON()) {
		t.Fatalf("set %s, got %s", value.JSON(), got.JSON())
	}
	before, _ := literals(t, envelope(d))
	after, repeated := literals(t, envelope(edited))
	if len(repeated) > 0 {
		t.Fatalf("written twice: %q", repeated)
	}
	target := "/manifest" + p.String()
	if lost := strays(before, after, target); len(lost) > 0 {
		t.Fatalf("setting %q changed %q too", p.String(), lost)
	}
	// What stands at the target is the value, and nothing of what stood there.
	want, _ := literals(t, value.JSON())
	got := map[string]place{}
	for at, standing := range after {
		if within(at, target) {
			if at == target {
				if was, ok := before[at]; ok && was.Key != standing.Key {
					t.Fatalf("the key %s became %s", was.Key, standing.Key)
				}
				standing.Key = "" // a value by itself has none
			}
			got[strings.TrimPrefix(at, target)] = standing
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatalf("below %q (-set +written):\n%s", p.String(), diff)
	}
}

// requireRemovable checks that removing a key that was fresh restores the document.
func requireRemovable(t *testing.T, d, edited document.Value, p document.Pointer) {
	t.Helper()
	removed := edited.Remove(p)
	before, _ := literals(t, envelope(edited))
	after, _ := literals(t, envelope(removed))
	if lost := strays(before, after, "/manifest"+p.String()); len(lost) > 0 {
		t.Fatalf("removing %q changed %q too", p.String(), lost)
	}
	if len(p) == 0 || d.Get(p).Exists() || d.Get(p[:len(p)-1]).Kind() != document.Object {
		return
	}
	if !document.Equal(removed, d) {
		t.Fatalf("set and removed, %s became %s", envelope(d), envelope(removed))
	}
}
