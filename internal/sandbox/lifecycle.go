// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strconv"
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
	manifest, deep, refusal := acceptable(envelope, nil)
	if refusal != nil {
		return *refusal
	}
	if hasEmptyPermissions(manifest) {
		return emptyAnswer(http.StatusInternalServerError)
	}
	k := s.addSkill(s.newSkillID())
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
		a = badRequest(http.StatusForbidden, "User is not permitted to perform the requested operation.")
	}
	return &a
}

func (s *Sandbox) deleteSkill(c call) answer {
	if s.skill(c.skillID) == nil {
		return unknownSkill(c.skillID)
	}
	delete(s.skills, c.skillID)
	return emptyAnswer(http.StatusNoContent)
}

// statusResources are the parts of the status document. The sandbox has only the manifest to report on.
var statusResources = []string{"manifest", "interactionModel", "hostedSkillDeployment", "hostedSkillProvisioning"}

// status reports how the last update of the development manifest went. Its eTag names the last update that succeeded.
func (s *Sandbox) status(c call) answer {
	k := s.skill(c.skillID)
	if k == nil {
		return unknownSkill(c.skillID)
	}
	for _, resource := range c.query["resource"] {
		if !slices.Contains(statusResources, resource) {
			return invalidParameter(fmt.Sprintf("resource %q is unknown.", resource))
		}
	}
	if wanted := c.query["resource"]; len(wanted) > 0 && !slices.Contains(wanted, "manifest") {
		return jsonAnswer(http.StatusOK, map[string]any{})
	}
	now := k.before
	if !c.fault.Stale {
		s.advance(k, true)
		now = &past{last: k.last, version: k.stages[stageDevelopment]}
	}
	if now == nil {
		return unknownSkill(c.skillID)
	}
	manifest := map[string]any{"lastUpdateRequest": now.last.document()}
	if now.version != nil && !c.fault.NoETag {
		manifest["eTag"] = now.version.eTag
	}
	return jsonAnswer(http.StatusOK, map[string]any{"manifest": manifest})
}

// document is lastUpdateRequest in the status.
func (v verdict) document() map[string]any {
	document := map[string]any{"status": v.status}
	if len(v.errors) > 0 {
		document["errors"] = v.errors
	}
	if len(v.warnings) > 0 {
		document["warnings"] = v.warnings
	}
	if v.status == statusSucceeded {
		document["version"] = strconv.Itoa(v.applied)
	}
	return document
}
