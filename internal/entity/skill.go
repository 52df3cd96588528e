// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package entity

import (
	"fmt"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/trouble"
)

// SkillError is an error as the beginning of a message: a sentence without its
// full stop, in which the skill is named.
func SkillError(id string, err error) string {
	text := textOf(id, err)
	if !strings.Contains(text, id) {
		return fmt.Sprintf("Skill %s: %s", id, text)
	}
	return strings.ToUpper(text[:1]) + text[1:]
}

// UnknownSkill is the message about a skill_id that Amazon does not know.
func UnknownSkill(id string, err error) string {
	return fmt.Sprintf("skill_id: Amazon knows no skill %q, or not for this account%s.\n\n%s",
		id, strings.TrimPrefix(textOf(id, err), reconcile.ErrNotFound.Error()), trouble.Cure("unknown-skill"))
}

// textOf is the text of an error without the name of the skill before it.
func textOf(id string, err error) string {
	return strings.TrimSuffix(strings.TrimPrefix(err.Error(), "skill "+id+": "), ".")
}
