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

// errOvertaken says that the update which Amazon reports as done is that of
// somebody else, who wrote right after, and that nothing is left of this one: the
// verdict is on the last update only, so this one must have failed unseen.
var errOvertaken = errors.New("somebody else wrote right after, and Amazon does not say how this update ended")

// finish sees an accepted update to its end.
func (t *transaction) finish(ctx context.Context) outcome {
	o := t.desired
	verdict, err := t.awaitVerdict(ctx, t.key, afterWrite(t.sent.Version), o.effective)
	if err != nil {
		return o.failed(t.sent, err)
	}
	if verdict.State != smapi.UpdateSucceeded {
		return t.finishFailed(ctx, verdict)
	}
	current, err := t.readBack(ctx, t.key, t.sent.Version, verdict.Version, o.effective)
	if err != nil {
		return o.failed(t.sent, err)
	}
	if isOvertaken(t.sent.Document, o.document, current.Document) {
		return o.failed(t.sent, errOvertaken)
	}
	t.landed(t.key, t.sent, current)
	o.document, o.warnings = current.Document, verdict.Warnings
	return o
}

// finishFailed finds out whose update has failed, and puts back what the failure
// has hidden.
func (t *transaction) finishFailed(ctx context.Context, verdict Verdict) outcome {
	o := t.desired
	rejected := &RejectedError{
		Noun: t.store.Noun(), Key: t.key, Sent: o.document, Problems: verdict.Errors, Warnings: distinct(verdict.Warnings),
		FailedSteps: verdict.FailedSteps, RequestID: verdict.RequestID, Asynchronous: true,
	}
	current, err := t.readAfterFailure(ctx, t.key, verdict.Version)
	var unreadable *UnreadableError
	switch {
	case errors.As(err, &unreadable):
		rejected.Restore = t.restore(ctx, t.key, t.sent)
		rejected.Restored = rejected.Restore == nil
		t.cache.drop(t.key)
	case err != nil:
		t.cache.drop(t.key)
	case hasAll(current.Document, o.effective):
		// What failed is the update of somebody else, who wrote right after.
		t.landed(t.key, t.sent, current)
		o.document = current.Document
		return o
	case !isSame(current, t.sent):
		return o.failed(t.sent, errOvertaken)
	default:
		t.cache.replace(t.key, current)
	}
	return o.failed(t.sent, rejected)
}

// isSame reports whether two reads have shown one version.
func isSame(current, before known) bool {
	if bareVersion(current.Version) == "" {
		return document.Equal(current.Document, before.Document)
	}
	return sameVersion(current.Version, before.Version)
}

// landed notes that a version has taken the place of the one before it.
func (e *Engine) landed(key string, before, current known) {
	if !sameVersion(current.Version, before.Version) {
		e.replaced.set(key, before.Version)
	}
	e.cache.replace(key, current)
}

// restoreLimit bounds how long the last good document is put back.
const restoreLimit = 2 * time.Minute

// restore puts the last good document back. After a failed update Amazon may
// refuse to show the document until an update succeeds; this process is then
// the only one that still has it, and without it nobody could correct the
// mistake except by writing the whole document anew. So the end of the operation
// does not end it. A failed update leaves the version as it was, so the document
// goes back under the version it was read as; if somebody else's has become the
// current one since, Amazon refuses, and nothing of theirs is undone.
func (e *Engine) restore(ctx context.Context, key string, before known) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), restoreLimit)
	defer cancel()
	for lost := 0; ; lost++ {
		unanswered := e.store.Write(ctx, key, before.Document, before.Version)
		var ambiguous *smapi.AmbiguousError
		if unanswered != nil && !errors.As(unanswered, &ambiguous) {
			return e.translate(key, unanswered)
		}
		verdict, err := e.awaitVerdict(ctx, key, afterFailure, nil)
		switch {
		case err != nil:
			return err
		case verdict.State == smapi.UpdateSucceeded:
			return nil
		case unanswered == nil:
			return &RejectedError{Noun: e.store.Noun(), Key: key, Problems: verdict.Errors, RequestID: verdict.RequestID, Asynchronous: true}
		case lost >= e.retries:
			return unanswered
		}
	}
}
