// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package schemas_test

import (
	"flag"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/provider"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/schemas"
)

var update = flag.Bool("update", false, "write what is new into the snapshot")

// folder has a file for each resource, data source, function and so on.
const folder = "snapshot"

const wayOut = `

Whoever uses the provider would be broken by that. Keep the attribute as it was, deprecated if need be. Where the
state of a resource has to change, raise the version of its schema and give it a state upgrader for every version before.
What has no state can change in a major version only: remove its file from the snapshot then, and say so in CHANGELOG.md.`

// The provider still has everything that its users have built on. What is new comes into
// the snapshot by "go test ./internal/schemas -update", which is part of "make generate".
func TestSchemasKeepWhatUsersRelyOn(t *testing.T) {
	stored := readSnapshot(t)
	current, err := schemas.Take(t.Context(), provider.New("test"))
	if err != nil {
		t.Fatal(err)
	}
	broken := stored.Breaks(current, schemas.UpgradesOf(t.Context(), provider.New("test")))
	for _, name := range slices.Sorted(maps.Keys(broken)) {
		t.Errorf("%s:\n  %s%s", name, strings.Join(broken[name], "\n  "), wayOut)
	}
	switch diff := cmp.Diff(stored, current); {
	case len(broken) > 0 || diff == "":
	case *update:
		writeSnapshot(t, current)
	default:
		t.Errorf("the snapshot is out of date. Run `make generate`, and commit internal/schemas/%s (-snapshot +provider):\n%s", folder, diff)
	}
}

func readSnapshot(t *testing.T) schemas.Snapshot {
	t.Helper()
	read := schemas.Snapshot{}
	err := fs.WalkDir(os.DirFS(folder), ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := os.ReadFile(filepath.Join(folder, path))
		if err != nil {
			return err
		}
		read[strings.TrimSuffix(path, ".json")], err = schemas.Parse(text)
		return err
	})
	if err != nil && !(*update && os.IsNotExist(err)) {
		t.Fatal(err)
	}
	return read
}

func writeSnapshot(t *testing.T, current schemas.Snapshot) {
	t.Helper()
	for name, one := range current {
		text, err := one.Text()
		if err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(folder, filepath.FromSlash(name)+".json")
		if err := os.MkdirAll(filepath.Dir(file), 0o750); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}
