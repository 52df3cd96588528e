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

// Remove removes the account linking of a skill, if the check has nothing against it as
// it is then. None is no error, and neither is what the same owner has written for
// another resource of this operation: that is what renaming a resource looks like, and
// then nothing is removed.
//
// Amazon takes no condition for it. The errors are those of [Engine.Apply].
func (l *Linkings) Remove(ctx context.Context, skillID, owner string, check func(stored document.Value) error) error {
	if superseded, err := l.isSuperseded(ctx, ownedPart{skillID, owner}); superseded || err != nil {
		return err
	}
	release, err := l.locks.acquire(ctx, skillID)
	if err != nil {
		return l.waited(skillID, "", err)
	}
	defer release()
	// A write may have been under way until now.
	if superseded, _, err := l.owners.removal(ownedPart{skillID, owner}); superseded {
		return err
	}
	defer l.cache.drop(skillID)
	pause := newPace()
	for attempts := 1; ; attempts++ {
		current, err := l.fetch(ctx, place{skillID, smapi.StageDevelopment})
		switch {
		case isMissing(err):
			return nil
		case err != nil:
			return err
		}
		if err := check(current.Document); err != nil {
			return err
		}
		err = l.api.DeleteAccountLinking(ctx, skillID)
		switch {
		case err == nil, smapi.IsNotFound(err):
			return nil
		case attempts > l.retries || !smapi.IsConflict(err) && !IsUncertain(err):
			return l.refusedRemoval(ctx, skillID, err)
		}
		if err := pause.wait(ctx); err != nil {
			return l.waited(skillID, "", err)
		}
	}
}

func (l *Linkings) refusedRemoval(ctx context.Context, skillID string, err error) error {
	var refusal *smapi.Error
	if smapi.IsBadRequest(err) && errors.As(err, &refusal) {
		return &RejectedError{Noun: l.store.Noun(), Key: skillID, Problems: refusal.Problems, RequestID: refusal.RequestID, Err: err}
	}
	return l.interrupted(ctx, skillID, "", err)
}

// isSuperseded waits for a write that was planned by the same owner, if there is one,
// and reports whether it was made.
func (l *Linkings) isSuperseded(ctx context.Context, part ownedPart) (bool, error) {
	for pause := newPace(); ; {
		superseded, until, err := l.owners.removal(part)
		if superseded || !time.Now().Before(until) {
			return superseded, err
		}
		if err := pause.wait(ctx); err != nil {
			return false, l.waited(part.key, "", err)
		}
	}
}
