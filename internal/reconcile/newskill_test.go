// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// creation is how a vendor makes the one skill of an amazon.
type creation struct {
	*vendorAPI
	*amazon
	engine *reconcile.Engine
}

func newCreation() creation {
	a := newAmazon()
	return creation{vendorAPI: &vendorAPI{create: func(int) (string, error) { return skillID, nil }}, amazon: a, engine: a.engine()}
}

const sentManifest = `{"apis":{"custom":{}}}`

func (c creation) run(ctx context.Context, t *testing.T) (reconcile.MadeSkill, error) {
	t.Helper()
	manifest, err := document.Parse([]byte(sentManifest))
	if err != nil {
		t.Fatal(err)
	}
	return c.account().CreateSkill(ctx, c.engine, reconcile.NewSkill{
		VendorID: "M1", Manifest: manifest, Names: map[string]string{"en-US": "Quick Trivia"},
	})
}

func TestCreateSkill(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := newCreation()
		warning := smapi.Problem{Code: "W", Message: "careful"}
		c.status = func(n int) (smapi.Status, error) {
			switch n {
			case 1, 2:
				return smapi.Status{}, refusal(http.StatusNotFound)
			case 3:
				return smapi.Status{State: smapi.UpdateInProgress}, nil
			}
			return smapi.Status{State: smapi.UpdateSucceeded, ETag: "v1", Warnings: []smapi.Problem{warning, warning}}, nil
		}
		c.get = func(n int) (smapi.Manifest, error) {
			if n == 1 {
				return smapi.Manifest{}, refusal(http.StatusNotFound)
			}
			return c.current(), nil
		}
		made, err := c.run(t.Context(), t)
		if err != nil || made.ID != skillID || len(made.Warnings) != 1 {
			t.Fatalf("got %+v, %v", made, err)
		}
		expectDocument(t, made.Manifest, quickTrivia)
		c.vendorAPI.expectRequests(t, "CREATE M1 "+sentManifest)
		c.amazon.expectRequests(t, "STATUS", "STATUS", "STATUS", "STATUS", "GET", "GET")
		if !c.engine.IsNew(skillID) || c.engine.IsNew("another") {
			t.Error("the engine does not tell the new skill from others")
		}
		// The next change of the skill starts from what was read.
		c.forget()
		if _, err := change(t.Context(), c.engine, skillID, rename); err != nil {
			t.Fatal(err)
		}
		if c.amazon.requests[0] != "PUT v1" {
			t.Errorf("the first request after the creation is %s", c.amazon.requests[0])
		}
	})
}

func TestRefusedCreation(t *testing.T) {
	problem := smapi.Problem{Code: "INVALID_ENUM_VALUE", Message: "no such category", PropertyPaths: []string{"$.manifest.publishingInformation.category"}}
	at := func(err error) (refused *reconcile.RefusedSkillError) {
		if !errors.As(err, &refused) {
			t.Fatalf("got %v", err)
		}
		return refused
	}
	t.Run("at once", func(t *testing.T) {
		c := newCreation()
		c.create = func(int) (string, error) {
			return "", &smapi.Error{Operation: "POST", StatusCode: 400, Message: "not valid", Problems: []smapi.Problem{problem}, RequestID: "request-post"}
		}
		made, err := c.run(t.Context(), t)
		refused := at(err)
		if made.ID != "" || refused.ID != "" || refused.Asynchronous || refused.RequestID != "request-post" || len(refused.Problems) != 1 {
			t.Errorf("got %+v, %+v", made, refused)
		}
		c.vendorAPI.expectRequests(t, "CREATE M1 "+sentManifest)
		c.amazon.expectRequests(t)
	})
	failing := func(c creation) {
		c.status = func(n int) (smapi.Status, error) {
			if n == 1 {
				return smapi.Status{State: smapi.UpdateInProgress}, nil
			}
			return smapi.Status{State: smapi.UpdateFailed, Errors: []smapi.Problem{problem}, RequestID: "request-status"}, nil
		}
	}
	t.Run("later", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			c := newCreation()
			failing(c)
			_, err := c.run(t.Context(), t)
			refused := at(err)
			if refused.ID != "" || !refused.Asynchronous || refused.RequestID != "request-status" || len(refused.Problems) != 1 {
				t.Errorf("got %+v", refused)
			}
			c.vendorAPI.expectRequests(t, "CREATE M1 "+sentManifest, "DELETE "+skillID)
		})
	})
	t.Run("later, and the shell stays", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			c := newCreation()
			failing(c)
			c.remove = func(int) error { return refusal(http.StatusForbidden) }
			_, err := c.run(t.Context(), t)
			refused := at(err)
			if refused.ID != skillID || !errors.Is(refused.Removal, reconcile.ErrForbidden) || !strings.Contains(err.Error(), skillID) {
				t.Errorf("got %v", err)
			}
		})
	})
	t.Run("later, when nobody waits any more", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			c := newCreation()
			failing(c)
			ctx, cancel := context.WithCancel(t.Context())
			last := c.status
			c.status = func(n int) (smapi.Status, error) {
				if n == 2 {
					defer cancel()
				}
				return last(n)
			}
			_, err := c.run(ctx, t)
			if refused := at(err); refused.ID != "" {
				t.Errorf("the shell was not removed: %v", err)
			}
		})
	})
}

