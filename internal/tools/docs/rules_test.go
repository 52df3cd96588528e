// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

// The published page is the table, rule by rule and column by column.
func TestRulesPageIsTheTable(t *testing.T) {
	content, err := os.ReadFile(filepath.Join("..", "..", "..", "docs", "guides", "rules.md"))
	if err != nil {
		t.Fatal(err)
	}
	page := string(content)
	if page != rulesPage() {
		t.Error("docs/guides/rules.md is not what the table says: run `make generate`")
	}
	for _, rule := range rules.Table {
		listed := 0
		for line := range strings.Lines(page) {
			if !strings.HasPrefix(line, "| `"+rule.ID+"` | ") {
				continue
			}
			listed++
			for _, cell := range []string{"| " + rule.Severity.String(), rule.Text, rule.Source.Name} {
				if !strings.Contains(line, cell) {
					t.Errorf("%q is not in: %s", cell, line)
				}
			}
		}
		if listed != len(rule.Owners) {
			t.Errorf("%s is listed %d times, want once for each of %v", rule.ID, listed, rule.Owners)
		}
	}
}
