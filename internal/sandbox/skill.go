// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"time"
)

// The three states of the last update that the status document knows.
const (
	statusInProgress = "IN_PROGRESS"
	statusSucceeded  = "SUCCEEDED"
	statusFailed     = "FAILED"
)

// version is the manifest of one stage.
type version struct {
	stored  json.RawMessage
	served  json.RawMessage
	eTag    string
	updated time.Time
}

// update is an accepted change of the development manifest that has not ended yet.
type update struct {
	ended    func(statusRead bool) bool
	manifest json.RawMessage
	problems []Problem
}

// skill is one skill of the vendor. One whose creation failed has no stages: it is the shell that Amazon leaves behind.
type skill struct {
	id       string
	order    int
	stages   map[string]*version
	running  *update
	failures []Problem
	status   string
	applied  int
	unsaved  bool
}

// skill returns the skill as of now, nil where there is none.
func (s *Sandbox) skill(skillID string) *skill {
	k := s.skills[skillID]
	if k != nil {
		s.settle(k, false)
	}
	return k
}

// addSkill puts a new skill behind the others in the list.
func (s *Sandbox) addSkill(skillID string) *skill {
	s.placed++
	k := &skill{id: skillID, order: s.placed, stages: map[string]*version{}, status: statusSucceeded}
	s.skills[skillID] = k
	return k
}

// begin accepts an update of the development manifest; problems make it fail at its end.
func (s *Sandbox) begin(k *skill, manifest json.RawMessage, problems []Problem) {
	k.running = &update{ended: s.updates.begin(), manifest: manifest, problems: problems}
	k.status, k.failures = statusInProgress, nil
}

// settle ends the running update if its time has come.
func (s *Sandbox) settle(k *skill, statusRead bool) {
	if k.running != nil && k.running.ended(statusRead) {
		s.end(k)
	}
}

// end makes the running update succeed or fail now. Only a success changes the document and its ETag.
func (s *Sandbox) end(k *skill) {
	finished := k.running
	k.running = nil
	if len(finished.problems) > 0 {
		k.status, k.failures = statusFailed, finished.problems
		return
	}
	manifest := finished.manifest
	if s.normalization {
		manifest = asStored(manifest, k.stages[stageDevelopment])
	}
	s.apply(k, stageDevelopment, manifest)
}

// apply replaces the manifest of a stage.
func (s *Sandbox) apply(k *skill, stage string, manifest json.RawMessage) {
	served := s.asServed(manifest)
	k.stages[stage] = &version{stored: manifest, served: served, eTag: eTagOf(served), updated: time.Now()}
	if stage == stageDevelopment {
		k.applied++
		k.running = nil
		k.status, k.failures = statusSucceeded, nil
		k.unsaved = true
	}
}

// unreadable tells whether GET manifest points to the status instead of answering the development manifest.
func (s *Sandbox) unreadable(k *skill) bool {
	if k.running != nil {
		return true
	}
	// A failed creation leaves nothing to read, whatever the variant.
	return k.status == statusFailed && (k.stages[stageDevelopment] == nil || s.unreadableAfterFailure)
}

// eTagOf is 32 hexadecimal digits without quotes, the same for the same content in any key order, as recorded. It is
// taken of what GET serves, so that sending back what was read changes nothing.
func eTagOf(served json.RawMessage) string {
	content := []byte(served)
	if _, duplicates := duplicateName(served); !duplicates {
		content = encode(decoded(served))
	}
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:16])
}
