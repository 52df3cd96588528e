// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"time"
)

// The three states of the last update that the status document knows.
const (
	statusInProgress = "IN_PROGRESS"
	statusSucceeded  = "SUCCEEDED"
	statusFailed     = "FAILED"
)

// version is the document of one stage.
type version struct {
	stored json.RawMessage
	served json.RawMessage
	// added are the defaults that what is served may have besides.
	added []addition
	// rewritten reports that reads rewrite what is served.
	rewritten bool
	eTag      string
	updated   time.Time
}

// update is an accepted change of the development manifest that has not ended yet.
type update struct {
	ended    func(statusRead bool) bool
	manifest json.RawMessage
	problems []Problem
	warnings []Problem
}

// verdict is how the last update of the development manifest went.
type verdict struct {
	status   string
	errors   []Problem
	warnings []Problem
	// applied counts the manifests that there have been.
	applied int
}

// skill is one skill of the vendor. One whose creation failed has no stages: it is the shell that Amazon leaves behind.
type skill struct {
	id     string
	order  int
	stages map[string]*version
	// models are the interaction models of the development stage by locale.
	models  map[string]*interactionModel
	running *update
	last    verdict
	// before is the skill before its latest change began, nil where there was none.
	before  *past
	unsaved bool
	// credentials are nil for those that the sandbox makes up.
	credentials *credentials
	// beta is the beta test, nil where there is none, and mails are those to its testers and to earlier ones'.
	beta  *betaTest
	mails []Mail
	// unlisted is how many lists the skill is still missing from.
	unlisted int
	// linking is nil where there is none.
	linking *linking
	// reviews are all there were, the newest last, and certified what the last one left to be published.
	reviews     []*review
	certified   certified
	publication *publication
	validation  *validation
}

// past is what a stale read of a skill sees. Its version is nil where there was no development manifest.
type past struct {
	last    verdict
	version *version
}

// remember keeps what stale reads see from now on. A skill without a manifest and without a failure is only being made.
func (k *skill) remember() {
	v := k.stages[stageDevelopment]
	if v == nil && k.last.status != statusFailed {
		return
	}
	k.before = &past{last: k.last, version: v}
}

// skill returns the skill as of now, nil where there is none.
func (s *Sandbox) skill(skillID string) *skill {
	k := s.skills[skillID]
	if k != nil {
		s.advance(k, false)
		s.publishDue(k)
	}
	return k
}

// addSkill puts a new skill behind the others in the list.
func (s *Sandbox) addSkill(skillID string) *skill {
	s.placed++
	k := &skill{id: skillID, order: s.placed, stages: map[string]*version{}, last: verdict{status: statusSucceeded}}
	s.skills[skillID] = k
	return k
}

// begin accepts an update of the development manifest; problems, and those that the fault adds, make it fail at its end.
func (s *Sandbox) begin(k *skill, manifest json.RawMessage, problems []Problem, fault Fault) {
	k.remember()
	k.running = &update{
		ended: s.updates.begin(), manifest: manifest, problems: slices.Concat(problems, fault.FailUpdate), warnings: fault.Warnings,
	}
	k.last = verdict{status: statusInProgress, applied: k.last.applied}
}

// advance ends the running update if its time has come.
func (s *Sandbox) advance(k *skill, statusRead bool) {
	if k.running != nil && k.running.ended(statusRead) {
		s.end(k)
	}
}

// end makes the running update succeed or fail now. Only a success changes the document and its ETag.
func (s *Sandbox) end(k *skill) {
	finished := k.running
	k.running = nil
	if len(finished.problems) > 0 {
		k.last = verdict{status: statusFailed, errors: finished.problems, applied: k.last.applied}
		return
	}
	s.apply(k, stageDevelopment, s.asSent(finished.manifest, k.stages[stageDevelopment]))
	k.last.warnings = finished.warnings
}

// edit replaces the manifest of a stage from outside.
func (s *Sandbox) edit(k *skill, stage string, manifest json.RawMessage) {
	if stage == stageDevelopment {
		k.remember()
	}
	s.apply(k, stage, manifest)
}

// apply replaces the manifest of a stage.
func (s *Sandbox) apply(k *skill, stage string, manifest json.RawMessage) {
	k.stages[stage] = s.newVersion(manifest, defaultsOf(manifest))
	if stage == stageDevelopment {
		k.running = nil
		k.last = verdict{status: statusSucceeded, applied: k.last.applied + 1}
		k.unsaved = true
	}
}

// newVersion is a document as of now, to which reads add defaults.
func (s *Sandbox) newVersion(stored json.RawMessage, added []addition) *version {
	served := s.asServed(stored, added)
	return &version{stored: stored, served: served, added: added, rewritten: s.rewrites(stored), eTag: eTagOf(served), updated: time.Now()}
}

// unreadable reports whether GET manifest points to the status instead of answering the development manifest.
func (s *Sandbox) unreadable(k *skill) bool {
	if k.running != nil {
		return true
	}
	// A failed creation leaves nothing to read, whatever the variant.
	return k.last.status == statusFailed && (k.stages[stageDevelopment] == nil || s.unreadableAfterFailure)
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
