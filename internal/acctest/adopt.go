// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const adoption = "that Terraform does not manage yet"

// adopts tells of a section that the skill has already: what a create would
// change of it is in the plan, and what is the same is not even written.
func adopts(t *testing.T, s Subject) {
	e := Start(t, s.Without)
	w := e.Workspace(s.Config(s.Full.HCL))
	creates := map[string]string{s.Address(): "create"}
	for _, edit := range s.Edits {
		if edit.Warned == "" {
			continue
		}
		e.Put(s.Edited(t, edit).JSON)
		changes, run := w.Plan()
		if diff := cmp.Diff(creates, changes); diff != "" {
			t.Errorf("%s: planned (-want +got):\n%s", edit.Name, diff)
		}
		found := run.Find("warning", adoption)
		if len(found) != 1 || !strings.Contains(found[0].Detail, "\n  "+edit.Warned+"\n") || found[0].Address != s.Address() {
			t.Errorf("%s: the plan does not warn of %q but says %+v", edit.Name, edit.Warned, run.Diagnostics)
			continue
		}
		// Nothing else may be announced than what will change.
		if lines := strings.Count(found[0].Detail, " -> "); lines != 2 {
			t.Errorf("%s: the plan warns of more: %s", edit.Name, found[0].Detail)
		}
	}
	e.ExpectWrites(0)

	e.Put(s.WithForeign(t, s.Full.JSON))
	changes, run := w.Plan()
	if diff := cmp.Diff(creates, changes); diff != "" {
		t.Errorf("the same: planned (-want +got):\n%s", diff)
	}
	if found := run.Find("warning", adoption); len(found) > 0 {
		t.Errorf("the plan warns although nothing will change: %+v", found)
	}
	w.Succeed("apply", "plan")
	e.ExpectWrites(0)
	if changes, _ := w.Plan(); len(changes) > 0 {
		t.Errorf("after adopting, the plan is %v", changes)
	}

	w.Succeed("state", "rm", s.Address())
	e.Put(s.Edited(t, s.Edits[0]).JSON)
	w.Apply()
	e.ExpectWrites(1)
	e.ExpectManifest(s.Full.JSON)
}
