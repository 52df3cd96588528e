// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// The resources of one skill that Terraform runs together cost one read for a
// plan and one write for an apply, however many they are.
func TestSectionsOfOneSkillAreWrittenTogether(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, listed)
	w := e.Workspace(acctest.Sections("4.99", false, "alexa::person_id:read") + acctest.CodeSections("trivia"))
	expect := func(what string, reads, writes int) {
		t.Helper()
		if got := e.Count(sandbox.OperationGetManifest); got != reads {
			t.Errorf("%s: %d reads, want %d", what, got, reads)
		}
		if got := e.Count(sandbox.OperationPutManifest); got != writes {
			t.Errorf("%s: %d writes, want %d", what, got, writes)
		}
		e.ResetRequests()
	}

	w.Succeed("plan", "-out=plan")
	expect("plan of a create", 1, 0)
	// One to foresee what comes, which the write starts from, and one after it.
	w.Succeed("apply", "plan")
	expect("create", 2, 1)

	w.Write("main.tf", acctest.Sections("5.99", true, "alexa::device_id:read")+acctest.CodeSections("trivia-with-ads"))
	w.Succeed("plan", "-out=plan")
	expect("plan of an update", 1, 0)
	w.Succeed("apply", "plan")
	expect("update", 2, 1)
	w.Succeed("plan", "-detailed-exitcode")
	expect("plan without changes", 1, 0)

	w.Succeed("plan", "-destroy", "-out=plan")
	// The CLI refreshes in a process of its own then. The other looks what is to be
	// removed, and whether customers can buy the skill now.
	expect("plan of a destroy", 3, 0)
	w.Succeed("apply", "plan")
	expect("destroy", 2, 1)
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
