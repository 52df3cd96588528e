// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skill_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

// corpusVariable names a folder of manifests that are tried besides those of the
// repository.
const corpusVariable = "ALEXA_MANIFESTS"

// A manifest that a skill has is declared as a whole. Nothing is written, nothing is
// planned any more, and no value is lost when the first one changes.
func TestCorpus(t *testing.T) {
	t.Parallel()
	files := []string{filepath.Join("..", "..", "cmd", "demo", "skill.json"), filepath.Join("..", "testdata", "household-list.json")}
	if folder := os.Getenv(corpusVariable); folder != "" {
		found, err := filepath.Glob(filepath.Join(folder, "*.json"))
		if err != nil || len(found) == 0 {
			t.Fatalf("%s names %s, in which there is no *.json (%v)", corpusVariable, folder, err)
		}
		files = append(files, found...)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			s := start(t)
			s.Put(string(text))
			if report := s.Import(address, acctest.SkillID); len(report.Errors()) > 0 {
				// What says one thing twice can't be changed without loss.
				expectError(t, report, "", "duplicate key")
				return
			}
			config := declaring(hcl(string(text)))
			p := s.Run(config)
			if len(p.Errors()) > 0 {
				t.Logf("refused: %+v", p.Errors())
				s.expectCounts(0, 0, 0)
				return
			}
			s.expectCounts(0, 0, 0)
			s.expectNothingPlanned(config)
		})
	}
}

// hcl escapes what would be a template.
func hcl(text string) string { return strings.NewReplacer("${", "$${", "%{", "%%{").Replace(text) }
