// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// PutSkill makes the document the development manifest of the skill, as an update from outside that has succeeded. The
// document is {"manifest": {...}}, the obsolete {"skillManifest": {...}}, or a bare manifest, with or without a byte
// order mark. Its bytes are kept as they are and not validated, so that odd documents can be served too; only text that
// is not a JSON object, an unusable skill ID and an unknown stage are errors.
func (s *Sandbox) PutSkill(skillID string, document []byte) error {
	return s.PutSkillAt(skillID, stageDevelopment, document)
}

// PutSkillAt is PutSkill for one of the stages development, certified and live.
func (s *Sandbox) PutSkillAt(skillID, stage string, document []byte) error {
	// The ID becomes part of paths, of the API and of the folder.
	if skillID == "" || strings.ContainsAny(skillID, `/\`) || strings.HasPrefix(skillID, ".") {
		return fmt.Errorf("skill ID %q cannot be used", skillID)
	}
	if !isStage(stage) {
		return fmt.Errorf("stage %q is not one of development, certified and live", stage)
	}
	manifest, err := manifestOf(slices.Clone(document))
	if err != nil {
		return fmt.Errorf("document of skill %s: %w", skillID, err)
	}
	s.mutex.Lock()
	defer s.mutex.Unlock()
	k := s.skill(skillID)
	if k == nil {
		k = s.addSkill(skillID)
	}
	s.edit(k, stage, manifest)
	return s.writeFolder()
}

// Document returns the development manifest as it was stored, without an envelope and before any rewriting on read. It
// is nil where there is none. An update that still runs is not in it.
func (s *Sandbox) Document(skillID string) []byte {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if v := s.development(skillID); v != nil {
		return slices.Clone(v.stored)
	}
	return nil
}

// SkillIDs returns the skills in the order of the list, those without a manifest included.
func (s *Sandbox) SkillIDs() []string {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return slices.SortedFunc(maps.Keys(s.skills), func(a, b string) int { return cmp.Compare(s.skills[a].order, s.skills[b].order) })
}

// ETag returns the ETag of the development manifest, "" where there is none.
func (s *Sandbox) ETag(skillID string) string {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if v := s.development(skillID); v != nil {
		return v.eTag
	}
	return ""
}

// Edit changes the development manifest as somebody in the developer console would. Numbers are [json.Number] and keep
// their spelling. An update that still runs ends first, since Amazon lets nobody in between. No request is recorded. The
// ETag changes with what GET serves. The edit must not call the sandbox. It is an error where there is no manifest.
func (s *Sandbox) Edit(skillID string, edit func(manifest map[string]any)) error {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	k := s.skill(skillID)
	if k == nil {
		return fmt.Errorf("there is no skill %s", skillID)
	}
	if k.running != nil {
		s.end(k)
	}
	v := k.stages[stageDevelopment]
	if v == nil {
		return errors.New("skill " + skillID + " has no development manifest")
	}
	manifest, ok := decoded(v.stored).(map[string]any)
	if !ok {
		return fmt.Errorf("manifest of skill %s: %w", skillID, errNotAnObject)
	}
	edit(manifest)
	s.edit(k, stageDevelopment, encode(manifest))
	return s.writeFolder()
}

// DeleteSkill removes the skill in all stages. Without such a skill nothing happens.
func (s *Sandbox) DeleteSkill(skillID string) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	delete(s.skills, skillID)
	s.lockProducts()
	// A file that cannot be removed now is tried again, and reported, by the next request.
	_ = s.writeFolder()
}

func (s *Sandbox) development(skillID string) *version {
	k := s.skill(skillID)
	if k == nil {
		return nil
	}
	return k.stages[stageDevelopment]
}
