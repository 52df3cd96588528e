// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package docgen

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclwrite"
)

// formatConfigurations rewrites every configuration file below dir in the style of `terraform fmt`.
// A file that doesn't parse is an error, so no broken example is published.
func formatConfigurations(dir string) error {
	names, err := files(dir)
	if err != nil {
		return err
	}

	for _, name := range names {
		if !isConfiguration(name) {
			continue
		}

		path := filepath.Join(dir, name)

		source, err := os.ReadFile(path)
		if err != nil {
			return err
		}

		if _, diags := hclwrite.ParseConfig(source, name, hcl.InitialPos); diags.HasErrors() {
			return fmt.Errorf("unable to parse an example: %w", diags)
		}

		if err := writeFile(path, hclwrite.Format(source)); err != nil {
			return err
		}
	}

	return nil
}

func isConfiguration(name string) bool {
	for _, suffix := range []string{".tf", ".tfvars", ".tftest.hcl", ".tfquery.hcl"} {
		if strings.HasSuffix(name, suffix) {
			return true
		}
	}

	return false
}
