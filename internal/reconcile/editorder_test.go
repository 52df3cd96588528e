// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"testing"
	"testing/synctest"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

// Prompts need the listing that another resource of the batch is about to add.
func TestAnEditThatNeedsAnotherOfItsBatch(t *testing.T) {
	listing, prompts, voice := document.Pointer{"listing"}, document.Pointer{"prompts"}, document.Pointer{"voice"}
	needs := func(needed, at document.Pointer) reconcile.Change {
		return reconcile.Change{Owner: at.String(), Edit: func(d document.Value) (document.Value, error) {
			if needed != nil && !d.Get(needed).Exists() {
				return d, errNoListing
			}
			return d.Set(at, document.Boolean(true))
		}}
	}
	for label, c := range map[string]struct {
		prepare func(a *amazon)
		changes []reconcile.Change
		errs    []bool
	}{
		"a chain": {
			changes: []reconcile.Change{needs(prompts, voice), needs(listing, prompts), needs(nil, listing)},
			errs:    []bool{false, false, false},
		},
		"beside one that can't be made": {
			changes: []reconcile.Change{needs(document.Pointer{"never"}, voice), needs(listing, prompts), needs(nil, listing)},
			errs:    []bool{true, false, false},
		},
		"beside one that is refused": {
			prepare: func(a *amazon) { a.put = refuseBad(a) },
			changes: []reconcile.Change{needs(prompts, voice), needs(listing, prompts), bad(), needs(nil, listing)},
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
