// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// Right after a write was accepted the status may still be about the one before,
// and the manifest too. Neither is the end.
func TestTheVerdictOnTheWriteBeforeIsNotTheEnd(t *testing.T) {
	for label, state := range map[string]smapi.UpdateState{"success": smapi.UpdateSucceeded, "failure": smapi.UpdateFailed} {
		for ended, problems := range map[string][]smapi.Problem{"succeeds": nil, "fails": {wrongTrial}} {
			t.Run("an earlier "+label+" before a write that "+ended, func(t *testing.T) {
				synctest.Test(t, func(t *testing.T) {
					a := newAmazon()
					before := a.ended(state, smapi.Problem{Code: "EARLIER"})
					old := a.current()
					a.put = func(_ int, body []byte, ifMatch string) error {
						if problems != nil {
							return nil
						}
						return a.accept(body, ifMatch)
					}
					a.get = func(n int) (smapi.Manifest, error) {
						if n < 4 {
							return old, nil
						}
						return a.current(), nil
					}
					a.status = func(n int) (smapi.Status, error) {
						switch {
						case n < 4:
							return before, nil
						case n < 6:
							return smapi.Status{State: smapi.UpdateInProgress, ETag: "v1"}, nil
						case problems != nil:
							return a.ended(smapi.UpdateFailed, problems...), nil
						}
						return a.ended(smapi.UpdateSucceeded), nil
					}
					doc, err := change(t.Context(), a.engine(), skillID, rename)
					if problems == nil {
						if err != nil {
							t.Fatal(err)
						}
						expectDocument(t, doc, renamed(quickTrivia))
						return
					}
					var rejected *reconcile.RejectedError
					if !errors.As(err, &rejected) || len(rejected.Problems) != 1 || rejected.Problems[0].Code != wrongTrial.Code {
						t.Errorf("got %v, want the refusal of this write", err)
					}
					if a.counts["STATUS"] != 6 {
						t.Errorf("%d statuses, want no more after the failure that followed the progress", a.counts["STATUS"])
					}
				})
			})
		}
	}
}

// A failed update leaves the version, so a failure that stays is the truth; and a
// success that leaves it may be one of a document that Amazon has already.
func TestAVerdictThatStaysIsBelieved(t *testing.T) {
	for label, c := range map[string]struct {
		status smapi.Status
		err    bool
	}{
		"failure":                   {smapi.Status{State: smapi.UpdateFailed, ETag: "v1", Errors: []smapi.Problem{wrongTrial}}, true},
		"failure without a version": {smapi.Status{State: smapi.UpdateFailed, Errors: []smapi.Problem{wrongTrial}}, true},
		"success":                   {smapi.Status{State: smapi.UpdateSucceeded, ETag: "v1"}, false},
	} {
		t.Run(label, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				a := newAmazon()
				a.put = func(int, []byte, string) error { return nil }
				a.status = func(int) (smapi.Status, error) { return c.status, nil }
				began := time.Now()
				_, err := change(t.Context(), a.engine(), skillID, rename)
				var rejected *reconcile.RejectedError
				if got := errors.As(err, &rejected); got != c.err || !c.err && err != nil {
					t.Errorf("got %v", err)
				}
				if took := time.Since(began); took < 3*time.Second || took > 15*time.Second {
					t.Errorf("it was believed after %s", took)
				}
				a.expectCounts(t, 2, 1, 8)
			})
		})
	}
}

// What is put back after a failure is not judged by that failure.
func TestPuttingBackIsNotJudgedByTheFailureBefore(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := unreadable(2)
		var restored time.Time
		put, status := a.put, a.status
		a.put = func(n int, body []byte, ifMatch string) error {
			if n == 2 {
				restored = time.Now()
			}
			return put(n, body, ifMatch)
		}
		a.status = func(n int) (smapi.Status, error) {
			if !restored.IsZero() && time.Since(restored) < 2*time.Second {
				return a.ended(smapi.UpdateFailed, wrongTrial), nil
			}
			return status(n)
		}
		_, err := change(t.Context(), a.engine(), skillID, rename)
		var rejected *reconcile.RejectedError
		if !errors.As(err, &rejected) || !rejected.Restored {
			t.Errorf("got %#v, want a RejectedError that says the manifest was put back", err)
		}
		a.expectBody(t, quickTrivia)
	})
}
