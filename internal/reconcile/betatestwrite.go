// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

const (
	// unshownReads bounds how often a beta test is read that does not show what was
	// written. The pauses between make about five seconds.
	unshownReads = 8
	// betaTestConflicts bounds how often a write is tried again that Amazon refuses for the
	// state of the test, although it neither starts nor stops.
	betaTestConflicts = 3
)

// UnshownError says that a beta test does not show a change that Amazon has accepted.
type UnshownError struct {
	Key string
	// Verb says what was done: "start".
	Verb string
	// Status is the last that was read, "" where there was no test.
	Status string
	Reads  int
}

func (e *UnshownError) Error() string {
	status := "it has none"
	if e.Status != "" {
		status = "its status is " + e.Status
	}
	return fmt.Sprintf("Amazon accepted the request to %s the beta test of skill %s, but %d reads after it did not show that; %s", e.Verb, e.Key, e.Reads, status)
}

// Apply makes of the beta test of a skill what is desired of it, and returns what
// Amazon has then. It waits until a test that is started runs and one that is ended has
// ended.
//
// Amazon's refusal of what was sent is a *[RejectedError], running out of time a
// *[WaitError], a skill that does not exist [ErrNotFound], and a change that does not
// show an *[UnshownError].
func (b *BetaTests) Apply(ctx context.Context, skillID string, change BetaTestChange) (BetaTest, error) {
	release, err := b.acquire(ctx, skillID)
	if err != nil {
		return BetaTest{}, err
	}
	defer release()
	test, err := b.change(ctx, skillID, change)
	b.owners.end(betaTestOf(skillID), err)
	return test, err
}

// End ends the beta test of a skill if it runs. It does nothing where a resource of the
// same skill was applied in the same operation, which is what renaming a resource looks
// like; if that failed, so does the end. The check may refuse it.
func (b *BetaTests) End(ctx context.Context, skillID string, check func(before BetaTest) error) error {
	// Terraform may be about to plan what keeps the test.
	resume := time.Now().Add(b.batchWindow)
	for {
		if err := waitUntil(ctx, resume); err != nil {
			return b.waited(skillID, BetaTest{}, err)
		}
		isOver, until, err := b.tryEnd(ctx, skillID, check)
		if isOver {
			return err
		}
		if resume = time.Now().Add(b.batchWindow); until.Before(resume) {
			resume = until
		}
	}
}

// tryEnd is one try of [BetaTests.End]; where it is not over, it has to be repeated, at
// the latest at the given time.
func (b *BetaTests) tryEnd(ctx context.Context, skillID string, check func(before BetaTest) error) (isOver bool, until time.Time, err error) {
	release, err := b.acquire(ctx, skillID)
	if err != nil {
		return true, until, err
	}
	defer release()
	switch shared, until, err := b.owners.removal(betaTestOf(skillID)); {
	case shared:
		return true, until, err
	case time.Now().Before(until):
		return false, until, nil
	}
	runs := false
	_, err = b.change(ctx, skillID, BetaTestChange{Running: &runs, Ends: true, Check: func(before BetaTest) error {
		if !before.IsRunning() {
			return nil
		}
		return check(before)
	}})
	return true, until, err
}

func waitUntil(ctx context.Context, end time.Time) error {
	timer := time.NewTimer(time.Until(end))
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return context.Cause(ctx)
	}
}

// change goes step by step. Whatever becomes of a step, what is done next depends on
// what Amazon has then: that is how an answer that was lost is found out, and why
// nobody is added twice.
func (b *BetaTests) change(ctx context.Context, skillID string, c BetaTestChange) (BetaTest, error) {
	test, err := b.settled(ctx, skillID)
	if err == nil && c.Check != nil {
		err = c.Check(test)
	}
	if err != nil {
		return test, err
	}
	if test.Exists() && !test.HasEnded() {
		// What this change ends is not made anew.
		c.Creates = false
	}
	var lost, conflicted int
	testersFirst, began, pause := false, time.Now(), newPace()
	for {
		step := b.next(skillID, c, test, testersFirst)
		if step == nil {
			return test, nil
		}
		refusal := step.write(ctx)
		switch {
		case refusal == nil:
			if test, err = b.confirm(ctx, skillID, step); err != nil {
				return test, err
			}
			continue
		case ctx.Err() != nil:
			return test, after(refusal, b.waited(skillID, test, context.Cause(ctx)))
		case IsUncertain(refusal) && lost < b.retries:
			lost++
			var unshown *UnshownError
			if test, err = b.confirm(ctx, skillID, step); err != nil && !errors.As(err, &unshown) {
				return test, after(refusal, err)
			}
			continue
		case step.starts && (smapi.IsBadRequest(refusal) || smapi.IsConflict(refusal)):
			// There may have to be somebody to invite.
			testersFirst = true
			continue
		case smapi.IsNotFound(refusal) && step.isNew && time.Since(began) < createdGrace:
		case smapi.IsConflict(refusal) && conflicted < betaTestConflicts:
			conflicted++
		default:
			return test, b.translate(skillID, refusal)
		}
		if err := pause.wait(ctx); err != nil {
			return test, after(refusal, b.waited(skillID, test, err))
		}
		if test, err = b.settled(ctx, skillID); err != nil {
			return test, after(refusal, err)
		}
	}
}

// confirm reads until a step shows. While Amazon starts or stops the test, that is what
// is waited for.
func (b *BetaTests) confirm(ctx context.Context, skillID string, step *betaTestStep) (BetaTest, error) {
	pause := newPace()
	for reads := 1; ; reads++ {
		test, err := b.settled(ctx, skillID)
		switch {
		case err != nil || step.isDone(test):
			return test, err
		case reads == unshownReads:
			return test, &UnshownError{Key: skillID, Verb: step.verb, Status: string(test.Status), Reads: reads}
		}
		if err := pause.wait(ctx); err != nil {
			return test, b.waited(skillID, test, err)
		}
	}
}
