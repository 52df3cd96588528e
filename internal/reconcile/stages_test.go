// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"errors"
	"net/http"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

var liveManifest = strings.Replace(quickTrivia, "Quick", "Live", 1)

// The stages are documents of their own, and only one of them is ever written.
func TestReadsKnowTheirStage(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		a.live = func(int) (smapi.Manifest, error) {
			<-time.After(time.Second)
			return smapi.Manifest{Body: []byte(liveManifest), ETag: "live"}, nil
		}
		engine := a.engine()
		for range 2 {
			var running sync.WaitGroup
			for range 3 {
				running.Go(func() { expectRead(t, engine, quickTrivia) })
				running.Go(func() {
					doc, err := engine.Read(t.Context(), skillID, smapi.StageLive)
					if err != nil {
						t.Error(err)
					}
					expectDocument(t, doc, liveManifest)
				})
				running.Go(func() {
					if live, err := engine.Live(t.Context(), skillID); err != nil || !live {
						t.Errorf("live: %t and %v", live, err)
					}
				})
			}
			running.Wait()
		}
		if _, err := change(t.Context(), engine, skillID, rename); err != nil {
			t.Fatal(err)
		}
		if live, err := engine.Live(t.Context(), skillID); err != nil || !live {
			t.Errorf("live: %t and %v", live, err)
		}
		expectRead(t, engine, renamed(quickTrivia))
		if a.counts["LIVE"] != 1 {
			t.Errorf("%d reads of the live stage, want one", a.counts["LIVE"])
		}
		a.expectCounts(t, 2, 1, 1)
	})
}

// Most skills have no live stage, and each of their sections asks.
func TestThatNothingIsLiveIsAskedOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		a.live = func(n int) (smapi.Manifest, error) {
			if n == 1 {
				return smapi.Manifest{}, refusal(http.StatusForbidden)
			}
			return smapi.Manifest{}, refusal(http.StatusNotFound)
		}
		engine := a.engine()
		// No answer is no reason to believe anything.
		if live, err := engine.Live(t.Context(), skillID); live || !errors.Is(err, reconcile.ErrForbidden) {
			t.Errorf("live: %t and %v, want ErrForbidden", live, err)
		}
		for range 3 {
			if live, err := engine.Live(t.Context(), skillID); live || err != nil {
				t.Errorf("live: %t and %v", live, err)
			}
		}
		if a.counts["LIVE"] != 2 {
			t.Errorf("%d reads of the live stage, want two", a.counts["LIVE"])
		}
		<-time.After(reconcile.Freshness)
		if _, err := engine.Read(t.Context(), skillID, smapi.StageLive); !errors.Is(err, reconcile.ErrNotFound) || a.counts["LIVE"] != 3 {
			t.Errorf("got %v after %d reads", err, a.counts["LIVE"])
		}
	})
}

// At the development stage a document may appear at any moment.
func TestThatNothingIsInDevelopmentIsAskedEachTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		appears(a, 1, 0)
		engine := a.engine()
		if _, err := engine.Read(t.Context(), skillID, smapi.StageDevelopment); !errors.Is(err, reconcile.ErrNotFound) {
			t.Errorf("got %v, want ErrNotFound", err)
		}
		expectRead(t, engine, quickTrivia)
	})
}

// A write says nothing about the live stage, nor about a read of it under way.
func TestAWriteDuringALiveReadLeavesIt(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		a.live = func(int) (smapi.Manifest, error) {
			<-time.After(time.Minute)
			return smapi.Manifest{Body: []byte(liveManifest), ETag: "live"}, nil
		}
		engine := a.engine()
		var running sync.WaitGroup
		running.Go(func() {
			if live, err := engine.Live(t.Context(), skillID); err != nil || !live {
				t.Errorf("live: %t and %v", live, err)
			}
		})
		synctest.Wait()
		if _, err := change(t.Context(), engine, skillID, rename); err != nil {
			t.Fatal(err)
		}
		running.Wait()
		if live, err := engine.Live(t.Context(), skillID); err != nil || !live || a.counts["LIVE"] != 1 {
			t.Errorf("live: %t and %v after %d reads", live, err, a.counts["LIVE"])
		}
	})
}
