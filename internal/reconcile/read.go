// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"errors"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// hiddenWithoutReason bounds how often a document may be hidden while its status
// says that all is well, or is not there: the two answers come from different
// machines at Amazon and may disagree for a moment, but not for ever.
const hiddenWithoutReason = 10

// fetch asks Amazon for a document, and waits while it is hidden.
func (e *Engine) fetch(ctx context.Context, p place) (Snapshot, error) {
	pause := newPace()
	var last smapi.UpdateState
	for unexplained := 0; ; {
		current, err := e.store.Read(ctx, p.key, p.stage)
		var hidden *HiddenError
		switch {
		case err == nil:
			return current, nil
		case !errors.As(err, &hidden) || e.verdicts == nil:
			return Snapshot{}, e.interrupted(ctx, p.key, last, err)
		}
		// Only the verdict says why the document is hidden.
		verdict, err := e.verdicts.Verdict(ctx, p.key)
		switch {
		case isWithoutVerdict(err), err == nil && verdict.State == smapi.UpdateSucceeded:
			// What is hidden exists, so the missing status is only late.
			if unexplained++; unexplained > hiddenWithoutReason {
				return Snapshot{}, hidden
			}
		case err != nil:
			return Snapshot{}, e.interrupted(ctx, p.key, last, err)
		case verdict.State == smapi.UpdateFailed:
			return Snapshot{}, &UnreadableError{
				Noun: e.store.Noun(), Key: p.key, Version: verdict.Version, Problems: verdict.Errors, RequestID: verdict.RequestID,
			}
		}
		if err == nil {
			last = verdict.State
		}
		if err := pause.wait(ctx); err != nil {
			return Snapshot{}, e.waited(p.key, last, err)
		}
	}
}

// replacedReads bounds how often a document is read because it is the one
// that this engine has just replaced. Somebody may have put it back, and then it
// is the truth.
const replacedReads = 8

// fetchForWrite is a read that does not take the version before this engine's
// last write for the current one. It serves later reads as well.
func (e *Engine) fetchForWrite(ctx context.Context, key string) (known, error) {
	p := place{key, smapi.StageDevelopment}
	epoch := e.cache.epoch(p)
	pause := newPace()
	for reads := 1; ; reads++ {
		began := time.Now()
		current, err := e.fetch(ctx, p)
		if err != nil {
			return known{}, err
		}
		if reads == replacedReads || !sameVersion(current.Version, e.replaced.get(key)) {
			found := known{current, began}
			e.cache.keep(p, epoch, found, nil)
			return found, nil
		}
		if err := pause.wait(ctx); err != nil {
			return known{}, e.waited(key, "", err)
		}
	}
}

// fetchVersioned reads a document whose version Amazon does not name with it.
// Then its status does. The status is read first: whatever is written between the
// two has another version, so that Amazon refuses a write that doesn't know it.
func (e *Engine) fetchVersioned(ctx context.Context, key string) (known, error) {
	missing := &NoVersionError{Noun: e.store.Noun(), Key: key}
	if e.verdicts == nil {
		return known{}, missing
	}
	verdict, err := e.verdicts.Verdict(ctx, key)
	if err != nil && !isWithoutVerdict(err) {
		return known{}, e.interrupted(ctx, key, "", err)
	}
	current, err := e.fetchForWrite(ctx, key)
	if err != nil {
		return known{}, err
	}
	if bareVersion(current.Version) == "" {
		current.Version = verdict.Version
	}
	if bareVersion(current.Version) == "" {
		return known{}, missing
	}
	return current, nil
}
