// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"errors"
	"slices"
	"testing"
	"testing/synctest"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

var (
	slowEndpoint = smapi.Problem{Code: "W1", Message: "slow", PropertyPaths: []string{"$.manifest.apis"}}
	oldEndpoint  = smapi.Problem{Code: "W1", Message: "slow", PropertyPaths: []string{"$.manifest.events"}}
)

// warn adds warnings to every success of an amazon.
func warn(a *amazon, warnings ...smapi.Problem) {
	a.status = func(int) (smapi.Status, error) {
		status := a.ended(smapi.UpdateSucceeded)
		status.Warnings = warnings
		return status, nil
	}
}

func TestWarningsReachThoseWhoWroteOnceEach(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		warn(a, slowEndpoint, oldEndpoint, slowEndpoint)
		engine := a.engine()
		unchanged := reconcile.Change{Owner: "alexa_same", Edit: renameBack}
		results := make([]reconcile.Result, 3)
		errs := make([]error, 3)
		done := make(chan struct{})
		for i, change := range []reconcile.Change{event(1), event(2), unchanged} {
			go func() {
				results[i], errs[i] = engine.Apply(t.Context(), skillID, change)
				done <- struct{}{}
			}()
		}
		for range 3 {
			<-done
		}
		if err := errors.Join(errs...); err != nil {
			t.Fatal(err)
		}
		for i, want := range [][]reconcile.Problem{{slowEndpoint, oldEndpoint}, {slowEndpoint, oldEndpoint}, nil} {
			if diff := cmp.Diff(want, results[i].Warnings); diff != "" {
				t.Errorf("warnings of change %d (-want +got):\n%s", i, diff)
			}
			owners := slices.Sorted(slices.Values(results[i].Owners))
			if want := []string{"alexa_event_1", "alexa_event_2"}; results[i].Warnings != nil && !slices.Equal(owners, want) {
				t.Errorf("change %d was written with those of %v, want %v", i, owners, want)
			}
		}
	})
}

// The warnings belong to the write, whether its answer came or not.
func TestWarningsOfAWriteWhoseAnswerWasLost(t *testing.T) {
	for label, c := range map[string]struct {
		receives bool
		want     []reconcile.Problem
	}{
		"and that took effect":                 {true, []reconcile.Problem{slowEndpoint}},
		"and that somebody else made needless": {false, nil},
	} {
		t.Run(label, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				a := newAmazon()
				warn(a, slowEndpoint)
				a.put = func(_ int, body []byte, ifMatch string) error {
					if c.receives {
						if err := a.accept(body, ifMatch); err != nil {
							return err
						}
					}
					return lost()
				}
				a.get = func(n int) (smapi.Manifest, error) {
					if n == 2 && !c.receives {
						a.somebodyElse("Quick Trivia", "Quicker Trivia")
					}
					return a.current(), nil
				}
				result, err := a.engine().Apply(t.Context(), skillID, reconcile.Change{Owner: "alexa_name", Edit: rename})
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(c.want, result.Warnings); diff != "" {
					t.Errorf("warnings (-want +got):\n%s", diff)
				}
			})
		})
	}
}

// A refusal may have warnings beside its errors.
func TestWarningsOfARefusal(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		a.put = func(int, []byte, string) error { return nil }
		a.status = func(int) (smapi.Status, error) {
			status := a.ended(smapi.UpdateFailed, wrongTrial)
			status.Warnings = []smapi.Problem{slowEndpoint, slowEndpoint}
			return status, nil
		}
		_, err := change(t.Context(), a.engine(), skillID, rename)
		var rejected *reconcile.RejectedError
		if !errors.As(err, &rejected) || len(rejected.Warnings) != 1 || rejected.Warnings[0].Code != "W1" {
			t.Errorf("got %#v, want the warning", err)
		}
	})
}
