// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// Where the time ends in the middle of a write, the error says too what had been
// refused before.
func TestAWriteThatIsCutOffTellsTheRefusalBefore(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		p := &products{doc: document.EmptyObject(), write: func(n int, _ document.Value) (document.Value, error) {
			if n == 1 {
				return document.Value{}, refusal(http.StatusConflict)
			}
			<-ctx.Done()
			// The time of a batch ends a moment after that of whoever waits for it.
			synctest.Wait()
			return document.Value{}, &smapi.AmbiguousError{Operation: "PUT product", Err: context.Cause(ctx)}
		}}
		_, err := reconcile.New(reconcile.Config{Store: p}).Apply(ctx, "p1", p.edit(0))
		var waited *reconcile.WaitError
		if !errors.As(err, &waited) || !strings.Contains(err.Error(), "the last refusal: ") || !strings.Contains(err.Error(), "409 Conflict") {
			t.Errorf("got %v", err)
		}
	})
}

// So it does where the time ends while the document is read for the next attempt, and
// where others go on waiting for theirs.
func TestWhoStopsWaitingLearnsOfTheRefusalBefore(t *testing.T) {
	for label, others := range map[string]int{"alone": 0, "with another who goes on": 1} {
		t.Run(label, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				a := newAmazon()
				ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
				defer cancel()
				a.put = a.refuseFirst(http.StatusPreconditionFailed)
				a.get = func(n int) (smapi.Manifest, error) {
					if n == 2 {
						<-ctx.Done()
					}
					return a.current(), nil
				}
				engine := a.engine()
				var running sync.WaitGroup
				for i := range others {
					running.Go(func() {
						if _, err := engine.Apply(t.Context(), skillID, event(i)); err != nil {
							t.Error(err)
						}
					})
				}
				_, err := engine.Apply(ctx, skillID, reconcile.Change{Owner: "alexa_renamed", Edit: rename})
				running.Wait()
				var waited *reconcile.WaitError
				if !errors.As(err, &waited) || !errors.Is(err, context.DeadlineExceeded) || !smapi.IsPreconditionFailed(waited.Last) {
					t.Errorf("got %v", err)
				}
			})
		})
	}
}

// And of how far the update was, whoever goes on waiting for it. What was refused
// before that write was accepted is no reason any more.
func TestWhoStopsWaitingLearnsHowFarTheUpdateWas(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		impatient, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		a.put = a.refuseFirst(http.StatusPreconditionFailed)
		a.status = func(int) (smapi.Status, error) {
			if impatient.Err() == nil {
				return a.ended(smapi.UpdateInProgress), nil
			}
			return a.ended(smapi.UpdateSucceeded), nil
		}
		engine := a.engine()
		var running sync.WaitGroup
		running.Go(func() {
			if _, err := engine.Apply(t.Context(), skillID, event(1)); err != nil {
				t.Error(err)
			}
		})
		_, err := engine.Apply(impatient, skillID, reconcile.Change{Owner: "alexa_renamed", Edit: rename})
		running.Wait()
		var waited *reconcile.WaitError
		if !errors.As(err, &waited) || waited.State != smapi.UpdateInProgress || waited.Last != nil {
			t.Errorf("got %v", err)
		}
	})
}
