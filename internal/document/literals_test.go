// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package document_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// parseEnvelope and envelope put a document below a key, so that the pointers of
// the tests begin alike whatever the document itself is.
func parseEnvelope(body []byte) (document.Value, error) {
	parsed, err := document.Parse(body)
	return parsed.Member("manifest"), err
}

func envelope(d document.Value) []byte {
	return document.EmptyObject().With("manifest", d).JSON()
}

// place is what a document spells at one pointer: the key as it is written (empty
// for an array item) and the scalar as it is written, "{" or "[" for a container.
type place struct {
	Key, Literal string
}

// literals reads a document with the standard library alone and lists every place
// in it by its pointer. It shares no code with the package, so that a mistake of
// the reader or the writer cannot hide itself. The second result names the places
// that occur more than once.
func literals(t testing.TB, body []byte) (places map[string]place, repeated []string) {
	t.Helper()
	decoder := json.NewDecoder(bytes.NewReader(body))
	decoder.UseNumber()
	places = map[string]place{}

	// next returns a token and its spelling, which the decoder does not hand out
	// but whose end it knows.
	next := func() (json.Token, string) {
		start := decoder.InputOffset()
		token, err := decoder.Token()
		if err != nil {
			t.Fatalf("reading %s: %v", body, err)
		}
		return token, strings.TrimLeft(string(body[start:decoder.InputOffset()]), " \t\r\n,:")
	}

	var read func(pointer, key string)
	read = func(pointer, key string) {
		token, spelling := next()
		if number, ok := token.(json.Number); ok && string(number) != spelling {
			t.Fatalf("the checker is wrong: the number %s is spelt %s", number, spelling)
		}
		if _, ok := places[pointer]; ok {
			repeated = append(repeated, pointer)
		}
		places[pointer] = place{Key: key, Literal: spelling}
		switch spelling {
		case "{":
			for decoder.More() {
				token, spelt := next()
				name, ok := token.(string)
				if !ok {
					t.Fatalf("the checker is wrong: the key %v is no string", token)
				}
				read(pointer+"/"+segment(name, spelt), spelt)
			}
			next()
		case "[":
			for i := 0; decoder.More(); i++ {
				read(pointer+"/"+strconv.Itoa(i), "")
			}
			next()
		}
	}
	read("", "")
	return places, repeated
}

// segment writes a key for a pointer. Where the standard library reads U+FFFD it
// may have replaced something, so the spelling has to tell such keys apart.
func segment(key, spelling string) string {
	if strings.ContainsRune(key, '\uFFFD') {
		key = spelling
	}
	return strings.ReplaceAll(strings.ReplaceAll(key, "~", "~0"), "/", "~1")
}

// strays lists the places outside target in which two documents differ. What an
// edit makes on the way to the target is no stray: a missing or null ancestor
// that becomes an object.
func strays(before, after map[string]place, target string) []string {
	var found []string
	for pointer, was := range before {
		is, ok := after[pointer]
		switch {
		case within(pointer, target):
		case ok && is == was:
		case ok && within(target, pointer) && is == (place{was.Key, "{"}) && was.Literal == "null":
		default:
			found = append(found, pointer)
		}
	}
	for pointer, is := range after {
		_, ok := before[pointer]
		if !ok && !within(pointer, target) && (!within(target, pointer) || is.Literal != "{") {
			found = append(found, pointer)
		}
	}
	slices.Sort(found)
	return found
}

// within reports whether a pointer is another one or leads on from it.
func within(pointer, top string) bool {
	return pointer == top || strings.HasPrefix(pointer, top+"/")
}
