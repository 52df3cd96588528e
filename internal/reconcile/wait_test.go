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

func TestStatusThatComesLate(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		a.status = func(n int) (smapi.Status, error) {
			if n < 3 {
				return smapi.Status{}, refusal(http.StatusNotFound)
			}
			return a.ended(smapi.UpdateSucceeded), nil
		}
		if _, err := change(t.Context(), a.engine(), skillID, rename); err != nil {
			t.Fatal(err)
		}
		a.expectRequests(t, "GET", "PUT v1", "STATUS", "STATUS", "STATUS", "GET")
	})
}

func TestStatusThatNeverComes(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		a.status = func(int) (smapi.Status, error) { return smapi.Status{}, refusal(http.StatusNotFound) }
		if _, err := change(t.Context(), a.engine(), skillID, rename); !errors.Is(err, reconcile.ErrNotFound) {
			t.Errorf("got %v, want ErrNotFound", err)
		}
		want := []string{"GET", "PUT v1"}
		for range 11 {
			want = append(want, "STATUS")
		}
		a.expectRequests(t, want...)
	})
}

// Updates that take long cost ever fewer requests, at last one in five seconds.
func TestWaitingGrowsUntilTheTimeIsOver(t *testing.T) {
	const limit = 10 * time.Minute
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		a.status = func(int) (smapi.Status, error) { return a.ended(smapi.UpdateInProgress), nil }
		ctx, cancel := context.WithTimeout(t.Context(), limit)
		defer cancel()
		began := time.Now()
		_, err := change(ctx, a.engine(), skillID, rename)
		var waited *reconcile.WaitError
		if !errors.As(err, &waited) || waited.State != smapi.UpdateInProgress || waited.Key != skillID {
			t.Fatalf("got %v, want a WaitError that names the last state", err)
		}
		if !errors.Is(err, context.DeadlineExceeded) || !strings.Contains(err.Error(), "IN_PROGRESS") {
			t.Errorf("got %q, want the state and the deadline in it", err)
		}
		if took := time.Since(began); took != limit {
			t.Errorf("ended after %s, want %s", took, limit)
		}
		// Five seconds, spread by a fifth: between 100 and 150 polls in ten minutes,
		// and a few quick ones to begin with.
		if polls := a.counts["STATUS"]; polls < 100 || polls > 165 {
			t.Errorf("the status was asked for %d times", polls)
		}
		if a.counts["GET"] != 1 || a.counts["PUT"] != 1 {
			t.Errorf("got %v, want one read and one write", a.counts)
		}
	})
}

// A request under way when the time ends fails with an error of the client's
// own; the last state must not get lost over it.
func TestTimeThatEndsDuringARequest(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		ctx, cancel := context.WithCancel(t.Context())
		a.status = func(n int) (smapi.Status, error) {
			if n == 1 {
				return a.ended(smapi.UpdateInProgress), nil
			}
			cancel()
			// A request ends when the engine's own context has, which follows.
			<-time.After(time.Millisecond)
			return smapi.Status{}, context.Canceled
		}
		_, err := change(ctx, a.engine(), skillID, rename)
		var waited *reconcile.WaitError
		if !errors.As(err, &waited) || waited.State != smapi.UpdateInProgress {
			t.Errorf("got %v, want a WaitError that names the last state", err)
		}
		a.expectRequests(t, "GET", "PUT v1", "STATUS", "STATUS")
	})
}

func TestCancellationEndsEveryWaitAtOnce(t *testing.T) {
	waits := map[string]func(a *amazon){
		"for the result": func(a *amazon) {
			a.status = func(int) (smapi.Status, error) { return a.ended(smapi.UpdateInProgress), nil }
		},
		"for the running update of somebody else": func(a *amazon) {
			a.put = func(int, []byte, string) error { return refusal(http.StatusConflict) }
			a.status = func(int) (smapi.Status, error) { return a.ended(smapi.UpdateInProgress), nil }
		},
		"for a manifest behind a redirect": func(a *amazon) {
			a.get = func(int) (smapi.Manifest, error) { return smapi.Manifest{}, redirect() }
			a.status = func(int) (smapi.Status, error) { return a.ended(smapi.UpdateInProgress), nil }
		},
		"for the written version": func(a *amazon) {
			old := a.current()
			a.get = func(int) (smapi.Manifest, error) { return old, nil }
		},
		"before the next attempt": func(a *amazon) {
			a.put = func(int, []byte, string) error { return refusal(http.StatusPreconditionFailed) }
		},
	}
	for label, wait := range waits {
		t.Run(label, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				a := newAmazon()
				wait(a)
				ctx, cancel := context.WithCancel(t.Context())
				ended := make(chan error, 1)
				go func() {
					_, err := change(ctx, a.engine(), skillID, rename)
					ended <- err
				}()
				// Past the batch window, and into the wait.
				<-time.After(150 * time.Millisecond)
				synctest.Wait()
				began := time.Now()
				cancel()
				err := <-ended
				if took := time.Since(began); took != 0 {
					t.Errorf("went on for %s", took)
				}
				var waited *reconcile.WaitError
				if !errors.As(err, &waited) || !errors.Is(err, context.Canceled) {
					t.Errorf("got %v, want a WaitError for the cancellation", err)
				}
			})
		})
	}
}

func TestNothingIsSentForAnOperationThatIsOver(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if _, err := change(ctx, a.engine(), skillID, rename); !errors.Is(err, context.Canceled) {
			t.Errorf("got %v, want the cancellation", err)
		}
		if _, err := a.engine().Read(ctx, skillID, smapi.StageDevelopment); !errors.Is(err, context.Canceled) {
			t.Errorf("got %v, want the cancellation", err)
		}
		a.expectRequests(t)
	})
}
