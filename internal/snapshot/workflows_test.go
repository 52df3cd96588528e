// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package snapshot_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// A tag can be moved to other code overnight, a commit can't. The comment is what Renovate goes by.
var pinned = regexp.MustCompile(`^[\w.-]+(/[\w.-]+)+@[0-9a-f]{40} # v\d+(\.\d+)*$`)

// Actions are pinned by commit, here and in the example that others copy, and only the release sees a secret.
func TestWorkflows(t *testing.T) {
	t.Parallel()
	root := filepath.Join("..", "..")
	checked := 0
	for _, folder := range []string{root, filepath.Join(root, "examples", "gitops")} {
		files, err := filepath.Glob(filepath.Join(folder, ".github", "workflows", "*.yml"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			content, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for line := range strings.Lines(string(content)) {
				if _, action, found := strings.Cut(strings.TrimSpace(line), "uses: "); found {
					checked++
					if !strings.HasPrefix(action, "./") && !pinned.MatchString(action) {
						t.Errorf("%s: %s is not pinned by a commit, with its version beside it", file, action)
					}
				}
				if folder == root && strings.Contains(line, "secrets.") && filepath.Base(file) != "release.yml" {
					t.Errorf("%s sees a secret: %s", file, line)
				}
			}
		}
	}
	if checked == 0 {
		t.Error("there are no actions")
	}
}
