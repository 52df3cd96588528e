// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

// A skill that customers have is not deleted. The real CLI lets Terraform forget it
// where it knows lifecycle { destroy = false }; where it does not, it says so itself.
func TestALiveSkillIsForgottenByItsLifecycle(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, listed)
	w := e.Workspace(`
resource "alexa_skill" "this" {
  initial_listing = { locale = "en-US", name = "Quick Trivia" }
  lifecycle {
    destroy = false
  }
}
`)
	run := w.CLI("apply", "-auto-approve", "-no-color")
	if strings.Contains(run.Errors, "Unsupported argument") {
		expectRequests(t, e, 0, 0)
		return
	}
	if run.Code != 0 {
		t.Fatalf("the apply failed: %s", run.Errors)
	}
	if err := e.PutSkillAt(created, "live", e.Document(created)); err != nil {
		t.Fatal(err)
	}
	// The exit code of such a destroy differs, for something is left.
	run = w.CLI("destroy", "-auto-approve", "-no-color")
	if strings.Contains(run.Errors, "Unable to delete skill") {
		t.Errorf("the destroy was refused: %s", run.Errors)
	}
	expectRequests(t, e, 1, 0)
	if left := strings.TrimSpace(w.Succeed("state", "list").Output); left != "" {
		t.Errorf("the state has %s", left)
	}
}
