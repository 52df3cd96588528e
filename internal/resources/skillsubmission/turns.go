// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillsubmission

import "sync"

// turns let one submission or withdrawal of a skill end before the next begins. A block
// that was renamed is a create and a destroy at the same time: without turns the one
// could take over the very review that the other is withdrawing.
type turns struct {
	mutex   sync.Mutex
	bySkill map[string]*sync.Mutex
}

// take waits for the turn of a skill, which ends with done.
func (t *turns) take(skillID string) (done func()) {
	t.mutex.Lock()
	if t.bySkill == nil {
		t.bySkill = map[string]*sync.Mutex{}
	}
	turn := t.bySkill[skillID]
	if turn == nil {
		turn = &sync.Mutex{}
		t.bySkill[skillID] = turn
	}
	t.mutex.Unlock()
	turn.Lock()
	return turn.Unlock
}
