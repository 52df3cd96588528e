// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package screen_test

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

var (
	colour = regexp.MustCompile("\x1b\\[[0-9;]*m")
	// message is one warning or error: the CLI draws a line at its left.
	message = regexp.MustCompile(`(?m)^╷\n(?:│.*\n)*╵$`)
	// line is where in the configuration a message is placed.
	line = regexp.MustCompile(`(?m)^│   on \S+ line (\d+)`)
	// overridden is of the CLI, about how tests run it.
	overridden = "Provider development overrides are in effect"
)

// steady replaces what differs from run to run, machine to machine and CLI to
// CLI by something of the same length, because the CLI has broken the lines.
var steady = []struct {
	varies *regexp.Regexp
	stands string
}{
	{regexp.MustCompile(`127\.0\.0\.1:\d{5}`), "127.0.0.1:50000"},
	{regexp.MustCompile(`00000000-0000-4000-8000-[0-9a-f]{12}`), "00000000-0000-4000-8000-000000000001"},
	{regexp.MustCompile(`registry\.opentofu\.org`), "registry.terraform.io"},
	// Where a provider has no block, the two CLIs call the place differently.
	{regexp.MustCompile(`on provider\[.*\] with no configuration line 1:`), "on <empty> line 0:"},
}

// messages returns the warnings and errors of a run as they are on the screen, in
// the order of the configuration: the CLI prints those of resources in the order
// in which it happens to be done with them.
func messages(output string) string {
	output = strings.ReplaceAll(colour.ReplaceAllString(output, ""), "│ \n", "│\n")
	found := slices.DeleteFunc(message.FindAllString(output, -1), func(m string) bool { return strings.Contains(m, overridden) })
	for i := range found {
		for _, s := range steady {
			found[i] = s.varies.ReplaceAllString(found[i], s.stands)
		}
	}
	slices.SortStableFunc(found, func(a, b string) int { return cmp.Or(cmp.Compare(lineOf(a), lineOf(b)), cmp.Compare(a, b)) })
	return strings.Join(append(found, ""), "\n")
}

func lineOf(m string) int {
	found := line.FindStringSubmatch(m)
	if found == nil {
		return 0
	}
	number, _ := strconv.Atoi(found[1])
	return number
}
