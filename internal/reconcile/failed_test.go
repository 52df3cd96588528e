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
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

var wrongTrial = smapi.Problem{
	Code:          "INVALID_STRING_PATTERN",
	Message:       "The trial is too long.",
	PropertyPaths: []string{"$.manifest.publishingInformation.paidSkillInformation.pricing.amazon.com[0].freeTrialInformation.freeTrialDuration"},
}

func TestUpdateThatEndsFailed(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		a.put = func(int, []byte, string) error { return nil }
		a.status = func(n int) (smapi.Status, error) {
			if n == 1 {
				return a.ended(smapi.UpdateInProgress), nil
			}
			return a.ended(smapi.UpdateFailed, wrongTrial), nil
		}
		_, err := change(t.Context(), a.engine(), skillID, rename)
		var rejected *reconcile.RejectedError
		if !errors.As(err, &rejected) {
			t.Fatalf("got %v, want a RejectedError", err)
		}
		want := &reconcile.RejectedError{Noun: "skill", Key: skillID, Problems: []smapi.Problem{wrongTrial}, RequestID: "request-status", Asynchronous: true}
		if diff := cmp.Diff(want, rejected, cmpopts.IgnoreFields(reconcile.RejectedError{}, "Sent")); diff != "" {
			t.Errorf("error (-want +got):\n%s", diff)
		}
		expectDocument(t, rejected.Sent, renamed(quickTrivia))
		for _, part := range []string{skillID, "FAILED", wrongTrial.Message, wrongTrial.Code} {
			if !strings.Contains(err.Error(), part) {
				t.Errorf("%q is missing in %q", part, err)
			}
		}
		// The last read finds out whether the manifest is still to be had.
		a.expectRequests(t, "GET", "PUT v1", "STATUS", "STATUS", "GET")
	})
}

func TestWriteThatIsRefusedAtOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		answer := &smapi.Error{StatusCode: http.StatusBadRequest, Message: "Skill manifest is not valid.", Problems: []smapi.Problem{wrongTrial}, RequestID: "request-400"}
		a.put = func(int, []byte, string) error { return answer }
		_, err := change(t.Context(), a.engine(), skillID, rename)
		var rejected *reconcile.RejectedError
		if !errors.As(err, &rejected) || !errors.Is(err, answer) {
			t.Fatalf("got %v, want a RejectedError that wraps Amazon's answer", err)
		}
		if rejected.Asynchronous || rejected.Key != skillID || rejected.RequestID != "request-400" {
			t.Errorf("got %+v", rejected)
		}
		if diff := cmp.Diff([]smapi.Problem{wrongTrial}, rejected.Problems); diff != "" {
			t.Errorf("problems (-want +got):\n%s", diff)
		}
		a.expectRequests(t, "GET", "PUT v1")
	})
}

// unreadable is an amazon whose manifest can't be read after a failed update,
// until the write number good succeeds.
func unreadable(good int) *amazon {
	a := newAmazon()
	failed := false
	a.put = func(n int, body []byte, ifMatch string) error {
		if failed = n != good; failed {
			return nil
		}
		return a.accept(body, ifMatch)
	}
	a.get = func(int) (smapi.Manifest, error) {
		if failed {
			return smapi.Manifest{}, redirect()
		}
		return a.current(), nil
	}
	a.status = func(int) (smapi.Status, error) {
		if failed {
			return a.ended(smapi.UpdateFailed, wrongTrial), nil
		}
		return a.ended(smapi.UpdateSucceeded), nil
	}
	return a
}

func TestUnreadableManifestIsPutBack(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := unreadable(2)
		var bodies []string
		put := a.put
		a.put = func(n int, body []byte, ifMatch string) error {
			bodies = append(bodies, string(body))
			return put(n, body, ifMatch)
		}
		_, err := change(t.Context(), a.engine(), skillID, rename)
		var rejected *reconcile.RejectedError
		if !errors.As(err, &rejected) || !rejected.Restored || rejected.Restore != nil {
			t.Fatalf("got %#v, want a RejectedError that says the manifest was put back", err)
		}
		if diff := cmp.Diff([]smapi.Problem{wrongTrial}, rejected.Problems); diff != "" {
			t.Errorf("problems (-want +got):\n%s", diff)
		}
		if diff := cmp.Diff([]string{renamed(quickTrivia), quickTrivia}, bodies); diff != "" {
			t.Errorf("what was sent (-want +got):\n%s", diff)
		}
		a.expectBody(t, quickTrivia)
		if a.counts["PUT"] != 2 || a.counts["GET"] != 2 {
			t.Errorf("got %v", a.requests)
		}
	})
}

// Amazon may name another version in the status than the read did. The one that
// was read is the condition: what became current meanwhile is somebody else's,
// and must not be undone.
func TestUnreadableManifestIsPutBackUnderTheVersionItWasReadAs(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := unreadable(2)
		put, status := a.put, a.status
		a.put = func(n int, body []byte, _ string) error { return put(n, body, "v1") }
		a.status = func(n int) (smapi.Status, error) {
			answer, err := status(n)
			answer.ETag = "of-the-status"
			return answer, err
		}
		_, err := change(t.Context(), a.engine(), skillID, rename)
		var rejected *reconcile.RejectedError
		if !errors.As(err, &rejected) || !rejected.Restored {
			t.Fatalf("got %#v, want a RejectedError that says the manifest was put back", err)
		}
		a.expectRequests(t, "GET", "PUT v1", "STATUS", "GET", "STATUS", "PUT v1", "STATUS")
	})
}

func TestUnreadableManifestThatCannotBePutBack(t *testing.T) {
	t.Run("refused", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			a := unreadable(2)
			put := a.put
			a.put = func(n int, body []byte, ifMatch string) error {
				if n == 2 {
					return refusal(http.StatusPreconditionFailed)
				}
				return put(n, body, ifMatch)
			}
			_, err := change(t.Context(), a.engine(), skillID, rename)
			var rejected *reconcile.RejectedError
			if !errors.As(err, &rejected) || rejected.Restored || !smapi.IsPreconditionFailed(rejected.Restore) {
				t.Errorf("got %#v, want the refusal in Restore", err)
			}
			if a.counts["PUT"] != 2 {
				t.Errorf("got %v", a.requests)
			}
		})
	})
	t.Run("failed again", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			a := unreadable(3)
			_, err := change(t.Context(), a.engine(), skillID, rename)
			var rejected, again *reconcile.RejectedError
			if !errors.As(err, &rejected) || rejected.Restored || !errors.As(rejected.Restore, &again) || !again.Asynchronous {
				t.Errorf("got %#v, want the second failure in Restore", err)
			}
			if a.counts["PUT"] != 2 {
				t.Errorf("got %v", a.requests)
			}
		})
	})
}

// What was read before the manifest was hidden is enough to correct the mistake.
func TestAHiddenManifestThatIsKnownCanBeWritten(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		engine := a.engine()
		expectRead(t, engine, quickTrivia)
		hidden := true
		a.get = func(int) (smapi.Manifest, error) {
			if hidden {
				return smapi.Manifest{}, redirect()
			}
			return a.current(), nil
		}
		a.put = func(_ int, body []byte, ifMatch string) error {
			hidden = false
			return a.accept(body, ifMatch)
		}
		if _, err := change(t.Context(), engine, skillID, rename); err != nil {
			t.Fatal(err)
		}
		a.expectBody(t, renamed(quickTrivia))
	})
}
