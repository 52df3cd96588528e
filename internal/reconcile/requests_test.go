// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"errors"
	"net/http"
	"testing"
	"testing/synctest"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// An apply plans again before it applies, so the document is known by then.
func TestSectionsThatRunApartCostOneReadInAll(t *testing.T) {
	for label, pause := range map[string]time.Duration{"soon": time.Second, "an hour later": time.Hour} {
		t.Run(label, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				a := newAmazon()
				engine := a.engine()
				expectRead(t, engine, quickTrivia)
				for i := range 3 {
					<-time.After(pause)
					if _, err := engine.Apply(t.Context(), skillID, event(i)); err != nil {
						t.Fatal(err)
					}
				}
				a.expectRequests(t, "GET", "PUT v1", "STATUS", "GET", "PUT v2", "STATUS", "GET", "PUT v3", "STATUS", "GET")
			})
		})
	}
}

// What is known is enough to find that nothing is to be done, while it is young.
func TestNothingToDoIsFoundInAYoungDocument(t *testing.T) {
	for age, reads := range map[time.Duration]int{
		29 * time.Second: 1,
		31 * time.Second: 2,
	} {
		for label, c := range map[string]struct {
			edit reconcile.Edit
			err  error
		}{
			"no change": {edit: renameBack},
			"an edit that fails": {
				edit: func(doc document.Value) (document.Value, error) { return doc, errNoListing },
				err:  errNoListing,
			},
		} {
			t.Run(label+" after "+age.String(), func(t *testing.T) {
				synctest.Test(t, func(t *testing.T) {
					a := newAmazon()
					engine := a.engine()
					expectRead(t, engine, quickTrivia)
					<-time.After(age - 200*time.Millisecond)
					if _, err := change(t.Context(), engine, skillID, c.edit); !errors.Is(err, c.err) {
						t.Errorf("got %v, want %v", err, c.err)
					}
					a.expectCounts(t, reads, 0, 0)
				})
			})
		}
	}
}

var errNoListing = errors.New("no listing in that language")

// Somebody else may have undone what is desired since the document was read.
func TestAnOldDocumentDoesNotHideThatSomethingIsToBeDone(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		engine := a.engine()
		expectRead(t, engine, quickTrivia)
		<-time.After(time.Minute)
		a.somebodyElse("Quick Trivia", "Slow Trivia")
		if _, err := change(t.Context(), engine, skillID, renameBack); err != nil {
			t.Fatal(err)
		}
		a.expectBody(t, quickTrivia)
		a.expectRequests(t, "GET", "GET", "PUT v2", "STATUS", "GET")
	})
}

// A refusal of the whole document leaves it as it was, and nothing is to be read.
func TestABadChangeCostsNoReads(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		a.put = refuseBad(a)
		errs := together(t, a.engine(), event(1), bad(), event(2))
		var rejected *reconcile.RejectedError
		if errs[0] != nil || errs[2] != nil || !errors.As(errs[1], &rejected) {
			t.Fatalf("got %v", errs)
		}
		// One read, the combined write, and three single ones of which two land.
		a.expectCounts(t, 3, 4, 2)
	})
}

// refuseBad is what Amazon does with the change of [bad].
func refuseBad(a *amazon) func(int, []byte, string) error {
	return func(_ int, body []byte, ifMatch string) error {
		if hasBad(body) {
			return refusal(http.StatusBadRequest)
		}
		return a.accept(body, ifMatch)
	}
}

// A read that fails leaves nothing behind to start from.
func TestADocumentThatIsGoneIsForgotten(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		engine := a.engine()
		expectRead(t, engine, quickTrivia)
		gone := func() error { return refusal(http.StatusNotFound) }
		a.put = func(int, []byte, string) error { return gone() }
		a.get = func(int) (smapi.Manifest, error) { return smapi.Manifest{}, gone() }
		if _, err := change(t.Context(), engine, skillID, rename); !errors.Is(err, reconcile.ErrNotFound) {
			t.Errorf("got %v, want ErrNotFound", err)
		}
		if _, err := engine.Read(t.Context(), skillID, smapi.StageDevelopment); !errors.Is(err, reconcile.ErrNotFound) {
			t.Errorf("got %v, want ErrNotFound", err)
		}
		a.expectRequests(t, "GET", "PUT v1", "GET")
	})
}
