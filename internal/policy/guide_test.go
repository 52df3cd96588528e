// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

//go:build conftest

package policy_test

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

const guide = "../../docs/guides/policies.md"

var (
	shellBlock     = regexp.MustCompile("(?s)```shell\n(.*?)```")
	terraformBlock = regexp.MustCompile("(?s)```terraform\n(.*?)```")
)

// The commands of the guide do what it says: the plan of a price that moves too far
// is refused, passes with the label, and the policies' own tests pass.
func TestTheCommandsOfTheGuide(t *testing.T) {
	t.Parallel()
	page, err := os.ReadFile(guide)
	if err != nil {
		t.Fatal(err)
	}
	commands := shellBlock.FindAllStringSubmatch(string(page), -1)
	configuration := terraformBlock.FindStringSubmatch(string(page))
	if len(commands) < 3 || configuration == nil {
		t.Fatalf("the guide has %d blocks of commands", len(commands))
	}

	e := account(t)
	w := e.Workspace(configuration[1] + priced("trivia", trivia, map[string]string{"amazon.com": "4.99"}, "en-US"))
	w.Apply()
	w.Write("main.tf", configuration[1]+priced("trivia", trivia, map[string]string{"amazon.com": "9.99"}, "en-US"))
	if err := os.CopyFS(filepath.Join(w.Folder(), "policy"), os.DirFS(policies)); err != nil {
		t.Fatal(err)
	}
	programs := t.TempDir()
	for name, executable := range map[string]string{"terraform": acctest.CLI(t), "conftest": os.Getenv(executableVariable)} {
		if err := os.Symlink(executable, filepath.Join(programs, name)); err != nil {
			t.Fatal(err)
		}
	}
	for i, want := range []struct {
		code int
		says string
	}{
		{1, "a change of +100.2 %, and 20 % is the limit"},
		{0, "0 failures"},
		{0, "0 failures"},
	} {
		command := exec.CommandContext(t.Context(), "sh", "-e", "-c", commands[i][1])
		command.Dir = w.Folder()
		command.Env = slices.Concat(w.Command().Env, []string{"PATH=" + programs + string(filepath.ListSeparator) + os.Getenv("PATH")})
		output, err := command.CombinedOutput()
		if code := command.ProcessState.ExitCode(); code != want.code || !strings.Contains(string(output), want.says) {
			t.Errorf("%s\nexited with %d, %v, and said %s", commands[i][1], code, err, output)
		}
	}
}
