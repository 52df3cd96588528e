// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"strings"
	"testing"
)

// The demo is the first thing that anybody sees of the provider, so its story
// must come out as it is told in the README.
func TestTheStoryIsTold(t *testing.T) {
	t.Parallel()
	var told strings.Builder
	if err := run(t.Context(), &told); err != nil {
		t.Fatalf("%s\n%s", err, told.String())
	}
	rest := told.String()
	for _, expected := range []string{
		"=== 1. ",
		`"price": 3.99`,
		`pricing["amazon.com"].price: 3.99 -> 4.99`,
		", writes: 0)",
		"Apply complete! Resources: 2 added",
		`"price": 4.99`,
		"0.99 -> 4.99",
		", writes: 0)",
		"Apply complete! Resources: 0 added, 1 changed, 0 destroyed",
		", writes: 1)",
		"No changes.",
		", writes: 0)",
		`"price": 4.99`,
		consoleDescription,
	} {
		_, after, found := strings.Cut(rest, expected)
		if !found {
			t.Fatalf("%q does not come (any more) in:\n%s", expected, told.String())
		}
		rest = after
	}
}
