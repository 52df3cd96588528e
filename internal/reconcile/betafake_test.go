// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"context"
	"iter"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// beta is one beta test in memory, with the mails that it sends and a record of the
// writes. A write takes a second, and a start or an end three more.
type beta struct {
	// fault stands in for the answer to a write, "add a b", the n-th of its kind, and says
	// whether it was carried out all the same; a nil error is no fault.
	fault func(write string, n int) (acted bool, err error)
	// behind is how many reads still show what was before a write.
	behind int

	mutex   sync.Mutex
	test    *reconcile.BetaTest
	shown   *reconcile.BetaTest
	stale   int
	settles time.Time
	writes  []string
	invited map[string]int
}

func newBeta(status smapi.BetaTestStatus, testers ...string) *beta {
	b := &beta{invited: map[string]int{}}
	if status != "" {
		b.test = &reconcile.BetaTest{BetaTest: smapi.BetaTest{Status: status}, Testers: testers}
		b.settles = time.Now().Add(3 * time.Second)
	}
	return b
}

func (b *beta) tests() *reconcile.BetaTests { return reconcile.NewBetaTests(b, 2, 0) }

// advance ends what has been under way for long enough.
func (b *beta) advance() {
	if b.test == nil || time.Now().Before(b.settles) {
		return
	}
	switch b.test.Status {
	case smapi.BetaTestStarting:
		b.test.Status = smapi.BetaTestRunning
		for _, email := range b.test.Testers {
			b.invited[email]++
		}
	case smapi.BetaTestStopping:
		b.test.Status = smapi.BetaTestEnded
	}
}

// write carries out a write that the status allows, unless a fault prevents it.
func (b *beta) write(write string, act func() error) error {
	<-time.After(time.Second)
	b.mutex.Lock()
	defer b.mutex.Unlock()
	b.advance()
	verb, _, _ := strings.Cut(write, " ")
	n := 1
	for _, earlier := range b.writes {
		if strings.HasPrefix(earlier, verb) {
			n++
		}
	}
	b.writes = append(b.writes, write)
	before := b.copied()
	acted, err := true, error(nil)
	if b.fault != nil {
		acted, err = b.fault(write, n)
	}
	if acted || err == nil {
		if refused := act(); err == nil {
			err = refused
		}
	}
	b.shown, b.stale = before, b.behind
	return err
}

func (b *beta) copied() *reconcile.BetaTest {
	if b.test == nil {
		return nil
	}
	test := *b.test
	test.Testers = slices.Clone(b.test.Testers)
	return &test
}

func (b *beta) read() *reconcile.BetaTest {
	b.advance()
	if b.stale > 0 {
		b.stale--
		return b.shown
	}
	return b.copied()
}

func (b *beta) BetaTest(context.Context, string) (smapi.BetaTest, error) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	if test := b.read(); test != nil {
		return test.BetaTest, nil
	}
	return smapi.BetaTest{}, &smapi.Error{StatusCode: 404, Message: "no test"}
}

func (b *beta) Testers(context.Context, string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		b.mutex.Lock()
		var emails []string
		if test := b.read(); test != nil {
			emails = test.Testers
		}
		b.mutex.Unlock()
		for _, email := range emails {
			if !yield(email, nil) {
				return
			}
		}
	}
}

var errState = &smapi.Error{StatusCode: 409, Message: "not in this state"}

// in does something if the test has the status.
func (b *beta) in(act func(), statuses ...smapi.BetaTestStatus) error {
	if b.test == nil || !slices.Contains(statuses, b.test.Status) {
		return errState
	}
	act()
	return nil
}

func (b *beta) CreateBetaTest(_ context.Context, _, feedbackEmail string) error {
	return b.write("create "+feedbackEmail, func() error {
		if b.test != nil && b.test.Status != smapi.BetaTestEnded {
			return errState
		}
		b.test = &reconcile.BetaTest{BetaTest: smapi.BetaTest{Status: smapi.BetaTestInDraft, FeedbackEmail: feedbackEmail}}
		return nil
	})
}

func (b *beta) UpdateBetaTest(_ context.Context, _, feedbackEmail string) error {
	return b.write("update "+feedbackEmail, func() error {
		return b.in(func() { b.test.FeedbackEmail = feedbackEmail }, smapi.BetaTestInDraft, smapi.BetaTestRunning)
	})
}

func (b *beta) StartBetaTest(context.Context, string) error {
	return b.write("start", func() error { return b.in(func() { b.move(smapi.BetaTestStarting) }, smapi.BetaTestInDraft) })
}

func (b *beta) EndBetaTest(context.Context, string) error {
	return b.write("end", func() error { return b.in(func() { b.move(smapi.BetaTestStopping) }, smapi.BetaTestRunning) })
}

func (b *beta) move(status smapi.BetaTestStatus) {
	b.test.Status, b.settles = status, time.Now().Add(3*time.Second)
}

func (b *beta) AddTesters(_ context.Context, _ string, emails []string) error {
	return b.write("add "+strings.Join(emails, " "), func() error {
		return b.in(func() {
			b.test.Testers = append(b.test.Testers, emails...)
			for _, email := range emails {
				if b.test.Status == smapi.BetaTestRunning {
					b.invited[email]++
				}
			}
		}, smapi.BetaTestInDraft, smapi.BetaTestRunning)
	})
}

func (b *beta) RemoveTesters(_ context.Context, _ string, emails []string) error {
	return b.write("remove "+strings.Join(emails, " "), func() error {
		return b.in(func() { b.test.Testers = reconcile.EmailsBeyond(b.test.Testers, emails) }, smapi.BetaTestInDraft, smapi.BetaTestRunning)
	})
}

// expect compares the writes, and that everybody who was invited was so once.
func (b *beta) expect(t *testing.T, status smapi.BetaTestStatus, writes ...string) {
	t.Helper()
	b.mutex.Lock()
	defer b.mutex.Unlock()
	if diff := cmp.Diff(writes, b.writes); diff != "" {
		t.Errorf("writes (-want +got):\n%s", diff)
	}
	if b.test == nil || b.test.Status != status {
		t.Errorf("the test is %+v, want %s", b.test, status)
	}
	for email, times := range b.invited {
		if times != 1 {
			t.Errorf("%s was invited %d times", email, times)
		}
	}
}

// wants is a change.
func wants(email string, running bool, testers ...string) reconcile.BetaTestChange {
	change := reconcile.BetaTestChange{Testers: &testers, Running: &running}
	if email != "" {
		change.FeedbackEmail = &email
	}
	return change
}
