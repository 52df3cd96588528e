// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
)

// manifestNotValid is the message above the violations of a refused manifest.
const manifestNotValid = "Skill manifest is not valid."

func statusLocation(skillID string) string {
	return "/v1/skills/" + skillID + "/status?resource=manifest"
}

// getManifest answers 303 to the status while there is no manifest to read. Redirects are relative, as Amazon's.
func (s *Sandbox) getManifest(c call) answer {
	k := s.skill(c.skillID)
	if k == nil {
		return unknownSkill(c.skillID)
	}
	v := k.stages[c.stage]
	if c.stage == stageDevelopment {
		switch {
		case c.fault.Stale && k.before != nil:
			v = k.before.version
		case c.fault.Stale:
			v = nil
		case s.unreadable(k):
			a := emptyAnswer(http.StatusSeeOther)
			a.header.Set("Location", statusLocation(c.skillID))
			return a
		}
	}
	if v == nil {
		return unknownSkill(c.skillID)
	}
	a := emptyAnswer(http.StatusOK)
	a.header.Set("Content-Type", "application/json")
	if !c.fault.NoETag {
		a.header.Set("ETag", v.eTag)
	}
	a.body = slices.Concat([]byte(`{"manifest":`), s.asRead(v), []byte(`}`))
	return a
}

// putManifest accepts or refuses an update. What is accepted here may still fail at its end.
func (s *Sandbox) putManifest(c call) answer {
	k := s.skill(c.skillID)
	if k == nil {
		return unknownSkill(c.skillID)
	}
	if c.stage != stageDevelopment {
		// That certified and live are read-only is documented; the status code of the refusal is not.
		return notPermitted()
	}
	if k.inReview() {
		return s.lockedAnswer()
	}
	envelope, refusal := requestObject(c.body)
	if refusal != nil {
		return *refusal
	}
	if k.running != nil {
		return standardizedError(http.StatusConflict, "", "Unable to update skill due to ongoing skill update.")
	}
	v := k.stages[stageDevelopment]
	if condition := c.header.Get("If-Match"); condition != "" && (v == nil || condition != v.eTag) {
		return standardizedError(http.StatusPreconditionFailed, "PRECONDITION_NOT_MET",
			fmt.Sprintf("The ETag %q is not that of the current manifest.", condition))
	}
	var stored json.RawMessage
	if v != nil {
		stored = v.stored
	}
	manifest, deep, refusal := acceptable(envelope, updateSkill, stored)
	if refusal != nil {
		return *refusal
	}
	// Amazon was seen to break down over an empty permissions array. It also serves one by itself, and must take that
	// back; so only a change to an empty array does it.
	if hasEmptyPermissions(manifest) && hasPermissions(stored) {
		return emptyAnswer(http.StatusInternalServerError)
	}
	s.begin(k, manifest, deep, c.fault)
	// The published model names the header, though nothing follows it.
	a := emptyAnswer(http.StatusAccepted)
	a.header.Set("Content-Type", "application/json")
	a.header.Set("Location", statusLocation(c.skillID))
	return a
}

// requestObject takes the body of a write apart, or refuses it.
func requestObject(body []byte) ([]member, *answer) {
	err := checkJSON(body)
	if err == nil {
		if name, found := duplicateName(body); found {
			err = fmt.Errorf("duplicate name %q", name)
		}
	}
	var members []member
	if err == nil {
		members, err = membersOf(body)
	}
	if err != nil {
		a := badRequest(http.StatusBadRequest, "The request is not valid.", Problem{
			Code:    "CONTENT_PARSE_FAILURE",
			Message: "Error parsing the requested content: " + err.Error() + ".",
		})
		return nil, &a
	}
	return members, nil
}

// acceptable takes the manifest out of its envelope and checks it for the operation, as a successor of the stored one, nil
// for none. Problems of the shape refuse the request, as Amazon's shallow check does; deeper ones let the update fail later.
func acceptable(envelope []member, operation string, stored json.RawMessage) (manifest json.RawMessage, deep []Problem, refusal *answer) {
	var problems []Problem
	i := find(envelope, "manifest")
	if i < 0 || isNull(envelope[i].value) {
		problems = []Problem{missingProperty("manifest")}
	} else {
		manifest = envelope[i].value
		problems = checkSuccessor(manifest, operation, stored)
	}
	var shallow []Problem
	for _, problem := range problems {
		if foundLate[problem.Code] {
			deep = append(deep, problem)
		} else {
			shallow = append(shallow, problem)
		}
	}
	if len(shallow) > 0 {
		a := badRequest(http.StatusBadRequest, manifestNotValid, shallow...)
		return nil, nil, &a
	}
	return manifest, deep, nil
}

func hasEmptyPermissions(manifest json.RawMessage) bool {
	permissions, present := permissionsOf(manifest)
	return present && len(permissions) == 0
}

func hasPermissions(manifest json.RawMessage) bool {
	permissions, _ := permissionsOf(manifest)
	return len(permissions) > 0
}

func permissionsOf(manifest json.RawMessage) (permissions []json.RawMessage, present bool) {
	members, _ := membersOf(bytes.TrimSpace(manifest))
	i := find(members, "permissions")
	if i < 0 || !isArray(members[i].value) {
		return nil, false
	}
	return elementsOf(members[i].value), true
}
