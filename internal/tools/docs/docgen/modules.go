// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package docgen

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"

	"github.com/terraform-docs/terraform-docs/format"
	docsprint "github.com/terraform-docs/terraform-docs/print"
	"github.com/terraform-docs/terraform-docs/terraform"
)

// The marks of terraform-docs, between which a page of a module has what is made from its configuration.
var (
	tablesBegin = []byte("<!-- BEGIN_TF_DOCS -->\n")
	tablesEnd   = []byte("<!-- END_TF_DOCS -->")
)

// describeModules writes what each module needs, takes and gives into its README.md. A module whose page has no place for
// that is an error.
func describeModules(dir string) error {
	modules, err := filepath.Glob(filepath.Join(dir, "*", "README.md"))
	if err != nil {
		return err
	}

	for _, page := range modules {
		content, err := os.ReadFile(page)
		if err != nil {
			return err
		}

		before, rest, begins := bytes.Cut(content, tablesBegin)
		_, after, ends := bytes.Cut(rest, tablesEnd)

		if !begins || !ends {
			return fmt.Errorf("%s lacks the line %s or %s", page, bytes.TrimSpace(tablesBegin), tablesEnd)
		}

		tables, err := moduleTables(filepath.Dir(page))
		if err != nil {
			return fmt.Errorf("unable to describe the module of %s: %w", page, err)
		}

		if err := writeFile(page, bytes.Join([][]byte{before, tablesBegin, []byte(tables), []byte("\n"), tablesEnd, after}, nil)); err != nil {
			return err
		}
	}

	return nil
}

// moduleTables are the tables of a module, in Markdown and in the order of its files.
func moduleTables(dir string) (string, error) {
	config := docsprint.DefaultConfig()
	config.ModuleRoot = dir
	config.HeaderFrom = ""
	config.Sort.Enabled = false
	config.Sections.Show = []string{"requirements", "resources", "inputs", "outputs"}
	config.Settings.Anchor = false
	config.Settings.Escape = false
	config.Settings.LockFile = false
	config.Parse()

	module, err := terraform.LoadWithOptions(config)
	if err != nil {
		return "", err
	}

	table := format.NewMarkdownTable(config)
	if err := table.Generate(module); err != nil {
		return "", err
	}

	return table.Content(), nil
}
