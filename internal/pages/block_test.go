// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package pages_test

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// root is the folder of the repository.
const root = "../.."

// block is a piece of code in a page.
type block struct {
	page string
	// line is where its text begins, counted from 1.
	line int
	// heading is the nearest one above it.
	heading  string
	language string
	// file is the one that the line above puts it into, "" if that names none: a line
	// that ends with a colon and has the name of a file as its last code.
	file string
	text string
}

var intoFile = regexp.MustCompile("`([\\w./-]+\\.\\w+)`[^`]*:$")

// String names the place of the block.
func (b block) String() string { return fmt.Sprintf("%s:%d", b.page, b.line) }

// name is the same for a folder or a test.
func (b block) name() string {
	page := strings.NewReplacer("/", "-", ".md", "").Replace(b.page)
	return fmt.Sprintf("%s-%d", page, b.line)
}

const fence = "```"

// blocks returns the code of a page, such as "docs/index.md", in its order.
func blocks(t *testing.T, page string) []block {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(root, page))
	if err != nil {
		t.Fatal(err)
	}
	var found []block
	var heading, above string
	inside := false
	line := 0
	for text := range strings.Lines(string(content)) {
		line++
		language, isFence := strings.CutPrefix(strings.TrimSpace(text), fence)
		switch {
		case isFence && inside:
			inside = false
		case isFence:
			inside = true
			found = append(found, block{page: page, line: line + 1, heading: heading, language: language})
			if named := intoFile.FindStringSubmatch(above); named != nil {
				found[len(found)-1].file = named[1]
			}
		case inside:
			found[len(found)-1].text += text
		case strings.HasPrefix(text, "#"):
			heading = strings.TrimSpace(strings.TrimLeft(text, "#"))
		}
		if line := strings.TrimSpace(text); line != "" {
			above = line
		}
	}
	if inside {
		t.Fatalf("%s ends inside a block", page)
	}
	return found
}

// under returns the blocks below a heading that are in a language.
func under(t *testing.T, page, heading, language string) []block {
	t.Helper()
	var found []block
	for _, b := range blocks(t, page) {
		if b.heading == heading && b.language == language {
			found = append(found, b)
		}
	}
	if len(found) == 0 {
		t.Fatalf("%s has no %s under the heading %q", page, language, heading)
	}
	return found
}

// pages are all that the repository publishes.
func pages(t *testing.T) []string {
	t.Helper()
	found := []string{"README.md", "CONTRIBUTING.md"}
	for _, folder := range []string{"docs", "examples"} {
		err := filepath.WalkDir(filepath.Join(root, folder), func(path string, entry fs.DirEntry, err error) error {
			if err == nil && !entry.IsDir() && strings.HasSuffix(path, ".md") {
				var page string
				page, err = filepath.Rel(root, path)
				found = append(found, filepath.ToSlash(page))
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return found
}
