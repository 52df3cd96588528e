// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"errors"
	"strings"
	"testing"
	"testing/synctest"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

const others = `"summary":"Trivia for two"`

// writeOthers is a write of somebody else that touches nothing of [rename].
func (a *amazon) writeOthers() { a.somebodyElse(`"summary":"Trivia"`, others) }

// The status is about the last update only. When this engine looks, that may be
// the one with which somebody else followed a failed one.
func TestAFailureThatSomebodyElsesSuccessHides(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		a.put = func(n int, body []byte, ifMatch string) error {
			if n == 1 {
				a.writeOthers()
				return nil
			}
			return a.accept(body, ifMatch)
		}
		doc, err := change(t.Context(), a.engine(), skillID, rename)
		if err != nil {
			t.Fatal(err)
		}
		both := strings.Replace(renamed(quickTrivia), `"summary":"Trivia"`, others, 1)
		expectDocument(t, doc, both)
		a.expectBody(t, both)
	})
}

// The other way round, the failure is none of this engine's.
func TestASuccessThatSomebodyElsesFailureHides(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		old := a.current()
		a.status = func(int) (smapi.Status, error) { return a.ended(smapi.UpdateFailed, wrongTrial), nil }
		a.get = func(n int) (smapi.Manifest, error) {
			// The first read after the update still shows what was before it.
			if n < 3 {
				return old, nil
			}
			return a.current(), nil
		}
		engine := a.engine()
		doc, err := change(t.Context(), engine, skillID, rename)
		if err != nil {
			t.Fatal(err)
		}
		expectDocument(t, doc, renamed(quickTrivia))
		expectRead(t, engine, renamed(quickTrivia))
		a.expectRequests(t, "GET", "PUT v1", "STATUS", "GET", "GET")
	})
}

// A status that names versions in its own way must not make a refusal cost more
// than a few reads, let alone a write.
func TestAFailureUnderAnotherNameOfTheVersion(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		a.put = func(int, []byte, string) error { return nil }
		a.status = func(int) (smapi.Status, error) {
			return smapi.Status{ETag: "of-the-status", State: smapi.UpdateFailed, Errors: []smapi.Problem{wrongTrial}}, nil
		}
		_, err := change(t.Context(), a.engine(), skillID, rename)
		var rejected *reconcile.RejectedError
		if !errors.As(err, &rejected) || len(rejected.Problems) != 1 {
			t.Errorf("got %v, want the refusal", err)
		}
		if a.counts["PUT"] != 1 || a.counts["GET"] > 9 {
			t.Errorf("got %v, want one write and a few reads", a.counts)
		}
	})
}

// What Amazon accepts and then leaves out is its own affair: to send it again
// would change nothing.
func TestAChangeThatAmazonLeavesOut(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		a.put = func(_ int, _ []byte, ifMatch string) error { return a.accept([]byte(quickTrivia), ifMatch) }
		doc, err := change(t.Context(), a.engine(), skillID, rename)
		if err != nil {
			t.Fatal(err)
		}
		expectDocument(t, doc, quickTrivia)
		a.expectRequests(t, "GET", "PUT v1", "STATUS", "GET")
	})
}

// Of two changes of one place the later one counts, and both are made, whatever
// the version is called by the time it is read back.
func TestTwoChangesOfOnePlace(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		a.get = func(n int) (smapi.Manifest, error) {
			if n == 2 {
				a.writeOthers()
			}
			return a.current(), nil
		}
		set := func(text string) reconcile.Change {
			return reconcile.Change{Owner: text, Edit: func(d document.Value) (document.Value, error) {
				return d.Set(name, document.Text(text))
			}}
		}
		if err := errors.Join(together(t, a.engine(), set("one"), set("other"))...); err != nil {
			t.Error(err)
		}
		a.expectRequests(t, "GET", "PUT v1", "STATUS", "GET")
	})
}
