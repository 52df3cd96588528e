// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package pages_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

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
