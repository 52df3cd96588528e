// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package pages_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

const manyMachines = "docs/guides/many-machines.md"

// split is a repository with two folders of skills.
type split struct {
	t *testing.T
	e *acctest.Environment
	w *acctest.Workspace
	// programs is where the shell finds the CLI as terraform.
	programs string
}

const otherSkill = "amzn1.ask.skill.00000000-0000-0000-0000-000000000002"

func newSplit(t *testing.T) split {
	t.Helper()
	e := acctest.Start(t, listed)
	if err := e.PutSkill(otherSkill, []byte(listed)); err != nil {
		t.Fatal(err)
	}
	s := split{t: t, e: e, w: e.Workspace(""), programs: t.TempDir()}
	if err := os.Symlink(acctest.CLI(t), filepath.Join(s.programs, "terraform")); err != nil {
		t.Fatal(err)
	}
	for _, folder := range []string{"quizzes", "sounds"} {
		if err := os.MkdirAll(filepath.Join(s.w.Folder(), "skills", folder), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	s.declare("quizzes", pricedAs("quick_trivia", acctest.SkillID))
	s.declare("sounds", pricedAs("rain_sounds", otherSkill))
	return s
}

func pricedAs(name, id string) string {
	return fmt.Sprintf(`resource "alexa_paid_skill_pricing" %q {
  skill_id        = %q
  pricing         = { "amazon.com" = { offer_type = "ENTITLEMENT", price = 4.99, currency = "USD" } }
  tax_information = { category = "SOFTWARE" }
}
`, name, id)
}

// declare writes the configuration of a folder.
func (s split) declare(folder, hcl string) {
	s.t.Helper()
	const requirements = "terraform {\n  required_providers {\n    alexa = { source = \"terraform-provider-alexa/alexa\" }\n  }\n}\n"
	s.w.Write(filepath.Join("skills", folder, "main.tf"), requirements+hcl)
}

// shell runs commands in the repository, and returns what they print.
func (s split) shell(commands string) string {
	s.t.Helper()
	command := exec.CommandContext(s.t.Context(), "sh", "-e", "-c", commands)
	command.Dir = s.w.Folder()
	command.Env = slices.Concat(s.w.Command().Env, []string{"PATH=" + s.programs + string(filepath.ListSeparator) + os.Getenv("PATH"),
		"GIT_AUTHOR_NAME=Team", "GIT_AUTHOR_EMAIL=team@example.com", "GIT_COMMITTER_NAME=Team", "GIT_COMMITTER_EMAIL=team@example.com"})
	output, err := command.CombinedOutput()
	if err != nil {
		s.t.Fatalf("%s\n%s: %s", commands, err, output)
	}
	return string(output)
}

// The commands of the guide find the folders, apply all of them, and find those
// that a branch changes. A skill moves from one to another as the guide says,
// without a write.
func TestTheFoldersOfTheGuide(t *testing.T) {
	t.Parallel()
	s := newSplit(t)
	commands := under(t, manyMachines, "Split by folder", "shell")
	matrix := regexp.MustCompile(`run: (echo .*) >> "\$GITHUB_OUTPUT"`).FindStringSubmatch(under(t, manyMachines, "Split by folder", "yaml")[0].text)
	if len(commands) != 2 || matrix == nil {
		t.Fatalf("the guide has %v and %v", commands, matrix)
	}
	if got, want := s.shell(matrix[1]), `list=["skills/quizzes","skills/sounds"]`+"\n"; got != want {
		t.Errorf("the matrix is %q, want %q", got, want)
	}

	s.shell(commands[0].text)
	for _, id := range []string{acctest.SkillID, otherSkill} {
		if got := string(s.e.Document(id)); !strings.Contains(got, "4.99") {
			t.Errorf("%s is %s", id, got)
		}
	}

	s.shell("git init -q -b main . && git add skills/*/main.tf && git commit -q -m Begin && git switch -q -c cheaper")
	moves := under(t, manyMachines, "Move a skill to another folder", "terraform")
	s.declare("quizzes", moves[0].text)
	s.shell("git commit -q -a -m Move")
	if got, want := s.shell(commands[1].text), "skills/quizzes\n"; got != want {
		t.Errorf("the branch changes %q, want %q", got, want)
	}

	s.e.ResetRequests()
	s.shell("terraform -chdir=skills/quizzes apply -input=false -auto-approve")
	s.declare("sounds", pricedAs("rain_sounds", otherSkill)+pricedAs("quick_trivia", acctest.SkillID)+moves[1].text)
	moved := s.shell("terraform -chdir=skills/sounds apply -input=false -auto-approve -no-color")
	if want := "Resources: 1 imported, 0 added, 0 changed, 0 destroyed."; !strings.Contains(moved, want) {
		t.Errorf("%q is not in:\n%s", want, moved)
	}
	s.e.ExpectWrites(0)
}
