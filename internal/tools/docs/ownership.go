// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"fmt"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

// ownershipTable is what each resource owns of a manifest, from the table by which the provider itself goes.
func ownershipTable() string {
	var table strings.Builder
	table.WriteString("| resource | owns, of the manifest | but for |\n|---|---|---|\n")
	for _, part := range skillmanifest.Ownership {
		var except []string
		for _, pattern := range part.Except {
			except = append(except, place(pattern))
		}
		fmt.Fprintf(&table, "| `%s` | %s | %s |\n", part.Owner, place(part.Pattern), strings.Join(except, ", "))
	}
	return strings.TrimSuffix(table.String(), "\n")
}

func place(pattern skillmanifest.Pattern) string {
	return "`" + strings.Join(pattern.Keys(), ".") + "`"
}
