// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillbetatest

import (
	"fmt"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

// conflict is something that is no longer what a plan was made from.
type conflict struct {
	attribute string
	// old is from when the plan was made.
	old, planned, present string
}

// changedError says that a beta test is no longer what a plan was made from.
type changedError struct{ conflicts []conflict }

func (e *changedError) Error() string {
	var lines []string
	for _, c := range e.conflicts {
		lines = append(lines, fmt.Sprintf("%s: %s when the plan was made, %s in the plan, %s now", c.attribute, c.old, c.planned, c.present))
	}
	return "somebody else has changed what the plan was made from: " + strings.Join(lines, "; ")
}

// conflictsOf compares the test with the state that a plan was made from. What is as it
// was, or as it is to be, is no conflict.
func conflictsOf(state model, desired reconcile.BetaTestChange, now reconcile.BetaTest) error {
	var found []conflict
	was := state.FeedbackEmail.ValueString()
	if desired.FeedbackEmail != nil && !reconcile.IsSameEmail(now.FeedbackEmail, was) && !reconcile.IsSameEmail(now.FeedbackEmail, *desired.FeedbackEmail) {
		found = append(found, conflict{feedbackEmailName, quoted(was), quoted(*desired.FeedbackEmail), quoted(now.FeedbackEmail)})
	}
	if desired.Running != nil && *desired.Running == state.isRunning() && now.IsRunning() != state.isRunning() {
		found = append(found, conflict{runningName, fmt.Sprint(state.isRunning()), fmt.Sprint(*desired.Running), fmt.Sprint(now.IsRunning())})
	}
	// Nobody takes part in a test that has ended.
	if desired.Testers != nil && !now.HasEnded() && !state.hasEnded() {
		before, _ := state.emails()
		both := reconcile.EmailsBeyond(before, reconcile.EmailsBeyond(before, *desired.Testers))
		came := reconcile.EmailsBeyond(reconcile.EmailsBeyond(now.Testers, before), *desired.Testers)
		if left := reconcile.EmailsBeyond(both, now.Testers); len(came)+len(left) > 0 {
			found = append(found, conflict{testersName, people(before), people(*desired.Testers), people(now.Testers)})
		}
	}
	if len(found) > 0 {
		return &changedError{found}
	}
	return nil
}

// unannounced refuses to end a test if that would mail people whom the plan of the
// destroy did not name.
func unannounced(state model, now reconcile.BetaTest) error {
	before, _ := state.emails()
	if state.isRunning() && len(reconcile.EmailsBeyond(now.Testers, before)) == 0 {
		return nil
	}
	if !state.isRunning() {
		return &changedError{[]conflict{{runningName, "false", "none", "true"}}}
	}
	return &changedError{[]conflict{{testersName, people(before), "nobody", people(now.Testers)}}}
}

func quoted(email string) string {
	if email == "" {
		return "nothing"
	}
	return fmt.Sprintf("%q", email)
}

// named is how many people a message names.
const named = 20

// people names who gets mail.
func people(emails []string) string {
	switch more := len(emails) - named; {
	case len(emails) == 0:
		return "nobody"
	case more > 0:
		return fmt.Sprintf("%s and %d more", strings.Join(emails[:named], ", "), more)
	default:
		return strings.Join(emails, ", ")
	}
}
