// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

// twoProviders has one resource, in one of two provider configurations. Terraform
// runs a process for each.
func twoProviders(name, provider, permission string) string {
	return fmt.Sprintf(`
provider "alexa" {}
provider "alexa" { alias = "other" }

resource "alexa_skill_permissions" %q {
  provider    = %s
  skill_id    = %q
  permissions = [%q]
}
`, name, provider, acctest.SkillID, permission)
}

// A resource that is renamed and given to another provider configuration is
// destroyed by one process and created by another, and neither knows of the other.
func TestARenamedResourceOfAnotherProviderConfigurationIsRefused(t *testing.T) {
	t.Parallel()
	const one, two = "alexa::person_id:read", "alexa::device_id:read"
	for name, to := range map[string]struct{ before, after, permission string }{
		"to an alias, same":        {"alexa", "alexa.other", one},
		"to an alias, different":   {"alexa", "alexa.other", two},
		"from an alias, same":      {"alexa.other", "alexa", one},
		"from an alias, different": {"alexa.other", "alexa", two},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e := acctest.Start(t, listed)
			w := e.Workspace(twoProviders("this", to.before, one))
			w.Succeed("apply", "-auto-approve")
			applied := string(e.Document(acctest.SkillID))
			planned := strings.Replace(applied, one, to.permission, 1)
			w.Write("main.tf", twoProviders("renamed", to.after, to.permission))
			attempts, apart := 3, strings.Contains(w.Succeed("version").Output, "OpenTofu")
			if apart {
				// It may start one process when the other has ended. Then the first apply
				// is refused on the way, and what the next one does depends on how far it came.
				attempts = 1
			}
			for range attempts {
				run := w.CLI("apply", "-json", "-auto-approve")
				if apart && run.Code == 0 {
					// The one that removes had ended before the other began, so nothing is lost.
					e.ExpectManifest(planned)
					continue
				}
				if found := run.Find("error", "permissions"); run.Code == 0 || len(found) == 0 {
					t.Errorf("the apply ended with %d and said %v", run.Code, run.Diagnostics)
				}
				if attempts > 1 {
					e.ExpectManifest(applied)
				}
			}
			// One of the things that the message says to do.
			w.Write("removed.tf", forgetting)
			w.Succeed("apply", "-auto-approve")
			e.ExpectManifest(planned)
			expectChanges(t, w, map[string]string{})
		})
	}
}

const forgetting = "removed {\n  from = alexa_skill_permissions.this\n  lifecycle {\n    destroy = false\n  }\n}\n"

// Terraform knows that the two are one, or forgets the one that goes.
func TestAPartCanMoveToAnotherProviderConfiguration(t *testing.T) {
	t.Parallel()
	for name, block := range map[string]string{
		"moved":     "moved {\n  from = alexa_skill_permissions.this\n  to   = alexa_skill_permissions.renamed\n}\n",
		"forgotten": forgetting,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e := acctest.Start(t, listed)
			w := e.Workspace(twoProviders("this", "alexa", "alexa::person_id:read"))
			w.Succeed("apply", "-auto-approve")
			applied := string(e.Document(acctest.SkillID))
			w.Write("main.tf", twoProviders("renamed", "alexa.other", "alexa::person_id:read"))
			w.Write("moved.tf", block)
			w.Succeed("apply", "-auto-approve")
			e.ExpectManifest(applied)
			expectChanges(t, w, map[string]string{})
		})
	}
}

// One provider configuration waits for what another reads, so that its process is
// started when the other has planned, and the plan can't know. The apply does.
func TestAProcessThatStartsLaterLosesNothing(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, listed)
	late := func(name, provider string) string {
		return strings.Replace(twoProviders(name, provider, "alexa::person_id:read"), `{ alias = "other" }`, `{
  alias       = "other"
  max_retries = length(data.alexa_manifest_schema.this.schema) > 0 ? 3 : 4
}
data "alexa_manifest_schema" "this" {}
`, 1)
	}
	w := e.Workspace(late("this", "alexa"))
	w.Succeed("apply", "-auto-approve")
	applied := string(e.Document(acctest.SkillID))
	w.Write("main.tf", late("renamed", "alexa.other"))
	run := w.CLI("apply", "-json", "-auto-approve")
	// A process that starts after the removal puts the part back, which is as good.
	if found := run.Find("error", "moved {"); run.Code != 0 && len(found) == 0 {
		t.Errorf("the apply ended with %d and said %v", run.Code, run.Diagnostics)
	}
	if run.Code != 0 {
		w.Write("removed.tf", forgetting)
		w.Succeed("apply", "-auto-approve")
	}
	e.ExpectManifest(applied)
	expectChanges(t, w, map[string]string{})
}

