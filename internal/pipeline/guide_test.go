// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

//go:build pipeline

package pipeline_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

const guide = "../../docs/guides/gitops.md"

var fenced = regexp.MustCompile("(?ms)^( *)```(shell|terraform)\n(.*?\n) *```$")

// fromTheGuide are the blocks of the guide in a language, in their order.
func fromTheGuide(t *testing.T, language string) []string {
	t.Helper()
	content, err := os.ReadFile(guide)
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, block := range fenced.FindAllStringSubmatch(string(content), -1) {
		if block[2] == language {
			found = append(found, strings.ReplaceAll("\n"+block[3], "\n"+block[1], "\n"))
		}
	}
	if len(found) != 2 {
		t.Fatalf("the guide has %d blocks of %s", len(found), language)
	}
	return found
}

func (m *team) shell(folder, script string, variables ...string) string {
	m.t.Helper()
	command := exec.CommandContext(m.t.Context(), "sh", "-e", "-c", script)
	command.Dir, command.Env = folder, slices.Concat(m.variables, somebody, variables)
	output, err := command.CombinedOutput()
	if err != nil {
		m.t.Fatalf("%s: %s\n%s", script, err, output)
	}
	return string(output)
}

// found makes the team's repository as the guide says.
func (m *team) found() {
	m.t.Helper()
	parent := m.t.TempDir()
	clone := filepath.Join(parent, "terraform-provider-alexa", "examples", "gitops")
	if err := os.CopyFS(clone, os.DirFS(example)); err != nil {
		m.t.Fatal(err)
	}
	m.shell(parent, fromTheGuide(m.t, "shell")[0])
	m.folder = filepath.Join(parent, "skills")
	if files := m.git("ls-files", "*.lock.hcl", ".gitlab-ci.yml", "*plan.yml"); strings.Count(files, "\n") != 4 {
		m.t.Fatalf("the repository has only %s", files)
	}
}

// atADesk is what somebody sees before there is a pull request.
func atADesk(t *testing.T, m *team) {
	variables := m.account("staging")
	for name, value := range m.secrets("staging") {
		variables = append(variables, name+"="+value)
	}
	shown := m.shell(m.checkout("main"), fromTheGuide(t, "shell")[1], variables...)
	if !strings.Contains(shown, "| Quick Trivia | amazon.com | not managed yet | SUBSCRIPTION 0.99 USD monthly, 7-day free trial | taken over |") {
		t.Errorf("it shows %s", shown)
	}
}

// The backends that the guide names are written as the CLI wants them.
func TestStateElsewhere(t *testing.T) {
	t.Parallel()
	for _, variant := range fromTheGuide(t, "terraform") {
		folder := t.TempDir()
		if err := os.WriteFile(filepath.Join(folder, "main.tf"), []byte(variant), 0o600); err != nil {
			t.Fatal(err)
		}
		for _, arguments := range [][]string{{"init", "-backend=false", "-input=false"}, {"validate"}} {
			command := exec.CommandContext(t.Context(), acctest.CLI(t), arguments...)
			command.Dir, command.Env = folder, append(outside(), "CHECKPOINT_DISABLE=1")
			if output, err := command.CombinedOutput(); err != nil {
				t.Errorf("%s: %s\n%s\n%s", arguments, err, output, variant)
			}
		}
	}
}
