// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"errors"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

func noCheck(reconcile.BetaTest) error { return nil }

func TestEndOfABetaTest(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		from, to smapi.BetaTestStatus
		writes   []string
	}{
		"running":  {runs, hasOver, []string{"end"}},
		"starting": {smapi.BetaTestStarting, hasOver, []string{"end"}},
		"draft":    {draft, draft, nil},
		"ended":    {hasOver, hasOver, nil},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				b := newBeta(c.from)
				if err := b.tests().End(t.Context(), "s", noCheck); err != nil {
					t.Error(err)
				}
				b.expect(t, c.to, c.writes...)
			})
		})
	}
	synctest.Test(t, func(t *testing.T) {
		b, refusal := newBeta(runs), errors.New("kept")
		if err := b.tests().End(t.Context(), "s", func(reconcile.BetaTest) error { return refusal }); !errors.Is(err, refusal) {
			t.Errorf("got %v", err)
		}
		if err := newBeta("").tests().End(t.Context(), "s", noCheck); err != nil {
			t.Errorf("the end of none: %v", err)
		}
		b.expect(t, runs)
	})
}

// A block with another name is a destroy and a create, in an order that nobody chooses.
// The test runs on, and nobody gets mail.
func TestARenamedBetaTest(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ claim, apply, end time.Duration }{
		"the end comes first":   {50 * time.Millisecond, time.Second, 0},
		"the end comes between": {0, time.Second, 100 * time.Millisecond},
		"the end comes last":    {0, 0, time.Second},
		"all at once":           {0, 0, 0},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				b := newBeta(runs, "a")
				tests := b.tests()
				var group sync.WaitGroup
				group.Go(func() {
					<-time.After(c.claim)
					if !tests.Claim("s") || tests.Claim("s") {
						t.Error("the claim is not the first, or the second is")
					}
					<-time.After(c.apply)
					if _, err := tests.Apply(t.Context(), "s", wants("", true, "a")); err != nil {
						t.Error(err)
					}
				})
				group.Go(func() {
					<-time.After(c.end)
					if err := tests.End(t.Context(), "s", noCheck); err != nil {
						t.Error(err)
					}
				})
				group.Wait()
				b.expect(t, runs)
			})
		})
	}
	// A create that failed leaves the test to the old name.
	synctest.Test(t, func(t *testing.T) {
		b := newBeta(runs, "a")
		tests, refusal := b.tests(), errors.New("refused")
		change := wants("", true)
		change.Check = func(reconcile.BetaTest) error { return refusal }
		_, _ = tests.Apply(t.Context(), "s", change)
		if err := tests.End(t.Context(), "s", noCheck); !errors.Is(err, refusal) {
			t.Errorf("got %v", err)
		}
		b.expect(t, runs)
	})
	// A claim from which nothing comes holds the end up for seconds, and no longer.
	synctest.Test(t, func(t *testing.T) {
		b := newBeta(runs, "a")
		tests := b.tests()
		tests.Claim("s")
		if err := tests.End(t.Context(), "s", noCheck); err != nil {
			t.Error(err)
		}
		b.expect(t, hasOver, "end")
	})
}

// Two changes of one test do not meet.
func TestOneWriterForABetaTest(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		b := newBeta(draft)
		tests := b.tests()
		var group sync.WaitGroup
		for range 3 {
			group.Go(func() {
				if _, err := tests.Apply(t.Context(), "s", wants("f", true, "a")); err != nil {
					t.Error(err)
				}
			})
		}
		group.Wait()
		b.expect(t, runs, "update f", "start", "add a")
	})
}
