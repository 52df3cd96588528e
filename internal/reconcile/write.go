// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"errors"
	"sync"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// conflicts bounds how often a write is made anew because somebody else wrote or
// an update was running.
const conflicts = 8

// transact makes the changes of a batch in one write.
func (e *Engine) transact(ctx context.Context, skillID string, batch []*request) outcome {
	pause := newPace()
	var sent snapshot
	var wanted outcome
	var last error
	for contended, lost := 0, 0; ; {
		before, err := e.readForWrite(ctx, skillID)
		var unreadable *UnreadableError
		if lost > 0 && errors.As(err, &unreadable) && unreadable.ETag == sent.eTag {
			// The write whose answer was lost was carried out, and has failed.
			return e.finish(ctx, skillID, sent, wanted)
		}
		if err != nil {
			return outcome{err: since(last, err)}
		}
		wanted = combine(skillID, before.document, batch)
		if len(wanted.effective) == 0 {
			if contended+lost > 0 {
				e.landed(skillID, sent, before)
			}
			return wanted
		}
		sent = before
		e.reads.drop(skillID)
		err = e.api.PutManifest(ctx, skillID, smapi.StageDevelopment, skillmanifest.Wrap(wanted.document), before.eTag)
		if err == nil {
			finished := e.finish(ctx, skillID, before, wanted)
			if err = finished.err; !errors.Is(err, errOvertaken) {
				return finished
			}
		}
		var unanswered *smapi.AmbiguousError
		switch {
		case smapi.IsPreconditionFailed(err), smapi.IsConflict(err), errors.Is(err, errOvertaken):
			if contended++; contended >= conflicts {
				return wanted.failed(before, &ContendedError{SkillID: skillID, Attempts: contended, Err: err})
			}
		case errors.As(err, &unanswered):
			// Whether it took effect shows in the next read: either the edits
			// find nothing left to do, or they are made again.
			if lost++; lost > e.retries {
				return wanted.failed(before, interrupted(ctx, skillID, "", err))
			}
		default:
			return wanted.failed(before, refused(skillID, err))
		}
		last = err
		if err := e.quiet(ctx, skillID, wanted.effective); err != nil {
			return wanted.failed(before, since(last, err))
		}
		if err := pause.wait(ctx); err != nil {
			return wanted.failed(before, &WaitError{SkillID: skillID, Last: last, Err: err})
		}
	}
}

// landed notes that a version has taken the place of the one before it.
func (e *Engine) landed(skillID string, before, current snapshot) {
	if current.eTag != before.eTag {
		e.replaced.set(skillID, before.eTag)
	}
	e.reads.replace(skillID, current.body)
}

// failed is the outcome of a write that did not happen.
func (o outcome) failed(before snapshot, err error) outcome {
	o.document, o.err = before.document, err
	return o
}

// finish sees an accepted update to its end.
func (e *Engine) finish(ctx context.Context, skillID string, before snapshot, wanted outcome) outcome {
	status, err := e.settle(ctx, skillID, wanted.effective)
	if err != nil {
		return wanted.failed(before, err)
	}
	if status.State == smapi.UpdateSucceeded {
		current, err := e.readBack(ctx, skillID, status.ETag, wanted.effective)
		if err != nil {
			return wanted.failed(before, err)
		}
		if overtaken(before.document, wanted.document, current.document) {
			return wanted.failed(before, errOvertaken)
		}
		e.landed(skillID, before, current)
		wanted.document = current.document
		return wanted
	}
	rejected := &RejectedError{SkillID: skillID, Problems: status.Errors, RequestID: status.RequestID, Asynchronous: true}
	current, err := e.readAfterFailure(ctx, skillID, status.ETag)
	switch {
	case err == nil && settled(current.document, wanted.effective):
		// What failed is the update of somebody else, who wrote right after.
		e.landed(skillID, before, current)
		wanted.document = current.document
		return wanted
	case err == nil && current.eTag != before.eTag:
		return wanted.failed(before, errOvertaken)
	}
	var unreadable *UnreadableError
	if errors.As(err, &unreadable) {
		rejected.Restore = e.restore(ctx, skillID, before)
		rejected.Restored = rejected.Restore == nil
	}
	return wanted.failed(before, rejected)
}

// restoring bounds how long the last good manifest is put back.
const restoring = 2 * time.Minute

// restore puts the last good manifest back. After a failed update Amazon may
// refuse to show the manifest until an update succeeds; this process is then
// the only one that still has it, and without it nobody could correct the
// mistake except by writing the whole manifest anew. So the end of the operation
// does not end it. A failed update leaves the version as it was, so the manifest
// goes back under the version it was read as; if somebody else's has become the
// current one since, Amazon refuses, and nothing of theirs is undone.
func (e *Engine) restore(ctx context.Context, skillID string, before snapshot) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), restoring)
	defer cancel()
	for lost := 0; ; lost++ {
		unanswered := e.api.PutManifest(ctx, skillID, smapi.StageDevelopment, skillmanifest.Wrap(before.document), before.eTag)
		var ambiguous *smapi.AmbiguousError
		if unanswered != nil && !errors.As(unanswered, &ambiguous) {
			return refused(skillID, unanswered)
		}
		status, err := e.settle(ctx, skillID, nil)
		switch {
		case err != nil:
			return err
		case status.State == smapi.UpdateSucceeded:
			return nil
		case unanswered == nil:
			return &RejectedError{SkillID: skillID, Problems: status.Errors, RequestID: status.RequestID, Asynchronous: true}
		case lost >= e.retries:
			return unanswered
		}
	}
}

// settled tells whether a manifest holds what changes want, the later ones
// before the earlier ones.
func settled(doc document.Value, changes []*request) bool {
	again := doc
	for _, r := range changes {
		var err error
		if again, err = r.change.Edit(again); err != nil {
			return false
		}
	}
	return document.Equal(again, doc)
}

// errOvertaken says that the update which Amazon reports as done is that of
// somebody else, who wrote right after, and that nothing is left of this one: the
// status tells of the last update only, so this one must have failed unseen.
var errOvertaken = errors.New("somebody else wrote right after, and Amazon does not tell how this update ended")

// overtaken tells whether a manifest shows somebody else's change and, wherever
// it should show this engine's, what was there before. A change that Amazon
// accepts without effect leaves the whole manifest as it was, and is not that.
func overtaken(before, wanted, current document.Value) bool {
	return untouched(before, wanted, current) && !document.Equal(before, current)
}

// untouched tells whether current is what before is wherever wanted is not.
func untouched(before, wanted, current document.Value) bool {
	if before.Kind() != document.Object || wanted.Kind() != document.Object {
		return document.Equal(before, wanted) || document.Equal(before, current)
	}
	for _, key := range append(before.Keys(), wanted.Keys()...) {
		if !untouched(before.Member(key), wanted.Member(key), current.Member(key)) {
			return false
		}
	}
	return true
}

// versions remembers one version of each skill's manifest.
type versions struct {
	mutex sync.Mutex
	eTags map[string]string
}

func (v *versions) set(skillID, eTag string) {
	v.mutex.Lock()
	defer v.mutex.Unlock()
	if v.eTags == nil {
		v.eTags = map[string]string{}
	}
	v.eTags[skillID] = eTag
}

func (v *versions) get(skillID string) string {
	v.mutex.Lock()
	defer v.mutex.Unlock()
	return v.eTags[skillID]
}
