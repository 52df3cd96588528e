// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// vendorAPI is an account in memory, and a record of what was asked.
type vendorAPI struct {
	vendors []smapi.Vendor
	skills  []smapi.SkillSummary
	// owner is the one vendor that has them, if it is not empty.
	owner    string
	refusal  error
	requests []string
	// create and remove stand in for the answers to a creation and a deletion.
	create func(n int) (string, error)
	remove func(n int) error
	counts map[string]int
	// token and credentials are what is handed out.
	token       smapi.AccessToken
	credentials smapi.SkillCredentials
}

func (a *vendorAPI) Vendors(context.Context) ([]smapi.Vendor, error) {
	a.requests = append(a.requests, "VENDORS")
	return a.vendors, a.refusal
}

func (a *vendorAPI) Skills(_ context.Context, vendorID string) iter.Seq2[smapi.SkillSummary, error] {
	return func(yield func(smapi.SkillSummary, error) bool) {
		a.requests = append(a.requests, "SKILLS "+vendorID)
		for _, summary := range a.skills {
			if !yield(summary, nil) {
				return
			}
		}
		if a.refusal != nil {
			yield(smapi.SkillSummary{}, a.refusal)
		}
	}
}

func (a *vendorAPI) SkillStages(_ context.Context, vendorID, skillID string) ([]smapi.SkillSummary, error) {
	a.requests = append(a.requests, "STAGES "+vendorID+" "+skillID)
	return slices.DeleteFunc(slices.Clone(a.skills), func(summary smapi.SkillSummary) bool {
		return summary.SkillID != skillID || a.owner != "" && a.owner != vendorID
	}), a.refusal
}

func (a *vendorAPI) AccessToken(context.Context) (smapi.AccessToken, error) {
	a.requests = append(a.requests, "TOKEN")
	return a.token, a.refusal
}

func (a *vendorAPI) SkillCredentials(_ context.Context, skillID string) (smapi.SkillCredentials, error) {
	a.requests = append(a.requests, "CREDENTIALS "+skillID)
	return a.credentials, a.refusal
}

func (a *vendorAPI) ManifestSchema(_ context.Context, vendorID, operation string) ([]byte, error) {
	a.requests = append(a.requests, "SCHEMA "+vendorID+" "+operation)
	return fmt.Appendf(nil, `{"for": %q}`, operation), a.refusal
}

func (a *vendorAPI) CreateSkill(_ context.Context, vendorID string, manifest []byte) (string, error) {
	return a.create(a.count("CREATE " + vendorID + " " + string(manifest)))
}

func (a *vendorAPI) DeleteSkill(ctx context.Context, skillID string) error {
	n := a.count("DELETE " + skillID)
	if ctx.Err() != nil || a.remove == nil {
		return context.Cause(ctx)
	}
	return a.remove(n)
}

// count notes a request and returns the number it has among its kind, from 1.
func (a *vendorAPI) count(request string) int {
	a.requests = append(a.requests, request)
	if a.counts == nil {
		a.counts = map[string]int{}
	}
	kind, _, _ := strings.Cut(request, " ")
	a.counts[kind]++
	return a.counts[kind]
}

// account makes the account of no certain vendor.
func (a *vendorAPI) account() *reconcile.Account { return reconcile.NewAccount(a, "") }

func (a *vendorAPI) expectRequests(t *testing.T, want ...string) {
	t.Helper()
	if diff := cmp.Diff(want, a.requests); diff != "" {
		t.Errorf("requests (-want +got):\n%s", diff)
	}
}

// collect lists up to a number of skills, 0 for all.
func collect(t *testing.T, account *reconcile.Account, limit int) ([]reconcile.Skill, error) {
	t.Helper()
	var found []reconcile.Skill
	for skill, err := range account.Skills(t.Context(), "") {
		if err != nil {
			return found, err
		}
		if found = append(found, skill); len(found) == limit {
			break
		}
	}
	return found, nil
}

func TestSkillsComeOnceEach(t *testing.T) {
	a := &vendorAPI{}
	a.vendors = []smapi.Vendor{{ID: "M1", Name: "Quick"}}
	a.skills = []smapi.SkillSummary{
		{SkillID: "skill-1", Stage: smapi.StageDevelopment, NameByLocale: map[string]string{"en-US": "Quick Trivia", "de-DE": "Schnelles Quiz"}},
		{SkillID: "skill-1", Stage: smapi.StageLive, NameByLocale: map[string]string{"en-US": "Quick Trivia"}},
		{SkillID: "skill-2", Stage: smapi.StageCertified},
		{SkillID: "skill-2", Stage: smapi.StageDevelopment},
		// The list has grown by one before the next page was read.
		{SkillID: "skill-2", Stage: smapi.StageDevelopment},
	}
	found, err := collect(t, a.account(), 0)
	if err != nil {
		t.Fatal(err)
	}
	want := []reconcile.Skill{
		{ID: "skill-1", NameByLocale: map[string]string{"en-US": "Quick Trivia", "de-DE": "Schnelles Quiz"}},
		{ID: "skill-2"},
	}
	if diff := cmp.Diff(want, found); diff != "" {
		t.Errorf("skills (-want +got):\n%s", diff)
	}
	a.expectRequests(t, "VENDORS", "SKILLS M1")
}

