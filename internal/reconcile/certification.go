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

// CertificationAPI is the part of SMAPI that takes a skill to its customers;
// *smapi.Client has it.
type CertificationAPI interface {
	Submit(ctx context.Context, skillID string, submission smapi.Submission) error
	Withdraw(ctx context.Context, skillID string, withdrawal smapi.Withdrawal) error
	Certification(ctx context.Context, skillID, certificationID string) (smapi.Certification, error)
	StartValidation(ctx context.Context, skillID string, stage smapi.Stage, locales []string) (smapi.Validation, error)
	Validation(ctx context.Context, skillID string, stage smapi.Stage, validationID string) (smapi.Validation, error)
	Publish(ctx context.Context, skillID, publishesAt string) (smapi.Publication, error)
	LatestPublication(ctx context.Context, skillID string) (smapi.Publication, error)
}

// What Amazon says of a skill's way to its customers.
type (
	// CertificationRecord is one review of a skill by Amazon.
	CertificationRecord = smapi.Certification
	// Submission is what a skill is submitted with.
	Submission = smapi.Submission
	// Withdrawal is why a skill is taken back.
	Withdrawal = smapi.Withdrawal
)

// The statuses of a certification.
const (
	CertificationInProgress = smapi.CertificationInProgress
	CertificationSucceeded  = smapi.CertificationSucceeded
	CertificationFailed     = smapi.CertificationFailed
	CertificationCancelled  = smapi.CertificationCancelled
)

// Certification takes skills through validation, review and publication. It is safe
// for concurrent use.
//
// None of its requests is sent a second time without looking: where an answer is lost,
// what Amazon says of the skill decides whether it took effect.
type Certification struct {
	api     CertificationAPI
	account *Account
	retries int
	// foreseen is what plans ask for.
	foreseen foreseen
}

// NewCertification makes it for an account, whose lost requests are tried again so
// often.
func NewCertification(api CertificationAPI, account *Account, retries int) *Certification {
	return &Certification{api: api, account: account, retries: retries}
}

// skillNoun is what errors call a skill.
const skillNoun = "skill"

// MostRecent returns the newest certification of a skill. [ErrNotFound] says that
// there never was one, or that there is no such skill.
func (c *Certification) MostRecent(ctx context.Context, skillID string) (CertificationRecord, error) {
	return c.Find(ctx, skillID, smapi.MostRecent)
}

// Review is where a skill stands.
type Review struct {
	// Latest is its newest certification, whose ID is "" where there was none, or
	// where Amazon does not show it yet.
	Latest CertificationRecord
	// InReview: its development stage is in certification, so that nothing of it can
	// be changed.
	InReview bool
}

// Since is when the skill was submitted that is in review now, in RFC 3339; "" where
// none is, or where Amazon does not say.
func (r Review) Since() string {
	if r.Latest.Status == CertificationInProgress {
		return r.Latest.SubmittedAt
	}
	return ""
}

// Review says whether a skill is in certification. The newest certification decides;
// where that has ended, or Amazon shows none, the list of skills may know more: the
// two do not change at the same time.
func (c *Certification) Review(ctx context.Context, skillID string) (Review, error) {
	latest, err := c.MostRecent(ctx, skillID)
	switch {
	case err == nil && latest.Status == CertificationInProgress:
		return Review{Latest: latest, InReview: true}, nil
	case err != nil && !isMissing(err):
		return Review{}, err
	}
	skill, err := c.account.FindSkill(ctx, skillID)
	if err != nil && !isMissing(err) {
		return Review{}, err
	}
	return Review{Latest: latest, InReview: skill.Stages[Development].PublicationStatus == inCertification}, nil
}

// inCertification is the publication status of a development stage that is reviewed.
const inCertification = "CERTIFICATION"

// translate gives the client's errors the engine's meaning.
func (c *Certification) translate(skillID string, err error) error {
	if smapi.IsNotFound(err) {
		return fmt.Errorf("%s: %w: %w", subject(skillNoun, skillID), ErrNotFound, err)
	}
	return forbidden(err)
}

// RefusedError says that Amazon does not do with a skill what it was asked to.
type RefusedError struct {
	// Verb is what it was asked to do: "submit".
	Verb, SkillID string
	// Problems are Amazon's reasons, possibly none.
	Problems []Problem
	// RequestID is Amazon's name for the request.
	RequestID string
	// Err is Amazon's answer.
	Err error
}

func (e *RefusedError) Error() string {
	return fmt.Sprintf("Amazon refused to %s skill %s: %v", e.Verb, e.SkillID, e.Err)
}

func (e *RefusedError) Unwrap() error { return e.Err }

// refused is the meaning of an answer that is not a success.
func (c *Certification) refused(ctx context.Context, verb, skillID string, err error) error {
	var refusal *smapi.Error
	switch {
	case ctx.Err() != nil:
		return waitedForSkill(skillID, err)
	case smapi.IsBadRequest(err) && errors.As(err, &refusal):
		return &RefusedError{Verb: verb, SkillID: skillID, Problems: refusal.Problems, RequestID: refusal.RequestID, Err: err}
	}
	return c.translate(skillID, err)
}

// waitedForSkill is the error of a wait that ended with err.
func waitedForSkill(skillID string, err error) error {
	return &WaitError{Noun: skillNoun, Key: skillID, Err: err}
}

// await asks whether something is the case, with growing pauses, until it is, or for
// so long. That it never was is no error.
func (c *Certification) await(ctx context.Context, skillID string, happened func() (bool, error)) (bool, error) {
	pause, end := newPace(), time.Now().Add(reviewGrace)
	for {
		done, err := happened()
		switch {
		case err != nil && ctx.Err() != nil:
			return false, waitedForSkill(skillID, err)
		case done, err != nil, time.Now().After(end):
			return done, err
		}
		if err := pause.wait(ctx); err != nil {
			return false, waitedForSkill(skillID, err)
		}
	}
}

// Find returns a certification of a skill by its id. [ErrNotFound] says that Amazon has
// forgotten it, or that there is no such skill.
func (c *Certification) Find(ctx context.Context, skillID, certificationID string) (CertificationRecord, error) {
	record, err := c.api.Certification(ctx, skillID, certificationID)
	if err != nil {
		return CertificationRecord{}, c.translate(skillID, err)
	}
	return record, nil
}
