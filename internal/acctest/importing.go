// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"
	"github.com/hashicorp/terraform-plugin-testing/tfversion"
)

// identity is where each resource is told apart from others of its type.
const identity = "skill_id"

// imports tells of skills that have the section, of the command, and of the
// block with an ID: every configuration that means the same as the skill plans
// empty, and nothing is written.
func imports(t *testing.T, s Subject) {
	for name, c := range map[string]struct {
		manifest       string
		configurations []string
	}{
		"full": {s.Full.JSON, append([]string{s.Full.HCL}, s.Same...)},
		"lean": {s.Lean.JSON, append([]string{s.Lean.HCL}, s.Defaults...)},
	} {
		t.Run(name, func(t *testing.T) {
			e := Start(t, c.manifest)
			steps := []resource.TestStep{{
				Config: e.Config(s.Config(c.configurations[0])), ResourceName: s.Address(),
				ImportState: true, ImportStateId: SkillID, ImportStatePersist: true,
			}}
			for _, hcl := range c.configurations {
				steps = append(steps, resource.TestStep{
					Config: e.Config(s.Config(hcl)), PlanOnly: true,
					PostApplyFunc: func() { e.ExpectWrites(0) },
				})
			}
			e.Test(t, append(steps, resource.TestStep{
				Config: e.Config(s.Config(c.configurations[0])), ResourceName: s.Address(), ImportState: true, ImportStateId: SkillID,
				ImportStateVerify: true, ImportStateVerifyIdentifierAttribute: identity,
			}, resource.TestStep{
				Config: e.Config(s.Config(c.configurations[0])), ResourceName: s.Address(), ImportState: true, ImportStateId: SkillID,
				ImportStateKind: resource.ImportBlockWithID,
			})...)
		})
	}
}

// importsByIdentity needs a CLI that keeps identities. What the provider does
// is told in importsOverTheProtocol for every CLI.
func importsByIdentity(t *testing.T, s Subject) {
	e := Start(t, s.Full.JSON)
	create := e.step(s, s.Full.HCL, plancheck.ResourceActionCreate, s.Full.JSON, 0)
	create.ConfigStateChecks = []statecheck.StateCheck{
		statecheck.ExpectIdentityValueMatchesState(s.Address(), tfjsonpath.New(identity)),
		statecheck.ExpectIdentity(s.Address(), map[string]knownvalue.Check{identity: knownvalue.StringExact(SkillID)}),
	}
	e.TestWith(t, []tfversion.TerraformVersionCheck{tfversion.SkipBelow(tfversion.Version1_12_0)}, create, resource.TestStep{
		ResourceName: s.Address(), ImportState: true, ImportStateKind: resource.ImportBlockWithResourceIdentity,
	})
}

// importBlock asks for an import of the skill as part of a plan.
func importBlock(s Subject) string {
	return fmt.Sprintf("import {\n  to = %s\n  id = %q\n}\n", s.Address(), SkillID)
}

// importsNothing tells of a skill that lacks the section, where Amazon's own
// additions don't count, and of one that does not exist.
func importsNothing(t *testing.T, s Subject) {
	e := Start(t, s.Without)
	w := e.Workspace(s.Config(s.Full.HCL))
	run := w.CLI("import", s.Address(), SkillID)
	if run.Code != 1 {
		t.Errorf("import exited with %d: %s", run.Code, run.Output)
	}
	if held := w.Succeed("show", "-json").Output; strings.Contains(held, SkillID) {
		t.Errorf("something was imported: %s", held)
	}
	w.Write("import.tf", importBlock(s))
	run = w.CLI("plan", "-json")
	if found := run.Find("error", "so there is nothing to import"); run.Code != 1 || len(found) != 1 || !strings.Contains(found[0].Detail, SkillID) {
		t.Errorf("plan exited with %d and said %+v", run.Code, run.Diagnostics)
	}
	e.DeleteSkill(SkillID)
	run = w.CLI("plan", "-json")
	if found := run.Find("error", "the skill does not exist"); run.Code != 1 || len(found) != 1 {
		t.Errorf("plan exited with %d and said %+v", run.Code, run.Diagnostics)
	}
	e.ExpectWrites(0)
}

// bareKey is a key with dots that stands there without quotes.
var bareKey = regexp.MustCompile(`(?m)^(\s*)([a-z]+(?:\.[a-z]+)+)(\s*=)`)

// generatesConfiguration tells of somebody who has a skill and no HCL yet.
// OpenTofu (1.12) forgets to quote keys such as amazon.com and refuses its own
// file then; that is mended as its user would.
func generatesConfiguration(t *testing.T, s Subject) {
	for name, manifest := range map[string]string{"full": s.Full.JSON, "lean": s.Lean.JSON} {
		t.Run(name, func(t *testing.T) {
			e := Start(t, manifest)
			w := e.Workspace(importBlock(s))
			run := w.CLI("plan", "-json", "-generate-config-out=generated.tf")
			generated, err := os.ReadFile(filepath.Join(w.Folder(), "generated.tf"))
			if err != nil {
				t.Fatal(err)
			}
			mended := bareKey.ReplaceAllString(string(generated), `$1"$2"$3`)
			if run.Code != 0 && mended == string(generated) {
				t.Errorf("generating exited with %d and said %+v", run.Code, run.Diagnostics)
			}
			w.Write("generated.tf", mended)
			if changes, _ := w.Plan(); len(changes) > 0 {
				t.Errorf("the generated configuration plans %v", changes)
			}
			w.Succeed("apply", "plan")
			if changes, _ := w.Plan(); len(changes) > 0 {
				t.Errorf("after the import the plan is %v", changes)
			}
			e.ExpectWrites(0)
			e.ExpectManifest(manifest)
		})
	}
}
