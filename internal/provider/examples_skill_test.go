// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// The example of a skill makes one, with the real CLI, and its sections in the same
// apply. Imported, it writes nothing that the skill has already; forgotten, the skill
// stays; destroyed, nothing is left.
func TestTheExampleOfASkill(t *testing.T) {
	t.Parallel()
	folder := filepath.Join(examples, "resources", "alexa_skill")
	config := example(t, folder, "resource.tf")
	e := acctest.Start(t, listed)
	w := e.Workspace(config)
	// All that the skill has is of this apply, so nothing is said to be taken over.
	if _, run := w.Apply(); len(run.Diagnostics) > 0 {
		t.Errorf("the apply says %+v", run.Diagnostics)
	}
	expectRequests(t, e, 1, 1)
	expectChanges(t, w, map[string]string{})

	const skill = "alexa_skill.quick_trivia"
	// Forgotten by a removed block, the skill stays; imported, it is as it was.
	w.Write("main.tf", `
removed {
  from = alexa_skill.quick_trivia
  lifecycle { destroy = false }
}
removed {
  from = alexa_skill_publishing.quick_trivia
  lifecycle { destroy = false }
}
`)
	w.Apply()
	e.ResetRequests()
	w.Write("main.tf", config)
	imported := strings.ReplaceAll(example(t, folder, "import-by-string-id.tf"), acctest.SkillID, created)
	w.Write("import.tf", imported+strings.ReplaceAll(imported, skill, "alexa_skill_publishing.quick_trivia"))
	changes, _ := w.Apply()
	if diff := cmp.Diff(map[string]string{skill: "update"}, changes); diff != "" {
		t.Errorf("planned (-want +got):\n%s", diff)
	}
	expectRequests(t, e, 0, 0)
	expectChanges(t, w, map[string]string{})
	w.Succeed("destroy", "-auto-approve")
	if e.Document(created) != nil {
		t.Error("the skill is left")
	}
	e.ExpectManifest(listed)

	// A place that a section has as well is refused before the section writes, even if
	// the skill was not known when both were planned.
	e.ResetRequests()
	w.Write("import.tf", "")
	w.Write("main.tf", strings.Replace(config, "    apis = {", "    publishingInformation = { category = \"GAMES\" }\n    apis = {", 1))
	run := w.CLI("apply", "-json", "-auto-approve")
	refused := run.Find("error", "which the alexa_skill_publishing of the same skill owns")
	if len(refused) != 1 || len(run.Find("error", "")) != 1 || refused[0].Address != "alexa_skill_publishing.quick_trivia" {
		t.Errorf("the apply says %+v", run.Diagnostics)
	}
	expectRequests(t, e, 1, 0)
}

// created is the first skill that a sandbox creates.
const created = "amzn1.ask.skill.00000000-0000-4000-8000-000000000001"

// expectRequests compares how many skills were created and written to. None may be
// deleted.
func expectRequests(t *testing.T, e *acctest.Environment, creations, writes int) {
	t.Helper()
	got := []int{e.Count(sandbox.OperationCreateSkill), e.Count(sandbox.OperationDeleteSkill), e.Count(sandbox.OperationPutManifest)}
	if diff := cmp.Diff([]int{creations, 0, writes}, got); diff != "" {
		t.Errorf("creations, deletions and writes (-want +got):\n%s", diff)
	}
}
