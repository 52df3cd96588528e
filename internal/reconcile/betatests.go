// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"sync"
	"time"

	"golang.org/x/sync/semaphore"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// BetaTestAPI is the part of SMAPI about beta tests; *smapi.Client has it.
type BetaTestAPI interface {
	BetaTest(ctx context.Context, skillID string) (smapi.BetaTest, error)
	CreateBetaTest(ctx context.Context, skillID, feedbackEmail string) error
	UpdateBetaTest(ctx context.Context, skillID, feedbackEmail string) error
	StartBetaTest(ctx context.Context, skillID string) error
	EndBetaTest(ctx context.Context, skillID string) error
	Testers(ctx context.Context, skillID string) iter.Seq2[string, error]
	AddTesters(ctx context.Context, skillID string, emails []string) error
	RemoveTesters(ctx context.Context, skillID string, emails []string) error
}

// The status of a test that is over for good, and of one that will be in a moment.
const (
	BetaTestEnded    = smapi.BetaTestEnded
	BetaTestStopping = smapi.BetaTestStopping
)

// betaTestNoun is what a beta test is called before the id of its skill.
const betaTestNoun = "beta test of skill"

// BetaTest is the beta test of a skill.
type BetaTest struct {
	smapi.BetaTest
	// Testers are their e-mail addresses. Of a test that has ended they are not read:
	// nobody can try the skill any more.
	Testers []string
}

// Exists reports whether there is a test, ended or not.
func (t BetaTest) Exists() bool { return t.Status != "" }

// IsRunning reports whether people can try the skill, or will in a moment.
func (t BetaTest) IsRunning() bool {
	return t.Status == smapi.BetaTestRunning || t.Status == smapi.BetaTestStarting
}

// HasEnded reports whether the test is over for good.
func (t BetaTest) HasEnded() bool { return t.Status == BetaTestEnded }

// isMoving reports whether Amazon is about to change the status.
func (t BetaTest) isMoving() bool {
	return t.Status == smapi.BetaTestStarting || t.Status == smapi.BetaTestStopping
}

// IsSameEmail reports whether two e-mail addresses are one. The part before the @ may
// depend on upper and lower case by the letter of the standard, but neither Amazon's
// accounts nor the mail services that people use tell two such addresses apart, and a
// tester who is removed and added again gets two mails.
func IsSameEmail(a, b string) bool { return strings.EqualFold(a, b) }

// EmailsBeyond are the addresses that are not among others.
func EmailsBeyond(emails, others []string) []string {
	return slices.DeleteFunc(slices.Clone(emails), func(email string) bool {
		return slices.ContainsFunc(others, func(other string) bool { return IsSameEmail(email, other) })
	})
}

// BetaTests are the beta tests of skills, by skill id. There is one writer for each at
// a time. It is safe for concurrent use and lives, as the [Engine] does, for one
// operation of Terraform.
type BetaTests struct {
	api         BetaTestAPI
	retries     int
	batchWindow time.Duration
	owners      owners
	// writers has a semaphore for each skill.
	writers sync.Map
}

// NewBetaTests makes the beta tests of an account. A write whose answer was lost is
// repeated so often, once it is known not to have been carried out. The window is how
// long the end of a test waits for somebody who keeps it; 100 ms where it is zero.
func NewBetaTests(api BetaTestAPI, retries int, batchWindow time.Duration) *BetaTests {
	return &BetaTests{api: api, retries: retries, batchWindow: cmp.Or(batchWindow, defaultBatchWindow)}
}

// Read reads the beta test of a skill as it is. One that was never created, and a
// skill that does not exist, are [ErrNotFound].
func (b *BetaTests) Read(ctx context.Context, skillID string) (BetaTest, error) {
	ctx, cancel := context.WithTimeout(ctx, readLimit)
	defer cancel()
	return b.read(ctx, skillID)
}

func (b *BetaTests) read(ctx context.Context, skillID string) (BetaTest, error) {
	found, err := b.api.BetaTest(ctx, skillID)
	if err != nil {
		return BetaTest{}, b.translate(skillID, err)
	}
	test := BetaTest{BetaTest: found}
	if test.HasEnded() {
		return test, nil
	}
	for email, err := range b.api.Testers(ctx, skillID) {
		if err != nil {
			return BetaTest{}, b.translate(skillID, err)
		}
		test.Testers = append(test.Testers, email)
	}
	return test, nil
}

// settled reads a beta test, and waits while it starts or stops. One that does not
// exist is none.
func (b *BetaTests) settled(ctx context.Context, skillID string) (BetaTest, error) {
	pause := newPace()
	for {
		test, err := b.read(ctx, skillID)
		switch {
		case isMissing(err):
			return BetaTest{}, nil
		case err != nil || !test.isMoving():
			return test, err
		}
		if err := pause.wait(ctx); err != nil {
			return test, b.waited(skillID, test, err)
		}
	}
}

// Claim notes that a resource is planned for the beta test of a skill. It is false if
// there is one already. A later [BetaTests.End] waits a few seconds for what the
// resource does.
func (b *BetaTests) Claim(skillID string) (first bool) { return b.owners.claim(betaTestOf(skillID)) }

func betaTestOf(skillID string) ownedPart { return ownedPart{key: skillID, owner: betaTestNoun} }

// acquire waits until nobody else writes the beta test of a skill.
func (b *BetaTests) acquire(ctx context.Context, skillID string) (release func(), err error) {
	kept, _ := b.writers.LoadOrStore(skillID, semaphore.NewWeighted(1))
	writer, ok := kept.(*semaphore.Weighted)
	if !ok {
		panic("reconcile: a writer of beta tests is no semaphore")
	}
	if writer.Acquire(ctx, 1) != nil {
		return nil, b.waited(skillID, BetaTest{}, context.Cause(ctx))
	}
	return func() { writer.Release(1) }, nil
}

func (b *BetaTests) waited(skillID string, test BetaTest, err error) error {
	return &WaitError{Noun: betaTestNoun, Key: skillID, State: smapi.UpdateState(test.Status), Err: err}
}

// translate gives the client's errors the engine's meaning.
func (b *BetaTests) translate(skillID string, err error) error {
	var refusal *smapi.Error
	switch {
	case smapi.IsNotFound(err):
		return fmt.Errorf("%s %s: %w: %w", betaTestNoun, skillID, ErrNotFound, err)
	case smapi.IsBadRequest(err) && errors.As(err, &refusal):
		return &RejectedError{Noun: betaTestNoun, Key: skillID, Problems: refusal.Problems, RequestID: refusal.RequestID, Err: err}
	default:
		return forbidden(err)
	}
}
