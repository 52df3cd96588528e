// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"errors"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

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
			smapi.IsConflict, []string{"add a", "add a", "add a", "add a"},
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
