// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package entity

import (
	"fmt"
	"strings"
)

// SkillError is the text of an error for a message that begins with the id of the
// skill: without that, and without a full stop.
func SkillError(id string, err error) string {
	return strings.TrimSuffix(strings.TrimPrefix(err.Error(), "skill "+id+": "), ".")
}

// UnknownSkill is the message about a skill_id that Amazon does not know.
func UnknownSkill(id string, err error) string {
	return fmt.Sprintf("skill_id: Amazon knows no skill %q: %s.\n\nCheck skill_id and the account behind the credentials, or create the skill first.", id, SkillError(id, err))
}
