// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package docgen_test

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/tools/docs/docgen"
)

const templatesDir = "templates"

// newRepository has the real templates, an example of each kind, and a page of a resource that is no more.
func newRepository(t *testing.T) string {
	t.Helper()

	root := t.TempDir()
	if err := os.CopyFS(filepath.Join(root, templatesDir), os.DirFS(filepath.Join("..", "templates"))); err != nil {
		t.Fatal(err)
	}

	// The provider's guides are not those of this one.
	if err := os.RemoveAll(filepath.Join(root, templatesDir, "guides")); err != nil {
		t.Fatal(err)
	}

	for name, content := range map[string]string{
		filepath.Join(templatesDir, "guides", "care.md.tmpl"):          "---\npage_title: \"Care of books\"\ndescription: |-\n  How to keep books.\n---\n\n# Care of books\n\n[[shelves]]\n",
		"examples/provider/provider.tf":                                "provider \"shelf\" {}\n",
		"examples/resources/shelf_book/resource.tf":                    "resource \"shelf_book\" \"this\" {\nisbn = \"1\"\n  price=2\n}\n",
		"examples/resources/shelf_book/import.sh":                      "terraform import shelf_book.this 1\n",
		"examples/resources/shelf_book/import-by-string-id.tf":         "import {\n  to = shelf_book.this\n  id = \"1\"\n}\n",
		"examples/resources/shelf_book/import-by-identity.tf":          "import {\n  to = shelf_book.this\n  identity = {\n    isbn = \"1\"\n  }\n}\n",
		"examples/list-resources/shelf_book/list-resource.tfquery.hcl": "list \"shelf_book\" \"all\" {\n  provider = shelf\n}\n",
		"examples/modules/room/main.tf":                                "variable \"walls\" {\n  description = \"How many *walls*.\"\n  type = map(number)\n}\n\noutput \"area\" {\n  value = 1\n}\n",
		"examples/modules/room/README.md":                              "# A room\n\n<!-- BEGIN_TF_DOCS -->\nold\n<!-- END_TF_DOCS -->\n\nThe end.\n",
		"docs/resources/gone.md":                                       "# gone\n",
		"docs/notes/kept.md":                                           "written by hand\n",
	} {
		write(t, filepath.Join(root, name), content)
	}

	return root
}

func newJob(t *testing.T, root string) (docgen.Job, *bytes.Buffer) {
	t.Helper()

	log := &bytes.Buffer{}

	return docgen.Job{
		Root:         root,
		Templates:    templatesDir,
		ProviderName: "shelf",
		RenderedName: "Shelf",
		Server:       newServer(t),
		Log:          log,
	}, log
}

func TestRender(t *testing.T) {
	t.Parallel()

	root := newRepository(t)
	job, log := newJob(t, root)
	job.Guides = map[string]string{"rooms.md": "---\npage_title: \"Rooms\"\ndescription: |-\n  Where books stand.\n---\n\n# Rooms\n"}
	job.Examples = map[string]string{"data-sources/shelf_room/data-source.tf": "data \"shelf_room\" \"this\" {}"}
	job.Parts = map[string]string{"shelves": "| shelf |\n|---|\n| top |"}
	want := []string{
		"docs/data-sources/room.md",
		"docs/guides/care.md",
		"docs/guides/rooms.md",
		"docs/index.md",
		"docs/list-resources/book.md",
		"docs/resources/book.md",
		"docs/resources/gone.md",
		"examples/data-sources/shelf_room/data-source.tf",
		"examples/modules/room/README.md",
		"examples/modules/room/main.tf",
		"examples/resources/shelf_book/resource.tf",
	}

	render := func(check bool, want []string) {
		t.Helper()

		changed, err := job.Render(t.Context(), check)
		if err != nil {
			t.Fatalf("%v\n%s", err, log)
		}

		if !reflect.DeepEqual(changed, want) {
			t.Errorf("check %t: changed %q, want %q", check, changed, want)
		}
	}

	render(true, want)

	if _, err := os.Stat(filepath.Join(root, "docs", "index.md")); err == nil {
		t.Error("a check wrote a file")
	}

	render(false, want)
	render(true, nil)

	contains(t, read(t, root, "examples/resources/shelf_book/resource.tf"), "  isbn  = \"1\"\n  price = 2\n")
	contains(t, read(t, root, "docs/notes/kept.md"), "written by hand")
	contains(t, read(t, root, "docs/guides/care.md"), "# Care of books\n\n| shelf |\n|---|\n| top |\n")
	contains(t, read(t, root, "docs/guides/rooms.md"), "# Rooms")
	contains(t, read(t, root, "docs/index.md"),
		"page_title: \"Shelf Provider\"", "Keeps books on *shelves*.", "provider \"shelf\" {}", "`token` (String, Sensitive)")
	contains(t, read(t, root, "docs/resources/book.md"),
		"# shelf_book (Resource)\n\nOwns one book.", "price = 2",
		"`isbn` (String) Plain *text*.", "`old` (Boolean, Deprecated)", "Nested Schema for `loans.fine`\n\nRequired:\n\n- `coin` (String) What it is paid in.\n\nOptional:\n\n- `matrix`",
		"terraform import shelf_book.this 1", "id = \"1\"", "identity = {", "### Identity Schema")
	contains(t, read(t, root, "docs/data-sources/room.md"),
		"# shelf_room (Data Source)\n\nLooks into a room.", "data \"shelf_room\" \"this\" {}", "`floor` (String)")
	contains(t, read(t, root, "examples/modules/room/README.md"),
		"# A room\n\n<!-- BEGIN_TF_DOCS -->\n## Req", "\n| walls | How many *walls*. | `map(number)` | n/a | yes |\n", "\n| area |", "\n<!-- END_TF_DOCS -->\n\nThe end.\n")
	contains(t, read(t, root, "docs/list-resources/book.md"), "list \"shelf_book\" \"all\"", "`room` (String)")

	write(t, filepath.Join(root, "docs", "resources", "book.md"), "edited by hand")
	write(t, filepath.Join(root, "docs", "resources", "stray.md"), "not of this provider")
	render(true, []string{"docs/resources/book.md", "docs/resources/stray.md"})
}

