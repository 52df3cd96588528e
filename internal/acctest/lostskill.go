// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// warnsOfLostSkill tells of a skill that somebody deleted: the plan still
// works, because it may be the way to get rid of the resource, and says that
// its apply will not.
func warnsOfLostSkill(t *testing.T, s Subject) {
	e := Start(t, s.Without)
	w := e.Workspace(s.Config(s.Full.HCL))
	w.Apply()
	e.DeleteSkill(SkillID)
	e.ResetRequests()

	changes, run := w.Plan()
	if diff := cmp.Diff(map[string]string{s.Address(): "create"}, changes); diff != "" {
		t.Errorf("planned (-want +got):\n%s", diff)
	}
	if found := run.Find("warning", "the skill does not exist"); len(found) != 1 || found[0].Address != s.Address() {
		t.Errorf("no warning about the skill in %+v", run.Diagnostics)
	}
	run = w.CLI("apply", "-auto-approve", "-json")
	if found := run.Find("error", "the skill does not exist"); run.Code != 1 || len(found) != 1 || found[0].Address != s.Address() {
		t.Errorf("apply exited with %d and said %+v", run.Code, run.Diagnostics)
	}
	w.Succeed("destroy", "-auto-approve")
	e.ExpectWrites(0)
	if e.Document(SkillID) != nil {
		t.Error("the skill is back")
	}
}
