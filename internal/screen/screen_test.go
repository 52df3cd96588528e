// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package screen_test

import (
	"flag"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

var update = flag.Bool("update", false, "write the screens under testdata anew")

// screenFile is the part of a file that the CLI has written; the others are files
// of the workspace.
const screenFile = "screen"

// Every mistake is made with the real CLI, and what is on the screen then is what
// the file has.
func TestScreens(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".txt")
		names = append(names, name)
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			shown := play(t, name, archive)
			if *update {
				write(t, file, archive, shown)
				return
			}
			if diff := cmp.Diff(lines(part(archive, screenFile)), lines(shown)); diff != "" {
				t.Errorf("the screen is not that of %s (-want +got); go test ./internal/screen -update writes it anew:\n%s", file, diff)
			}
		})
	}
	slices.Sort(names)
	if diff := cmp.Diff(slices.Sorted(maps.Keys(scenes)), names); diff != "" {
		t.Errorf("the scenes and the files differ (-scenes +files):\n%s", diff)
	}
}

// play makes the mistake and returns the screen.
func play(t *testing.T, name string, archive *txtar.Archive) string {
	t.Helper()
	e := acctest.Start(t, skill)
	s := &scene{t: t, Environment: e, Workspace: e.Workspace("")}
	for _, file := range archive.Files {
		if file.Name != screenFile {
			s.Write(file.Name, string(file.Data))
		}
	}
	act := scenes[name]
	if act == nil {
		t.Fatalf("there is no scene %q", name)
	}
	s.set("HOME", home)
	act(s)
	return s.screen.String()
}

func part(archive *txtar.Archive, name string) string {
	for _, file := range archive.Files {
		if file.Name == name {
			return string(file.Data)
		}
	}
	return ""
}

func write(t *testing.T, path string, archive *txtar.Archive, shown string) {
	t.Helper()
	archive.Files = slices.DeleteFunc(archive.Files, func(file txtar.File) bool { return file.Name == screenFile })
	archive.Files = append(archive.Files, txtar.File{Name: screenFile, Data: []byte(shown)})
	if err := os.WriteFile(path, txtar.Format(archive), 0o600); err != nil {
		t.Fatal(err)
	}
}

func lines(text string) []string { return strings.Split(text, "\n") }
