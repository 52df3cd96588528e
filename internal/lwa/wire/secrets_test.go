// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package wire

import "testing"

func TestHide(t *testing.T) {
	hidden := Secrets{"", "plain secret/1", "Atza|a&b", "s&/t"}
	for text, want := range map[string]string{
		"":                                       "",
		`as "s\u0026/t" in JSON`:                 `as "***" in JSON`,
		`as "s\u0026\/t" in JSON`:                `as "***" in JSON`,
		"nothing to hide":                        "nothing to hide",
		"is plain secret/1 here":                 "is *** here",
		"as plain+secret%2F1 in a form":          "as *** in a form",
		"as plain%20secret%2F1 in a path":        "as *** in a path",
		`as "Atza|a\u0026b" in JSON`:             `as "***" in JSON`,
		"another token, Atzr|IwEB_x-y, not sent": "another token, ***, not sent",
		"Bearer atza%7cIwEB cut off":             "Bearer *** cut off",
	} {
		if got := hidden.Hide(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}
