// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

const (
	draft   = smapi.BetaTestInDraft
	runs    = smapi.BetaTestRunning
	hasOver = smapi.BetaTestEnded
)

func TestStepsOfABetaTest(t *testing.T) {
	t.Parallel()
	creating := wants("f", true, "a", "b")
	creating.Creates = true
	ending := wants("", false, "a")
	ending.Creates = true
	leaving := reconcile.BetaTestChange{}
	for name, c := range map[string]struct {
		from    smapi.BetaTestStatus
		testers []string
		change  reconcile.BetaTestChange
		status  smapi.BetaTestStatus
		writes  []string
	}{
		"from nothing":               {"", nil, creating, runs, []string{"create f", "start", "add a b"}},
		"a create that ends one":     {runs, []string{"a"}, ending, hasOver, []string{"end"}},
		"from an ended one":          {hasOver, []string{"a"}, creating, runs, []string{"create f", "start", "add a b"}},
		"who leaves is not invited":  {draft, []string{"x", "a"}, wants("", true, "a", "b"), runs, []string{"remove x", "start", "add b"}},
		"only the difference":        {runs, []string{"A", "x"}, wants("", true, "a", "b"), runs, []string{"remove x", "add b"}},
		"nothing":                    {runs, []string{"A"}, wants("", true, "a"), runs, nil},
		"nothing desired":            {runs, []string{"a"}, leaving, runs, nil},
		"a draft stays one":          {draft, nil, wants("f", false, "a"), draft, []string{"update f", "add a"}},
		"the end tells everybody":    {runs, []string{"x"}, wants("", false, "a"), hasOver, []string{"end"}},
		"an ended one is left alone": {hasOver, []string{"x"}, wants("f", false, "a"), hasOver, nil},
		"it begins anew":             {hasOver, []string{"x"}, wants("", true, "a"), runs, []string{"create ", "start", "add a"}},
		"a start is waited for":      {smapi.BetaTestStarting, nil, wants("", true, "a"), runs, []string{"add a"}},
		"an end is waited for":       {smapi.BetaTestStopping, nil, wants("", true, "a"), runs, []string{"create ", "start", "add a"}},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				b := newBeta(c.from, c.testers...)
				test, err := b.tests().Apply(t.Context(), "s", c.change)
				if err != nil || test.Status != c.status {
					t.Errorf("got %+v, %v", test, err)
				}
				b.expect(t, c.status, c.writes...)
			})
		})
	}
}

// Where Amazon starts no test without testers, there is somebody to invite first.
func TestAStartThatNeedsTesters(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		b := newBeta(draft)
		b.fault = func(write string, n int) (bool, error) {
			if write == "start" && n == 1 {
				return false, &smapi.Error{StatusCode: 400, Message: "no testers"}
			}
			return true, nil
		}
		if _, err := b.tests().Apply(t.Context(), "s", wants("", true, "a")); err != nil {
			t.Error(err)
		}
		b.expect(t, runs, "start", "add a", "start")
	})
}

// A start that Amazon accepts and forgets is an error that says so.
func TestAStartThatDoesNotShow(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		b := newBeta(draft)
		b.behind = 1000
		_, err := b.tests().Apply(t.Context(), "s", wants("", true))
		var unshown *reconcile.UnshownError
		if !errors.As(err, &unshown) {
			t.Fatalf("got %v", err)
		}
		if diff := cmp.Diff(reconcile.UnshownError{Key: "s", Verb: "start", Status: "IN_DRAFT", Reads: 8}, *unshown); diff != "" {
			t.Errorf("error (-want +got):\n%s", diff)
		}
	})
}

// The end of the operation ends the wait, and says how far the test was.
func TestABetaTestThatTakesTooLong(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		b := newBeta(draft)
		ctx, cancel := context.WithTimeout(t.Context(), 2*time.Second)
		defer cancel()
		_, err := b.tests().Apply(ctx, "s", wants("", true))
		var waited *reconcile.WaitError
		if !errors.As(err, &waited) || waited.State != "STARTING" || !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("got %v", err)
		}
	})
}

// Somebody else may have changed the test; nothing is written then.
func TestTheCheckOfABetaTest(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		b, refusal := newBeta(runs, "x"), errors.New("changed")
		change := wants("", true, "a")
		change.Check = func(before reconcile.BetaTest) error {
			if diff := cmp.Diff([]string{"x"}, before.Testers); diff != "" {
				t.Errorf("testers (-want +got):\n%s", diff)
			}
			return refusal
		}
		if _, err := b.tests().Apply(t.Context(), "s", change); !errors.Is(err, refusal) {
			t.Errorf("got %v", err)
		}
		b.expect(t, runs)
	})
}
