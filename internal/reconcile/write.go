// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"errors"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/manifest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

const (
	// conflicts bounds how often a write is made anew because somebody else
	// wrote or an update was running.
	conflicts = 8
	// statusMisses bounds how often the status may be missing right after a
	// write was accepted; the ASK CLI has seen it come late.
	statusMisses = 10
	// staleReads bounds how often the manifest may still show the old version
	// after Amazon reported the new one.
	staleReads = 12
)

// Edit changes the manifest of a skill and returns the document as Amazon holds
// it afterwards. If the edit changes nothing, nothing is written.
//
// Amazon's refusal, at once or after it accepted the update, is a
// *[RejectedError]; somebody else's writing that does not end a
// *[ContendedError]; running out of time a *[WaitError].
func (e *Engine) Edit(ctx context.Context, skillID string, edit Edit) (manifest.Document, error) {
	release, err := e.writers.acquire(ctx, skillID)
	if err != nil {
		return manifest.Document{}, &WaitError{SkillID: skillID, Err: err}
	}
	defer release()

	pause := newPace()
	for contended, lost := 0, 0; ; {
		before, err := e.read(ctx, skillID)
		if err != nil {
			return manifest.Document{}, err
		}
		wanted, err := edit(before.document)
		if err != nil {
			return manifest.Document{}, err
		}
		if wanted.Equal(before.document) {
			return before.document, nil
		}
		err = e.api.PutManifest(ctx, skillID, smapi.StageDevelopment, wanted.Envelope(), before.eTag)
		var unanswered *smapi.AmbiguousError
		switch {
		case err == nil:
			return e.finish(ctx, skillID, before, edit)
		case smapi.IsPreconditionFailed(err), smapi.IsConflict(err):
			if contended++; contended >= conflicts {
				return manifest.Document{}, &ContendedError{SkillID: skillID, Attempts: contended, Err: err}
			}
		case errors.As(err, &unanswered):
			// Whether it took effect shows in the next read: either the edit
			// finds nothing left to do, or it is made again.
			if lost++; lost > e.retries {
				return manifest.Document{}, interrupted(ctx, skillID, "", err)
			}
		default:
			return manifest.Document{}, refused(skillID, err)
		}
		if err := e.quiet(ctx, skillID); err != nil {
			return manifest.Document{}, err
		}
		if err := pause.wait(ctx); err != nil {
			return manifest.Document{}, &WaitError{SkillID: skillID, Err: err}
		}
	}
}

// finish sees an accepted update to its end.
func (e *Engine) finish(ctx context.Context, skillID string, before snapshot, edit Edit) (manifest.Document, error) {
	status, err := e.settle(ctx, skillID)
	if err != nil {
		return manifest.Document{}, err
	}
	if status.State == smapi.UpdateSucceeded {
		return e.readBack(ctx, skillID, status.ETag, edit)
	}
	rejected := &RejectedError{SkillID: skillID, Problems: status.Errors, RequestID: status.RequestID, Asynchronous: true}
	var unreadable *UnreadableError
	if _, err := e.read(ctx, skillID); errors.As(err, &unreadable) {
		rejected.Restore = e.restore(ctx, skillID, before, status.ETag)
		rejected.Restored = rejected.Restore == nil
	}
	return manifest.Document{}, rejected
}

// restore puts the last good manifest back. After a failed update Amazon may
// refuse to show the manifest until an update succeeds; this process is then
// the only one that still has it, and without it nobody could correct the
// mistake except by writing the whole manifest anew.
func (e *Engine) restore(ctx context.Context, skillID string, before snapshot, eTag string) error {
	if err := e.api.PutManifest(ctx, skillID, smapi.StageDevelopment, before.document.Envelope(), eTag); err != nil {
		return refused(skillID, err)
	}
	status, err := e.settle(ctx, skillID)
	if err != nil {
		return err
	}
	if status.State != smapi.UpdateSucceeded {
		return &RejectedError{SkillID: skillID, Problems: status.Errors, RequestID: status.RequestID, Asynchronous: true}
	}
	return nil
}

// settle waits until the last update of a skill has ended, well or badly.
func (e *Engine) settle(ctx context.Context, skillID string) (smapi.Status, error) {
	pause := newPace()
	var last smapi.UpdateState
	for misses := 0; ; {
		status, err := e.api.ManifestStatus(ctx, skillID)
		switch {
		case smapi.IsNotFound(err) && misses < statusMisses:
			misses++
		case err != nil:
			return status, interrupted(ctx, skillID, last, err)
		case status.State != smapi.UpdateInProgress:
			return status, nil
		default:
			last = status.State
		}
		if err := pause.wait(ctx); err != nil {
			return status, &WaitError{SkillID: skillID, State: last, Err: err}
		}
	}
}

// quiet waits until no update runs, so that the next write is not refused for
// that reason again. A missing status is no reason to wait.
func (e *Engine) quiet(ctx context.Context, skillID string) error {
	pause := newPace()
	var last smapi.UpdateState
	for {
		status, err := e.api.ManifestStatus(ctx, skillID)
		if smapi.IsNotFound(err) {
			return nil
		}
		if err != nil {
			return interrupted(ctx, skillID, last, err)
		}
		if status.State != smapi.UpdateInProgress {
			return nil
		}
		last = status.State
		if err := pause.wait(ctx); err != nil {
			return &WaitError{SkillID: skillID, State: last, Err: err}
		}
	}
}

// readBack returns the manifest as written. A read right after a write may
// still show the old version, which must be taken neither for the result nor
// for drift.
func (e *Engine) readBack(ctx context.Context, skillID, eTag string, edit Edit) (manifest.Document, error) {
	pause := newPace()
	for reads := 1; ; reads++ {
		current, err := e.read(ctx, skillID)
		switch {
		case err == nil && (eTag != "" && current.eTag == eTag || settled(edit, current.document)):
			return current.document, nil
		case err != nil && !errors.Is(err, ErrSkillNotFound):
			return manifest.Document{}, err
		case reads == staleReads && err != nil:
			return manifest.Document{}, err
		case reads == staleReads:
			return manifest.Document{}, &StaleError{SkillID: skillID, Reads: reads}
		}
		if err := pause.wait(ctx); err != nil {
			return manifest.Document{}, &WaitError{SkillID: skillID, State: smapi.UpdateSucceeded, Err: err}
		}
	}
}

// settled tells whether a document holds what an edit wants.
func settled(edit Edit, document manifest.Document) bool {
	again, err := edit(document)
	return err == nil && again.Equal(document)
}