// What Terraform does with two provider configurations besides is no takeover:
// not the refresh before a destroy, not a change of the provider alone, and not
// that the configurations share a skill.
func TestTwoProviderConfigurationsOfOneSkillAreFine(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, listed)
	privacy := `
resource "alexa_skill_privacy" "this" {
  provider            = alexa
  skill_id            = "` + acctest.SkillID + `"
  allows_purchases    = false
  uses_personal_info  = false
  is_child_directed   = false
  is_export_compliant = true
}
`
	w := e.Workspace(twoProviders("this", "alexa.other", "alexa::person_id:read") + privacy)
	w.Succeed("apply", "-auto-approve")
	w.Write("main.tf", twoProviders("this", "alexa", "alexa::person_id:read")+strings.Replace(privacy, "= alexa\n", "= alexa.other\n", 1))
	w.Succeed("apply", "-auto-approve")
	// A rename within one provider configuration, beside a resource of the other.
	w.Write("main.tf", twoProviders("renamed", "alexa", "alexa::person_id:read")+strings.Replace(privacy, "= alexa\n", "= alexa.other\n", 1))
	w.Succeed("apply", "-auto-approve")
	expectChanges(t, w, map[string]string{})
	w.Succeed("apply", "-auto-approve", "-replace=alexa_skill_permissions.renamed")
	expectChanges(t, w, map[string]string{})
	w.Succeed("destroy", "-auto-approve")
	e.ExpectManifest(listed)
}

// Two commands at the same time have nothing to do with each other.
func TestOppositePlansOfTwoCommandsAreFine(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, listed)
	config := twoProviders("this", "alexa.other", "alexa::person_id:read")
	one, two := e.Workspace(config), e.Workspace(config)
	two.Succeed("apply", "-auto-approve")
	for range 3 {
		var kept, removed acctest.Run
		var both sync.WaitGroup
		both.Go(func() { kept = one.CLI("plan", "-json") })
		both.Go(func() { removed = two.CLI("plan", "-json", "-destroy") })
		both.Wait()
		if kept.Code != 0 || removed.Code != 0 {
			t.Errorf("the plans ended with %d and %d and said %v and %v", kept.Code, removed.Code, kept.Diagnostics, removed.Diagnostics)
		}
	}
}

// One command of terraform test creates and destroys again and again.
func TestTerraformTestIsFine(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, listed)
	config := `
variable "managed" { default = true }
provider "alexa" {}
provider "alexa" { alias = "other" }
resource "alexa_skill_permissions" "this" {
  count       = var.managed ? 1 : 0
  skill_id    = "` + acctest.SkillID + `"
  permissions = ["alexa::person_id:read"]
}
resource "alexa_skill_permissions" "other" {
  count       = var.managed ? 0 : 1
  provider    = alexa.other
  skill_id    = "amzn1.ask.skill.00000000-0000-0000-0000-000000000001"
  permissions = ["alexa::person_id:read"]
}
`
	if err := e.PutSkill("amzn1.ask.skill.00000000-0000-0000-0000-000000000001", []byte(listed)); err != nil {
		t.Fatal(err)
	}
	w := e.Workspace(config)
	w.Write("all.tftest.hcl", `
run "create" {}
run "replan" { command = plan }
run "look_at_the_removal" {
  command = plan
  variables { managed = false }
}
run "keep" {}
run "remove" {
  variables { managed = false }
}
run "create_again" {}
`)
	w.Succeed("test")
	e.ExpectManifest(listed)
}
