// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"encoding/json"
	"fmt"
	"net/http"
)

// createSkill gives out a skill ID before the manifest is checked in depth. When that check fails, the ID stays behind
// as a shell without a manifest, as it does at Amazon.
func (s *Sandbox) createSkill(c call) answer {
	envelope, refusal := requestObject(c.body)
	if refusal != nil {
		return *refusal
	}
	var vendorID string
	if i := find(envelope, "vendorId"); i >= 0 {
		if err := json.Unmarshal(envelope[i].value, &vendorID); err != nil {
			return invalidParameter("vendorId is not a string.")
		}
	}
	if refusal := checkVendor(vendorID); refusal != nil {
		return *refusal
	}
	manifest, deep, refusal := acceptable(envelope, createSkill, nil)
	if refusal != nil {
		return *refusal
	}
	if hasEmptyPermissions(manifest) {
		return emptyAnswer(http.StatusInternalServerError)
	}
	k := s.addSkill(s.newSkillID())
	k.unlisted = s.listDelay
	s.begin(k, manifest, deep, c.fault)
	a := jsonAnswer(http.StatusAccepted, map[string]any{"skillId": k.id})
	a.header.Set("Location", statusLocation(k.id))
	return a
}

func (s *Sandbox) newSkillID() string {
	for {
		s.created++
		skillID := fmt.Sprintf("amzn1.ask.skill.00000000-0000-4000-8000-%012d", s.created)
		if s.skills[skillID] == nil {
			return skillID
		}
	}
}

func checkVendor(vendorID string) *answer {
	var a answer
	switch vendorID {
	case VendorID:
		return nil
	case "":
		a = invalidParameter("vendorId is required.")
	default:
		a = notPermitted()
	}
	return &a
}
