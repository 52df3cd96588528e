// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package pages_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// The two ways of testing that the guide shows pass, with the command that it
// shows. The mocked one asks nobody anything.
func TestTheExamplesOfTestingPass(t *testing.T) {
	t.Parallel()
	commands := map[string]bool{}
	for _, b := range blocks(t, "docs/guides/testing.md") {
		if b.language == "shell" {
			commands[strings.TrimSpace(b.text)] = true
		}
	}
	for name, test := range map[string]struct {
		file     string
		requests bool
	}{
		"mock":    {"mocked.tftest.hcl", false},
		"sandbox": {"sandbox.tftest.hcl", true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e := acctest.Start(t, sample(t))
			w := e.Workspace(example(t, "main.tf"))
			if err := os.Mkdir(filepath.Join(w.Folder(), "tests"), 0o700); err != nil {
				t.Fatal(err)
			}
			w.Write(filepath.Join("tests", test.file), example(t, "tests", test.file))
			command := "terraform test -filter=tests/" + test.file
			if !commands[command] {
				t.Errorf("the guide does not say %q, but %v", command, commands)
			}
			run := w.Succeed(append(strings.Fields(command)[1:], "-no-color")...)
			if !strings.Contains(run.Output, "Success! 2 passed, 0 failed.") {
				t.Errorf("it said %s", run.Output)
			}
			if got := len(e.Requests()) > 0; got != test.requests {
				t.Errorf("Amazon was asked: %t", got)
			}
			if test.requests && e.Count(sandbox.OperationPutManifest) < 3 {
				t.Errorf("%d writes: a creation, a change and a removal were expected", e.Count(sandbox.OperationPutManifest))
			}
		})
	}
}

// What the guide says of a mock: it makes up what the provider would compute, and
// leaves the checks of the configuration to the provider.
func TestWhatAMockDoes(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, sample(t))
	w := e.Workspace(example(t, "main.tf"))
	w.Write("made_up.tftest.hcl", `
mock_provider "alexa" {}
run "made_up" {
  assert {
    condition     = length(alexa_paid_skill_pricing.quick_trivia.price_summary) == 0 && !alexa_skill_privacy.quick_trivia.contains_ads
    error_message = "something is computed"
  }
}
run "judged" {
  command = plan
  variables {
    monthly_price = -1
  }
}
`)
	run := w.CLI("test", "-no-color")
	if !strings.Contains(run.Output, `run "made_up"... pass`) {
		t.Errorf("it said %s%s", run.Output, run.Errors)
	}
	if said := run.Output + run.Errors; run.Code == 0 || !strings.Contains(said, "Rule price-positive") {
		t.Errorf("a price below zero passed: %s", said)
	}
	if asked := len(e.Requests()); asked != 0 {
		t.Errorf("%d requests", asked)
	}
}

// example is a file of the example about testing.
func example(t *testing.T, name ...string) string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(append([]string{root, "examples", "testing"}, name...)...))
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}
