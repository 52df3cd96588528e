// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"strings"
	"testing"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

// sections declares five sections of the one skill.
func sections(price string, ads bool, permission, function string) string {
	return acctest.Sections(price, ads, permission) + acctest.CodeSections(function)
}

// The resources of one skill that Terraform runs together cost one read for a
// plan and one write for an apply, however many they are.
func TestSectionsOfOneSkillAreWrittenTogether(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, listed)
	// Whether they come together is not to depend on how busy the machine is.
	e.BatchWindow = 3 * time.Second
	terraform := e.Terraform(t)
	for _, step := range []struct{ name, config string }{
		{"create", sections("4.99", false, "alexa::person_id:read", "trivia")},
		{"update", sections("5.99", true, "alexa::device_id:read", "trivia-with-ads")},
		{"destroy", ""},
	} {
		plan := terraform.Plan(step.config)
		if reads := e.Count(get); step.name != "destroy" && reads != 1 {
			t.Errorf("plan of %s: %d reads, want 1", step.name, reads)
		}
		e.ExpectWrites(0)
		e.ResetRequests()
		terraform.Apply(plan)
		// The other one is after the write.
		if reads := e.Count(get); step.name != "destroy" && reads != 2 {
			t.Errorf("%s: %d reads, want 2", step.name, reads)
		}
		e.ExpectWrites(1)
		e.ResetRequests()
	}
	e.ExpectManifest(listed)
}

// A busy machine may run them apart. Then each costs a write and the read after it,
// and no more.
func TestSectionsThatTheCLIRunsApart(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, listed)
	w := e.Workspace(sections("4.99", false, "alexa::person_id:read", "trivia"))
	expectReads := func(what string, want int) {
		t.Helper()
		if got := e.Count(get); got != want {
			t.Errorf("%s: %d reads, want %d", what, got, want)
		}
		e.ResetRequests()
	}
	expectTogether := func(what string) {
		t.Helper()
		writes := e.Count(put)
		if writes < 1 || writes > 5 {
			t.Errorf("%s: %d writes of five sections", what, writes)
		}
		// On a machine so slow that a manifest is not fresh any more when its change comes, the writer reads once more.
		if reads := e.Count(get); reads < 1+writes || reads > 1+2*writes {
			t.Errorf("%s: %d reads for %d writes", what, reads, writes)
		}
		e.ResetRequests()
	}

	w.Succeed("plan", "-out=plan")
	expectReads("plan of a create", 1)
	w.Succeed("apply", "plan")
	expectTogether("create")

	w.Write("main.tf", sections("5.99", true, "alexa::device_id:read", "trivia-with-ads"))
	w.Succeed("plan", "-out=plan")
	expectReads("plan of an update", 1)
	w.Succeed("apply", "plan")
	expectTogether("update")
	w.Succeed("plan", "-detailed-exitcode")
	expectReads("plan without changes", 1)

	w.Succeed("plan", "-destroy", "-out=plan")
	// The CLI refreshes in a process of its own then. The other looks what is to be
	// removed, and whether customers can buy the skill now.
	expectReads("plan of a destroy", 3)
	w.Succeed("apply", "plan")
	expectTogether("destroy")
	e.ExpectManifest(listed)
}

func TestTwoOwnersOfOnePartAreRefusedAtPlan(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, listed)
	one := `resource "alexa_skill_permissions" "NAME" {
  skill_id    = "` + acctest.SkillID + `"
  permissions = ["alexa::person_id:read"]
}
`
	w := e.Workspace(strings.ReplaceAll(one, "NAME", "one") + strings.ReplaceAll(one, "NAME", "two"))
	run := w.CLI("plan", "-json")
	found := run.Find("error", acctest.SkillID)
	if run.Code == 0 || len(found) != 1 || !strings.Contains(found[0].Detail, "/permissions") {
		t.Errorf("the plan ended with %d and said %v", run.Code, run.Diagnostics)
	}
	e.ExpectWrites(0)
}

// A resource that is renamed without a moved block is destroyed under one name
// and created under the other, in an order that Terraform chooses.
func TestARenamedResourceKeepsItsPart(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, listed)
	before := acctest.Sections("4.99", false, "alexa::person_id:read")
	w := e.Workspace(before)
	w.Succeed("apply", "-auto-approve")
	applied := string(e.Document(acctest.SkillID))
	w.Write("main.tf", strings.ReplaceAll(before, `"this"`, `"renamed"`))
	w.Succeed("apply", "-auto-approve")
	e.ExpectManifest(applied)
	expectChanges(t, w, map[string]string{})
}
