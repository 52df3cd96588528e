// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"errors"
	"sync"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/manifest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// conflicts bounds how often a write is made anew because somebody else wrote or
// an update was running.
const conflicts = 8

// transact makes the changes of a batch in one write.
func (e *Engine) transact(ctx context.Context, skillID string, batch []*request) outcome {
	pause := newPace()
	for contended, lost := 0, 0; ; {
		before, err := e.readForWrite(ctx, skillID)
		if err != nil {
			return outcome{err: err}
		}
		wanted := combine(before.document, batch)
		if len(wanted.effective) == 0 {
			return wanted
		}
		e.reads.drop(skillID)
		err = e.api.PutManifest(ctx, skillID, smapi.StageDevelopment, wanted.document.Envelope(), before.eTag)
		var unanswered *smapi.AmbiguousError
		switch {
		case err == nil:
			return e.finish(ctx, skillID, before, wanted)
		case smapi.IsPreconditionFailed(err), smapi.IsConflict(err):
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
		if err := e.quiet(ctx, skillID, wanted.effective); err != nil {
			return wanted.failed(before, err)
		}
		if err := pause.wait(ctx); err != nil {
			return wanted.failed(before, &WaitError{SkillID: skillID, Err: err})
		}
	}
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
		if current.eTag != before.eTag {
			e.replaced.set(skillID, before.eTag)
		}
		e.reads.replace(skillID, current.body)
		wanted.document = current.document
		return wanted
	}
	rejected := &RejectedError{SkillID: skillID, Problems: status.Errors, RequestID: status.RequestID, Asynchronous: true}
	var unreadable *UnreadableError
	if _, err := e.read(ctx, skillID); errors.As(err, &unreadable) {
		rejected.Restore = e.restore(ctx, skillID, before, status.ETag)
		rejected.Restored = rejected.Restore == nil
	}
	return wanted.failed(before, rejected)
}

// restore puts the last good manifest back. After a failed update Amazon may
// refuse to show the manifest until an update succeeds; this process is then
// the only one that still has it, and without it nobody could correct the
// mistake except by writing the whole manifest anew.
func (e *Engine) restore(ctx context.Context, skillID string, before snapshot, eTag string) error {
	if err := e.api.PutManifest(ctx, skillID, smapi.StageDevelopment, before.document.Envelope(), eTag); err != nil {
		return refused(skillID, err)
	}
	status, err := e.settle(ctx, skillID, nil)
	if err != nil {
		return err
	}
	if status.State != smapi.UpdateSucceeded {
		return &RejectedError{SkillID: skillID, Problems: status.Errors, RequestID: status.RequestID, Asynchronous: true}
	}
	return nil
}

// settled tells whether a manifest holds what changes want.
func settled(document manifest.Document, changes []*request) bool {
	for _, r := range changes {
		again, err := r.change.Edit(document)
		if err != nil || !again.Equal(document) {
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
