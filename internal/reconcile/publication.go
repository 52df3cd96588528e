// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"fmt"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// Publication is what becomes of the certified stage of a skill.
type Publication = smapi.Publication

// The statuses of a publication.
const (
	PublicationInProgress = smapi.PublicationInProgress
	PublicationSucceeded  = smapi.PublicationSucceeded
	PublicationFailed     = smapi.PublicationFailed
	PublicationCancelled  = smapi.PublicationCancelled
	PublicationScheduled  = smapi.PublicationScheduled
)

// NotCertifiedError says that a skill has no certified stage that could be published.
type NotCertifiedError struct{ SkillID string }

func (e *NotCertifiedError) Error() string {
	return fmt.Sprintf("skill %s has no certified stage, so there is nothing to publish", e.SkillID)
}

// Publish makes the certified stage of a skill the live one, at once or at a moment in
// RFC 3339, and returns as soon as Amazon has accepted that. Where there is no
// certified stage the error is a *[NotCertifiedError]; Amazon's refusal is a
// *[RefusedError]. An error for which [IsUncertain] is true says that Amazon's answer
// was lost and the skill is not seen published.
func (c *Certification) Publish(ctx context.Context, skillID, publishesAt string) (Publication, error) {
	skill, err := c.account.FindSkill(ctx, skillID)
	if err != nil {
		return Publication{}, err
	}
	if _, certified := skill.Stages[Certified]; !certified {
		return Publication{}, &NotCertifiedError{SkillID: skillID}
	}
	accepted, err := c.api.Publish(ctx, skillID, publishesAt)
	switch {
	case err == nil:
		return accepted, nil
	case IsUncertain(err):
		return c.lostPublication(ctx, skillID, err)
	}
	return Publication{}, c.refused(ctx, "publish", skillID, err)
}

// lostPublication finds out whether a publication was accepted whose answer was lost:
// it is on its way, or the skill has no certified stage any more.
func (c *Certification) lostPublication(ctx context.Context, skillID string, lost error) (Publication, error) {
	var latest Publication
	begun, err := c.await(ctx, skillID, func() (bool, error) {
		var err error
		latest, err = c.api.LatestPublication(ctx, skillID)
		switch {
		case smapi.IsNotFound(err):
			return false, nil
		case err != nil:
			return false, c.translate(skillID, err)
		case latest.Status == PublicationInProgress || latest.Status == PublicationScheduled:
			return true, nil
		}
		skill, err := c.account.FindSkill(ctx, skillID)
		_, certified := skill.Stages[Certified]
		return err == nil && !certified && latest.Status == PublicationSucceeded, err
	})
	switch {
	case begun:
		return latest, nil
	case err != nil:
		return Publication{}, after(lost, err)
	}
	return Publication{}, lost
}

// LatestPublication returns the newest publication of a skill. [ErrNotFound] says that
// there never was one, or that there is no such skill.
func (c *Certification) LatestPublication(ctx context.Context, skillID string) (Publication, error) {
	latest, err := c.api.LatestPublication(ctx, skillID)
	if err != nil {
		return Publication{}, c.translate(skillID, err)
	}
	return latest, nil
}
