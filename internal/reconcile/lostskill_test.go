// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"context"
	"errors"
	"iter"
	"net/http"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// lagging is a vendor whose list gets better with each reading.
type lagging struct {
	*vendorAPI
	list func(n int) ([]smapi.SkillSummary, error)
}

func (l lagging) Skills(context.Context, string) iter.Seq2[smapi.SkillSummary, error] {
	skills, err := l.list(l.count("LIST"))
	return func(yield func(smapi.SkillSummary, error) bool) {
		for _, skill := range skills {
			if !yield(skill, nil) {
				return
			}
		}
		if err != nil {
			yield(smapi.SkillSummary{}, err)
		}
	}
}

// listed is a skill in the list, changed so long ago.
func listed(id, name string, age time.Duration) smapi.SkillSummary {
	summary := smapi.SkillSummary{SkillID: id, Stage: smapi.StageDevelopment, LastUpdated: time.Now().Add(-age).UTC().Format(time.RFC3339)}
	if name != "" {
		summary.NameByLocale = map[string]string{"en-US": name}
	}
	return summary
}

func TestLostCreation(t *testing.T) {
	for label, c := range map[string]struct {
		list       func(n int) ([]smapi.SkillSummary, error)
		candidates []string
		says       string
		// slow: the list is read for as long as it may lag.
		slow bool
	}{
		"found at once": {
			list: func(int) ([]smapi.SkillSummary, error) {
				live := listed("skill-live", "Quick Trivia", 0)
				live.Stage = smapi.StageLive
				return []smapi.SkillSummary{listed("skill-old", "Quick Trivia", 2*time.Hour), listed("skill-other", "Chess", 0), listed("skill-new", "Quick Trivia", 0), live}, nil
			},
			candidates: []string{"skill-new"}, says: "it may be skill-new (last updated 20",
		},
		"found late": {
			list: func(n int) ([]smapi.SkillSummary, error) {
				if n < 5 {
					return []smapi.SkillSummary{}, nil
				}
				return []smapi.SkillSummary{listed("skill-new", "Quick Trivia", 0)}, nil
			},
			candidates: []string{"skill-new"},
		},
		"found after a fault": {
			list: func(n int) ([]smapi.SkillSummary, error) {
				if n < 3 {
					return nil, refusal(http.StatusServiceUnavailable)
				}
				return []smapi.SkillSummary{listed("skill-new", "Quick Trivia", 0)}, nil
			},
			candidates: []string{"skill-new"},
		},
		"without a name, as it is still being made": {
			list: func(int) ([]smapi.SkillSummary, error) {
				return []smapi.SkillSummary{listed("skill-shell", "", 0)}, nil
			},
			candidates: []string{"skill-shell"},
		},
		"without a date": {
			list: func(int) ([]smapi.SkillSummary, error) {
				undated := listed("skill-undated", "", 0)
				undated.LastUpdated = ""
				return []smapi.SkillSummary{undated}, nil
			},
			candidates: []string{"skill-undated"},
		},
		"one that an earlier attempt left, or this one by another clock": {
			list: func(int) ([]smapi.SkillSummary, error) {
				return []smapi.SkillSummary{listed("skill-earlier", "Quick Trivia", 20*time.Minute)}, nil
			},
			candidates: []string{"skill-earlier"}, slow: true,
		},
		"not found": {
			list: func(int) ([]smapi.SkillSummary, error) { return nil, nil },
			says: "the vendor's list has shown no such skill for 30s", slow: true,
		},
		"a list that can't be read": {
			list: func(int) ([]smapi.SkillSummary, error) { return nil, refusal(http.StatusForbidden) },
			says: "can't be listed", slow: true,
		},
	} {
		t.Run(label, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				base := newCreation()
				base.create = func(int) (string, error) { return "", lost() }
				api := lagging{base.vendorAPI, c.list}
				began := time.Now()
				_, err := reconcile.NewAccount(api, "").CreateSkill(t.Context(), base.engine, reconcile.NewSkill{
					VendorID: "M1", Names: map[string]string{"en-US": "Quick Trivia"},
				})
				var gone *reconcile.LostSkillError
				if !errors.As(err, &gone) || !reconcile.IsUncertain(err) {
					t.Fatalf("got %v", err)
				}
				var ids []string
				for _, candidate := range gone.Candidates {
					ids = append(ids, candidate.ID)
				}
				if !slices.Equal(ids, c.candidates) || !strings.Contains(err.Error(), c.says) || !strings.Contains(err.Error(), "connection reset") {
					t.Errorf("got %v: %v", ids, err)
				}
				if took := time.Since(began); (took == 30*time.Second) != c.slow {
					t.Errorf("it took %s", took)
				}
				if base.vendorAPI.counts["CREATE"] != 1 || base.vendorAPI.counts["DELETE"] != 0 {
					t.Errorf("requests: %v", base.vendorAPI.requests)
				}
			})
		})
	}
}

// Whoever stops Terraform wants to know of the skill all the same.
func TestLostCreationOfAnOperationThatIsOver(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		base := newCreation()
		ctx, cancel := context.WithCancel(t.Context())
		base.create = func(int) (string, error) { cancel(); return "", lost() }
		base.skills = []smapi.SkillSummary{listed("skill-new", "Quick Trivia", 0)}
		_, err := base.run(ctx, t)
		var gone *reconcile.LostSkillError
		if !errors.As(err, &gone) || len(gone.Candidates) != 1 {
			t.Errorf("got %v", err)
		}
	})
}
