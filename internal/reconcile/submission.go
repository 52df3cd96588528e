// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"strings"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

const (
	// reviewGrace is how long Amazon may take to show that a review has begun or
	// ended after it has accepted that.
	reviewGrace = 30 * time.Second
	// recordGrace is how long a skill in review may have no record of its submission,
	// so that it can't be withdrawn yet.
	recordGrace = 2 * time.Minute
)

// Submitted is how a submission ended.
type Submitted struct {
	// Certification is the review that the skill is in. Its ID is "" where Amazon has
	// accepted the submission and does not show the review yet.
	Certification CertificationRecord
	// Already: the skill was in review before, so nothing was sent, or refused.
	Already bool
}

// Submit hands the development stage of a skill to Amazon's review, and returns as
// soon as Amazon has it. A skill that is in review is left there.
//
// Amazon's refusal is a *[RefusedError] with the reasons. An error for which
// [IsUncertain] is true says that Amazon's answer was lost and the skill is not seen in
// review.
func (c *Certification) Submit(ctx context.Context, skillID string, submission Submission) (Submitted, error) {
	defer c.foreseen.drop(skillID)
	before, err := c.MostRecent(ctx, skillID)
	switch {
	case err == nil && before.Status == CertificationInProgress:
		return Submitted{Certification: before, Already: true}, nil
	case err != nil && !isMissing(err):
		return Submitted{}, err
	}
	err = c.api.Submit(ctx, skillID, submission)
	switch {
	case err == nil:
		return c.accepted(ctx, skillID, before)
	case IsUncertain(err):
		return c.lostSubmission(ctx, skillID, before, err)
	}
	// Amazon refuses a skill in review, and the list may have known of it.
	if now, unread := c.Review(ctx, skillID); unread == nil && now.InReview {
		return Submitted{Certification: now.Latest, Already: true}, nil
	}
	return Submitted{}, c.refused(ctx, "submit", skillID, err)
}

// accepted waits until Amazon shows the review that has begun.
func (c *Certification) accepted(ctx context.Context, skillID string, before CertificationRecord) (Submitted, error) {
	begun := CertificationRecord{Status: CertificationInProgress}
	_, err := c.await(ctx, skillID, func() (bool, error) {
		latest, err := c.MostRecent(ctx, skillID)
		if isMissing(err) || err == nil && latest.ID == before.ID {
			return false, nil
		}
		if err == nil {
			begun = latest
		}
		return err == nil, err
	})
	return Submitted{Certification: begun}, err
}

// lostSubmission finds out whether a submission took effect whose answer was lost.
func (c *Certification) lostSubmission(ctx context.Context, skillID string, before CertificationRecord, lost error) (Submitted, error) {
	var now Review
	begun, err := c.await(ctx, skillID, func() (bool, error) {
		var err error
		now, err = c.Review(ctx, skillID)
		return err == nil && (now.InReview || now.Latest.ID != before.ID), err
	})
	switch {
	case begun:
		return Submitted{Certification: now.Latest}, nil
	case err != nil:
		return Submitted{}, after(lost, err)
	}
	return Submitted{}, lost
}

// Withdraw takes a skill back from certification, and returns when it can be changed
// again. Where nothing is in review, nothing happens, and withdrawn is false.
//
// For a while after a submission Amazon knows nothing of it here; then the withdrawal
// is tried again. The errors are those of [Certification.Submit].
func (c *Certification) Withdraw(ctx context.Context, skillID string, withdrawal Withdrawal) (withdrawn bool, err error) {
	defer c.foreseen.drop(skillID)
	pause, end := newPace(), time.Now().Add(recordGrace)
	for lost := 0; ; {
		err := c.api.Withdraw(ctx, skillID, withdrawal)
		switch {
		case err == nil:
			return true, c.awaitUnlock(ctx, skillID)
		case !lacksRecord(err) && !IsUncertain(err):
			return false, c.refused(ctx, "withdraw", skillID, err)
		}
		now, unread := c.Review(ctx, skillID)
		switch {
		case unread != nil:
			return false, after(err, unread)
		case !now.InReview:
			return IsUncertain(err) || lost > 0, nil
		case IsUncertain(err):
			if lost++; lost > c.retries {
				return false, err
			}
		case time.Now().After(end):
			return false, c.refused(ctx, "withdraw", skillID, err)
		}
		if ended := pause.wait(ctx); ended != nil {
			return false, after(err, waitedForSkill(skillID, ended))
		}
	}
}

// awaitUnlock waits until Amazon no longer shows a skill in review.
func (c *Certification) awaitUnlock(ctx context.Context, skillID string) error {
	_, err := c.await(ctx, skillID, func() (bool, error) {
		now, err := c.Review(ctx, skillID)
		return err == nil && !now.InReview, err
	})
	return err
}

// lacksRecord reports whether Amazon has no record of a submission, which no code
// tells.
func lacksRecord(err error) bool {
	return smapi.IsBadRequest(err) && strings.Contains(strings.ToLower(err.Error()), "no skill submission record")
}
