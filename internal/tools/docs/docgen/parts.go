// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package docgen

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
)

// insertParts puts the parts where the templates name them. A part that none of them names is an error, because a misspelt
// name would be published.
func (j Job) insertParts(templates string) error {
	names, err := files(templates)
	if err != nil {
		return err
	}

	used := map[string]bool{}

	for _, name := range names {
		path := filepath.Join(templates, name)

		content, err := os.ReadFile(path)
		if err != nil {
			return err
		}

		for part, markdown := range j.Parts {
			mark := []byte("[[" + part + "]]")
			if !bytes.Contains(content, mark) {
				continue
			}

			used[part] = true
			content = bytes.ReplaceAll(content, mark, []byte(markdown))
		}

		if err := writeFile(path, content); err != nil {
			return err
		}
	}

	for part := range j.Parts {
		if !used[part] {
			return fmt.Errorf("no template has a place for [[%s]]", part)
		}
	}

	return nil
}
