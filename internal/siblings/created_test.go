// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package siblings

import "testing"

// What was created stays so when its process has ended, unlike what was planned.
func TestWhatAnotherProcessHasCreated(t *testing.T) {
	temporary := t.TempDir()
	first := process(t, temporary, parent, "a").Created(skill, pricing)
	b := process(t, temporary, parent, "b")
	expect(t, "what it has created itself", b.IsCreatedAgain(skill, pricing, first), false)
	expect(t, "what an earlier command has created", b.IsCreatedAgain(skill, pricing, ""), true)
	expect(t, "another skill", b.IsCreatedAgain("2", pricing, ""), false)
	expect(t, "another command", process(t, temporary, parent+1, "c").IsCreatedAgain(skill, pricing, ""), false)

	again := process(t, temporary, parent, "d").Created(skill, pricing)
	expect(t, "created again by another", b.IsCreatedAgain(skill, pricing, first), true)
	expect(t, "the one that was created last", b.IsCreatedAgain(skill, pricing, again), false)
	expect(t, "no registry", (*Registry)(nil).IsCreatedAgain(skill, pricing, ""), false)
	if process := (*Registry)(nil).Created(skill, pricing); process != "" {
		t.Errorf("without a registry the process is called %q", process)
	}
}
