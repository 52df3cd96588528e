// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"os"
	"path/filepath"
	"regexp"
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
			if name, _, _ := strings.Cut(line, " | "); !strings.Contains(name, "`"+rule.ID+"`") {
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

// A message points to its rule by the address of the page and an anchor, of which the page has exactly one. A heading
// is an anchor too, by its words in lower case with hyphens between them.
func TestEveryRuleHasAnAnchor(t *testing.T) {
	page := rulesPage()
	anchors := map[string]int{}
	for _, found := range regexp.MustCompile(`<a id="([^"]+)"></a>`).FindAllStringSubmatch(page, -1) {
		anchors[found[1]]++
	}
	for _, found := range regexp.MustCompile(`(?m)^#+ (.+)$`).FindAllStringSubmatch(page, -1) {
		anchors[strings.ReplaceAll(strings.ToLower(found[1]), " ", "-")]++
	}
	for _, rule := range rules.Table {
		_, anchor, _ := strings.Cut(rule.Reference(), "/docs/guides/rules#")
		if anchors[anchor] != 1 || anchor == "" {
			t.Errorf("%s points to the anchor %q, of which there are %d", rule.ID, anchor, anchors[anchor])
		}
	}
}
