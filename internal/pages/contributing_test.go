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

// Who reads CONTRIBUTING.md finds what it names: each target of make, each file, and each room, of which none is left out.
func TestContributingNamesWhatIsThere(t *testing.T) {
	t.Parallel()
	text := read(t, "CONTRIBUTING.md")
	targets := regexp.MustCompile(`(?m)^([a-z][a-z0-9-]*):`).FindAllStringSubmatch(read(t, "GNUmakefile"), -1)
	for _, named := range regexp.MustCompile("`make ([a-z][a-z0-9-]*)").FindAllStringSubmatch(text, -1) {
		if !slices.ContainsFunc(targets, func(target []string) bool { return target[1] == named[1] }) {
			t.Errorf("there is no target %s", named[1])
		}
	}
	for _, named := range regexp.MustCompile("`((?:internal|examples|\\.ci|\\.github)/[^`<>*]*)`").FindAllStringSubmatch(text, -1) {
		if _, err := os.Stat(filepath.Join(root, named[1])); err != nil {
			t.Error(err)
		}
	}
	var rooms string
	for _, cell := range regexp.MustCompile("(?m)^\\| (`[^|]*) \\|").FindAllStringSubmatch(text, -1) {
		rooms += cell[1] + "\n"
	}
	folders, err := os.ReadDir(filepath.Join(root, "internal"))
	if err != nil {
		t.Fatal(err)
	}
	for _, folder := range folders {
		if name := folder.Name(); !strings.Contains(rooms, "`"+name+"`") && !strings.Contains(rooms, "`"+name+"/") && name != "cmd" && name != "tools" && name != "decisions" {
			t.Errorf("the room %s is not named", name)
		}
	}
}

// read is a file of the repository.
func read(t *testing.T, name string) string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(root, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}
