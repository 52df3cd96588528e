// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"time"
)

// reviewInterval is how often Amazon is asked in the end how far a review is, which
// takes days.
const reviewInterval = time.Minute

// AwaitReview waits until a skill is not in review any more, and returns its newest
// certification, which says how that ended. With the end of the context the error is a
// *[WaitError], and the skill stays in review. Progress is called each time that Amazon
// was asked and is not done.
func (c *Certification) AwaitReview(ctx context.Context, skillID string, progress func(CertificationRecord)) (CertificationRecord, error) {
	pause := newPace()
	pause.growing.MaxInterval = reviewInterval
	for {
		review, err := c.Review(ctx, skillID)
		switch {
		case err != nil && ctx.Err() != nil:
			return review.Latest, waitedForSkill(skillID, err)
		case err != nil, !review.InReview:
			return review.Latest, err
		}
		progress(review.Latest)
		if err := pause.wait(ctx); err != nil {
			return review.Latest, waitedForSkill(skillID, err)
		}
	}
}