func TestCreationWithoutAnEnd(t *testing.T) {
	for label, prepare := range map[string]func(c creation){
		"a verdict that does not come": func(c creation) {
			c.status = func(int) (smapi.Status, error) { return smapi.Status{State: smapi.UpdateInProgress}, nil }
		},
		"a status that is not there": func(c creation) {
			c.status = func(int) (smapi.Status, error) { return smapi.Status{}, refusal(http.StatusNotFound) }
		},
		"a manifest that is not there": func(c creation) {
			c.get = func(int) (smapi.Manifest, error) { return smapi.Manifest{}, refusal(http.StatusNotFound) }
		},
	} {
		t.Run(label, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				c := newCreation()
				prepare(c)
				ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
				defer cancel()
				made, err := c.run(ctx, t)
				var unfinished *reconcile.UnfinishedSkillError
				if !errors.As(err, &unfinished) || unfinished.ID != skillID || made.ID != skillID || !strings.Contains(err.Error(), skillID) {
					t.Errorf("got %+v, %v", made, err)
				}
				// Nothing is removed that may become a skill.
				c.vendorAPI.expectRequests(t, "CREATE M1 "+sentManifest)
			})
		})
	}
}

func TestOtherErrorsOfACreation(t *testing.T) {
	for status, want := range map[int]error{http.StatusForbidden: reconcile.ErrForbidden, http.StatusUnauthorized: nil} {
		c := newCreation()
		c.create = func(int) (string, error) { return "", refusal(status) }
		made, err := c.run(t.Context(), t)
		if err == nil || made.ID != "" || want != nil && !errors.Is(err, want) {
			t.Errorf("%d: got %+v, %v", status, made, err)
		}
		c.vendorAPI.expectRequests(t, "CREATE M1 "+sentManifest)
	}
}

func TestDeleteSkillForgetsIt(t *testing.T) {
	c := newCreation()
	if _, err := c.engine.Read(t.Context(), skillID, smapi.StageDevelopment); err != nil {
		t.Fatal(err)
	}
	if err := c.account().DeleteSkill(t.Context(), c.engine, skillID); err != nil {
		t.Fatal(err)
	}
	if _, err := c.engine.Read(t.Context(), skillID, smapi.StageDevelopment); err != nil {
		t.Fatal(err)
	}
	c.amazon.expectRequests(t, "GET", "GET")
	c.remove = func(int) error { return refusal(http.StatusForbidden) }
	if err := c.account().DeleteSkill(t.Context(), c.engine, skillID); !errors.Is(err, reconcile.ErrForbidden) {
		t.Errorf("got %v", err)
	}
}
