// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package pages_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

// configurations are all blocks of HCL that are published, parsed.
func configurations(t *testing.T) map[block]*hclsyntax.Body {
	t.Helper()
	found := map[block]*hclsyntax.Body{}
	for _, page := range pages(t) {
		for _, b := range blocks(t, page) {
			if b.language != "terraform" && b.language != "hcl" {
				continue
			}
			file, problems := hclsyntax.ParseConfig([]byte(b.text), b.String(), hcl.Pos{Line: 1, Column: 1})
			if problems.HasErrors() {
				t.Errorf("%s: %s", b, problems)
				continue
			}
			body, ok := file.Body.(*hclsyntax.Body)
			if !ok {
				t.Fatalf("%s is a %T", b, file.Body)
			}
			found[b] = body
		}
	}
	if len(found) == 0 {
		t.Fatal("no page has any HCL")
	}
	return found
}

// Every name of an attribute that a page writes is one that the provider knows,
// which the CLI does not check where attributes are nested, and what is required is there.
func TestTheNamesInPagesAreKnown(t *testing.T) {
	t.Parallel()
	schemas := readSchemas(t)
	for b, body := range configurations(t) {
		for _, problem := range schemas.check(body) {
			t.Errorf("%s: %s", b, problem)
		}
	}
}

// The CLI takes every configuration of every page. Each is a module of one
// configuration, so that the CLI starts once.
func TestTheConfigurationsInPagesAreValid(t *testing.T) {
	t.Parallel()
	var calls strings.Builder
	w := acctest.NewWorkspace(t, "")
	modules, known := 0, kindsOf(w)
	for b, body := range configurations(t) {
		// What uses a module is tested where the module is.
		if !isModule(body, known) || strings.Contains(b.text, "= aws_") || strings.Contains(b.text, "module.") {
			continue
		}
		if guide := strings.TrimSuffix(filepath.Base(b.page), ".md"); b.file != "" && followed[guide] != nil {
			// It is a part of what is applied where the guide is followed.
			continue
		}
		modules++
		folder := filepath.Join(w.Folder(), b.name())
		if err := os.MkdirAll(filepath.Join(folder, "skill-package"), 0o700); err != nil {
			t.Fatal(err)
		}
		w.Write(filepath.Join(b.name(), "main.tf"), b.text)
		// What a page reads from a file of its reader.
		w.Write(filepath.Join(b.name(), "skill.json"), sample(t))
		w.Write(filepath.Join(b.name(), "skill-package", "skill.json"), sample(t))
		if !strings.Contains(b.text, "required_providers") {
			w.Write(filepath.Join(b.name(), "terraform.tf"), "terraform {\n  required_providers {\n    alexa = { source = \"terraform-provider-alexa/alexa\" }\n  }\n}\n")
		}
		fmt.Fprintf(&calls, "module %q {\n  source = \"./%s\"\n%s}\n", b.name(), b.name(), inputs(body))
	}
	// What a page reads from the folder above.
	w.Write("skill.json", sample(t))
	if modules < 10 {
		t.Errorf("there are only %d configurations", modules)
	}
	w.Write("main.tf", calls.String())
	w.Succeed("get")
	var verdict struct {
		Diagnostics []struct {
			Severity, Summary, Detail string
			Range                     struct{ Filename string }
		}
	}
	run := w.CLI("validate", "-json")
	if err := json.Unmarshal([]byte(run.Output), &verdict); err != nil {
		t.Fatalf("%s: %s", err, run.Errors)
	}
	for _, said := range verdict.Diagnostics {
		// An empty provider block is deprecated in a module, which pages are not.
		if said.Severity == "error" {
			t.Errorf("%s: %s: %s %s", said.Range.Filename, said.Severity, said.Summary, said.Detail)
		}
	}
}

// sample is the manifest of a paid skill.
func sample(t *testing.T) string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(root, "internal", "cmd", "sandbox", "sample.json"))
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// isModule reports whether a block of a page can be validated as a module: it
// declares nothing of another provider, and has nothing that only a root module or another
// command may have. Ephemeral resources and actions are for CLIs that have them.
func isModule(body *hclsyntax.Body, known map[string]bool) bool {
	for _, b := range body.Blocks {
		switch b.Type {
		case "resource", "data", "ephemeral", "action":
			if !known[b.Type] {
				return false
			}
			if !strings.HasPrefix(b.Labels[0], "alexa_") && b.Labels[0] != "terraform_data" {
				return false
			}
		case "terraform", "provider", "variable", "output", "locals", "check", "moved", "removed":
		default:
			return false
		}
	}
	return true
}

// kindsOf are the blocks of things that a CLI has. OpenTofu has no actions.
func kindsOf(w *acctest.Workspace) map[string]bool {
	isTerraform := strings.HasPrefix(w.Succeed("version").Output, "Terraform")
	return map[string]bool{"resource": true, "data": true, "ephemeral": w.AtLeast(1, 11), "action": isTerraform && w.AtLeast(1, 14)}
}

// inputs are what a call must give to the variables of a module.
func inputs(body *hclsyntax.Body) string {
	var given []string
	for _, b := range body.Blocks {
		if b.Type == "variable" && b.Body.Attributes["default"] == nil {
			given = append(given, fmt.Sprintf("  %s = null\n", b.Labels[0]))
		}
	}
	slices.Sort(given)
	return strings.Join(given, "")
}
