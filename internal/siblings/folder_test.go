// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package siblings

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"
)

func rootOf(temporary string) string {
	return filepath.Join(temporary, fmt.Sprintf("terraform-provider-alexa-%d", os.Getuid()))
}

func TestWithoutAFolderNothingIsNoted(t *testing.T) {
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	for name, spoil := range map[string]func(temporary string){
		"missing": func(temporary string) { must(os.Remove(temporary)) },
		"a file":  func(temporary string) { must(os.WriteFile(rootOf(temporary), nil, 0o600)) },
		"open to others": func(temporary string) {
			must(os.Mkdir(rootOf(temporary), 0o700))
			must(os.Chmod(rootOf(temporary), 0o777))
		},
		"a link": func(temporary string) {
			elsewhere := t.TempDir()
			must(os.Chmod(elsewhere, 0o700))
			must(os.Symlink(elsewhere, rootOf(temporary)))
		},
	} {
		t.Run(name, func(t *testing.T) {
			temporary := t.TempDir()
			spoil(temporary)
			r := open(temporary, parent, &Registry{self: "a", scope: endpoint})
			if r != nil {
				t.Error("there is a registry")
			}
			expect(t, "keep", r.Keep(skill, pricing), false)
			expect(t, "remove", r.Remove(skill, pricing), false)
		})
	}
}

func TestAFolderThatGoesIsInNobodysWay(t *testing.T) {
	temporary := t.TempDir()
	a, b := process(t, temporary, parent, "a"), process(t, temporary, parent, "b")
	if err := os.RemoveAll(rootOf(temporary)); err != nil {
		t.Fatal(err)
	}
	expect(t, "keep", a.Keep(skill, pricing), false)
	expect(t, "remove", b.Remove(skill, pricing), false)
}

// A process that somebody started by hand serves many commands.
func TestOnlyWhatTerraformStartsHasARegistry(t *testing.T) {
	temporary := t.TempDir()
	t.Setenv("TMPDIR", temporary)
	t.Setenv("TMP", temporary)
	t.Setenv(pluginCookie, "")
	if Open(endpoint) != nil {
		t.Error("started by hand: there is a registry")
	}
	t.Setenv(pluginCookie, "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2")
	r := Open(endpoint)
	if r == nil {
		t.Fatal("started by Terraform: there is no registry")
	}
	other := process(t, temporary, os.Getppid(), "other")
	r.Keep(skill, pricing)
	expect(t, "remove", other.Remove(skill, pricing), true)
}

func TestWhatWasLeftLongAgoIsRemoved(t *testing.T) {
	temporary := t.TempDir()
	for _, command := range []int{1, 2} {
		process(t, temporary, command, "a").Keep(skill, pricing)
		process(t, temporary, command, "b").Keep(skill, pricing)
	}
	old, young := process(t, temporary, 1, "a").folder, process(t, temporary, 2, "a").folder
	longAgo := time.Now().Add(-keptFor - time.Minute)
	for _, name := range []string{filepath.Join(old, "a"), filepath.Join(old, "b"), old, filepath.Join(young, "a"), young} {
		if err := os.Chtimes(name, longAgo, longAgo); err != nil {
			t.Fatal(err)
		}
	}
	process(t, temporary, 3, "a")
	if _, err := os.Stat(old); !os.IsNotExist(err) {
		t.Errorf("what is old is still there: %v", err)
	}
	// Somebody writes there still.
	if _, err := os.Stat(filepath.Join(young, "b")); err != nil {
		t.Error(err)
	}
}
