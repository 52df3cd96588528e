// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/http"
)

// credentials are those with which the backend of a skill gets tokens to send messages to the skill. Their shape is that
// of the samples on Amazon's page "Configure an Application or Service to Send Messages to Your Skill".
type credentials struct{ clientID, clientSecret string }

// SetCredentials sets the messaging credentials of a skill, both empty for none. Without it every skill has some that
// follow from its id. It is an error where there is no skill.
func (s *Sandbox) SetCredentials(skillID, clientID, clientSecret string) error {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	k := s.skill(skillID)
	if k == nil {
		return fmt.Errorf("there is no skill %s", skillID)
	}
	k.credentials = &credentials{clientID, clientSecret}
	return nil
}

// credentials answers 404 for a skill without credentials too; that is documented, its message is not.
func (s *Sandbox) credentials(c call) answer {
	k := s.skill(c.skillID)
	if k == nil || k.stages[stageDevelopment] == nil {
		return unknownSkill(c.skillID)
	}
	found := k.credentials
	if found == nil {
		sum := sha256.Sum256([]byte("credentials of " + k.id))
		digits := hex.EncodeToString(sum[:])
		found = &credentials{"amzn1.application-oa2-client." + digits[:32], digits}
	}
	if found.clientID == "" {
		return standardizedError(http.StatusNotFound, "RESOURCE_NOT_FOUND", "The skill does not have skill messaging credentials.")
	}
	return jsonAnswer(http.StatusOK, map[string]any{
		"skillMessagingCredentials": map[string]any{"clientId": found.clientID, "clientSecret": found.clientSecret},
	})
}
