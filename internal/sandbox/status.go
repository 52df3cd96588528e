// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"fmt"
	"net/http"
	"slices"
	"strconv"
)

// statusResources are the parts of the status document. The sandbox hosts no skills, so it has nothing to report on that.
var statusResources = []string{"manifest", "interactionModel", "hostedSkillDeployment", "hostedSkillProvisioning"}

// status reports how the last updates of the development manifest and of the interaction models went. An eTag names the
// last update that succeeded.
func (s *Sandbox) status(c call) answer {
	k := s.skill(c.skillID)
	if k == nil {
		return unknownSkill(c.skillID)
	}
	wanted := c.query["resource"]
	for _, resource := range wanted {
		if !slices.Contains(statusResources, resource) {
			return invalidParameter(fmt.Sprintf("resource %q is unknown.", resource))
		}
	}
	isWanted := func(resource string) bool { return len(wanted) == 0 || slices.Contains(wanted, resource) }
	document := map[string]any{}
	if isWanted("manifest") {
		manifest := s.manifestStatus(c, k)
		if manifest == nil {
			return unknownSkill(c.skillID)
		}
		document["manifest"] = manifest
	}
	if isWanted("interactionModel") {
		if models := s.modelStatuses(c, k); len(models) > 0 {
			document["interactionModel"] = models
		}
	}
	return jsonAnswer(http.StatusOK, document)
}

// manifestStatus is nil for a stale read from before there was a skill.
func (s *Sandbox) manifestStatus(c call, k *skill) map[string]any {
	now := k.before
	if !c.fault.Stale {
		s.advance(k, true)
		now = &past{last: k.last, version: k.stages[stageDevelopment]}
	}
	if now == nil {
		return nil
	}
	manifest := map[string]any{"lastUpdateRequest": now.last.document()}
	if now.version != nil && !c.fault.NoETag {
		manifest["eTag"] = now.version.eTag
	}
	return manifest
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
