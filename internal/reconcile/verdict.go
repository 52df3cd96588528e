// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"errors"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

const (
	// missingVerdicts bounds how often the status may be missing right after a
	// write was accepted; the ASK CLI has seen it come late.
	missingVerdicts = 10
	// staleVerdicts bounds how often the status may show what may be the verdict
	// of the write before. The pauses between make about five seconds; after
	// those the verdict is believed.
	staleVerdicts = 7
	// staleReads bounds how often a read may still show the old version after
	// Amazon reported the new one, or a missing one.
	staleReads = 12
)

// maybeStale reports whether a verdict may be that of the write before, which
// Amazon may still show right after it has accepted a write. running says that
// an update was seen in progress since.
type maybeStale func(verdict Verdict, running bool) bool

// afterWrite is for a write of a document that had the given version. A success
// that leaves the version may be real, where Amazon takes the document for the
// one that it has. A failure always leaves it; but once the update was seen in
// progress, the failure after it is no older one.
func afterWrite(version string) maybeStale {
	return func(verdict Verdict, running bool) bool {
		if verdict.State == smapi.UpdateSucceeded {
			return sameVersion(verdict.Version, version)
		}
		return !running && (bareVersion(verdict.Version) == "" || sameVersion(verdict.Version, version))
	}
}

// afterFailure is for a write that follows a failed one: a success is news.
func afterFailure(verdict Verdict, running bool) bool {
	return verdict.State == smapi.UpdateFailed && !running
}

// awaitVerdict waits until Amazon says how a write that it has accepted went.
// Where writes have no verdict, they have succeeded.
func (e *Engine) awaitVerdict(ctx context.Context, key string, stale maybeStale, waiting []*request) (Verdict, error) {
	if e.verdicts == nil {
		return Verdict{State: smapi.UpdateSucceeded}, nil
	}
	pause := newPace()
	var last smapi.UpdateState
	var missing error
	for misses, doubts := 0, 0; ; {
		verdict, err := e.verdicts.Verdict(ctx, key)
		switch {
		case isWithoutVerdict(err) && misses < missingVerdicts:
			misses, missing = misses+1, err
		case err != nil:
			return Verdict{}, after(missing, e.interrupted(ctx, key, last, err))
		case verdict.State == smapi.UpdateInProgress:
			last, missing = verdict.State, nil
			note(waiting, last)
		case doubts < staleVerdicts && stale(verdict, last == smapi.UpdateInProgress):
			doubts, missing = doubts+1, nil
		default:
			return verdict, nil
		}
		if err := pause.wait(ctx); err != nil {
			return Verdict{}, after(missing, e.waited(key, last, err))
		}
	}
}

// note lets those who wait know how far the update is, for the case that they
// stop waiting.
func note(waiting []*request, state smapi.UpdateState) {
	for _, r := range waiting {
		r.progress.saw(state)
	}
}

// awaitQuiet waits until no update runs, so that the next write is not refused
// for that reason again, and returns the verdict then. A missing status is no
// reason to wait.
func (e *Engine) awaitQuiet(ctx context.Context, key string, waiting []*request) (Verdict, error) {
	if e.verdicts == nil {
		return Verdict{}, nil
	}
	pause := newPace()
	var last smapi.UpdateState
	for {
		verdict, err := e.verdicts.Verdict(ctx, key)
		switch {
		case isWithoutVerdict(err):
			return Verdict{}, nil
		case err != nil:
			return Verdict{}, e.interrupted(ctx, key, last, err)
		case verdict.State != smapi.UpdateInProgress:
			return verdict, nil
		}
		last = verdict.State
		note(waiting, last)
		if err := pause.wait(ctx); err != nil {
			return Verdict{}, e.waited(key, last, err)
		}
	}
}

// readBack returns the document as written. A read right after a write may
// still show the old version, which must be taken neither for the result nor
// for drift.
//
// The version before is that which the write has replaced, version that of the
// verdict. Where the verdict names none, any other than the one before will do.
func (e *Engine) readBack(ctx context.Context, key, before, version string, changes []*request) (known, error) {
	pause := newPace()
	var missing error
	for reads := 1; ; reads++ {
		began := time.Now()
		current, err := e.fetch(ctx, place{key, smapi.StageDevelopment})
		switch {
		case err == nil && (isWritten(current.Version, before, version) || hasAll(current.Document, changes)):
			if bareVersion(current.Version) == "" {
				// The status was read before the document, so whatever was
				// written between the two has another version.
				current.Version = version
			}
			return known{current, began}, nil
		case err != nil && !isMissing(err):
			var waited *WaitError
			if errors.As(err, &waited) && waited.State == "" {
				waited.State = smapi.UpdateSucceeded
			}
			return known{}, after(missing, err)
		case reads == staleReads && err != nil:
			return known{}, err
		case reads == staleReads:
			return known{}, &StaleError{Noun: e.store.Noun(), Key: key, Reads: reads}
		}
		missing = err
		note(changes, smapi.UpdateSucceeded)
		if err := pause.wait(ctx); err != nil {
			return known{}, after(missing, e.waited(key, smapi.UpdateSucceeded, err))
		}
	}
}

// isWritten reports whether a version that was read is that of a write: the one
// of its verdict or, where the verdict names none, another than the one before.
func isWritten(current, before, version string) bool {
	if bareVersion(version) == "" {
		return bareVersion(current) != "" && !sameVersion(current, before)
	}
	return sameVersion(current, version)
}

// readAfterFailure returns the document that a failed update has left. A read
// right after it may still show a version that the status does not mean; but the
// status may also name the same version otherwise, so it is not waited for long.
func (e *Engine) readAfterFailure(ctx context.Context, key, version string) (known, error) {
	pause := newPace()
	for reads := 1; ; reads++ {
		began := time.Now()
		current, err := e.fetch(ctx, place{key, smapi.StageDevelopment})
		if err != nil {
			return known{}, err
		}
		if bareVersion(current.Version) == "" {
			current.Version = version
		}
		if reads == replacedReads || bareVersion(version) == "" || sameVersion(current.Version, version) {
			return known{current, began}, nil
		}
		if err := pause.wait(ctx); err != nil {
			return known{}, e.waited(key, smapi.UpdateFailed, err)
		}
	}
}
