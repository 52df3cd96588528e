// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// several has one amazon for each skill, all of which take a second to read.
type several struct {
	*amazon
	skills map[string]*amazon
}

func (s several) GetManifest(ctx context.Context, skill string, stage smapi.Stage) (smapi.Manifest, error) {
	<-time.After(time.Second)
	return s.skills[skill].GetManifest(ctx, skillID, stage)
}

func (s several) PutManifest(ctx context.Context, skill string, stage smapi.Stage, body []byte, ifMatch string) error {
	return s.skills[skill].PutManifest(ctx, skillID, stage, body, ifMatch)
}

func (s several) ManifestStatus(ctx context.Context, skill string) (smapi.Status, error) {
	return s.skills[skill].ManifestStatus(ctx, skillID)
}

// However many resources of a skill Terraform runs at the same time, they cost
// what one costs.
func TestChangesThatComeTogetherAreWrittenTogether(t *testing.T) {
	for _, resources := range []int{1, 2, 10} {
		t.Run(fmt.Sprint(resources), func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				a := newAmazon()
				engine := a.engine()
				var running sync.WaitGroup
				for i := range resources {
					running.Go(func() {
						// Terraform does not start them in the same instant.
						<-time.After(time.Duration(i) * time.Millisecond)
						result, err := engine.Apply(t.Context(), skillID, event(i))
						if err != nil {
							t.Error(err)
						}
						if got := result.Document.Get(document.Pointer{"events"}).Len(); got != resources {
							t.Errorf("the result has %d changes, want all %d", got, resources)
						}
					})
				}
				running.Wait()
				a.expectRequests(t, "GET", "PUT v1", "STATUS", "GET")
			})
		})
	}
}

// What arrives while a write is under way becomes the next one.
func TestChangesThatComeLaterAreWrittenNext(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		engine := a.engine()
		var running sync.WaitGroup
		later := make(chan struct{})
		a.status = func(n int) (smapi.Status, error) {
			if n == 1 {
				close(later)
				<-time.After(time.Second)
			}
			return a.ended(smapi.UpdateSucceeded), nil
		}
		running.Go(func() {
			if _, err := engine.Apply(t.Context(), skillID, event(0)); err != nil {
				t.Error(err)
			}
		})
		<-later
		for i := range 3 {
			running.Go(func() {
				if _, err := engine.Apply(t.Context(), skillID, event(i+1)); err != nil {
					t.Error(err)
				}
			})
		}
		running.Wait()
		a.expectRequests(t, "GET", "PUT v1", "STATUS", "GET", "PUT v2", "STATUS", "GET")
	})
}

// event is a change of an owner of its own.
func event(i int) reconcile.Change {
	return reconcile.Change{
		Owner: fmt.Sprintf("alexa_event_%d", i),
		Edit: func(d document.Value) (document.Value, error) {
			return d.Set(document.Pointer{"events", fmt.Sprint(i)}, document.Boolean(true))
		},
	}
}

func TestEditsOfDifferentSkillsRunAtTheSameTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		skills := map[string]*amazon{"one": newAmazon(), "two": newAmazon(), "three": newAmazon()}
		engine := reconcile.New(reconcile.Config{Store: store(several{newAmazon(), skills})})
		began := time.Now()
		var running sync.WaitGroup
		for skill := range skills {
			running.Go(func() {
				if _, err := change(t.Context(), engine, skill, rename); err != nil {
					t.Error(err)
				}
			})
		}
		running.Wait()
		// One edit takes two reads of a second, and the wait for others.
		if took := time.Since(began); took >= 3*time.Second {
			t.Errorf("three skills took %s, want the time of one", took)
		}
		for _, a := range skills {
			a.expectRequests(t, "GET", "PUT v1", "STATUS", "GET")
		}
	})
}

func TestWaitingForTheTurnEndsWithTheOperation(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		a.status = func(int) (smapi.Status, error) { return a.ended(smapi.UpdateInProgress), nil }
		engine := a.engine()
		first, stop := context.WithCancel(t.Context())
		ended := make(chan error, 1)
		go func() {
			_, err := change(first, engine, skillID, rename)
			ended <- err
		}()
		synctest.Wait()
		second, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		began := time.Now()
		_, err := change(second, engine, skillID, rename)
		var waited *reconcile.WaitError
		if !errors.As(err, &waited) || !errors.Is(err, context.DeadlineExceeded) || time.Since(began) != time.Minute {
			t.Errorf("got %v after %s, want a WaitError after a minute", err, time.Since(began))
		}
		stop()
		if err := <-ended; !errors.Is(err, context.Canceled) {
			t.Errorf("got %v, want the cancellation", err)
		}
		if a.counts["GET"] != 1 || a.counts["PUT"] != 1 {
			t.Errorf("got %v, want the requests of the first edit only", a.counts)
		}
	})
}

// A turn that ends in an error is over too.
func TestTheTurnPassesOnAfterAnError(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		engine := a.engine()
		mistake := errors.New("mistake")
		if _, err := change(t.Context(), engine, skillID, func(d document.Value) (document.Value, error) { return d, mistake }); !errors.Is(err, mistake) {
			t.Errorf("got %v", err)
		}
		if _, err := change(t.Context(), engine, skillID, rename); err != nil {
			t.Error(err)
		}
		a.expectCounts(t, 2, 1, 1)
	})
}
