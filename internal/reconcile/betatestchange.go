// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// BetaTestChange is what is desired of the beta test of a skill. What is nil is left as
// it is.
type BetaTestChange struct {
	FeedbackEmail *string
	// Testers are all that the test is to have.
	Testers *[]string
	// Running: the test is to run, or to have ended. A draft that is not to run stays one.
	Running *bool
	// Creates: a test that has ended is as good as none. Amazon lets nobody change one,
	// so that otherwise only a test that is to run replaces it.
	Creates bool
	// Ends: nothing but a test that runs is of interest.
	Ends bool
	// Check may refuse the change because of what the test is before it, which is nothing
	// where there is none.
	Check func(before BetaTest) error
}

func (c BetaTestChange) runs() bool { return c.Running != nil && *c.Running }

func (c BetaTestChange) ends() bool { return c.Running != nil && !*c.Running }

// needsNew reports whether there has to be a new test.
func (c BetaTestChange) needsNew(test BetaTest) bool {
	return !test.Exists() && !c.Ends || test.HasEnded() && (c.Creates || c.runs())
}

func (c BetaTestChange) unwanted(test BetaTest) []string {
	if c.Testers == nil {
		return nil
	}
	return EmailsBeyond(test.Testers, *c.Testers)
}

func (c BetaTestChange) missing(test BetaTest) []string {
	if c.Testers == nil {
		return nil
	}
	return EmailsBeyond(*c.Testers, test.Testers)
}

// betaTestStep is one request on the way to what is desired.
type betaTestStep struct {
	// verb says what is done, for people: "start".
	verb  string
	write func(ctx context.Context) error
	// isDone reports whether the request has taken effect.
	isDone func(BetaTest) bool
	// isNew: the skill may be so new that Amazon does not know it everywhere.
	isNew bool
	// starts: Amazon may ask for testers first.
	starts bool
}

// next is the next step, nil where nothing is left to do. Only the difference of the
// testers is ever sent, because each of them gets a mail for it. Whoever leaves does so
// before the start invites everybody, and whoever comes does so after it, so that
// nobody is invited by both.
func (b *BetaTests) next(skillID string, c BetaTestChange, test BetaTest, testersFirst bool) *betaTestStep {
	unwanted, missing := c.unwanted(test), c.missing(test)
	switch {
	case c.needsNew(test):
		return b.createStep(skillID, c)
	case test.HasEnded():
		return nil
	case c.FeedbackEmail != nil && !IsSameEmail(*c.FeedbackEmail, test.FeedbackEmail):
		return &betaTestStep{
			verb:   "change",
			write:  func(ctx context.Context) error { return b.api.UpdateBetaTest(ctx, skillID, *c.FeedbackEmail) },
			isDone: func(now BetaTest) bool { return IsSameEmail(*c.FeedbackEmail, now.FeedbackEmail) },
		}
	case c.ends() && test.Status == smapi.BetaTestRunning:
		// All testers are told by that.
		return &betaTestStep{
			verb:   "end",
			write:  func(ctx context.Context) error { return b.api.EndBetaTest(ctx, skillID) },
			isDone: BetaTest.HasEnded,
		}
	case len(unwanted) > 0:
		return &betaTestStep{
			verb:   "remove testers from",
			write:  func(ctx context.Context) error { return b.api.RemoveTesters(ctx, skillID, unwanted) },
			isDone: func(now BetaTest) bool { return len(c.unwanted(now)) == 0 },
		}
	case c.runs() && test.Status == smapi.BetaTestInDraft && (!testersFirst || len(missing) == 0):
		return &betaTestStep{
			verb:   "start",
			write:  func(ctx context.Context) error { return b.api.StartBetaTest(ctx, skillID) },
			isDone: func(now BetaTest) bool { return now.Status == smapi.BetaTestRunning },
			starts: len(test.Testers) == 0 && len(missing) > 0 && !testersFirst,
		}
	case len(missing) > 0:
		return &betaTestStep{
			verb:   "add testers to",
			write:  func(ctx context.Context) error { return b.api.AddTesters(ctx, skillID, missing) },
			isDone: func(now BetaTest) bool { return len(c.missing(now)) == 0 },
		}
	}
	return nil
}

func (b *BetaTests) createStep(skillID string, c BetaTestChange) *betaTestStep {
	email := ""
	if c.FeedbackEmail != nil {
		email = *c.FeedbackEmail
	}
	return &betaTestStep{
		verb:   "create",
		write:  func(ctx context.Context) error { return b.api.CreateBetaTest(ctx, skillID, email) },
		isDone: func(now BetaTest) bool { return now.Exists() && !now.HasEnded() },
		isNew:  c.Creates,
	}
}
