// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillbetatest_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

// The story that the real CLI tells: a test from the developer console is imported with
// a configuration that the CLI writes, its block gets another name, it ends by itself
// and begins anew, and it is destroyed.
func TestWithTheCLI(t *testing.T) {
	s := start(t)
	// Whether a removal waits for the other name is not to depend on how busy the machine is.
	s.BatchWindow = 3 * time.Second
	s.put("RUNNING", "me@example.com", anna, ben)
	w := s.Workspace(fmt.Sprintf("import {\n  to = %s\n  id = %q\n}\n", address, acctest.SkillID))
	w.GenerateConfiguration()
	w.Succeed("apply", "-auto-approve")
	expectChanges := func(changes map[string]string, want map[string]string) {
		t.Helper()
		if diff := cmp.Diff(want, changes); diff != "" {
			t.Errorf("planned (-want +got):\n%s", diff)
		}
	}
	changes, _ := w.Plan()
	expectChanges(changes, map[string]string{})
	s.expectWrites()

	// Without a moved block this is a destroy and a create.
	w.Write("main.tf", "")
	w.Write("generated.tf", strings.Replace(config(`feedback_email = "me@example.com"`, testersOf(anna, ben), "running = true"), `"this"`, `"renamed"`, 1))
	const renamed = "alexa_skill_beta_test.renamed"
	changes, _ = w.Apply()
	expectChanges(changes, map[string]string{address: "delete", renamed: "create"})
	s.expectWrites()

	if err := s.ExpireBetaTest(acctest.SkillID); err != nil {
		t.Fatal(err)
	}
	changes, run := w.Apply()
	expectChanges(changes, map[string]string{renamed: "update"})
	if len(run.Find("warning", "A new beta test of Quick Trivia (...00000000) will begin")) == 0 {
		t.Errorf("the CLI says %+v", run.Diagnostics)
	}
	s.expectTest("RUNNING", "me@example.com", anna, ben)
	w.Succeed("destroy", "-auto-approve")
	s.expectTest("ENDED", "me@example.com", anna, ben)
	for _, tester := range []string{anna, ben} {
		// The first invitation was not Terraform's, and the first end was that of 90 days.
		s.expectMails(tester, 1, 2)
	}
}