func TestSkillsOfTheConfiguredVendor(t *testing.T) {
	a := &vendorAPI{}
	a.skills = []smapi.SkillSummary{{SkillID: "skill-1", Stage: smapi.StageDevelopment}, {SkillID: "skill-2", Stage: smapi.StageDevelopment}}
	account := reconcile.NewAccount(a, "M2")
	found, err := collect(t, account, 1)
	if err != nil || len(found) != 1 {
		t.Errorf("got %v and %v, want one skill", found, err)
	}
	a.expectRequests(t, "SKILLS M2")
}

// A vendor that is asked for wins over the one that is configured.
func TestSkillsOfAVendor(t *testing.T) {
	a := &vendorAPI{}
	for skill, err := range reconcile.NewAccount(a, "M2").Skills(t.Context(), "M3") {
		t.Errorf("there is %v, %v", skill, err)
	}
	a.expectRequests(t, "SKILLS M3")
}

// The vendor of an account is looked for once, unless it can't be found.
func TestVendorOfTheAccount(t *testing.T) {
	a := &vendorAPI{refusal: errors.New("no")}
	account := a.account()
	if _, err := account.VendorID(t.Context()); err == nil {
		t.Error("no error")
	}
	a.refusal, a.vendors = nil, []smapi.Vendor{{ID: "M1"}}
	for range 2 {
		if found, err := account.VendorID(t.Context()); found != "M1" || err != nil {
			t.Errorf("got %q and %v", found, err)
		}
	}
	a.expectRequests(t, "VENDORS", "VENDORS")
}

func TestNameContains(t *testing.T) {
	names := map[string]string{"en-US": "Quick Trivia", "de-DE": "Österliches Quiz"}
	for part, want := range map[string]bool{"trivia": true, "K T": true, "ÖSTER": true, "": true, "Trivia Quiz": false, "trivial": false} {
		if got := reconcile.NameContains(names, part); got != want {
			t.Errorf("%q: %t", part, got)
		}
	}
	if reconcile.NameContains(nil, "") {
		t.Error("a skill without a name has one")
	}
}

func TestSkillsWithoutExactlyOneVendor(t *testing.T) {
	for label, c := range map[string]struct {
		vendors []smapi.Vendor
		want    []string
	}{
		"none": {nil, []string{"no vendor", "developer console"}},
		"two": {
			[]smapi.Vendor{{ID: "M1", Name: "Quick"}, {ID: "M2", Name: "Slow"}},
			[]string{"vendor_id", "ASK_VENDOR_ID", "M1 (Quick)", "M2 (Slow)"},
		},
	} {
		t.Run(label, func(t *testing.T) {
			a := &vendorAPI{}
			a.vendors = c.vendors
			_, err := collect(t, a.account(), 0)
			if err == nil {
				t.Fatal("no error")
			}
			for _, part := range c.want {
				if !strings.Contains(err.Error(), part) {
					t.Errorf("%q is missing in %q", part, err)
				}
			}
			a.expectRequests(t, "VENDORS")
		})
	}
}

func TestSkillsThatAreRefused(t *testing.T) {
	t.Run("vendors", func(t *testing.T) {
		a := &vendorAPI{}
		a.refusal = refusal(http.StatusUnauthorized)
		if _, err := collect(t, a.account(), 0); !errors.Is(err, a.refusal) {
			t.Errorf("got %v, want Amazon's answer", err)
		}
		a.expectRequests(t, "VENDORS")
	})
	t.Run("list", func(t *testing.T) {
		a := &vendorAPI{}
		a.refusal = refusal(http.StatusForbidden)
		a.skills = []smapi.SkillSummary{{SkillID: "skill-1", Stage: smapi.StageDevelopment}}
		found, err := collect(t, reconcile.NewAccount(a, "M1"), 0)
		if !errors.Is(err, reconcile.ErrForbidden) || len(found) != 1 {
			t.Errorf("got %v and %v, want what came before the error, and ErrForbidden", found, err)
		}
		a.expectRequests(t, "SKILLS M1")
	})
}
