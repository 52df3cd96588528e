// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
)

// WithModelDescriptions makes GET of an interaction model have the description of its version, as the published model
// allows. Without it the list of the versions alone has it: no export of a model that is public has one.
func WithModelDescriptions() Option {
	return func(s *Sandbox) { s.modelDescriptions = true }
}

// PutModel makes the document the interaction model of a skill in a language, as somebody in the developer console would,
// and a new version of it. The document is the model, with or without its envelope and a byte order mark; a description is
// taken out of the envelope. It is not validated; only text that is not a JSON object, a skill that there is not, and one
// that is not listed in the language are errors. A build that still runs ends first.
func (s *Sandbox) PutModel(skillID, locale string, document []byte) error {
	document = bytes.TrimSpace(bytes.TrimPrefix(document, byteOrderMark))
	if err := checkJSON(document); err != nil {
		return fmt.Errorf("interaction model of skill %s in %s: %w", skillID, locale, err)
	}
	members, err := membersOf(document)
	if err != nil {
		return fmt.Errorf("interaction model of skill %s in %s: %w", skillID, locale, err)
	}
	sent := sentModel{model: json.RawMessage(slices.Clone(document))}
	if i := find(members, modelEnvelope); i >= 0 {
		sent.model = members[i].value
		sent.description, _ = membersAt(decoded(document))["description"].(string)
	}
	s.mutex.Lock()
	defer s.mutex.Unlock()
	k := s.skill(skillID)
	if k == nil || !k.isListed(locale) {
		return fmt.Errorf("there is no skill %s with a listing in %s", skillID, locale)
	}
	m := s.modelOf(k, locale)
	if m == nil {
		m = k.addModel(locale)
	}
	if m.running != nil {
		m.endBuild()
	}
	m.remember()
	m.add(sent)
	return nil
}

// Model returns the interaction model of a skill in a language as it was stored, without an envelope, and the description
// of its version; nil where there is none. A build that still runs is not in it.
func (s *Sandbox) Model(skillID, locale string) (model []byte, description string) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	k := s.skill(skillID)
	if k == nil {
		return nil, ""
	}
	if m := s.modelOf(k, locale); m != nil && m.current() != nil {
		return slices.Clone(m.current().stored), m.current().description
	}
	return nil, ""
}

// ModelVersions returns how many versions of the model of a skill in a language were built.
func (s *Sandbox) ModelVersions(skillID, locale string) int {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	k := s.skill(skillID)
	if k == nil {
		return 0
	}
	if m := s.modelOf(k, locale); m != nil {
		return len(m.versions)
	}
	return 0
}
