// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

//go:build pipeline

package pipeline_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// repository is that of the team, with a branch "main" that begins as the example.
type repository struct {
	t      *testing.T
	folder string
}

// somebody is who commits, without settings of whoever runs the test.
var somebody = []string{
	"GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_SYSTEM=/dev/null",
	"GIT_AUTHOR_NAME=The team", "GIT_AUTHOR_EMAIL=team@example.com", "GIT_COMMITTER_NAME=The team", "GIT_COMMITTER_EMAIL=team@example.com",
}

func (r *repository) git(arguments ...string) string {
	r.t.Helper()
	command := exec.CommandContext(r.t.Context(), "git", arguments...)
	command.Dir = r.folder
	command.Env = append(outside(), somebody...)
	output, err := command.CombinedOutput()
	if err != nil {
		r.t.Fatalf("git %s: %s\n%s", strings.Join(arguments, " "), err, output)
	}
	return strings.TrimSpace(string(output))
}

func (r *repository) commit(message string) {
	r.t.Helper()
	r.git("add", "-A")
	r.git("commit", "-q", "-m", message)
}

// branch makes a branch of main in which texts of files are replaced.
func (r *repository) branch(name string, edits ...edit) {
	r.t.Helper()
	r.git("checkout", "-q", "-b", name, "main")
	r.edit(name, edits...)
	r.git("checkout", "-q", "main")
}

// push adds to a branch.
func (r *repository) push(name string, edits ...edit) {
	r.t.Helper()
	r.git("checkout", "-q", name)
	r.edit(name, edits...)
	r.git("checkout", "-q", "main")
}

func (r *repository) edit(message string, edits ...edit) {
	r.t.Helper()
	for _, e := range edits {
		path := filepath.Join(r.folder, e.file)
		content, err := os.ReadFile(path)
		if err != nil {
			r.t.Fatal(err)
		}
		if strings.Count(string(content), e.old) != 1 {
			r.t.Fatalf("%s has %q not once", e.file, e.old)
		}
		if err := os.WriteFile(path, []byte(strings.Replace(string(content), e.old, e.new, 1)), 0o600); err != nil {
			r.t.Fatal(err)
		}
	}
	r.commit(message)
}

// edit replaces a text that a file has once.
type edit struct{ file, old, new string }

// tried is the commit that GitHub makes to try the merge of a branch.
func (r *repository) tried(branch string) string {
	r.t.Helper()
	r.git("checkout", "-q", "--detach", "main")
	r.git("merge", "-q", "--no-ff", "-m", "Try "+branch, branch)
	commit := r.git("rev-parse", "HEAD")
	r.git("checkout", "-q", "main")
	return commit
}

// merge merges a branch into main.
func (r *repository) merge(branch string) string {
	r.t.Helper()
	r.git("checkout", "-q", "main")
	r.git("merge", "-q", "--no-ff", "-m", "Merge "+branch, branch)
	return r.git("rev-parse", "HEAD")
}

// checkout is a new folder with a commit, as a runner gets it.
func (r *repository) checkout(commit string) string {
	r.t.Helper()
	folder := filepath.Join(r.t.TempDir(), "checkout")
	r.git("clone", "-q", "--no-checkout", r.folder, folder)
	(&repository{t: r.t, folder: folder}).git("checkout", "-q", "--detach", commit)
	return folder
}
