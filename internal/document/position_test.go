// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package document_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

func TestWhatIsNotJSONHasAPlace(t *testing.T) {
	for name, c := range map[string]struct {
		text         string
		line, column int
	}{
		"nothing":                 {"", 1, 1},
		"first character":         {"<html>", 1, 1},
		"byte order mark":         {"\ufeff{}", 1, 1},
		"a comma too many":        {"{\n  \"a\": [1, 2],\n  \"b\": 3,\n}", 4, 1},
		"after what is not ASCII": {"{\n  \"caf\u00e9\": \"\u20ac 4\" 5}", 2, 17},
		"lines of Windows":        {"{\r\n\t\"a\": x\r\n}", 2, 7},
		"cut off":                 {"{\n  \"a\": [", 2, 8},
		"cut off after a line":    {"{\n  \"a\": [\n", 2, 9},
		"a second value":          {"{}\n\n{}", 3, 1},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := document.Parse([]byte(c.text))
			var syntax *document.SyntaxError
			if !errors.As(err, &syntax) {
				t.Fatalf("got %v, want a SyntaxError", err)
			}
			if want := (document.Position{Line: c.line, Column: c.column}); syntax.At != want {
				t.Errorf("%v; want it at %s", err, want)
			}
			if !strings.Contains(err.Error(), syntax.At.String()) {
				t.Errorf("the message %q does not say where", err)
			}
		})
	}
}

func TestDuplicateKeyHasAPlace(t *testing.T) {
	const text = "{\n  \"\u00e9\": {\n    \"price\": 1, \"price\": 2\n  }\n}"
	_, err := document.Parse([]byte(text))
	var duplicate *document.DuplicateKeyError
	if !errors.As(err, &duplicate) {
		t.Fatalf("got %v, want a DuplicateKeyError", err)
	}
	if want := (document.Position{Line: 3, Column: 17}); duplicate.At != want || !strings.Contains(err.Error(), want.String()) {
		t.Errorf("%v; want it at %s", err, want)
	}
}
