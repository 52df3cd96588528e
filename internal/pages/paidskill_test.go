// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package pages_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"

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
	w := e.Workspace(strings.Replace(usage, published, `"./modules/paid-skill"`, 1) + under(t, paidSkill, "Policies", "terraform")[0].text)
	copyExample(t, w, "modules/paid-skill")
	w.Succeed("get")
	_, applied := w.Apply()
	if said := applied.Warnings(); len(said) > 0 {
		t.Errorf("the apply warns: %v", said)
	}
	skills := e.SkillIDs()
	if len(skills) != 1 || len(e.ProductsOf(skills[0], "development")) != 1 {
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

// The tests of the module pass, each by the command of its page. The mocked ones ask
// nobody anything, the others leave no skill behind.
func TestTheTestsOfTheModulePass(t *testing.T) {
	t.Parallel()
	lines := strings.Split(strings.TrimSpace(under(t, paidSkill, "Tests", "shell")[0].text), "\n")
	if len(lines) != 2 {
		t.Fatalf("the page has %d commands", len(lines))
	}
	for i, passed := range []string{"Success! 11 passed, 0 failed.", "Success! 2 passed, 0 failed."} {
		command, _, _ := strings.Cut(lines[i], " #")
		t.Run(command, func(t *testing.T) {
			t.Parallel()
			e := acctest.Start(t, `{}`)
			e.DeleteSkill(acctest.SkillID)
			w := e.Workspace("")
			copyExample(t, w, "modules/paid-skill")
			run := w.At("modules/paid-skill").Succeed(append(strings.Fields(command)[1:], "-no-color")...)
			if !strings.Contains(run.Output, passed) {
				t.Errorf("%s\n%s%s", command, run.Output, run.Errors)
			}
			created, asked := e.Count(sandbox.OperationCreateSkill), len(e.Requests())
			if strings.Contains(command, "mocked") && asked > 0 || strings.Contains(command, "sandbox") && created != 1 {
				t.Errorf("%d requests, %d of which create a skill", asked, created)
			}
			if left := slices.Concat(e.SkillIDs(), e.ProductIDs()); len(left) > 0 {
				t.Errorf("the tests leave %v", left)
			}
		})
	}
}

// Before Terraform 1.9 and OpenTofu 1.9 a validation may speak of its own variable
// alone, and the module is for 1.8 as well.
func TestTheValidationsOfTheModuleAreForEveryCLI(t *testing.T) {
	t.Parallel()
	validations := 0
	for _, variable := range parsed(t, "modules", "paid-skill", "variables.tf").Blocks {
		for _, validation := range variable.Body.Blocks {
			for name, attribute := range validation.Body.Attributes {
				for _, reference := range attribute.Expr.Variables() {
					if reference.RootName() != "var" || len(reference) < 2 {
						continue
					}
					validations++
					if step, ok := reference[1].(hcl.TraverseAttr); !ok || step.Name != variable.Labels[0] {
						t.Errorf("%s of variable %s refers to another variable at %s", name, variable.Labels[0], reference.SourceRange())
					}
				}
			}
		}
	}
	if validations == 0 {
		t.Error("there are no validations")
	}
}

// copyExample copies a folder of examples into a workspace, at the same place.
func copyExample(t *testing.T, w *acctest.Workspace, folder string) {
	t.Helper()
	if err := os.CopyFS(filepath.Join(w.Folder(), folder), os.DirFS(filepath.Join(root, "examples", folder))); err != nil {
		t.Fatal(err)
	}
}
