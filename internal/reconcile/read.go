// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"errors"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// snapshot is a manifest and the name of its version.
type snapshot struct {
	document document.Value
	// body is the document as it came.
	body []byte
	eTag string
}

// redirectsWithoutReason bounds how often a manifest may point to a status that
// says all is well, or is not there: the two answers come from different
// machines at Amazon and may disagree for a moment, but not for ever.
const redirectsWithoutReason = 10

// read asks Amazon for the manifest, and waits while there is none to be had.
func (e *Engine) read(ctx context.Context, skillID string) (snapshot, error) {
	pause := newPace()
	var last smapi.UpdateState
	for redirects := 0; ; {
		answer, err := e.api.GetManifest(ctx, skillID, smapi.StageDevelopment)
		var redirect *smapi.StatusRedirectError
		switch {
		case err == nil:
			doc, err := skillmanifest.Open(answer.Body)
			if err != nil {
				return snapshot{}, &NotManifestError{SkillID: skillID, Err: err}
			}
			return snapshot{document: doc, body: answer.Body, eTag: answer.ETag}, nil
		case !errors.As(err, &redirect):
			return snapshot{}, interrupted(ctx, skillID, last, err)
		}
		// 303: the manifest is not to be had, and only the status says why.
		status, err := e.api.ManifestStatus(ctx, skillID)
		switch {
		case smapi.IsNotFound(err), err == nil && status.State == smapi.UpdateSucceeded:
			// A skill with a redirect exists, so the missing status is only late.
			if redirects++; redirects > redirectsWithoutReason {
				return snapshot{}, redirect
			}
		case err != nil:
			return snapshot{}, interrupted(ctx, skillID, last, err)
		case status.State == smapi.UpdateFailed:
			return snapshot{}, &UnreadableError{SkillID: skillID, ETag: status.ETag, Problems: status.Errors, RequestID: status.RequestID}
		}
		if err == nil {
			last = status.State
		}
		if err := pause.wait(ctx); err != nil {
			return snapshot{}, &WaitError{SkillID: skillID, State: last, Err: err}
		}
	}
}

// oldReads bounds how often a manifest is read again because it is the one that
// this engine has just replaced. Somebody may have put it back, and then it is
// the truth.
const oldReads = 5

// readForWrite is a read that does not take the version before this engine's
// last write for the current one.
func (e *Engine) readForWrite(ctx context.Context, skillID string) (snapshot, error) {
	pause := newPace()
	for reads := 1; ; reads++ {
		current, err := e.read(ctx, skillID)
		if err != nil || reads == oldReads || current.eTag == "" || current.eTag != e.replaced.get(skillID) {
			return current, err
		}
		if err := pause.wait(ctx); err != nil {
			return snapshot{}, &WaitError{SkillID: skillID, Err: err}
		}
	}
}

// Live tells whether a skill has a live stage: whether customers have it now, as
// it was last certified.
func (e *Engine) Live(ctx context.Context, skillID string) (bool, error) {
	ctx, cancel := context.WithTimeout(ctx, readLimit)
	defer cancel()
	_, err := e.api.GetManifest(ctx, skillID, smapi.StageLive)
	switch {
	case err == nil:
		return true, nil
	case smapi.IsNotFound(err):
		return false, nil
	default:
		return false, translate(err)
	}
}
