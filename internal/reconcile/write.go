// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

const (
	// conflicts bounds how often a write is made anew because somebody else
	// wrote or an update was running.
	conflicts = 8
	// reusable is how old a document may be that says that nothing is to be
	// written, or that a change can't be made. A write may start from any, because
	// Amazon refuses it if the document is no longer the current one.
	reusable = 30 * time.Second
)

// transaction makes the changes of a batch in one write.
type transaction struct {
	*Engine
	key   string
	batch []*request
	pause *pace
	// sent is what the last write started from, desired what it was to make.
	sent    known
	desired outcome
	// verdict is the last that was seen after a write without a good end, last
	// why that write was not the end.
	verdict         Verdict
	last            error
	contended, lost int
}

// transact starts from the newest document that is known here, and reads only
// where there is none or it turns out not to be enough.
func (e *Engine) transact(ctx context.Context, key string, batch []*request) outcome {
	t := &transaction{Engine: e, key: key, batch: batch, pause: newPace()}
	o := t.run(ctx)
	var rejected *RejectedError
	if o.err != nil && !errors.As(o.err, &rejected) {
		// A write without a good end may have taken effect all the same, and
		// then what was read while it ran is old.
		e.cache.drop(key)
	}
	return o
}

func (t *transaction) run(ctx context.Context) outcome {
	before, reused := t.cache.newest(t.key)
	for {
		if !reused {
			found, err := t.fetchForWrite(ctx, t.key)
			if err != nil {
				if o, ended := t.unread(ctx, err); ended {
					return o
				}
				continue
			}
			before = found
		}
		o := t.combine(t.key, before.Document, t.batch)
		old := reused && time.Since(before.read) > reusable
		switch {
		case old && (len(o.effective) == 0 || len(o.errs) > 0):
			reused = false
			continue
		case len(o.effective) == 0:
			return t.nothingLeft(before, o)
		case bareVersion(before.Version) == "":
			found, err := t.fetchVersioned(ctx, t.key)
			if err != nil {
				return o.failed(before, err)
			}
			before, reused = found, true
			continue
		}
		if o, ended := t.write(ctx, before, o); ended {
			return o
		}
		reused = false
	}
}

// unread decides what a failed read means: whether it is the end.
func (t *transaction) unread(ctx context.Context, err error) (o outcome, ended bool) {
	var unreadable *UnreadableError
	if t.lost > 0 && errors.As(err, &unreadable) && sameVersion(unreadable.Version, t.sent.Version) {
		// The write whose answer was lost was carried out, and has failed.
		return t.finish(ctx), true
	}
	if err := t.awaitCreation(ctx, err); err != nil {
		return outcome{err: after(t.last, err)}, true
	}
	return outcome{}, false
}

// createdGrace is how long a document that is not there is waited for where it may
// have been created moments ago. Terraform does not say of a create whether the
// document's key was known when it was planned, so a key that was never any
// good costs this time as well.
const createdGrace = 15 * time.Second

// awaitCreation pauses if the document is missing and may have been created
// moments ago. Who knows that it exists gets the error.
func (t *transaction) awaitCreation(ctx context.Context, err error) error {
	if !isMissing(err) {
		return err
	}
	t.goesOnAfter(err)
	t.batch = slices.DeleteFunc(slices.Clone(t.batch), func(r *request) bool {
		switch {
		case !r.change.Created || time.Since(r.submitted) >= createdGrace:
			r.fail(err)
		case r.isWithdrawn():
			r.fail(t.expired(t.key, r))
		}
		return r.finished
	})
	if len(t.batch) == 0 {
		return err
	}
	if err := t.pause.wait(ctx); err != nil {
		return t.waited(t.key, "", err)
	}
	return nil
}

// nothingLeft is the outcome where the document has all that is desired.
func (t *transaction) nothingLeft(before known, o outcome) outcome {
	if t.contended+t.lost == 0 {
		return o
	}
	t.landed(t.key, t.sent, before)
	if t.lost > 0 && sameVersion(t.verdict.Version, before.Version) {
		// The write whose answer was lost has made it so, and this is its verdict.
		o.sent, o.effective, o.warnings = t.desired.sent, t.desired.effective, t.verdict.Warnings
	}
	return o
}

// write sends what is desired, and decides whether that is the end or another
// attempt is due.
func (t *transaction) write(ctx context.Context, before known, desired outcome) (o outcome, ended bool) {
	desired.sent = desired.document
	t.sent, t.desired = before, desired
	t.cache.drop(t.key)
	err := t.store.Write(ctx, t.key, desired.document, before.Version)
	if err == nil {
		// Those that are in it wait for the verdict from now on; the others still for their turn.
		for _, r := range desired.effective {
			r.progress.refused(nil)
		}
		finished := t.finish(ctx)
		if err = finished.err; !errors.Is(err, errOvertaken) {
			return finished, true
		}
	}
	var ambiguous *smapi.AmbiguousError
	switch {
	case smapi.IsPreconditionFailed(err), smapi.IsConflict(err), errors.Is(err, errOvertaken):
		if t.contended++; t.contended >= conflicts {
			return desired.failed(before, &ContendedError{Noun: t.store.Noun(), Key: t.key, Attempts: t.contended, Err: err}), true
		}
	case errors.As(err, &ambiguous):
		// Whether it took effect shows in the next read: either the edits find
		// nothing left to do, or they are made again.
		if t.lost++; t.lost > t.retries {
			return desired.failed(before, after(t.last, t.interrupted(ctx, t.key, "", err))), true
		}
	default:
		return t.refused(ctx, before, desired, err)
	}
	t.goesOnAfter(err)
	if !smapi.IsPreconditionFailed(err) {
		var quiet error
		if t.verdict, quiet = t.awaitQuiet(ctx, t.key, desired.effective); quiet != nil {
			return desired.failed(before, after(t.last, quiet)), true
		}
	}
	if err := t.pause.wait(ctx); err != nil {
		return desired.failed(before, after(t.last, t.waited(t.key, "", err))), true
	}
	return outcome{}, false
}

// goesOnAfter notes why the last attempt was not the end, for whoever stops waiting too.
func (t *transaction) goesOnAfter(err error) {
	t.last = err
	for _, r := range t.batch {
		r.progress.refused(err)
	}
}

// refused decides what Amazon's refusal of a write means. A 400 is about the
// document that was sent, and leaves the one before as it was.
func (t *transaction) refused(ctx context.Context, before known, desired outcome, err error) (o outcome, ended bool) {
	var refusal *smapi.Error
	if smapi.IsBadRequest(err) && errors.As(err, &refusal) {
		t.cache.replace(t.key, before)
		return desired.failed(before, &RejectedError{
			Noun: t.store.Noun(), Key: t.key, Sent: desired.document, Problems: refusal.Problems, RequestID: refusal.RequestID, Err: err,
		}), true
	}
	if err := t.awaitCreation(ctx, t.translate(t.key, err)); err != nil {
		return desired.failed(before, err), true
	}
	return outcome{}, false
}
