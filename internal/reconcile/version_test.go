// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// nameless makes an amazon name no version with the document.
func nameless(a *amazon) {
	a.get = func(int) (smapi.Manifest, error) { return smapi.Manifest{Body: a.current().Body}, nil }
}

// The status names the version where the document doesn't. It was asked for
// before the read-back anyway, so the next write needs no more requests.
func TestTheVersionOfTheStatusIsTheCondition(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		nameless(a)
		engine := a.engine()
		for i := range 2 {
			if _, err := engine.Apply(t.Context(), skillID, event(i)); err != nil {
				t.Fatal(err)
			}
		}
		a.expectRequests(t, "GET", "STATUS", "GET", "PUT v1", "STATUS", "GET", "PUT v2", "STATUS", "GET")
	})
}

// Whatever is written between the two reads must be kept.
func TestTheStatusIsReadBeforeTheDocument(t *testing.T) {
	for label, at := range map[string]struct{ status, get int }{
		"between the status and the document": {get: 2},
		"before the status":                   {status: 1},
		"right after a write":                 {get: 3},
	} {
		t.Run(label, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				a := newAmazon()
				a.get = func(n int) (smapi.Manifest, error) {
					if n == at.get {
						a.writeOthers()
					}
					return smapi.Manifest{Body: a.current().Body}, nil
				}
				a.status = func(n int) (smapi.Status, error) {
					if n == at.status {
						a.writeOthers()
					}
					return a.ended(smapi.UpdateSucceeded), nil
				}
				engine := a.engine()
				for i := range 2 {
					if _, err := engine.Apply(t.Context(), skillID, event(i)); err != nil {
						t.Fatal(err)
					}
				}
				body := string(a.current().Body)
				if !strings.Contains(body, others) || strings.Count(body, "true") != 2 {
					t.Errorf("something is lost: %s", body)
				}
				for _, request := range a.requests {
					if request == "PUT " {
						t.Error("a write had no condition")
					}
				}
			})
		})
	}
}

func TestAWriteWithoutAVersionIsRefused(t *testing.T) {
	for label, status := range map[string]func() (smapi.Status, error){
		"a status without a version": func() (smapi.Status, error) { return smapi.Status{State: smapi.UpdateSucceeded}, nil },
		"an empty version":           func() (smapi.Status, error) { return smapi.Status{State: smapi.UpdateSucceeded, ETag: `W/""`}, nil },
		// A document that can be read is not gone, whatever its status says.
		"no status": func() (smapi.Status, error) { return smapi.Status{}, refusal(http.StatusNotFound) },
	} {
		t.Run(label, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				a := newAmazon()
				nameless(a)
				a.status = func(int) (smapi.Status, error) { return status() }
				_, err := change(t.Context(), a.engine(), skillID, rename)
				var missing *reconcile.NoVersionError
				if !errors.As(err, &missing) || missing.Key != skillID || !strings.Contains(err.Error(), "skill "+skillID) {
					t.Errorf("got %v, want a NoVersionError", err)
				}
				a.expectCounts(t, 2, 0, 1)
				// Nothing to write needs no version.
				if _, err := change(t.Context(), a.engine(), skillID, renameBack); err != nil {
					t.Error(err)
				}
			})
		})
	}
}

// The same version may be spelt in several ways by Amazon's machines. That must
// cost no request, and never make one version look like two.
func TestVersionsCompareWithoutQuotes(t *testing.T) {
	for _, spelling := range []string{"%s", `"%s"`, `W/"%s"`, ` "%s" `} {
		for _, inStatus := range []string{"%s", `"%s"`, `W/"%s"`} {
			t.Run(spelling+" and "+inStatus, func(t *testing.T) {
				synctest.Test(t, func(t *testing.T) {
					a := newAmazon()
					a.get = func(int) (smapi.Manifest, error) {
						answer := a.current()
						answer.ETag = fmt.Sprintf(spelling, answer.ETag)
						return answer, nil
					}
					// What is sent is rewritten, so that only the version shows it.
					a.put = func(_ int, body []byte, ifMatch string) error {
						if want := fmt.Sprintf(spelling, a.current().ETag); ifMatch != want {
							t.Errorf("the condition is %q, want %q as it came", ifMatch, want)
						}
						rewritten := strings.Replace(string(body), "Quicker Trivia", "Quicker trivia", 1)
						return a.accept([]byte(rewritten), a.current().ETag)
					}
					a.status = func(int) (smapi.Status, error) {
						status := a.ended(smapi.UpdateSucceeded)
						status.ETag = fmt.Sprintf(inStatus, status.ETag)
						return status, nil
					}
					if _, err := change(t.Context(), a.engine(), skillID, rename); err != nil {
						t.Fatal(err)
					}
					a.expectCounts(t, 2, 1, 1)
				})
			})
		}
	}
}

// A failure names the version from before the write, in whatever spelling.
func TestAFailureUnderAnotherSpellingOfTheVersion(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		a.put = func(int, []byte, string) error { return nil }
		a.get = func(n int) (smapi.Manifest, error) {
			answer := a.current()
			if n == 1 {
				answer.ETag = `W/"` + answer.ETag + `"`
			}
			return answer, nil
		}
		a.status = func(n int) (smapi.Status, error) {
			if n == 1 {
				return a.ended(smapi.UpdateInProgress), nil
			}
			status := a.ended(smapi.UpdateFailed, wrongTrial)
			status.ETag = `"` + status.ETag + `"`
			return status, nil
		}
		_, err := change(t.Context(), a.engine(), skillID, rename)
		var rejected *reconcile.RejectedError
		if !errors.As(err, &rejected) {
			t.Errorf("got %v, want a RejectedError", err)
		}
		a.expectCounts(t, 2, 1, 2)
	})
}
