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

func TestAssociations(t *testing.T) {
	type call func(context.Context, *reconcile.Products) error
	associate := call(func(ctx context.Context, p *reconcile.Products) error { return p.Associate(ctx, "p1", "s1", false) })
	disassociate := call(func(ctx context.Context, p *reconcile.Products) error { return p.Disassociate(ctx, "p1", "s1") })
	for name, test := range map[string]struct {
		call       call
		associated bool
		acted      bool
		fault      error
		requests   int
		fails      bool
		after      int
	}{
		"associate":                           {call: associate, requests: 1, after: 1},
		"associate what is associated":        {call: associate, associated: true, requests: 2, after: 1},
		"associate, answer lost":              {call: associate, acted: true, fault: lost(), requests: 2, after: 1},
		"associate, request lost":             {call: associate, fault: lost(), requests: 6, fails: true},
		"associate what is not complete":      {call: associate, fault: refusal(http.StatusBadRequest), requests: 2, fails: true},
		"disassociate":                        {call: disassociate, associated: true, requests: 1},
		"disassociate what is not associated": {call: disassociate, requests: 2},
		"disassociate, answer lost":           {call: disassociate, associated: true, acted: true, fault: lost(), requests: 2},
		"disassociate from what is live":      {call: disassociate, associated: true, fault: refusal(http.StatusForbidden), requests: 2, fails: true, after: 1},
	} {
		synctest.Test(t, func(t *testing.T) {
			s := newShop(t)
			s.definitions["p1"] = hints
			if test.associated {
				s.associated["p1"] = []string{"s1"}
			}
			s.fault = func(request string, _ int) (bool, error) {
				if strings.Contains(request, "ASSOCIATE") {
					return test.acted, test.fault
				}
				return false, nil
			}
			if err := test.call(t.Context(), s.products()); (err != nil) != test.fails {
				t.Errorf("%s: got %v", name, err)
			}
			if len(s.requests) != test.requests || len(s.associated["p1"]) != test.after {
				t.Errorf("%s: %v, associated with %v", name, s.requests, s.associated["p1"])
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
				if request == "ASSOCIATE p1" && (test.refusals < 0 || n <= test.refusals) {
					return false, refusal(http.StatusNotFound)
				}
				return false, nil
			}
			start := time.Now()
			err := p.Associate(t.Context(), "p1", "s1", test.isNew)
			if (err != nil) != test.fails || err != nil && !errors.Is(err, reconcile.ErrNotFound) {
				t.Errorf("%s: got %v", name, err)
			}
			if tries := count(s.requests, "ASSOCIATE p1"); (tries > 1) != test.waits {
				t.Errorf("%s: tried %d times", name, tries)
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
func TestDisassociateLeavesWhatWasAssociatedMeanwhile(t *testing.T) {
	for name, test := range map[string]struct {
		associate func(context.Context, *shop, *reconcile.Products) error
		stays     bool
	}{
		"associated": {func(ctx context.Context, _ *shop, p *reconcile.Products) error {
			return p.Associate(ctx, "p1", "s1", false)
		}, true},
		"another associated": {func(ctx context.Context, _ *shop, p *reconcile.Products) error {
			return p.Associate(ctx, "p1", "s2", false)
		}, false},
		"not associated": {func(ctx context.Context, s *shop, p *reconcile.Products) error {
			s.associated["p1"] = nil
			s.fault = answer("ASSOCIATE p1", refusal(http.StatusBadRequest))
			err := p.Associate(ctx, "p1", "s1", false)
			s.fault, s.associated["p1"] = nil, []string{"s1"}
			if err == nil {
				return errors.New("it was associated")
			}
			return nil
		}, false},
	} {
		synctest.Test(t, func(t *testing.T) {
			s := newShop(t)
			s.definitions["p1"], s.associated["p1"] = hints, []string{"s1"}
			p := s.products()
			if err := test.associate(t.Context(), s, p); err != nil {
				t.Fatalf("%s: %s", name, err)
			}
			if err := p.Disassociate(t.Context(), "p1", "s1"); err != nil {
				t.Errorf("%s: %s", name, err)
			}
			if stays := slices.Contains(s.associated["p1"], "s1"); stays != test.stays {
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
				s.associated[id] = []string{"s1"}
			}
		}
		p := s.products()
		expect := func(id string, want bool) {
			if associated, err := p.IsAssociated(t.Context(), id, "s1"); err != nil || associated != want {
				t.Errorf("%s: got %t, %v", id, associated, err)
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
		if err := p.Disassociate(t.Context(), "q1", "s1"); err != nil {
			t.Error(err)
		}
		expect("q1", false)
		expect("q2", true)
		if _, err := p.IsAssociated(t.Context(), "p9", "s1"); !errors.Is(err, reconcile.ErrNotFound) {
			t.Errorf("got %v", err)
		}
	})
}
