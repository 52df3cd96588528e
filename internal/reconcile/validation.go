// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// Validation is a run of Amazon's checks over a skill.
type Validation = smapi.Validation

// ValidationCheck is the outcome of one check of a validation.
type ValidationCheck = smapi.Check

// What a validation and its checks say.
const (
	ValidationInProgress = smapi.ValidationInProgress
	ValidationSuccessful = smapi.ValidationSuccessful
	ValidationFailed     = smapi.ValidationFailed
	// ImportanceRequired is the importance of a check that a certification demands.
	ImportanceRequired = smapi.ImportanceRequired
)

// Validate has Amazon check the development stage of a skill in some languages, and
// waits for the outcome, which may be that checks have failed, until the context ends:
// then the error is a *[WaitError]. Progress, if not nil, is called each time that
// Amazon was asked and is not done.
//
// While another validation of the skill runs, it waits for the end of that one first,
// and progress is told of that one.
func (c *Certification) Validate(ctx context.Context, skillID string, locales []string, progress func(Validation)) (Validation, error) {
	running, err := c.startValidation(ctx, skillID, locales, progress)
	if err != nil {
		return Validation{}, err
	}
	return c.awaitValidation(ctx, skillID, running, progress)
}

// startValidation returns a validation that has begun.
func (c *Certification) startValidation(ctx context.Context, skillID string, locales []string, progress func(Validation)) (Validation, error) {
	pause := newPace()
	for lost := 0; ; {
		started, err := c.api.StartValidation(ctx, skillID, Development, locales)
		switch {
		case err == nil:
			return started, nil
		case IsUncertain(err):
			if lost++; lost > c.retries {
				return Validation{}, c.refused(ctx, "validate", skillID, err)
			}
			// Only one runs at a time, so one that runs now is the one that was asked
			// for. Otherwise another is started, which changes nothing of the skill.
			if latest, unread := c.api.Validation(ctx, skillID, Development, smapi.MostRecent); unread == nil && latest.Status == ValidationInProgress {
				return latest, nil
			}
		case smapi.IsConflict(err):
			latest, unread := c.api.Validation(ctx, skillID, Development, smapi.MostRecent)
			if unread == nil {
				report(progress, latest)
			}
		default:
			return Validation{}, c.refused(ctx, "validate", skillID, err)
		}
		if ended := pause.wait(ctx); ended != nil {
			return Validation{}, after(err, waitedForSkill(skillID, ended))
		}
	}
}

// awaitValidation waits for the end of a validation.
func (c *Certification) awaitValidation(ctx context.Context, skillID string, running Validation, progress func(Validation)) (Validation, error) {
	pause, missing := newPace(), 0
	for running.Status == ValidationInProgress {
		report(progress, running)
		if err := pause.wait(ctx); err != nil {
			return running, waitedForSkill(skillID, err)
		}
		now, err := c.api.Validation(ctx, skillID, Development, running.ID)
		switch {
		case err == nil:
			running = now
		case smapi.IsNotFound(err) && missing < missingVerdicts:
			missing++
		default:
			return running, c.refused(ctx, "validate", skillID, err)
		}
	}
	return running, nil
}

func report(progress func(Validation), running Validation) {
	if progress != nil {
		progress(running)
	}
}
