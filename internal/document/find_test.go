// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package document_test

import (
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

func TestFind(t *testing.T) {
	const text = "\n{ \"a\": [1, {\"b\": 2}],\n  \"caf\\u00e9\" : {\"\": null,\n\t\"c\": \"x}\" } }"
	for pointer, want := range map[string]string{
		"":         "line 2, column 1",
		"/a":       "line 2, column 3",
		"/a/0":     "line 2, column 9",
		"/a/1":     "line 2, column 12",
		"/a/1/b":   "line 2, column 13",
		"/a/1/c":   "line 2, column 12",
		"/a/2":     "line 2, column 3",
		"/a/b":     "line 2, column 3",
		"/café":    "line 3, column 3",
		"/café/":   "line 3, column 18",
		"/café/c":  "line 4, column 2",
		"/café//x": "line 3, column 18",
		"/d":       "line 2, column 1",
	} {
		p, err := document.ParsePointer(pointer)
		if err != nil {
			t.Fatal(err)
		}
		if got := document.Find([]byte(text), p).String(); got != want {
			t.Errorf("%q is at %s, want %s", pointer, got, want)
		}
	}
	if got := document.Find([]byte("{"), document.Pointer{"a"}).String(); got != "line 1, column 1" {
		t.Errorf("what is not JSON has a place at %s", got)
	}
}
