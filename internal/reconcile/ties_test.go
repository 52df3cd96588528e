// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

func TestTies(t *testing.T) {
	type call func(context.Context, *reconcile.Products) error
	tie := call(func(ctx context.Context, p *reconcile.Products) error { return p.Tie(ctx, "p1", "s1", false) })
	untie := call(func(ctx context.Context, p *reconcile.Products) error { return p.Untie(ctx, "p1", "s1") })
	for name, test := range map[string]struct {
		call     call
		tied     bool
		acted    bool
		fault    error
		requests int
		fails    bool
		after    int
	}{
		"tie":                      {call: tie, requests: 1, after: 1},
		"tie what is tied":         {call: tie, tied: true, requests: 2, after: 1},
		"tie, answer lost":         {call: tie, acted: true, fault: lost(), requests: 2, after: 1},
		"tie, request lost":        {call: tie, fault: lost(), requests: 6, fails: true},
		"tie what is not complete": {call: tie, fault: refusal(http.StatusBadRequest), requests: 2, fails: true},
		"untie":                    {call: untie, tied: true, requests: 1},
		"untie what is not tied":   {call: untie, requests: 2},
		"untie, answer lost":       {call: untie, tied: true, acted: true, fault: lost(), requests: 2},
		"untie from what is live":  {call: untie, tied: true, fault: refusal(http.StatusForbidden), requests: 2, fails: true, after: 1},
	} {
		synctest.Test(t, func(t *testing.T) {
			s := newShop(t)
			s.definitions["p1"] = hints
			if test.tied {
				s.tied["p1"] = []string{"s1"}
			}
			s.fault = func(request string, _ int) (bool, error) {
				if strings.Contains(request, "TIE") {
					return test.acted, test.fault
				}
				return false, nil
			}
			if err := test.call(t.Context(), s.products()); (err != nil) != test.fails {
				t.Errorf("%s: got %v", name, err)
			}
			if len(s.requests) != test.requests || len(s.tied["p1"]) != test.after {
				t.Errorf("%s: %v, tied to %v", name, s.requests, s.tied["p1"])
			}
		})
	}
}

// A product, or a skill, that was made a moment ago may be unknown elsewhere at Amazon,
// but not for ever.
func TestTieOfWhatIsNew(t *testing.T) {
	for name, test := range map[string]struct {
		created, isNew bool
		// refusals are how many answers say that there is no such thing; negative are all.
		refusals int
		waits    bool
		fails    bool
	}{
		"new product":             {created: true, refusals: 3, waits: true},
		"new skill":               {isNew: true, refusals: 3, waits: true},
		"neither":                 {refusals: 1, fails: true},
		"new product, but nobody": {created: true, refusals: -1, waits: true, fails: true},
	} {
		synctest.Test(t, func(t *testing.T) {
			s := newShop(t)
			s.definitions["p1"] = hints
			p := s.products()
			if test.created {
				delete(s.definitions, "p1")
				if id, _, err := p.Create(t.Context(), newHints(t)); err != nil || id != "p1" {
					t.Fatal(id, err)
				}
			}
			s.fault = func(request string, n int) (bool, error) {
				if request == "TIE p1" && (test.refusals < 0 || n <= test.refusals) {
					return false, refusal(http.StatusNotFound)
				}
				return false, nil
			}
			start := time.Now()
			err := p.Tie(t.Context(), "p1", "s1", test.isNew)
			if (err != nil) != test.fails || err != nil && !errors.Is(err, reconcile.ErrNotFound) {
				t.Errorf("%s: got %v", name, err)
			}
			if ties := count(s.requests, "TIE p1"); (ties > 1) != test.waits {
				t.Errorf("%s: tried %d times", name, ties)
			}
			if took := time.Since(start); took > time.Minute {
				t.Errorf("%s: waited %s", name, took)
			}
		})
	}
}

func count(requests []string, wanted string) int {
	return len(slices.DeleteFunc(slices.Clone(requests), func(request string) bool { return request != wanted }))
}

// An association that has another name now is made before the old one is removed, or
// while it is. It stays, unless nothing came of the new one.
func TestUntieLeavesWhatWasTiedMeanwhile(t *testing.T) {
	for name, test := range map[string]struct {
		tie   func(context.Context, *shop, *reconcile.Products) error
		stays bool
	}{
		"tied":         {func(ctx context.Context, _ *shop, p *reconcile.Products) error { return p.Tie(ctx, "p1", "s1", false) }, true},
		"another tied": {func(ctx context.Context, _ *shop, p *reconcile.Products) error { return p.Tie(ctx, "p1", "s2", false) }, false},
		"not tied": {func(ctx context.Context, s *shop, p *reconcile.Products) error {
			s.tied["p1"] = nil
			s.fault = answer("TIE p1", refusal(http.StatusBadRequest))
			err := p.Tie(ctx, "p1", "s1", false)
			s.fault, s.tied["p1"] = nil, []string{"s1"}
			if err == nil {
				return errors.New("it was tied")
			}
			return nil
		}, false},
	} {
		synctest.Test(t, func(t *testing.T) {
			s := newShop(t)
			s.definitions["p1"], s.tied["p1"] = hints, []string{"s1"}
			p := s.products()
			if err := test.tie(t.Context(), s, p); err != nil {
				t.Fatalf("%s: %s", name, err)
			}
			if err := p.Untie(t.Context(), "p1", "s1"); err != nil {
				t.Errorf("%s: %s", name, err)
			}
			if stays := slices.Contains(s.tied["p1"], "s1"); stays != test.stays {
				t.Errorf("%s: it stays: %t", name, stays)
			}
		})
	}
}

// The products of a skill are listed once, and only what is not in the list is asked for.
func TestAssociationsAreReadTogether(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newShop(t)
		for i := range 7 {
			id := fmt.Sprintf("q%d", i)
			if s.definitions[id] = hints; i > 0 {
				s.tied[id] = []string{"s1"}
			}
		}
		p := s.products()
		expect := func(id string, want bool) {
			if tied, err := p.IsAssociated(t.Context(), id, "s1"); err != nil || tied != want {
				t.Errorf("%s: got %t, %v", id, tied, err)
			}
		}
		var all sync.WaitGroup
		for i := range 7 {
			all.Go(func() { expect(fmt.Sprintf("q%d", i), i > 0) })
		}
		all.Wait()
		if diff := cmp.Diff([]string{"LIST s1 development", "SKILLS q0"}, s.requests); diff != "" {
			t.Errorf("requests (-want +got):\n%s", diff)
		}
		// What this process changes is not taken from the list.
		if err := p.Untie(t.Context(), "q1", "s1"); err != nil {
			t.Error(err)
		}
		expect("q1", false)
		expect("q2", true)
		if _, err := p.IsAssociated(t.Context(), "p9", "s1"); !errors.Is(err, reconcile.ErrNotFound) {
			t.Errorf("got %v", err)
		}
	})
}
