// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"time"
)

// build is an accepted model that is not built yet.
type build struct {
	sentModel
	ended    func(statusRead bool) bool
	problems []Problem
	warnings []Problem
	// steps are Amazon's names of those that the build has, begun how many of them have begun.
	steps []string
	begun int
}

// stepsOf are the steps that the build of a model has. What else Amazon knows is for Alexa Conversations.
func stepsOf(sent sentModel) []string {
	steps := []string{"LANGUAGE_MODEL_QUICK_BUILD", "LANGUAGE_MODEL_FULL_BUILD"}
	if membersAt(decoded(sent.model))["dialog"] != nil {
		steps = append([]string{"DIALOG_MODEL_BUILD"}, steps...)
	}
	return steps
}

// remember keeps what stale reads see from now on.
func (m *interactionModel) remember() {
	m.before = &pastModel{version: m.current(), status: m.status()}
}

// beginBuild accepts a model; the problems of the fault make its first step fail.
func (s *Sandbox) beginBuild(m *interactionModel, sent sentModel, fault Fault) {
	m.remember()
	m.running = &build{sentModel: sent, ended: s.updates.begin(), problems: fault.FailUpdate, warnings: fault.Warnings, steps: stepsOf(sent)}
	m.last, m.steps = verdict{status: statusInProgress}, nil
}

// advanceModel goes on with the running build. Each read of the status sees one more of its steps begin.
func (s *Sandbox) advanceModel(m *interactionModel, statusRead bool) {
	b := m.running
	if b == nil {
		return
	}
	if b.ended(statusRead) {
		m.endBuild()
		return
	}
	if statusRead {
		b.begun = min(b.begun+1, len(b.steps))
		m.steps = stepsDocument(b.steps[:b.begun], statusInProgress, nil)
	}
}

// endBuild makes the running build succeed or fail now. Only a success makes a version.
func (m *interactionModel) endBuild() {
	b := m.running
	m.running = nil
	if len(b.problems) > 0 {
		m.last = verdict{status: statusFailed, errors: b.problems}
		m.steps = stepsDocument(b.steps[:1], statusFailed, b.problems)
		return
	}
	m.add(b.sentModel)
	m.last.warnings = b.warnings
	m.steps = stepsDocument(b.steps, statusSucceeded, nil)
}

// add makes a version that was built.
func (m *interactionModel) add(sent sentModel) {
	number := len(m.versions) + 1
	sum := sha256.Sum256([]byte(strconv.Itoa(number) + sent.description + string(sent.model)))
	m.versions = append(m.versions, modelVersion{
		number: number, stored: sent.model, description: sent.description, eTag: hex.EncodeToString(sum[:16]), created: time.Now(),
	})
	m.last, m.steps = verdict{status: statusSucceeded}, nil
}

// stepsDocument is what the status says of steps, of which the last has the given state and those before it have
// succeeded.
func stepsDocument(names []string, last string, problems []Problem) []any {
	var steps []any
	for i, name := range names {
		step := map[string]any{"name": name, "status": statusSucceeded}
		if i == len(names)-1 {
			step["status"] = last
			if len(problems) > 0 {
				step["errors"] = problems
			}
		}
		steps = append(steps, step)
	}
	return steps
}

// status is what the status of the skill says of the model, nil before its first build. Its eTag and version are those of
// the last build that succeeded.
func (m *interactionModel) status() map[string]any {
	if m.last.status == "" {
		return nil
	}
	update := m.last.document()
	delete(update, "version")
	if len(m.steps) > 0 {
		update["buildDetails"] = map[string]any{"steps": m.steps}
	}
	status := map[string]any{"lastUpdateRequest": update}
	if v := m.current(); v != nil {
		status["eTag"], status["version"] = v.eTag, strconv.Itoa(v.number)
	}
	return status
}

// modelStatuses are the statuses of the models of a skill by locale.
func (s *Sandbox) modelStatuses(c call, k *skill) map[string]any {
	statuses := map[string]any{}
	for locale := range k.models {
		m := s.modelOf(k, locale)
		if m == nil {
			continue
		}
		var status map[string]any
		if !c.fault.Stale {
			s.advanceModel(m, true)
			status = m.status()
		} else if m.before != nil {
			status = m.before.status
		}
		if status == nil {
			continue
		}
		if c.fault.NoETag {
			delete(status, "eTag")
		}
		statuses[locale] = status
	}
	return statuses
}
