// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"fmt"
	"slices"
	"time"
)

// MailKind is what Amazon writes to a tester of a skill.
type MailKind string

const (
	// MailInvitation invites somebody to a beta test: when the test starts, or at once where it runs.
	MailInvitation MailKind = "invitation"
	// MailAccessEnded says that somebody is no tester any more, or that the test is over.
	MailAccessEnded MailKind = "access ended"
)

// Mail is one mail to one tester.
type Mail struct {
	To   string
	Kind MailKind
}

// Mails are all mails about a skill's beta tests, in their order.
func (s *Sandbox) Mails(skillID string) []Mail {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if k := s.skill(skillID); k != nil {
		k.advanceBeta(false)
		return slices.Clone(k.mails)
	}
	return nil
}

func (k *skill) mail(kind MailKind, to string) { k.mails = append(k.mails, Mail{To: to, Kind: kind}) }

func (k *skill) mailAll(kind MailKind) {
	for _, one := range k.beta.testers {
		k.mail(kind, one.email)
	}
}

// BetaTest is what somebody sees of a beta test in the developer console.
type BetaTest struct {
	// Status is IN_DRAFT, STARTING, RUNNING, STOPPING or ENDED.
	Status        string
	FeedbackEmail string
	Testers       []string
	// Gone is how many testers [Sandbox.PutBetaTest] is to have added and removed again: each took an invitation.
	Gone int
}

// BetaTest returns the beta test of a skill, the zero value where there is none.
func (s *Sandbox) BetaTest(skillID string) BetaTest {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	k := s.skill(skillID)
	if k == nil || k.beta == nil {
		return BetaTest{}
	}
	k.advanceBeta(false)
	return k.beta.seen()
}

func (b *betaTest) seen() BetaTest {
	test := BetaTest{Status: b.status, FeedbackEmail: b.feedbackEmail}
	for _, one := range b.testers {
		test.Testers = append(test.Testers, one.email)
	}
	return test
}

// PutBetaTest gives a skill a beta test in any state, without a mail. One that was there is replaced. It is an error where
// there is no skill.
func (s *Sandbox) PutBetaTest(skillID string, test BetaTest) error {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	k := s.skill(skillID)
	if k == nil {
		return fmt.Errorf("there is no skill %s", skillID)
	}
	put := &betaTest{status: test.Status, feedbackEmail: test.FeedbackEmail, added: len(test.Testers) + test.Gone}
	for _, email := range test.Testers {
		put.testers = append(put.testers, betaTester{email: email, since: time.Now()})
	}
	switch test.Status {
	case betaStarting, betaStopping:
		put.moved = s.updates.begin()
	case betaRunning:
		put.expires = time.Now().Add(betaLifetime)
	}
	k.beta = put
	return nil
}

// ExpireBetaTest ends a running beta test as 90 days do. It is an error where none runs.
func (s *Sandbox) ExpireBetaTest(skillID string) error {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	k := s.skill(skillID)
	if k == nil || k.beta == nil || k.beta.status != betaRunning {
		return fmt.Errorf("no beta test of skill %s is running", skillID)
	}
	k.beta.status, k.beta.expires = betaEnded, time.Now()
	k.mailAll(MailAccessEnded)
	return nil
}
