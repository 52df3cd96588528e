// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"errors"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

const (
	// statusMisses bounds how often the status may be missing right after a
	// write was accepted; the ASK CLI has seen it come late.
	statusMisses = 10
	// staleReads bounds how often the manifest may still show the old version
	// after Amazon reported the new one.
	staleReads = 12
)

// settle waits until the last update of a skill has ended, well or badly.
func (e *Engine) settle(ctx context.Context, skillID string, waiting []*request) (smapi.Status, error) {
	pause := newPace()
	var last smapi.UpdateState
	var missed error
	for misses := 0; ; {
		status, err := e.api.ManifestStatus(ctx, skillID)
		switch {
		case smapi.IsNotFound(err) && misses < statusMisses:
			misses, missed = misses+1, err
		case err != nil:
			return status, since(missed, interrupted(ctx, skillID, last, err))
		case status.State != smapi.UpdateInProgress:
			return status, nil
		default:
			last = status.State
			missed = nil
			tell(waiting, last)
		}
		if err := pause.wait(ctx); err != nil {
			return status, &WaitError{SkillID: skillID, State: last, Last: missed, Err: err}
		}
	}
}

// tell lets those who wait know how far the update is, for the case that they
// stop waiting.
func tell(waiting []*request, state smapi.UpdateState) {
	for _, r := range waiting {
		r.state.set(state)
	}
}

// quiet waits until no update runs, so that the next write is not refused for
// that reason again. A missing status is no reason to wait.
func (e *Engine) quiet(ctx context.Context, skillID string, waiting []*request) error {
	pause := newPace()
	var last smapi.UpdateState
	for {
		status, err := e.api.ManifestStatus(ctx, skillID)
		switch {
		case smapi.IsNotFound(err):
			return nil
		case err != nil:
			return interrupted(ctx, skillID, last, err)
		case status.State != smapi.UpdateInProgress:
			return nil
		}
		last = status.State
		tell(waiting, last)
		if err := pause.wait(ctx); err != nil {
			return &WaitError{SkillID: skillID, State: last, Err: err}
		}
	}
}

// readBack returns the manifest as written. A read right after a write may
// still show the old version, which must be taken neither for the result nor
// for drift.
func (e *Engine) readBack(ctx context.Context, skillID, eTag string, changes []*request) (snapshot, error) {
	pause := newPace()
	var missed error
	for reads := 1; ; reads++ {
		current, err := e.read(ctx, skillID)
		switch {
		case err == nil && (eTag != "" && current.eTag == eTag || settled(current.document, changes)):
			return current, nil
		case err != nil && !errors.Is(err, ErrSkillNotFound):
			var waited *WaitError
			if errors.As(err, &waited) && waited.State == "" {
				waited.State = smapi.UpdateSucceeded
			}
			return snapshot{}, since(missed, err)
		case reads == staleReads && err != nil:
			return snapshot{}, err
		case reads == staleReads:
			return snapshot{}, &StaleError{SkillID: skillID, Reads: reads}
		}
		missed = err
		tell(changes, smapi.UpdateSucceeded)
		if err := pause.wait(ctx); err != nil {
			return snapshot{}, &WaitError{SkillID: skillID, State: smapi.UpdateSucceeded, Last: missed, Err: err}
		}
	}
}

// readAfterFailure returns the manifest that a failed update has left. A read
// right after it may still show a version that the status does not mean; but the
// status may also name the same version otherwise, so it is not waited for long.
func (e *Engine) readAfterFailure(ctx context.Context, skillID, eTag string) (snapshot, error) {
	pause := newPace()
	for reads := 1; ; reads++ {
		current, err := e.read(ctx, skillID)
		if err != nil || reads == oldReads || current.eTag == eTag || eTag == "" {
			return current, err
		}
		if err := pause.wait(ctx); err != nil {
			return snapshot{}, &WaitError{SkillID: skillID, State: smapi.UpdateFailed, Err: err}
		}
	}
}
