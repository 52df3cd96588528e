// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"context"
	"errors"
	"net/http"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// slow makes every read of an amazon take a while.
func slow(a *amazon, takes time.Duration) {
	a.get = func(int) (smapi.Manifest, error) {
		<-time.After(takes)
		return a.current(), nil
	}
}

// minutes is an amazon that takes a minute for a read, or as long as its caller.
type minutes struct{ *amazon }

func (m minutes) GetManifest(ctx context.Context, skill string, stage smapi.Stage) (smapi.Manifest, error) {
	select {
	case <-time.After(time.Minute):
	case <-ctx.Done():
	}
	return m.amazon.GetManifest(ctx, skill, stage)
}

// expectRead fails the test unless a read shows that manifest.
func expectRead(t *testing.T, engine *reconcile.Engine, want string) {
	t.Helper()
	doc, err := engine.Read(t.Context(), skillID, smapi.StageDevelopment)
	if err != nil {
		t.Error(err)
		return
	}
	expectDocument(t, doc, want)
}

func TestReadsAtTheSameTimeAreOneRequest(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		slow(a, time.Second)
		engine := a.engine()
		var running sync.WaitGroup
		for i := range 50 {
			running.Go(func() {
				<-time.After(time.Duration(i) * 10 * time.Millisecond)
				expectRead(t, engine, quickTrivia)
			})
		}
		running.Wait()
		a.expectRequests(t, "GET")
	})
}

func TestAManifestServesUntilItIsOld(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		engine := a.engine()
		expectRead(t, engine, quickTrivia)
		a.somebodyElse("Quick Trivia", "Quicker Trivia")
		<-time.After(reconcile.Freshness - time.Nanosecond)
		expectRead(t, engine, quickTrivia)
		a.expectRequests(t, "GET")
		<-time.After(time.Nanosecond)
		expectRead(t, engine, renamed(quickTrivia))
		a.expectRequests(t, "GET", "GET")
		// Its age counts from the read, not from the last use.
		<-time.After(reconcile.Freshness / 2)
		expectRead(t, engine, renamed(quickTrivia))
		<-time.After(reconcile.Freshness / 2)
		expectRead(t, engine, renamed(quickTrivia))
		a.expectRequests(t, "GET", "GET", "GET")
	})
}

func TestAFailedReadIsForThoseWhoWaited(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		a.get = func(n int) (smapi.Manifest, error) {
			<-time.After(time.Second)
			if n == 1 {
				return smapi.Manifest{}, refusal(http.StatusServiceUnavailable)
			}
			return a.current(), nil
		}
		engine := a.engine()
		var running sync.WaitGroup
		for range 5 {
			running.Go(func() {
				var answered *smapi.Error
				if _, err := engine.Read(t.Context(), skillID, smapi.StageDevelopment); !errors.As(err, &answered) {
					t.Errorf("got %v, want Amazon's answer", err)
				}
			})
		}
		running.Wait()
		a.expectRequests(t, "GET")
		expectRead(t, engine, quickTrivia)
		a.expectRequests(t, "GET", "GET")
	})
}

// The one who gives up may well be the one who began the read.
func TestOneWhoGivesUpDoesNotEndTheReadOfOthers(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		engine := reconcile.New(reconcile.Config{Store: store(minutes{a})})
		var running sync.WaitGroup
		running.Go(func() {
			ctx, cancel := context.WithTimeoutCause(t.Context(), time.Second, errors.New("timeouts.read is over"))
			defer cancel()
			began := time.Now()
			_, err := engine.Read(ctx, skillID, smapi.StageDevelopment)
			var waited *reconcile.WaitError
			if !errors.As(err, &waited) || waited.Err.Error() != "timeouts.read is over" || time.Since(began) != time.Second {
				t.Errorf("got %v after %s, want a WaitError with the cause after a second", err, time.Since(began))
			}
		})
		synctest.Wait()
		for range 3 {
			running.Go(func() { expectRead(t, engine, quickTrivia) })
		}
		running.Wait()
		a.expectRequests(t, "GET")
	})
}

func TestReadsOfDifferentSkillsDoNotWaitForEachOther(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		skills := map[string]*amazon{"one": newAmazon(), "two": newAmazon(), "three": newAmazon()}
		slow(skills["one"], time.Hour)
		engine := reconcile.New(reconcile.Config{Store: store(several{newAmazon(), skills})})
		ctx, cancel := context.WithCancel(t.Context())
		var running sync.WaitGroup
		running.Go(func() {
			if _, err := engine.Read(ctx, "one", smapi.StageDevelopment); !errors.Is(err, context.Canceled) {
				t.Errorf("got %v, want the cancellation", err)
			}
		})
		synctest.Wait()
		began := time.Now()
		for _, skill := range []string{"two", "three"} {
			running.Go(func() {
				if _, err := engine.Read(t.Context(), skill, smapi.StageDevelopment); err != nil {
					t.Error(err)
				}
				// What a read takes here.
				if took := time.Since(began); took != time.Second {
					t.Errorf("skill %s took %s", skill, took)
				}
				skills[skill].expectRequests(t, "GET")
			})
		}
		<-time.After(2 * time.Second)
		cancel()
		running.Wait()
		// The read itself goes on for whoever may join it.
		<-time.After(time.Hour)
	})
}
