// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"fmt"
	"net/http"
	"slices"
	"strconv"
)

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
