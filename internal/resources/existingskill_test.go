// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package resources_test

import (
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// fromFile is a way of the guide, with the file beside it.
func fromFile(t *testing.T, e *acctest.Environment, way string) *acctest.Workspace {
	t.Helper()
	w := e.Workspace(strings.ReplaceAll(exampleFile(t, "existing-skill", way, "main.tf"), "../skill.json", "skill.json"))
	w.Write("skill.json", exampleFile(t, "existing-skill", "skill.json"))
	return w
}

// manifestOf is a skill.json without its envelope.
func manifestOf(t *testing.T, file string) string {
	t.Helper()
	manifest, enveloped := strings.CutPrefix(strings.Join(strings.Fields(file), " "), `{ "manifest": `)
	if !enveloped {
		t.Fatalf("there is no envelope around %s", file)
	}
	return strings.TrimSuffix(manifest, "}")
}

// A skill.json becomes a skill by way of the functions or of one resource. What
// the ASK CLI sends of the same file afterwards is nothing to plan.
func TestSkillFromAFile(t *testing.T) {
	t.Parallel()
	// At most one write for each section: on a busy machine they may all run apart.
	for way, writes := range map[string]int{"functions": 5, "manifest": 0} {
		t.Run(way, func(t *testing.T) {
			t.Parallel()
			e := acctest.Start(t, `{}`)
			e.DeleteSkill(acctest.SkillID)
			w := fromFile(t, e, way)
			w.Apply()
			ids := e.SkillIDs()
			if len(ids) != 1 {
				t.Fatalf("the account has %d skills", len(ids))
			}
			file := exampleFile(t, "existing-skill", "skill.json")
			expectMeaning(t, manifestOf(t, file), e.Document(ids[0]))
			if posts, puts := e.Count(sandbox.OperationCreateSkill), e.Count(sandbox.OperationPutManifest); posts != 1 || puts > writes {
				t.Errorf("%d creations and %d writes, want one and at most %d", posts, puts, writes)
			}
			if err := e.PutSkill(ids[0], []byte(file)); err != nil {
				t.Fatal(err)
			}
			if changes, _ := w.Plan(); len(changes) > 0 {
				t.Errorf("after a deploy of the same file the plan is %v", changes)
			}
		})
	}
}

// A skill that exists is imported with a configuration that Terraform writes.
func TestSkillWithAGeneratedConfiguration(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, exampleFile(t, "existing-skill", "skill.json"), sandbox.WithHostedIcons())
	w := fromFile(t, e, "import")
	w.Write("skill.tf", "import {\n  to = alexa_skill.quick_trivia\n  id = local.skill_id\n}\n")
	w.GenerateConfiguration()
	w.Succeed("apply", "-auto-approve")
	e.ExpectWrites(0)
	if changes, _ := w.Plan(); len(changes) > 0 {
		t.Errorf("after the import the plan is %v", changes)
	}
}
