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

const paidSkill = "examples/modules/paid-skill/README.md"

// What the page of the module shows makes a skill of an empty account, leaves
// nothing to plan, and passes the page's own check. The import that it shows takes a
// section over without a write.
func TestTheUsageOfTheModule(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, `{}`)
	e.DeleteSkill(acctest.SkillID)
	usage := under(t, paidSkill, "Usage", "terraform")[0].text
	const published = `"github.com/terraform-provider-alexa/terraform-provider-alexa//examples/modules/paid-skill"`
	if strings.Count(usage, published) != 1 {
		t.Fatalf("the module has another source in\n%s", usage)
	}
	w := e.Workspace(strings.Replace(usage, published, `"./paid-skill"`, 1) + under(t, paidSkill, "Policies", "terraform")[0].text)
	if err := os.CopyFS(filepath.Join(w.Folder(), "paid-skill"), os.DirFS(filepath.Join(root, "examples", "modules", "paid-skill"))); err != nil {
		t.Fatal(err)
	}
	w.Succeed("get")
	_, applied := w.Apply()
	if said := applied.Warnings(); len(said) > 0 {
		t.Errorf("the apply warns: %v", said)
	}
	skills := e.SkillIDs()
	if len(skills) != 1 {
		t.Fatalf("there are %d skills", len(skills))
	}

	const pricing = "module.quick_trivia.alexa_paid_skill_pricing.this"
	imported := under(t, paidSkill, "A skill that exists", "terraform")[0].text
	if strings.Count(imported, acctest.SkillID) != 1 || !strings.Contains(imported, pricing) {
		t.Fatalf("the page imports something else:\n%s", imported)
	}
	w.Succeed("state", "rm", pricing)
	w.Write("import.tf", strings.Replace(imported, acctest.SkillID, skills[0], 1))
	writes := e.Count(sandbox.OperationPutManifest)
	if changes, run := w.Apply(); len(changes) > 0 || len(run.Warnings()) > 0 {
		t.Errorf("after the import the plan is %v, and says %v", changes, run.Warnings())
	}
	if again := e.Count(sandbox.OperationPutManifest) - writes; again > 0 {
		t.Errorf("the import wrote %d times", again)
	}
}
