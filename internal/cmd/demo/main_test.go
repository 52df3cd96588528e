// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"regexp"
	"strings"
	"testing"
)

// The demo is the first thing that anybody sees of the provider, so its story
// must come out as it is meant, and on a few screens.
func TestTheStoryIsTold(t *testing.T) {
	t.Parallel()
	var told strings.Builder
	if err := run(t.Context(), &told); err != nil {
		t.Fatalf("%s\n%s", err, told.String())
	}
	rest := told.String()
	for _, expected := range []string{
		"=== 1. ",
		`provider "alexa" {}`,
		"=== 2. terraform plan",
		"Plan: 1 to add, 0 to change, 0 to destroy.",
		`pricing["amazon.com"].price: 3.99 -> 4.99`,
		", writes: 0)",
		"=== 3. terraform apply",
		"Apply complete! Resources: 1 added",
		", writes: 1)",
		"=== 4. In the console",
		`"price":4.99`,
		`"description": "Questions about`,
		`"price":3.49`,
		consoleDescription,
		"=== 5. terraform plan",
		"3.49 -> 4.99",
		"Plan: 0 to add, 1 to change, 0 to destroy.",
		", writes: 0)",
		"=== 6. terraform apply",
		"Apply complete! Resources: 0 added, 1 changed, 0 destroyed",
		", writes: 1)",
		"=== 7. terraform plan",
		"No changes.",
		", writes: 0)",
		`"price":4.99`,
		consoleDescription,
	} {
		_, after, found := strings.Cut(rest, expected)
		if !found {
			t.Fatalf("%q does not come (any more) in:\n%s", expected, told.String())
		}
		rest = after
	}
	if lines := strings.Count(told.String(), "\n"); lines >= 100 {
		t.Errorf("it takes %d lines", lines)
	}
	if strings.Contains(told.String(), "\x1b") {
		t.Error("there are codes for colours, although nobody sees them")
	}
	warned := map[string]bool{}
	for _, warning := range regexp.MustCompile(`(?m)^Warning: .*`).FindAllString(told.String(), -1) {
		if warned[warning] {
			t.Errorf("%q comes twice", warning)
		}
		warned[warning] = true
	}
	if len(warned) != 1 {
		t.Errorf("the warnings are %v, want the one about what is taken over", warned)
	}
}
