// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"errors"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

func TestEditIsMadeAnewOnWhatSomebodyElseWrote(t *testing.T) {
	const others = `"summary":"Trivia for two"`
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		a.put = func(n int, body []byte, ifMatch string) error {
			if n == 1 {
				a.somebodyElse(`"summary":"Trivia"`, others)
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
		a.expectRequests(t, "GET", "PUT v1", "GET", "PUT v2", "STATUS", "GET")
	})
}

func TestEditWaitsForTheUpdateThatRuns(t *testing.T) {
	const others = `"summary":"Trivia for two"`
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		a.put = a.refuseFirst(http.StatusConflict)
		a.status = func(n int) (smapi.Status, error) {
			if n < 3 {
				return a.ended(smapi.UpdateInProgress), nil
			}
			if n == 3 {
				a.somebodyElse(`"summary":"Trivia"`, others)
			}
			return a.ended(smapi.UpdateSucceeded), nil
		}
		if _, err := change(t.Context(), a.engine(), skillID, rename); err != nil {
			t.Fatal(err)
		}
		a.expectBody(t, strings.Replace(renamed(quickTrivia), `"summary":"Trivia"`, others, 1))
		a.expectRequests(t, "GET", "PUT v1", "STATUS", "STATUS", "STATUS", "GET", "PUT v2", "STATUS", "GET")
	})
}

func TestConflictsAreBounded(t *testing.T) {
	for _, status := range []int{http.StatusPreconditionFailed, http.StatusConflict} {
		synctest.Test(t, func(t *testing.T) {
			a := newAmazon()
			a.put = func(int, []byte, string) error { return refusal(status) }
			_, err := change(t.Context(), a.engine(), skillID, rename)
			var contended *reconcile.ContendedError
			if !errors.As(err, &contended) || contended.Attempts != 8 || contended.Key != skillID {
				t.Fatalf("got %v, want a ContendedError after 8 attempts", err)
			}
			if !smapi.IsConflict(err) && !smapi.IsPreconditionFailed(err) || !strings.Contains(err.Error(), "8 attempts") {
				t.Errorf("the error hides Amazon's answer or the number of attempts: %v", err)
			}
			a.expectBody(t, quickTrivia)
			// Only a running update is a reason to ask for the status.
			statuses := 0
			if status == http.StatusConflict {
				statuses = 7
			}
			a.expectCounts(t, 8, 8, statuses)
		})
	}
}

// Somebody else may make the very change that is desired; then there is nothing
// left to do.
func TestConflictThatMakesTheEditUnnecessary(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		a.put = func(int, []byte, string) error {
			a.somebodyElse("Quick Trivia", "Quicker Trivia")
			return refusal(http.StatusPreconditionFailed)
		}
		doc, err := change(t.Context(), a.engine(), skillID, rename)
		if err != nil {
			t.Fatal(err)
		}
		expectDocument(t, doc, renamed(quickTrivia))
		a.expectCounts(t, 2, 1, 0)
	})
}

// A missing status is no reason to give up after a conflict.
func TestConflictWithoutStatus(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		a.put = a.refuseFirst(http.StatusConflict)
		a.status = func(n int) (smapi.Status, error) {
			if n == 1 {
				return smapi.Status{}, refusal(http.StatusNotFound)
			}
			return a.ended(smapi.UpdateSucceeded), nil
		}
		if _, err := change(t.Context(), a.engine(), skillID, rename); err != nil {
			t.Fatal(err)
		}
		a.expectRequests(t, "GET", "PUT v1", "STATUS", "GET", "PUT v1", "STATUS", "GET")
	})
}
