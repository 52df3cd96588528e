// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package pages_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var (
	link    = regexp.MustCompile(`\]\(([^)\s]+)\)`)
	anchor  = regexp.MustCompile(`<a id="([^"]+)"></a>`)
	heading = regexp.MustCompile(`(?m)^#+ (.+)$`)
	// unnamed are the characters of a heading that are not in its anchor.
	unnamed = regexp.MustCompile("[^a-z0-9_ -]")
)

// A link to another page of the repository leads somewhere, to a heading or an
// anchor that is there too.
func TestLinksLeadSomewhere(t *testing.T) {
	t.Parallel()
	for _, page := range pages(t) {
		for _, found := range link.FindAllStringSubmatch(content(t, page), -1) {
			target, part, _ := strings.Cut(found[1], "#")
			if strings.Contains(target, "://") {
				continue
			}
			to := page
			if target != "" {
				to = filepath.Join(filepath.Dir(page), target)
			}
			if _, err := os.Stat(filepath.Join(root, to)); err != nil {
				t.Errorf("%s: %s", page, err)
			} else if part != "" && !slices.Contains(anchors(content(t, to)), part) {
				t.Errorf("%s leads to %s, of which there is only the page", page, found[1])
			}
		}
	}
}

func content(t *testing.T, page string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root, page))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// anchors are the parts of a page that a link can lead to.
func anchors(page string) []string {
	var found []string
	for _, named := range anchor.FindAllStringSubmatch(page, -1) {
		found = append(found, named[1])
	}
	for _, title := range heading.FindAllStringSubmatch(page, -1) {
		found = append(found, strings.ReplaceAll(unnamed.ReplaceAllString(strings.ToLower(title[1]), ""), " ", "-"))
	}
	return found
}
