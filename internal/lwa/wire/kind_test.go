// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package wire

import (
	"net/http"
	"strings"
	"testing"
)

func TestKind(t *testing.T) {
	for _, test := range []struct{ contentType, body, want string }{
		{"", "", "an empty body"},
		{"", " \n", "an empty body"},
		{"text/html", "<html><body><h1>404 Not Found</h1></body></html>", `an HTML page with the heading "404 Not Found"`},
		{"", "<!DOCTYPE html>\n<html><head><title> Sign\n in &amp; on </title></head><h1>x</h1>", `an HTML page with the title "Sign in & on"`},
		{"", "<!-- a --><HTML><TITLE></TITLE><script>alert(1)</script><p>Words <b>in</b> bold", `an HTML page with the text "Words in bold"`},
		{"text/html; charset=utf-8", "<x-app><style>p{}</style></x-app>", "an HTML page without a text"},
		{"", "<title>&lt;b&gt;bold&lt;/b&gt;</title>", `an HTML page with the title "bbold/b"`},
		{"application/xml", "<?xml version=\"1.0\"?><Error><Code>NoSuchKey</Code></Error>", `an XML document with the code "NoSuchKey"`},
		{"", "<Error/>", "an XML document"},
		{"", `{"a":1}`, `JSON that begins with "{\"a\":1}"`},
		{"", `{"a":`, `JSON that is cut off or broken and begins with "{\"a\":"`},
		{"text/plain", "no\x1b[31m way", `a text that begins with "no [31m way"`},
		{"", "\xff\xfe", "2 bytes that are no text"},
		{"", "PK\x00\x01", "4 bytes that are no text"},
		{"", "<html><title>for Atza|abc and s3cret", `an HTML page with the title "for *** and ***"`},
	} {
		answer := Answer{Header: http.Header{"Content-Type": {test.contentType}}, Body: []byte(test.body), Secrets: Secrets{"s3cret"}}
		if got := answer.Kind(); got != test.want {
			t.Errorf("%q is %s, want %s", test.body, got, test.want)
		}
	}
}

func FuzzKind(f *testing.F) {
	f.Add("text/html", []byte("<html><title>x"))
	f.Add("", []byte("<Code>&lt;"))
	f.Fuzz(func(t *testing.T, contentType string, body []byte) {
		kind := Answer{Header: http.Header{"Content-Type": {contentType}}, Body: body}.Kind()
		if kind == "" || len(kind) > 20000 {
			t.Errorf("the kind has %d bytes", len(kind))
		}
		if strings.HasPrefix(kind, "an ") && strings.ContainsAny(kind, "<>\n") {
			t.Errorf("markup shows in %s", kind)
		}
	})
}
