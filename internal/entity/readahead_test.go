// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package entity

import (
	"context"
	"errors"
	"iter"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/list"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
)

// shelf has items of which each is a result (+), a message (!), an error (x) or
// nothing (-), and takes note of what is read.
type shelf struct {
	items string
	// latency of an item, by its index; a second where there is none.
	latency map[int]time.Duration
	// page is how many items come at once; the next one takes a minute. 0 for all.
	page int

	mutex         sync.Mutex
	asked         int
	read          []int
	running, most int
}

var errNoMore = errors.New("no more items")

func (s *shelf) all(ctx context.Context) iter.Seq2[int, error] {
	return func(yield func(int, error) bool) {
		for i := range s.items {
			if s.page > 0 && i > 0 && i%s.page == 0 {
				if pause(ctx, time.Minute) != nil {
					yield(0, context.Cause(ctx))
					return
				}
			}
			s.asked++
			if !yield(i, nil) {
				return
			}
		}
	}
}

func pause(ctx context.Context, d time.Duration) error {
	select {
	case <-time.After(d):
		return nil
	case <-ctx.Done():
		return context.Cause(ctx)
	}
}

func (s *shelf) note(i int) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.read = append(s.read, i)
	s.running++
	s.most = max(s.most, s.running)
}

func (s *shelf) result(ctx context.Context, i int) *list.ListResult {
	s.note(i)
	latency := time.Second
	if own, ok := s.latency[i]; ok {
		latency = own
	}
	_ = pause(ctx, latency)
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.running--
	result := list.ListResult{DisplayName: string(rune('a' + i))}
	switch s.items[i] {
	case '+':
		result.Identity = &tfsdk.ResourceIdentity{}
	case '!':
		result.Diagnostics.AddWarning("careful", "")
	case 'x':
		result.Diagnostics.AddError("broken", "")
	default:
		return nil
	}
	return &result
}

func (s *shelf) listing(ctx context.Context, limit int64) iter.Seq[list.ListResult] {
	return Listing[int]{
		Items: s.all(ctx), Limit: limit, Read: s.result,
		Failed: func(err error) list.ListResult {
			return list.ListResult{DisplayName: err.Error(), Diagnostics: diag.Diagnostics{diag.NewErrorDiagnostic("ended", "")}}
		},
	}.Results(ctx)
}

func namesOf(results iter.Seq[list.ListResult]) []string {
	var names []string
	for result := range results {
		names = append(names, result.DisplayName)
	}
	return names
}

func TestListingReadsNothingInVain(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		items string
		limit int64
		want  []string
		// asked is how many items were asked for, each of which was read.
		asked int
	}{
		"nothing":                      {"", 0, nil, 0},
		"nothing with a limit":         {"", 3, nil, 0},
		"all":                          {"+-+!-+-+", 0, []string{"a", "c", "d", "f", "h"}, 8},
		"one":                          {"-+++++++", 1, []string{"b"}, 2},
		"a message does not count":     {"!-!+++++", 1, []string{"a", "c", "d"}, 4},
		"as many as there are":         {"+-+-", 2, []string{"a", "c"}, 3},
		"one more than there are":      {"+-+-", 3, []string{"a", "c"}, 4},
		"more than are read at a time": {"++-++++++++", 7, []string{"a", "b", "d", "e", "f", "g", "h"}, 8},
		"a limit below zero is none":   {"+++++++", -1, []string{"a", "b", "c", "d", "e", "f", "g"}, 7},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				s := &shelf{items: c.items}
				if diff := cmp.Diff(c.want, namesOf(s.listing(t.Context(), c.limit))); diff != "" {
					t.Errorf("results (-want +got):\n%s", diff)
				}
				if s.asked != c.asked || len(s.read) != c.asked {
					t.Errorf("%d items were asked for and %v read, want %d", s.asked, s.read, c.asked)
				}
			})
		})
	}
}

// However long each read takes, the results come in the order of the items, and no
// more than a few reads are under way.
func TestListingKeepsTheOrder(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		s := &shelf{items: "+++++++-++", latency: map[int]time.Duration{0: time.Hour, 3: time.Minute, 8: 0}}
		want := []string{"a", "b", "c", "d", "e", "f", "g", "i", "j"}
		if diff := cmp.Diff(want, namesOf(s.listing(t.Context(), 0))); diff != "" {
			t.Errorf("results (-want +got):\n%s", diff)
		}
		if s.most != readAhead {
			t.Errorf("%d reads at a time, want %d", s.most, readAhead)
		}
	})
}

// A result is there while the next page of items still comes.
func TestListingStreams(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		s := &shelf{items: "++++", page: 2}
		began := time.Now()
		var after []time.Duration
		for range s.listing(t.Context(), 0) {
			after = append(after, time.Since(began))
		}
		want := []time.Duration{time.Second, time.Second, time.Minute + time.Second, time.Minute + time.Second}
		if diff := cmp.Diff(want, after); diff != "" {
			t.Errorf("times (-want +got):\n%s", diff)
		}
	})
}

// Whoever stops listening ends the reads, and so do an error and the end of the context,
// which is told. That nothing goes on afterwards is what synctest insists on.
func TestListingEnds(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		s := &shelf{items: "++++++++++++", latency: map[int]time.Duration{1: time.Hour}}
		began := time.Now()
		for range s.listing(t.Context(), 0) {
			break
		}
		if took := time.Since(began); took != time.Second {
			t.Errorf("it went on for %s", took)
		}
		if len(s.read) > readAhead {
			t.Errorf("read %v", s.read)
		}
	})
	synctest.Test(t, func(t *testing.T) {
		s := &shelf{items: "+x++++++++++"}
		if diff := cmp.Diff([]string{"a", "b"}, namesOf(s.listing(t.Context(), 0))); diff != "" {
			t.Errorf("results up to an error (-want +got):\n%s", diff)
		}
	})
	synctest.Test(t, func(t *testing.T) {
		for name, s := range map[string]*shelf{
			"while reading":             {items: "++++++++++++", latency: map[int]time.Duration{1: time.Hour}},
			"while the next page comes": {items: "++++++++++++", page: 1},
		} {
			ctx, cancel := context.WithCancelCause(t.Context())
			time.AfterFunc(30*time.Second, func() { cancel(errNoMore) })
			if diff := cmp.Diff([]string{"a", errNoMore.Error()}, namesOf(s.listing(ctx, 0))); diff != "" {
				t.Errorf("%s: results (-want +got):\n%s", name, diff)
			}
			if slices.Max(s.read) > readAhead {
				t.Errorf("%s: read %v", name, s.read)
			}
		}
	})
}
