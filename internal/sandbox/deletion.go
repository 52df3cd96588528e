// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import "net/http"

// WithLiveSkillsKept refuses to delete a skill that has a live stage. Without it the skill is deleted with all its stages,
// which is what Amazon's description of the operation says. What Amazon does with a live skill is not published; 403 is
// among the answers of the operation, and the message is recorded for another write to a live skill.
func WithLiveSkillsKept() Option {
	return func(s *Sandbox) { s.liveKept = true }
}

// deleteSkill removes the skill in all stages. A skill whose creation failed can be deleted as well.
func (s *Sandbox) deleteSkill(c call) answer {
	k := s.skill(c.skillID)
	switch {
	case k == nil:
		return unknownSkill(c.skillID)
	case s.liveKept && k.stages[stageLive] != nil:
		return notPermitted()
	case k.inReview():
		// That it has to be withdrawn first is an inference from a recorded run, which does that.
		return s.lockedAnswer()
	}
	delete(s.skills, c.skillID)
	return emptyAnswer(http.StatusNoContent)
}
