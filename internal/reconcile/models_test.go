// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

var (
	building = smapi.InteractionModelStatus{Known: true, State: smapi.UpdateInProgress}
	broken   = smapi.InteractionModelStatus{
		Known: true, State: smapi.UpdateFailed, Errors: []smapi.Problem{{Code: "C", Message: "no"}}, FailedSteps: []string{"LANGUAGE_MODEL_QUICK_BUILD"},
	}
)

func TestTheFirstModelHasNoCondition(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &studio{states: []smapi.InteractionModelStatus{{}, building}}
		models := s.models()
		if _, err := models.Model(t.Context(), modelKey); !errors.Is(err, reconcile.ErrNotFound) || !strings.Contains(err.Error(), modelKey) {
			t.Errorf("got %v", err)
		}
		model, _, err := models.Put(t.Context(), modelKey, modelChange(t, `{"a":1}`, "first"))
		if err != nil || string(model.Content.JSON()) != `{"a":1}` || model.Version != "1" || model.Description != "first" {
			t.Errorf("got %+v, %v", model, err)
		}
		s.expectRequests(t, "GET", "PUT ", "STATUS", "STATUS", "STATUS", "GET")
		if _, _, err := models.Put(t.Context(), modelKey, modelChange(t, `{"a":1.0}`, "first")); err != nil {
			t.Error(err)
		}
		s.expectRequests(t)
	})
}

// Amazon need not tell the description with the model; then a new one alone looks as if
// it had no effect.
func TestADescriptionAloneIsWrittenOnce(t *testing.T) {
	for _, describes := range []bool{false, true} {
		synctest.Test(t, func(t *testing.T) {
			s := &studio{content: `{"a":1}`, description: "old", version: 1, describes: describes, states: []smapi.InteractionModelStatus{building}}
			model, _, err := s.models().Put(t.Context(), modelKey, modelChange(t, `{"a":1}`, "new"))
			if err != nil || model.Description != "new" || s.description != "new" {
				t.Errorf("got %+v, %v", model, err)
			}
			s.expectRequests(t, "GET", "PUT v1", "STATUS", "STATUS", "GET")
		})
	}
}

func TestADescriptionThatStaysIsNotWritten(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &studio{content: `{"a":1}`, description: "old", version: 1}
		kept := modelChange(t, `{"a":1}`, "old")
		kept.Describe = false
		if _, _, err := s.models().Put(t.Context(), modelKey, kept); err != nil {
			t.Error(err)
		}
		s.expectRequests(t, "GET")
		if description, err := s.models().LastDescription(t.Context(), modelKey); err != nil || description != "old" {
			t.Errorf("got %q, %v", description, err)
		}
		s.requests = nil
		kept.Content = parsed(t, `{"a":2}`)
		if _, _, err := s.models().Put(t.Context(), modelKey, kept); err != nil || s.description != "old" {
			t.Errorf("the description is %q, %v", s.description, err)
		}
	})
}

// A failed build leaves the model, the description and what is believed of both.
func TestAFailedBuild(t *testing.T) {
	for name, content := range map[string]string{"content": `{"a":2}`, "description alone": `{"a":1}`} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				// The status begins with the success of the build before.
				before := smapi.InteractionModelStatus{Known: true, State: smapi.UpdateSucceeded}
				s := &studio{content: `{"a":1}`, description: "old", version: 1, states: []smapi.InteractionModelStatus{before, building, broken, broken}}
				models := s.models()
				_, _, err := models.Put(t.Context(), modelKey, modelChange(t, content, "new"))
				var rejected *reconcile.RejectedError
				if !errors.As(err, &rejected) || !rejected.Asynchronous || !slices.Equal(rejected.FailedSteps, broken.FailedSteps) || len(rejected.Problems) != 1 {
					t.Fatalf("got %v", err)
				}
				s.pending, s.states = "", nil
				model, err := models.Model(t.Context(), modelKey)
				if err != nil || string(model.Content.JSON()) != `{"a":1}` || model.Description != "" || model.Version != "1" {
					t.Errorf("got %+v, %v", model, err)
				}
			})
		})
	}
}

func TestAFailedFirstBuildLeavesNothing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &studio{states: []smapi.InteractionModelStatus{building, broken, broken}}
		models := s.models()
		_, _, err := models.Put(t.Context(), modelKey, modelChange(t, `{"a":1}`, ""))
		var rejected *reconcile.RejectedError
		if !errors.As(err, &rejected) {
			t.Errorf("got %v", err)
		}
		s.pending = ""
		if _, err := models.Model(t.Context(), modelKey); !errors.Is(err, reconcile.ErrNotFound) {
			t.Errorf("got %v", err)
		}
	})
}

// The verdict on the build before does not count, whether or not Amazon names the
// version with it.
func TestAStaleStatusDoesNotCount(t *testing.T) {
	for name, stale := range map[string]smapi.InteractionModelStatus{
		"success": {Known: true, State: smapi.UpdateSucceeded}, "failure": broken,
	} {
		for _, bare := range []bool{false, true} {
			t.Run(name, func(t *testing.T) {
				synctest.Test(t, func(t *testing.T) {
					s := &studio{content: `{"a":1}`, version: 1, bare: bare, states: []smapi.InteractionModelStatus{stale, stale, building}}
					model, _, err := s.models().Put(t.Context(), modelKey, modelChange(t, `{"a":2}`, ""))
					if err != nil || string(model.Content.JSON()) != `{"a":2}` {
						t.Errorf("got %+v, %v", model, err)
					}
				})
			})
		}
	}
}

func TestAModelThatSomebodyElseChanges(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &studio{content: `{"a":1}`, version: 1}
		s.before = func() { s.content, s.version, s.before = `{"a":9}`, 2, nil }
		refused := errors.New("changed")
		asked := modelChange(t, `{"a":2}`, "")
		asked.Check = func(stored document.Value) error {
			if string(stored.JSON()) != `{"a":1}` {
				return refused
			}
			return nil
		}
		_, _, err := s.models().Put(t.Context(), modelKey, asked)
		if !errors.Is(err, refused) || s.content != `{"a":9}` {
			t.Errorf("got %v, and the model is %s", err, s.content)
		}
	})
}

func TestABuildThatNeverEnds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &studio{content: `{"a":1}`, version: 1, states: slices.Repeat([]smapi.InteractionModelStatus{building}, 1000)}
		ctx, cancel := context.WithTimeout(t.Context(), 10*time.Minute)
		defer cancel()
		models := s.models()
		_, _, err := models.Put(ctx, modelKey, modelChange(t, `{"a":2}`, "new"))
		var waited *reconcile.WaitError
		if !errors.As(err, &waited) || waited.State != smapi.UpdateInProgress {
			t.Errorf("got %v", err)
		}
		// Nothing of it is believed before it is built.
		model, err := models.Model(t.Context(), modelKey)
		if err != nil || string(model.Content.JSON()) != `{"a":1}` || model.Description != "" {
			t.Errorf("got %+v, %v", model, err)
		}
	})
}
