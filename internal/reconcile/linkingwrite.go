// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"errors"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// WrittenLinking is account linking that was written.
type WrittenLinking struct {
	// Document is what Amazon shows of it.
	Document document.Value
	// Sent is what was written, with all that Amazon never shows.
	Sent document.Value
	// Version is that of the write. The document has another one where somebody else
	// wrote right after.
	Version string
}

// Put makes the account linking of a skill, or replaces it, by what the edit makes of
// what Amazon shows of it, which is absent where there is none. It is written even if
// that changes nothing that is shown. In the change Owner, Created and Edit count.
//
// The errors are those of [Engine.Apply]. Amazon takes no condition for the first write,
// so that what somebody else makes in the moment before it is replaced.
func (l *Linkings) Put(ctx context.Context, skillID string, change Change) (written WrittenLinking, err error) {
	defer func() { l.owners.end(ownedPart{skillID, change.Owner}, err) }()
	release, err := l.locks.acquire(ctx, skillID)
	if err != nil {
		return WrittenLinking{}, l.waited(skillID, "", err)
	}
	defer release()
	w := linkingWrite{Linkings: l, skillID: skillID, change: change, pause: newPace(), began: time.Now()}
	return w.run(ctx)
}

// linkingWrite is one change on its way.
type linkingWrite struct {
	*Linkings
	skillID string
	change  Change
	pause   *pace
	began   time.Time
	// last is why there is another attempt.
	last            error
	contended, lost int
}

func (w *linkingWrite) run(ctx context.Context) (WrittenLinking, error) {
	before, reused := w.cache.newest(w.skillID)
	for {
		if !reused {
			var err error
			if before, err = w.present(ctx); err != nil {
				return WrittenLinking{}, after(w.last, err)
			}
		}
		desired, err := w.change.Edit(before.Document)
		switch {
		case err != nil && reused:
			// What is known here may be old.
			reused = false
			continue
		case err != nil:
			return WrittenLinking{}, err
		case before.Document.Exists() && bareVersion(before.Version) == "":
			return WrittenLinking{}, &NoVersionError{Noun: w.store.Noun(), Key: w.skillID}
		}
		w.cache.drop(w.skillID)
		version, err := w.api.PutAccountLinking(ctx, w.skillID, desired.JSON(), before.Version)
		if err == nil {
			shown, err := w.shownAfter(ctx, before.Version, version)
			return WrittenLinking{Document: shown.Document, Sent: desired, Version: version}, err
		}
		if err := w.again(ctx, err, desired); err != nil {
			return WrittenLinking{}, after(w.last, err)
		}
		reused = false
	}
}

// present reads what there is, which may be nothing.
func (w *linkingWrite) present(ctx context.Context) (known, error) {
	began := time.Now()
	current, err := w.fetch(ctx, place{w.skillID, smapi.StageDevelopment})
	if err != nil && !isMissing(err) {
		return known{}, err
	}
	return known{current, began}, nil
}

// again waits for another attempt after one that has failed, if there is to be one.
func (w *linkingWrite) again(ctx context.Context, failed error, sent document.Value) error {
	var refusal *smapi.Error
	switch {
	case smapi.IsPreconditionFailed(failed), smapi.IsConflict(failed):
		if w.contended++; w.contended >= conflicts {
			return &ContendedError{Noun: w.store.Noun(), Key: w.skillID, Attempts: w.contended, Err: failed}
		}
	case IsUncertain(failed):
		// A write that was carried out is made again, and changes nothing.
		if w.lost++; w.lost > w.retries {
			return w.interrupted(ctx, w.skillID, "", failed)
		}
	case smapi.IsBadRequest(failed) && errors.As(failed, &refusal):
		return &RejectedError{
			Noun: w.store.Noun(), Key: w.skillID, Sent: sent, Problems: refusal.Problems, RequestID: refusal.RequestID, Err: failed,
		}
	case smapi.IsNotFound(failed) && w.change.Created && time.Since(w.began) < createdGrace:
		// The skill may have been created moments ago.
	default:
		return w.interrupted(ctx, w.skillID, "", failed)
	}
	w.last = failed
	if err := w.pause.wait(ctx); err != nil {
		return w.waited(w.skillID, "", err)
	}
	return nil
}

// shownAfter reads what Amazon shows after a write. A read right after it may still show
// what there was before; any other version is that of somebody who wrote since.
func (w *linkingWrite) shownAfter(ctx context.Context, before, version string) (known, error) {
	pause := newPace()
	for reads := 1; ; reads++ {
		current, err := w.present(ctx)
		isOld := !current.Document.Exists() || sameVersion(current.Version, before) && !sameVersion(current.Version, version) && bareVersion(version) != ""
		switch {
		case err != nil:
			return known{}, err
		case !isOld:
			w.cache.replace(w.skillID, current)
			return current, nil
		case reads == staleReads:
			return known{}, &StaleError{Noun: w.store.Noun(), Key: w.skillID, Reads: reads}
		}
		if err := pause.wait(ctx); err != nil {
			return known{}, w.waited(w.skillID, smapi.UpdateSucceeded, err)
		}
	}
}
