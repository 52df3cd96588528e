// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"errors"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

// Prompts need the listing that another resource of the batch is about to add.
func TestAnEditThatNeedsAnotherOfItsBatch(t *testing.T) {
	listing, prompts, voice := document.Pointer{"listing"}, document.Pointer{"prompts"}, document.Pointer{"voice"}
	for label, c := range map[string]struct {
		prepare func(a *amazon)
		changes []reconcile.Change
		errs    []bool
	}{
		"a chain": {
			changes: []reconcile.Change{needing(prompts, voice), needing(listing, prompts), needing(nil, listing)},
			errs:    []bool{false, false, false},
		},
		"beside one that can't be made": {
			changes: []reconcile.Change{needing(document.Pointer{"never"}, voice), needing(listing, prompts), needing(nil, listing)},
			errs:    []bool{true, false, false},
		},
		"beside one that is refused": {
			prepare: func(a *amazon) { a.put = refuseBad(a) },
			changes: []reconcile.Change{needing(prompts, voice), needing(listing, prompts), bad(), needing(nil, listing)},
			errs:    []bool{false, false, true, false},
		},
	} {
		t.Run(label, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				a := newAmazon()
				if c.prepare != nil {
					c.prepare(a)
				}
				errs := together(t, a.engine(), c.changes...)
				for i, want := range c.errs {
					if (errs[i] != nil) != want {
						t.Errorf("change %d: %v", i, errs[i])
					}
				}
				if c.prepare == nil {
					a.expectCounts(t, 2, 1, 1)
				}
			})
		})
	}
}

// The resource that adds the listing may come when the batch is on its way.
func TestAnEditThatNeedsOneOfTheNextBatch(t *testing.T) {
	listing, prompts, voice := document.Pointer{"listing"}, document.Pointer{"prompts"}, document.Pointer{"voice"}
	for label, c := range map[string]struct {
		late   reconcile.Change
		failed bool
	}{
		"it comes":            {needing(nil, listing), false},
		"something else does": {needing(nil, document.Pointer{"category"}), true},
	} {
		t.Run(label, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				a := newAmazon()
				engine := a.engine()
				var early []error
				var running sync.WaitGroup
				a.put = func(calls int, body []byte, ifMatch string) error {
					if calls == 1 {
						running.Go(func() {
							if _, err := engine.Apply(t.Context(), skillID, c.late); err != nil {
								t.Errorf("the late change: %v", err)
							}
						})
						synctest.Wait()
					}
					return a.accept(body, ifMatch)
				}
				early = together(t, engine, needing(listing, prompts), needing(nil, voice))
				running.Wait()
				if (early[0] != nil) != c.failed || early[1] != nil {
					t.Errorf("the early changes: %v", early)
				}
				if current := string(a.current().Body); strings.Contains(current, "prompts") == c.failed {
					t.Errorf("in the end there is %s", current)
				}
			})
		})
	}
}

// Where nothing else comes, the error is not held back, and nothing is read again.
func TestAnEditThatNothingHelps(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		start := time.Now()
		errs := together(t, a.engine(), needing(document.Pointer{"never"}, document.Pointer{"voice"}))
		if !errors.Is(errs[0], errNoListing) || time.Since(start) > time.Second {
			t.Errorf("after %s: %v", time.Since(start), errs[0])
		}
		a.expectCounts(t, 1, 0, 0)
	})
}

// passing is an error that another change may put right.
type passing struct{ error }

func (passing) MayPass() bool   { return true }
func (p passing) Unwrap() error { return p.error }

// waiting makes a change whose error another change may put right.
func waiting(needed, at document.Pointer) reconcile.Change {
	change := needing(needed, at)
	edit := change.Edit
	change.Edit = func(d document.Value) (document.Value, error) {
		changed, err := edit(d)
		if err != nil {
			err = passing{err}
		}
		return changed, err
	}
	return change
}

// Terraform may come to the resource that adds the listing when all others have ended.
func TestAnEditWaitsForWhatItNeeds(t *testing.T) {
	listing, prompts, voice := document.Pointer{"listing"}, document.Pointer{"prompts"}, document.Pointer{"voice"}
	for label, c := range map[string]struct {
		// later are the changes that come then, a second apart.
		later  []reconcile.Change
		failed bool
		took   time.Duration
	}{
		"nothing comes":             {nil, true, 3 * time.Second},
		"something else comes":      {[]reconcile.Change{needing(nil, voice)}, true, 3 * time.Second},
		"it comes":                  {[]reconcile.Change{needing(nil, listing)}, false, time.Second},
		"it comes after the others": {[]reconcile.Change{needing(nil, voice), needing(nil, listing)}, false, 2 * time.Second},
	} {
		t.Run(label, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				a := newAmazon()
				engine := a.engine()
				var running sync.WaitGroup
				for i, late := range c.later {
					running.Go(func() {
						time.Sleep(time.Duration(i+1) * time.Second)
						if _, err := engine.Apply(t.Context(), skillID, late); err != nil {
							t.Errorf("a later change: %v", err)
						}
					})
				}
				start := time.Now()
				errs := together(t, engine, waiting(listing, prompts))
				if took := time.Since(start).Round(time.Second); (errs[0] != nil) != c.failed || took != c.took {
					t.Errorf("after %s: %v", took, errs[0])
				}
				running.Wait()
			})
		})
	}
}

// Each waits as long as it may, whoever waits beside it.
func TestEditsWaitEachForItself(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		engine := newAmazon().engine()
		start := time.Now()
		var running sync.WaitGroup
		for begins, at := range []string{"prompts", "voice"} {
			running.Go(func() {
				time.Sleep(time.Duration(begins) * time.Second)
				_, err := engine.Apply(t.Context(), skillID, waiting(document.Pointer{"listing"}, document.Pointer{at}))
				if took := time.Since(start).Round(time.Second); !errors.Is(err, errNoListing) || took != time.Duration(begins+3)*time.Second {
					t.Errorf("%s ended after %s: %v", at, took, err)
				}
			})
		}
		running.Wait()
	})
}

// needing makes a change that can't be made where the needed place is empty.
func needing(needed, at document.Pointer) reconcile.Change {
	return reconcile.Change{Owner: at.String(), Edit: func(d document.Value) (document.Value, error) {
		if needed != nil && !d.Get(needed).Exists() {
			return d, errNoListing
		}
		return d.Set(at, document.Boolean(true))
	}}
}
