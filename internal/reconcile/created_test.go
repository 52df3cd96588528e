// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// appears makes a skill known to an amazon's reads, and then to its writes,
// after so many of each.
func appears(a *amazon, reads, writes int) {
	a.get = func(n int) (smapi.Manifest, error) {
		if n <= reads {
			return smapi.Manifest{}, refusal(http.StatusNotFound)
		}
		return a.current(), nil
	}
	a.put = func(n int, body []byte, ifMatch string) error {
		if n <= writes {
			return refusal(http.StatusNotFound)
		}
		return a.accept(body, ifMatch)
	}
}

// Amazon's machines may not all know a skill that was created moments ago.
func TestASkillThatWasJustCreatedIsWaitedFor(t *testing.T) {
	for label, c := range map[string]struct{ reads, writes int }{
		"by the read":  {reads: 7},
		"by the write": {writes: 2},
		"by both":      {reads: 3, writes: 1},
	} {
		t.Run(label, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				a := newAmazon()
				appears(a, c.reads, c.writes)
				created := reconcile.Change{Owner: "alexa_name", Created: true, Edit: rename}
				if _, err := a.engine().Apply(t.Context(), skillID, created); err != nil {
					t.Fatal(err)
				}
				a.expectBody(t, renamed(quickTrivia))
			})
		})
	}
}

// Who knows that the skill has been there for long learns at once that it is
// gone, even beside somebody who waits.
func TestOnlyTheCreatedWaits(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		appears(a, 5, 0)
		began := time.Now()
		engine := a.engine()
		created := event(1)
		created.Created = true
		waiting := make(chan error)
		go func() {
			_, err := engine.Apply(t.Context(), skillID, created)
			waiting <- err
		}()
		_, err := engine.Apply(t.Context(), skillID, event(2))
		if !errors.Is(err, reconcile.ErrNotFound) || time.Since(began) > time.Second {
			t.Errorf("got %v after %s, want ErrNotFound at once", err, time.Since(began))
		}
		if !strings.HasPrefix(err.Error(), "skill "+skillID) {
			t.Errorf("%q does not say what was not found", err)
		}
		if err := <-waiting; err != nil {
			t.Error(err)
		}
		if body := string(a.current().Body); strings.Contains(body, `"2"`) || !strings.Contains(body, `"1"`) {
			t.Errorf("the manifest is %s", body)
		}
	})
}

// A key that was never any good costs some seconds, and not the whole time that
// the create has.
func TestASkillThatDoesNotAppear(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		appears(a, 1000, 0)
		ctx, cancel := context.WithTimeout(t.Context(), time.Hour)
		defer cancel()
		began := time.Now()
		_, err := a.engine().Apply(ctx, skillID, reconcile.Change{Owner: "alexa_name", Created: true, Edit: rename})
		if waited := time.Since(began); !errors.Is(err, reconcile.ErrNotFound) || waited < 10*time.Second || waited > 30*time.Second {
			t.Errorf("got %v after %s, want ErrNotFound", err, waited)
		}
	})
}

func TestASkillThatDoesNotAppearInTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		appears(a, 1000, 0)
		ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
		defer cancel()
		began := time.Now()
		_, err := a.engine().Apply(ctx, skillID, reconcile.Change{Owner: "alexa_name", Created: true, Edit: rename})
		var waited *reconcile.WaitError
		if !errors.As(err, &waited) || !errors.Is(waited.Last, reconcile.ErrNotFound) || time.Since(began) != 5*time.Second {
			t.Errorf("got %v after %s, want a WaitError for what was not found", err, time.Since(began))
		}
		// Ever longer pauses.
		if reads := a.counts["GET"]; reads < 4 || reads > 10 {
			t.Errorf("%d reads", reads)
		}
	})
}
