// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"errors"
	"testing"
	"testing/synctest"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// losing makes the answer to one write of an amazon get lost on the way back.
func losing(a *amazon, write int) {
	put := a.put
	a.put = func(n int, body []byte, ifMatch string) error {
		if err := put(n, body, ifMatch); err != nil || n != write {
			return err
		}
		return lost()
	}
}

// A failed update may hide the manifest, and its answer may be lost as well.
// Then too this process is the only one that has what was there before.
func TestUnreadableManifestIsPutBackAfterALostAnswer(t *testing.T) {
	for label, write := range map[string]int{"to the write": 1, "to the putting back": 2} {
		t.Run(label, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				a := unreadable(2)
				losing(a, write)
				_, err := change(t.Context(), a.engine(), skillID, rename)
				var rejected *reconcile.RejectedError
				if !errors.As(err, &rejected) || !rejected.Restored || len(rejected.Problems) != 1 {
					t.Errorf("got %#v, want a RejectedError that says the manifest was put back", err)
				}
				a.expectBody(t, quickTrivia)
				if a.counts["PUT"] != 2 {
					t.Errorf("%d writes, want the failed one and the one that puts back", a.counts["PUT"])
				}
			})
		})
	}
}

// Putting back is tried again like any other write, and no more often.
func TestPuttingBackThatGetsLost(t *testing.T) {
	for label, c := range map[string]struct {
		good     int
		restored bool
	}{
		"twice":    {good: 4, restored: true},
		"for ever": {good: -1},
	} {
		t.Run(label, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				a := unreadable(c.good)
				put := a.put
				a.put = func(n int, body []byte, ifMatch string) error {
					if n > 1 && n != c.good {
						return lost()
					}
					return put(n, body, ifMatch)
				}
				_, err := change(t.Context(), a.engine(), skillID, rename)
				var rejected *reconcile.RejectedError
				if !errors.As(err, &rejected) || rejected.Restored != c.restored {
					t.Fatalf("got %#v", err)
				}
				var ambiguous *smapi.AmbiguousError
				if errors.As(rejected.Restore, &ambiguous) == c.restored {
					t.Errorf("the reason is %v", rejected.Restore)
				}
				// The engine repeats lost writes twice.
				if a.counts["PUT"] != 4 {
					t.Errorf("%d writes, want the failed one and three", a.counts["PUT"])
				}
			})
		})
	}
}

// What somebody else has written since is not undone.
func TestAManifestThatSomebodyElseMadeUnreadableIsLeftAlone(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		hidden := false
		a.put = func(int, []byte, string) error {
			a.writeOthers()
			hidden = true
			return lost()
		}
		a.get = func(int) (smapi.Manifest, error) {
			if hidden {
				return smapi.Manifest{}, redirect()
			}
			return a.current(), nil
		}
		a.status = func(int) (smapi.Status, error) { return a.ended(smapi.UpdateFailed, wrongTrial), nil }
		_, err := change(t.Context(), a.engine(), skillID, rename)
		var hides *reconcile.UnreadableError
		if !errors.As(err, &hides) || a.counts["PUT"] != 1 {
			t.Errorf("got %v after %d writes, want an UnreadableError after the one that got lost", err, a.counts["PUT"])
		}
	})
}
