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

func TestReadBackWaitsForTheWrittenVersion(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		old := a.current()
		a.get = func(n int) (smapi.Manifest, error) {
			if n < 4 {
				return old, nil
			}
			return a.current(), nil
		}
		doc, err := change(t.Context(), a.engine(), skillID, rename)
		if err != nil {
			t.Fatal(err)
		}
		expectDocument(t, doc, renamed(quickTrivia))
		a.expectRequests(t, "GET", "PUT v1", "STATUS", "GET", "GET", "GET")
	})
}

func TestReadBackThatStaysStaleIsBounded(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		old := a.current()
		a.get = func(int) (smapi.Manifest, error) { return old, nil }
		_, err := change(t.Context(), a.engine(), skillID, rename)
		var stale *reconcile.StaleError
		if !errors.As(err, &stale) || stale.Reads != 12 || stale.Key != skillID || !strings.Contains(err.Error(), "12 reads") {
			t.Errorf("got %v, want a StaleError after 12 reads", err)
		}
		want := []string{"GET", "PUT v1", "STATUS"}
		for range 12 {
			want = append(want, "GET")
		}
		a.expectRequests(t, want...)
	})
}

// Amazon rewrites some of what it is sent. The version in the status shows that
// such a document is the one that was written.
func TestReadBackOfARewrittenDocument(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		a.put = func(_ int, body []byte, ifMatch string) error {
			return a.accept([]byte(strings.Replace(string(body), "Quicker Trivia", "Quicker trivia", 1)), ifMatch)
		}
		doc, err := change(t.Context(), a.engine(), skillID, rename)
		if err != nil {
			t.Fatal(err)
		}
		expectDocument(t, doc, strings.Replace(quickTrivia, "Quick Trivia", "Quicker trivia", 1))
		a.expectRequests(t, "GET", "PUT v1", "STATUS", "GET")
	})
}

// A status without a version leaves the document itself to judge by.
func TestReadBackWithoutAVersionInTheStatus(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		a.status = func(int) (smapi.Status, error) { return smapi.Status{State: smapi.UpdateSucceeded}, nil }
		old := a.current()
		a.get = func(n int) (smapi.Manifest, error) {
			answer := a.current()
			if n < 3 {
				answer = old
			}
			if n > 1 {
				answer.ETag = ""
			}
			return answer, nil
		}
		if _, err := change(t.Context(), a.engine(), skillID, rename); err != nil {
			t.Fatal(err)
		}
		a.expectRequests(t, "GET", "PUT v1", "STATUS", "GET", "GET")
	})
}

// Somebody else may write between the update and the read-back. What is desired
// is there, under a version that nobody here has seen.
func TestReadBackOfAVersionThatSomebodyElseWrote(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		a.get = func(n int) (smapi.Manifest, error) {
			if n == 2 {
				a.somebodyElse(`"summary":"Trivia"`, `"summary":"Trivia for two"`)
			}
			return a.current(), nil
		}
		doc, err := change(t.Context(), a.engine(), skillID, rename)
		if err != nil {
			t.Fatal(err)
		}
		expectDocument(t, doc, strings.Replace(renamed(quickTrivia), `"Trivia"`, `"Trivia for two"`, 1))
		a.expectRequests(t, "GET", "PUT v1", "STATUS", "GET")
	})
}

func TestSkillThatIsMissingDuringTheReadBack(t *testing.T) {
	for label, c := range map[string]struct {
		missing int
		gone    bool
	}{
		"for a moment": {missing: 2},
		"for ever":     {missing: 12, gone: true},
	} {
		t.Run(label, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				a := newAmazon()
				a.get = func(n int) (smapi.Manifest, error) {
					if n > 1 && n <= 1+c.missing {
						return smapi.Manifest{}, refusal(http.StatusNotFound)
					}
					return a.current(), nil
				}
				_, err := change(t.Context(), a.engine(), skillID, rename)
				if gone := errors.Is(err, reconcile.ErrNotFound); gone != c.gone || !gone && err != nil {
					t.Errorf("got %v", err)
				}
				want := []string{"GET", "PUT v1", "STATUS"}
				for range c.missing {
					want = append(want, "GET")
				}
				if !c.gone {
					want = append(want, "GET")
				}
				a.expectRequests(t, want...)
			})
		})
	}
}

func TestReadBackThatIsNotAllowed(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		a.get = func(n int) (smapi.Manifest, error) {
			if n > 1 {
				return smapi.Manifest{}, refusal(http.StatusForbidden)
			}
			return a.current(), nil
		}
		if _, err := change(t.Context(), a.engine(), skillID, rename); !errors.Is(err, reconcile.ErrForbidden) {
			t.Errorf("got %v, want ErrForbidden", err)
		}
		a.expectRequests(t, "GET", "PUT v1", "STATUS", "GET")
	})
}
