// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"context"
	"errors"
	"slices"
	"sync"
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

var errLost = &smapi.AmbiguousError{Operation: "write", Err: errors.New("no answer")}

// An answer that is lost is found out by reading. Nothing that was carried out is done
// again, however late the reads show it, and what was not is.
func TestLostAnswersOfABetaTest(t *testing.T) {
	t.Parallel()
	all := []string{"create f", "remove x", "update f", "start", "add a b", "end"}
	for _, write := range all {
		for name, c := range map[string]struct {
			acted  bool
			behind int
		}{"carried out": {true, 0}, "carried out and shown late": {true, 4}, "not carried out": {false, 0}} {
			t.Run(write+" "+name, func(t *testing.T) {
				synctest.Test(t, func(t *testing.T) {
					from, change, end := runs, wants("f", true, "a", "b"), runs
					testers := []string{"x"}
					var want []string
					switch write {
					case "create f":
						from, testers, change.Creates = "", nil, true
						want = []string{"create f", "start", "add a b"}
					case "start":
						from, testers, change.FeedbackEmail = draft, nil, nil
						want = []string{"start", "add a b"}
					case "end":
						change, end = wants("", false), hasOver
						want = []string{"end"}
					default:
						want = []string{"update f", "remove x", "add a b"}
					}
					b := newBeta(from, testers...)
					b.behind = c.behind
					b.fault = func(made string, n int) (bool, error) {
						if made == write && n == 1 {
							return c.acted, errLost
						}
						return true, nil
					}
					if test, err := b.tests().Apply(t.Context(), "s", change); err != nil || test.Status != end {
						t.Errorf("got %+v, %v", test, err)
					}
					if !c.acted {
						want = slices.Insert(want, slices.Index(want, write), write)
					}
					b.expect(t, end, want...)
				})
			})
		}
	}
}

// A refusal ends it, and one for the state of the test is not repeated for long.
func TestRefusedBetaTests(t *testing.T) {
	t.Parallel()
	creating := wants("", true, "a")
	creating.Creates = true
	for name, c := range map[string]struct {
		from   smapi.BetaTestStatus
		write  string
		err    error
		isIt   func(error) bool
		writes []string
	}{
		"bad request": {
			runs, "add a", &smapi.Error{StatusCode: 400, Message: "no", Problems: []smapi.Problem{{Message: "no"}}},
			func(err error) bool {
				var rejected *reconcile.RejectedError
				return errors.As(err, &rejected) && len(rejected.Problems) == 1
			}, []string{"add a"},
		},
		"conflict": {
			runs, "add a", errState,
			func(err error) bool { return smapi.IsConflict(err) }, []string{"add a", "add a", "add a", "add a"},
		},
		"forbidden": {
			runs, "add a", &smapi.Error{StatusCode: 403, Message: "no"},
			func(err error) bool { return errors.Is(err, reconcile.ErrForbidden) }, []string{"add a"},
		},
		"lost for ever": {runs, "add a", errLost, reconcile.IsUncertain, []string{"add a", "add a", "add a"}},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				b := newBeta(c.from)
				b.fault = func(made string, _ int) (bool, error) {
					if made == c.write {
						return false, c.err
					}
					return true, nil
				}
				if _, err := b.tests().Apply(t.Context(), "s", creating); !c.isIt(err) {
					t.Errorf("got %v", err)
				}
				b.expect(t, c.from, c.writes...)
			})
		})
	}
}

// A skill that was made a moment ago may be unknown for a while, and one that does not
// exist is not waited for much longer.
func TestABetaTestOfANewSkill(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		unknown int
		found   bool
	}{"known late": {3, true}, "unknown": {1000, false}} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				b, began := newBeta(""), time.Now()
				b.fault = func(_ string, n int) (bool, error) {
					if n <= c.unknown {
						return false, &smapi.Error{StatusCode: 404, Message: "no skill"}
					}
					return true, nil
				}
				change := wants("", false)
				change.Creates = true
				_, err := b.tests().Apply(t.Context(), "s", change)
				if c.found != (err == nil) || !c.found && !errors.Is(err, reconcile.ErrNotFound) {
					t.Errorf("got %v", err)
				}
				if took := time.Since(began); took > time.Minute {
					t.Errorf("it took %s", took)
				}
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
