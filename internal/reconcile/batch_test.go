// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"bytes"
	"context"
	"errors"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// together applies changes at the same time and returns how each ended.
func together(t *testing.T, engine *reconcile.Engine, changes ...reconcile.Change) []error {
	errs := make([]error, len(changes))
	var running sync.WaitGroup
	for i, change := range changes {
		running.Go(func() { _, errs[i] = engine.Apply(t.Context(), skillID, change) })
	}
	running.Wait()
	return errs
}

// bad is a change that Amazon refuses whenever it is in a manifest.
func bad() reconcile.Change {
	return reconcile.Change{Owner: "alexa_bad", Edit: func(d document.Value) (document.Value, error) {
		return d.Set(document.Pointer{"bad"}, document.Boolean(true))
	}}
}

func hasBad(body []byte) bool { return bytes.Contains(body, []byte(`"bad"`)) }

func TestOneBadChangeDoesNotTakeTheOthersWithIt(t *testing.T) {
	problem := smapi.Problem{Code: "INVALID_ENUM_VALUE", Message: "bad is not allowed", PropertyPaths: []string{"$.manifest.bad"}}
	atOnce := &smapi.Error{StatusCode: 400, Message: "not valid", Problems: []smapi.Problem{problem}, RequestID: "request-refused"}
	for label, refuse := range map[string]func(a *amazon){
		"refused at once": func(a *amazon) {
			a.put = func(_ int, body []byte, ifMatch string) error {
				if hasBad(body) {
					return atOnce
				}
				return a.accept(body, ifMatch)
			}
		},
		"refused later": func(a *amazon) {
			failed := false
			a.put = func(_ int, body []byte, ifMatch string) error {
				if failed = hasBad(body); failed {
					return nil
				}
				return a.accept(body, ifMatch)
			}
			a.status = func(int) (smapi.Status, error) {
				if failed {
					return a.ended(smapi.UpdateFailed, problem), nil
				}
				return a.ended(smapi.UpdateSucceeded), nil
			}
		},
	} {
		t.Run(label, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				a := newAmazon()
				refuse(a)
				errs := together(t, a.engine(), event(1), bad(), event(2))
				var rejected *reconcile.RejectedError
				if errs[0] != nil || errs[2] != nil || !errors.As(errs[1], &rejected) || len(rejected.Problems) != 1 {
					t.Fatalf("got %v, want the refusal for the bad change only", errs)
				}
				got, err := skillmanifest.Open(a.current().Body)
				if err != nil {
					t.Fatal(err)
				}
				if got.Get(document.Pointer{"events"}).Len() != 2 || got.Get(document.Pointer{"bad"}).Exists() {
					t.Errorf("the manifest is %s", a.current().Body)
				}
				// The combined one and each by itself, never more.
				if a.counts["PUT"] != 4 {
					t.Errorf("%d writes, want 4", a.counts["PUT"])
				}
			})
		})
	}
}

// A change that cannot be made of this manifest is no reason not to make others.
func TestAChangeThatDoesNotFitLeavesTheOthersAlone(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		mistake := errors.New("no listing in that language")
		errs := together(t, a.engine(), event(1), reconcile.Change{
			Owner: "alexa_prompts",
			Edit:  func(d document.Value) (document.Value, error) { return d, mistake },
		})
		if errs[0] != nil || !errors.Is(errs[1], mistake) {
			t.Errorf("got %v", errs)
		}
		a.expectRequests(t, "GET", "PUT v1", "STATUS", "GET")
	})
}

// One who gives up must not take the change of another along, nor have its own
// made behind its back.
func TestOneWhoGivesUpIsLeftOutOfTheNextAttempt(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		impatient, cancel := context.WithTimeout(t.Context(), 2*time.Second)
		defer cancel()
		a.put = func(n int, body []byte, ifMatch string) error {
			if n < 7 {
				return refusal(412)
			}
			return a.accept(body, ifMatch)
		}
		engine := a.engine()
		var running sync.WaitGroup
		running.Go(func() {
			var waited *reconcile.WaitError
			if _, err := engine.Apply(impatient, skillID, bad()); !errors.As(err, &waited) {
				t.Errorf("got %v, want a WaitError", err)
			}
		})
		running.Go(func() {
			if _, err := engine.Apply(t.Context(), skillID, event(1)); err != nil {
				t.Error(err)
			}
		})
		running.Wait()
		if body := a.current().Body; bytes.Contains(body, []byte(`"bad"`)) || !bytes.Contains(body, []byte(`"events"`)) {
			t.Errorf("the manifest is %s", body)
		}
	})
}

// Renaming a resource is a destroy and a create of the same parts, in an order
// that Terraform chooses.
func TestARenamedResourceKeepsItsParts(t *testing.T) {
	create := event(1)
	destroy := reconcile.Change{Owner: create.Owner, Removes: true, Edit: func(d document.Value) (document.Value, error) {
		return d.Remove(document.Pointer{"events"}), nil
	}}
	orders := map[string]func(t *testing.T, engine *reconcile.Engine) error{
		"destroy first": func(t *testing.T, engine *reconcile.Engine) error {
			_, gone := engine.Apply(t.Context(), skillID, destroy)
			_, made := engine.Apply(t.Context(), skillID, create)
			return errors.Join(gone, made)
		},
		"create first": func(t *testing.T, engine *reconcile.Engine) error {
			_, made := engine.Apply(t.Context(), skillID, create)
			result, gone := engine.Apply(t.Context(), skillID, destroy)
			if !result.Superseded {
				t.Error("the destroy does not know that it was superseded")
			}
			return errors.Join(made, gone)
		},
		"at the same time": func(t *testing.T, engine *reconcile.Engine) error {
			errs := together(t, engine, destroy, create)
			return errors.Join(errs...)
		},
	}
	for label, run := range orders {
		t.Run(label, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				a := newAmazon()
				if err := run(t, a.engine()); err != nil {
					t.Fatal(err)
				}
				if body := a.current().Body; !bytes.Contains(body, []byte(`"events"`)) {
					t.Errorf("the created part is gone: %s", body)
				}
			})
		})
	}
}

func TestAPartHasOneOwner(t *testing.T) {
	engine := newAmazon().engine()
	for _, claim := range []struct {
		skill, owner string
		want         bool
	}{
		{"one", "alexa_skill_privacy", true},
		{"two", "alexa_skill_privacy", true},
		{"one", "alexa_skill_permissions", true},
		{"one", "alexa_skill_privacy", false},
	} {
		if got := engine.Claim(claim.skill, claim.owner); got != claim.want {
			t.Errorf("claim of %s for skill %s: %t", claim.owner, claim.skill, got)
		}
	}
}
