// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package entity

import (
	"fmt"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/trouble"
)

// SkillError is [Subject] for a skill.
func SkillError(id string, err error) string { return Subject("skill", id, err) }

// Subject is an error as the beginning of a message: a sentence without its full stop,
// in which what it is about is named.
func Subject(noun, key string, err error) string {
	text := textOf(noun, key, err)
	if !strings.Contains(text, key) {
		return fmt.Sprintf("%s %s: %s", Sentence(noun), key, text)
	}
	return Sentence(text)
}

// Sentence begins with a capital letter.
func Sentence(text string) string { return strings.ToUpper(text[:1]) + text[1:] }

// UnknownSkill is the message about a skill_id that Amazon does not know.
func UnknownSkill(id string, err error) string {
	return Unknown(SkillID, "skill", id, err, "unknown-skill")
}

// Unknown is the message about a key that Amazon does not know. What to do about it is
// found in the table of package trouble.
func Unknown(attribute, noun, key string, err error, troubleID string) string {
	return fmt.Sprintf("%s: Amazon knows no %s %q, or not for this account%s.\n\n%s",
		attribute, noun, key, strings.TrimPrefix(textOf(noun, key, err), reconcile.ErrNotFound.Error()), trouble.Cure(troubleID))
}

// textOf is the text of an error without the name of what it is about before it.
func textOf(noun, key string, err error) string {
	return strings.TrimSuffix(strings.TrimPrefix(err.Error(), noun+" "+key+": "), ".")
}
