// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/manifest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// several holds one amazon for each skill, all of which take a second to read.
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

// Ten resources of one skill that run at the same time must not lose rounds to
// each other's conflicts.
func TestEditsOfOneSkillTakeTurns(t *testing.T) {
	const resources = 10
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		engine := reconcile.New(reconcile.Config{API: several{a, map[string]*amazon{"one": a}}})
		var running sync.WaitGroup
		for i := range resources {
			running.Go(func() {
				_, err := engine.Edit(t.Context(), "one", func(d manifest.Document) (manifest.Document, error) {
					return d.Set(manifest.Pointer{"events", fmt.Sprint(i)}, manifest.Boolean(true))
				})
				if err != nil {
					t.Error(err)
				}
			})
		}
		running.Wait()
		var want []string
		for i := range resources {
			want = append(want, "GET", fmt.Sprintf("PUT v%d", i+1), "STATUS", "GET")
		}
		a.expectRequests(t, want...)
		held, err := manifest.ParseEnvelope(a.current().Body)
		if err != nil {
			t.Fatal(err)
		}
		if got := held.Get(manifest.Pointer{"events"}).Len(); got != resources {
			t.Errorf("%d edits survived, want %d: %s", got, resources, a.current().Body)
		}
	})
}

func TestEditsOfDifferentSkillsRunAtTheSameTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		skills := map[string]*amazon{"one": newAmazon(), "two": newAmazon(), "three": newAmazon()}
		engine := reconcile.New(reconcile.Config{API: several{newAmazon(), skills}})
		began := time.Now()
		var running sync.WaitGroup
		for skill := range skills {
			running.Go(func() {
				if _, err := engine.Edit(t.Context(), skill, rename); err != nil {
					t.Error(err)
				}
			})
		}
		running.Wait()
		// One edit takes two reads of a second.
		if took := time.Since(began); took != 2*time.Second {
			t.Errorf("three skills took %s, want the time of one: 2s", took)
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
			_, err := engine.Edit(first, skillID, rename)
			ended <- err
		}()
		synctest.Wait()
		second, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		began := time.Now()
		_, err := engine.Edit(second, skillID, rename)
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
		if _, err := engine.Edit(t.Context(), skillID, func(d manifest.Document) (manifest.Document, error) { return d, mistake }); !errors.Is(err, mistake) {
			t.Errorf("got %v", err)
		}
		if _, err := engine.Edit(t.Context(), skillID, rename); err != nil {
			t.Error(err)
		}
		if want := []string{"GET", "GET", "PUT v1", "STATUS", "GET"}; !slices.Equal(want, a.requests) {
			t.Errorf("requests %v, want %v", a.requests, want)
		}
	})
}
