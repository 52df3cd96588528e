// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const replaceable = `
variable "release" { default = "1" }
resource "terraform_data" "release" { input = var.release }

resource "alexa_skill_permissions" "this" {
  skill_id    = "` + acctest.SkillID + `"
  permissions = ["alexa::person_id:read"]
  lifecycle {
    replace_triggered_by = [terraform_data.release]
LIFECYCLE
  }
}
`

// Terraform plans a replacement twice, the second time as a create, and both are
// plans of one resource.
func TestAForcedReplacementHasOneOwner(t *testing.T) {
	t.Parallel()
	for name, lifecycle := range map[string]string{"destroy first": "", "create first": "create_before_destroy = true"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e := acctest.Start(t, listed)
			w := e.Workspace(strings.Replace(replaceable, "LIFECYCLE", lifecycle, 1))
			w.Succeed("apply", "-auto-approve")
			applied := string(e.Document(acctest.SkillID))
			for _, force := range [][]string{{"-replace=alexa_skill_permissions.this"}, {"-var=release=2"}} {
				changes, _ := w.Plan(force...)
				if changes["alexa_skill_permissions.this"] != "replace" {
					t.Errorf("%v plans %v", force, changes)
				}
				w.Succeed("apply", "plan")
				e.ExpectManifest(applied)
				w.Succeed("plan", "-detailed-exitcode", "-var=release="+map[bool]string{true: "2", false: "1"}[force[0] == "-var=release=2"])
			}
		})
	}
}

// A forced replacement beside a second owner does not hide the second one.
func TestAForcedReplacementHidesNoSecondOwner(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, listed)
	config := strings.Replace(replaceable, "LIFECYCLE", "", 1)
	w := e.Workspace(config)
	w.Succeed("apply", "-auto-approve")
	w.Write("main.tf", config+`
resource "alexa_skill_permissions" "second" {
  skill_id    = "`+acctest.SkillID+`"
  permissions = ["alexa::person_id:read"]
}
`)
	e.ResetRequests()
	run := w.CLI("plan", "-json", "-replace=alexa_skill_permissions.this")
	if found := run.Find("error", "Two resources own the same part of a skill"); run.Code == 0 || len(found) != 1 {
		t.Errorf("the plan ended with %d and said %+v", run.Code, run.Diagnostics)
	}
	e.ExpectWrites(0)
}

// Two skills that change places between the instances of a for_each keep what
// the configuration says of them.
func TestSkillsCanChangePlaces(t *testing.T) {
	t.Parallel()
	const second = "amzn1.ask.skill.00000000-0000-0000-0000-000000000002"
	e := acctest.Start(t, listed)
	if err := e.PutSkill(second, []byte(listed)); err != nil {
		t.Fatal(err)
	}
	config := func(one, two string) string {
		return fmt.Sprintf(`
resource "alexa_skill_permissions" "this" {
  for_each    = { one = %q, two = %q }
  skill_id    = each.value
  permissions = ["alexa::person_id:read"]
}
`, one, two)
	}
	w := e.Workspace(config(acctest.SkillID, second))
	w.Succeed("apply", "-auto-approve")
	applied := string(e.Document(acctest.SkillID))
	w.Write("main.tf", config(second, acctest.SkillID))
	w.Succeed("apply", "-auto-approve")
	w.Succeed("plan", "-detailed-exitcode")
	e.ExpectManifest(applied)
	if e.Count(sandbox.OperationPutManifest) == 0 {
		t.Error("nothing was ever written")
	}
}
