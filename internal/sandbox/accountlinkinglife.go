// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
)

// PutAccountLinking makes the document the account linking of a skill, as somebody in the console would. The document is in
// either envelope or none, and is not validated; only text that is not a JSON object and an unknown skill are errors.
func (s *Sandbox) PutAccountLinking(skillID string, document []byte) error {
	document = bytes.TrimSpace(bytes.TrimPrefix(document, byteOrderMark))
	if err := checkJSON(document); err != nil {
		return fmt.Errorf("account linking of skill %s: %w", skillID, err)
	}
	members, err := membersOf(document)
	if err != nil {
		return fmt.Errorf("account linking of skill %s: %w", skillID, err)
	}
	stored := json.RawMessage(slices.Clone(document))
	for _, envelope := range []string{linkingRequest, linkingResponse} {
		if i := find(members, envelope); i >= 0 {
			stored = members[i].value
		}
	}
	s.mutex.Lock()
	defer s.mutex.Unlock()
	k := s.skill(skillID)
	if k == nil {
		return fmt.Errorf("there is no skill %s", skillID)
	}
	k.linking = newLinking(stored)
	return nil
}

// EditAccountLinking changes the account linking of a skill, what is never shown included, as somebody in the console would.
// Numbers are [json.Number]. No request is recorded. The edit must not call the sandbox.
func (s *Sandbox) EditAccountLinking(skillID string, edit func(document map[string]any)) error {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	k := s.skill(skillID)
	if k == nil || k.linking == nil {
		return fmt.Errorf("skill %s has no account linking", skillID)
	}
	content := membersAt(decoded(k.linking.stored))
	edit(content)
	k.linking = newLinking(encode(content))
	return nil
}

// AccountLinking returns the account linking of a skill as it was stored, what is never shown included, nil where there is
// none.
func (s *Sandbox) AccountLinking(skillID string) []byte {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if k := s.skill(skillID); k != nil && k.linking != nil {
		return slices.Clone(k.linking.stored)
	}
	return nil
}

// ClientSecret returns the client secret that the account linking of a skill has, "" for none.
func (s *Sandbox) ClientSecret(skillID string) string {
	secret, _ := membersAt(decoded(s.AccountLinking(skillID)))["clientSecret"].(string)
	return secret
}

// DeleteAccountLinking removes the account linking of a skill. Where there is none nothing happens.
func (s *Sandbox) DeleteAccountLinking(skillID string) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if k := s.skill(skillID); k != nil {
		k.linking = nil
	}
}