func TestRenderRefusesABrokenExample(t *testing.T) {
	t.Parallel()

	root := newRepository(t)
	job, _ := newJob(t, root)

	write(t, filepath.Join(root, "examples", "resources", "shelf_book", "resource.tf"), "resource {{\n")

	_, err := job.Render(t.Context(), false)
	if err == nil || !strings.Contains(err.Error(), "resource.tf") {
		t.Errorf("got error %v, want one that names the file", err)
	}
}

// What a module takes must be on its page.
func TestRenderRefusesAModuleWhosePageHasNoPlaceForTables(t *testing.T) {
	t.Parallel()

	root := newRepository(t)
	job, _ := newJob(t, root)

	write(t, filepath.Join(root, "examples", "modules", "room", "README.md"), "# A room\n<!-- BEGIN_TF_DOCS -->\n")

	_, err := job.Render(t.Context(), false)
	if err == nil || !strings.Contains(err.Error(), "END_TF_DOCS") {
		t.Errorf("got error %v, want one that names the line", err)
	}
}

// A part without a place is a misspelt one.
func TestRenderRefusesAPartThatNoTemplateNames(t *testing.T) {
	t.Parallel()

	job, _ := newJob(t, newRepository(t))
	job.Parts = map[string]string{"shelfs": "| shelf |"}

	_, err := job.Render(t.Context(), false)
	if err == nil || !strings.Contains(err.Error(), "[[shelfs]]") {
		t.Errorf("got error %v, want one that names the part", err)
	}
}

func TestRenderLeavesTheRepositoryAloneWhenATemplateFails(t *testing.T) {
	t.Parallel()

	root := newRepository(t)
	job, log := newJob(t, root)

	write(t, filepath.Join(root, templatesDir, "resources.md.tmpl"), "{{ .NoSuchField }}")

	if _, err := job.Render(t.Context(), false); err == nil {
		t.Error("a broken template went unnoticed")
	}

	contains(t, log.String(), "NoSuchField")
	contains(t, read(t, root, "docs/resources/gone.md"), "# gone")
}

func contains(t *testing.T, text string, parts ...string) {
	t.Helper()

	for _, part := range parts {
		if !strings.Contains(text, part) {
			t.Errorf("%q is missing in:\n%s", part, text)
		}
	}
}

func read(t *testing.T, root, name string) string {
	t.Helper()

	content, err := os.ReadFile(filepath.Join(root, name))
	if err != nil {
		t.Fatal(err)
	}

	return string(content)
}

func write(t *testing.T, path, content string) {
	t.Helper()

	if err := os.MkdirAll(filepath.Dir(path), 0o750); err != nil {
		t.Fatal(err)
	}

	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}
