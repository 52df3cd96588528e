// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"errors"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

func TestReadWaitsForTheUpdateThatRuns(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		a.get = func(n int) (smapi.Manifest, error) {
			if n < 3 {
				return smapi.Manifest{}, redirect()
			}
			return a.current(), nil
		}
		a.status = func(int) (smapi.Status, error) { return a.ended(smapi.UpdateInProgress), nil }
		doc, err := a.engine().Read(t.Context(), skillID, smapi.StageDevelopment)
		if err != nil {
			t.Fatal(err)
		}
		expectDocument(t, doc, quickTrivia)
		a.expectRequests(t, "GET", "STATUS", "GET", "STATUS", "GET")
	})
}

func TestManifestBehindAFailedUpdateIsUnreadable(t *testing.T) {
	for label, ask := range map[string]func(*testing.T, *amazon) error{
		"read": func(t *testing.T, a *amazon) error {
			_, err := a.engine().Read(t.Context(), skillID, smapi.StageDevelopment)
			return err
		},
		"edit": func(t *testing.T, a *amazon) error {
			_, err := change(t.Context(), a.engine(), skillID, rename)
			return err
		},
	} {
		t.Run(label, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				a := newAmazon()
				a.get = func(int) (smapi.Manifest, error) { return smapi.Manifest{}, redirect() }
				a.status = func(int) (smapi.Status, error) { return a.ended(smapi.UpdateFailed, wrongTrial), nil }
				err := ask(t, a)
				var unreadable *reconcile.UnreadableError
				if !errors.As(err, &unreadable) {
					t.Fatalf("got %v, want an UnreadableError", err)
				}
				want := &reconcile.UnreadableError{Noun: "skill", Key: skillID, Version: "v1", Problems: []smapi.Problem{wrongTrial}, RequestID: "request-status"}
				if diff := cmp.Diff(want, unreadable); diff != "" {
					t.Errorf("error (-want +got):\n%s", diff)
				}
				if !strings.Contains(err.Error(), wrongTrial.Message) {
					t.Errorf("Amazon's reason is missing in %q", err)
				}
				// No write: nothing can be changed without loss that can't be read.
				a.expectRequests(t, "GET", "STATUS")
			})
		})
	}
}

// The manifest and the status come from different machines, which may disagree
// for a moment, but not for ever.
func TestRedirectWithoutReasonIsBounded(t *testing.T) {
	for label, status := range map[string]func(a *amazon) (smapi.Status, error){
		"succeeded": func(a *amazon) (smapi.Status, error) { return a.ended(smapi.UpdateSucceeded), nil },
		"no status": func(*amazon) (smapi.Status, error) { return smapi.Status{}, refusal(http.StatusNotFound) },
	} {
		t.Run(label, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				a := newAmazon()
				a.get = func(int) (smapi.Manifest, error) { return smapi.Manifest{}, redirect() }
				a.status = func(int) (smapi.Status, error) { return status(a) }
				_, err := a.engine().Read(t.Context(), skillID, smapi.StageDevelopment)
				var redirected *smapi.StatusRedirectError
				if !errors.As(err, &redirected) {
					t.Errorf("got %v, want the redirect", err)
				}
				// Taken for gone, the resource would leave Terraform's state.
				if errors.Is(err, reconcile.ErrNotFound) {
					t.Errorf("a skill with a redirect was taken for one that does not exist: %v", err)
				}
				want := []string{}
				for range 11 {
					want = append(want, "GET", "STATUS")
				}
				a.expectRequests(t, want...)
			})
		})
	}
}

func TestRedirectWithAMissingStatusForAMoment(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		a.get = func(n int) (smapi.Manifest, error) {
			if n == 1 {
				return smapi.Manifest{}, redirect()
			}
			return a.current(), nil
		}
		a.status = func(int) (smapi.Status, error) { return smapi.Status{}, refusal(http.StatusNotFound) }
		if _, err := a.engine().Read(t.Context(), skillID, smapi.StageDevelopment); err != nil {
			t.Fatal(err)
		}
		a.expectRequests(t, "GET", "STATUS", "GET")
	})
}

func TestRedirectToAStatusThatIsForbidden(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		a.get = func(int) (smapi.Manifest, error) { return smapi.Manifest{}, redirect() }
		a.status = func(int) (smapi.Status, error) { return smapi.Status{}, refusal(http.StatusForbidden) }
		if _, err := a.engine().Read(t.Context(), skillID, smapi.StageDevelopment); !errors.Is(err, reconcile.ErrForbidden) {
			t.Errorf("got %v, want ErrForbidden", err)
		}
		a.expectRequests(t, "GET", "STATUS")
	})
}
