// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"regexp"
	"strings"
)

// silent are the lines of the CLI that tell nothing of the story: what it does
// with each resource, and what "No changes." means.
var silent = regexp.MustCompile(`: (Refreshing state|Creating|Modifying)\.\.\.|: (Creation|Modifications) complete after|has compared your real infrastructure|found no differences`)

// closing are the lines that need no space before them.
var closing = regexp.MustCompile(`(?m)^(\x1b\[[0-9;]*m)*(Plan:|Apply complete!)`)

// essence is what the CLI prints without how to read it, without the lines that are
// silent, and with one empty line where there are several.
func essence(output string) string {
	if _, actions, ok := strings.Cut(output, "will perform the following actions:"); ok {
		output = actions
	}
	output, _, _ = strings.Cut(output, "─────")
	var lines []string
	space := false
	for line := range strings.Lines(output) {
		line = strings.TrimRight(line, " \n")
		switch {
		case silent.MatchString(line):
		case line == "":
			space = true
		default:
			if space && len(lines) > 0 && !closing.MatchString(line) {
				lines = append(lines, "")
			}
			lines, space = append(lines, line), false
		}
	}
	return strings.Join(lines, "\n")
}

// withoutWarnings leaves out what an apply repeats of the plan.
func withoutWarnings(output string) string {
	if at := closing.FindStringIndex(output); at != nil {
		return output[at[0]:]
	}
	return output
}
