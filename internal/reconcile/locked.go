// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"errors"
	"fmt"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// LockedError says that a skill is in certification, so that Amazon changes neither the
// skill nor what belongs to it. Nobody else has written anything, and trying again does
// not help.
type LockedError struct {
	SkillID string
	// Since is when the skill was submitted, in RFC 3339; "" where Amazon does not say.
	Since string
	// Answer is Amazon's refusal. It is no part of the chain, where it would pass for
	// missing rights, or for a write of somebody else.
	Answer error
}

func (e *LockedError) Error() string {
	return fmt.Sprintf("%s, and nothing that belongs to it can be changed until that ends: %v", InCertification(e.SkillID, e.Since), e.Answer)
}

// InCertification says that a skill is in certification, and since when if that is known.
func InCertification(skillID, since string) string {
	text := "skill " + skillID + " is in certification"
	if since != "" {
		text += " since " + since
	}
	return text
}

// Locked is the client with an explanation of what Amazon refuses while a skill is in
// certification: the answer alone is that of missing rights (403), or of somebody
// else's write (409). The error of such a write is a *[LockedError].
type Locked struct {
	*smapi.Client
	certification *Certification
}

// NewLocked makes it for a client.
func NewLocked(client *smapi.Client, certification *Certification) *Locked {
	return &Locked{Client: client, certification: certification}
}

// explain asks whether a skill is in certification, where that may be why a write was
// refused.
func (c *Certification) explain(ctx context.Context, skillID string, err error) error {
	var review Review
	var unread error
	switch {
	case smapi.IsForbidden(err):
		review, unread = c.Review(ctx, skillID)
	case smapi.IsConflict(err):
		// An update that is running is likelier, so one question has to do.
		review.Latest, unread = c.MostRecent(ctx, skillID)
		review.InReview = review.Latest.Status == CertificationInProgress
	}
	if unread != nil || !review.InReview {
		return err
	}
	return &LockedError{SkillID: skillID, Since: review.Since(), Answer: err}
}

// explainProduct is explain for a product, which is locked with a skill it is associated with.
func (l *Locked) explainProduct(ctx context.Context, productID string, err error) error {
	if !smapi.IsForbidden(err) && !smapi.IsConflict(err) {
		return err
	}
	for skillID, unread := range l.ProductSkills(ctx, productID, Development) {
		if unread != nil {
			break
		}
		var locked *LockedError
		if explained := l.certification.explain(ctx, skillID, err); errors.As(explained, &locked) {
			return explained
		}
	}
	return err
}
