// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// A claimed resource that has nothing to change makes no change. It delays a
// removal by seconds only, and nobody else at all.
func TestAClaimWithoutAChangeDelaysARemovalBySeconds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		a.body = sold
		engine := a.engine()
		engine.Claim(skillID, unsell.Owner)
		began := time.Now()
		var running sync.WaitGroup
		running.Go(func() {
			if _, err := engine.Apply(t.Context(), skillID, unsell); err != nil {
				t.Error(err)
			}
			if took := time.Since(began); took < 4*time.Second || took > 7*time.Second {
				t.Errorf("the removal took %s", took)
			}
		})
		for i := range 2 {
			if _, err := engine.Apply(t.Context(), skillID, event(i)); err != nil {
				t.Error(err)
			}
		}
		if took := time.Since(began); took > time.Second {
			t.Errorf("the others took %s", took)
		}
		running.Wait()
		if body := string(a.current().Body); strings.Contains(body, "price") {
			t.Errorf("the removal was not made: %s", body)
		}
		// An old claim is no reason to wait.
		began = time.Now()
		if _, err := engine.Apply(t.Context(), skillID, unsell); err != nil || time.Since(began) > time.Second {
			t.Errorf("got %v after %s", err, time.Since(began))
		}
	})
}

// The waiting ends with the one who waits.
func TestARemovalThatWaitsForAClaimCanBeCancelled(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		a.body = sold
		engine := a.engine()
		engine.Claim(skillID, unsell.Owner)
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		began := time.Now()
		_, err := engine.Apply(ctx, skillID, unsell)
		var waited *reconcile.WaitError
		if !errors.As(err, &waited) || time.Since(began) != time.Second {
			t.Errorf("got %v after %s", err, time.Since(began))
		}
		<-time.After(time.Minute)
		a.expectBody(t, sold)
		a.expectRequests(t)
	})
}

// A removal that comes while another write ends is not taken along before the
// create that follows it could have been planned.
func TestARemovalWaitsForTheBatchWindowItself(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		a.body = sold
		engine := a.engine()
		var running sync.WaitGroup
		a.status = func(n int) (smapi.Status, error) {
			if n == 1 {
				running.Go(func() {
					if result, err := engine.Apply(t.Context(), skillID, unsell); err != nil || !result.Superseded {
						t.Errorf("got %v and %v, want a removal that is superseded", result, err)
					}
				})
				running.Go(func() {
					<-time.After(50 * time.Millisecond)
					if _, err := engine.Apply(t.Context(), skillID, sell("5.99")); err != nil {
						t.Error(err)
					}
				})
				// Both are lined up before the worker looks again.
				<-time.After(time.Millisecond)
			}
			return a.ended(smapi.UpdateSucceeded), nil
		}
		if _, err := engine.Apply(t.Context(), skillID, event(1)); err != nil {
			t.Fatal(err)
		}
		running.Wait()
		a.expectCounts(t, 3, 2, 2)
	})
}

// The resources of the skill that are applied beside the create come with it.
func TestWhatARemovalWaitsForComesWithItsSiblings(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		a.body = sold
		engine := a.engine()
		engine.Claim(skillID, unsell.Owner)
		var running sync.WaitGroup
		for i, change := range []reconcile.Change{unsell, sell("5.99"), event(1), event(2)} {
			running.Go(func() {
				if i > 0 {
					<-time.After(time.Second + time.Duration(i)*10*time.Millisecond)
				}
				if _, err := engine.Apply(t.Context(), skillID, change); err != nil {
					t.Error(err)
				}
			})
		}
		running.Wait()
		a.expectRequests(t, "GET", "PUT v1", "STATUS", "GET")
	})
}
