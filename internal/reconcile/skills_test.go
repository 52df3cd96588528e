// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

var twoSkills = []smapi.SkillSummary{
	{SkillID: "one", Stage: smapi.StageDevelopment},
	{SkillID: "two", Stage: smapi.StageDevelopment},
	{SkillID: "one", Stage: smapi.StageLive, ASIN: "B01"},
}

// The stages of a skill need not follow each other in Amazon's list.
func TestVendorSkills(t *testing.T) {
	api := &vendorAPI{skills: twoSkills}
	skills, err := reconcile.NewAccount(api, "M1").VendorSkills(t.Context(), "M2")
	want := []reconcile.VendorSkill{
		{ID: "one", VendorID: "M2", Stages: map[reconcile.Stage]reconcile.StageSummary{reconcile.Development: twoSkills[0], reconcile.Live: twoSkills[2]}},
		{ID: "two", VendorID: "M2", Stages: map[reconcile.Stage]reconcile.StageSummary{reconcile.Development: twoSkills[1]}},
	}
	if diff := cmp.Diff(want, skills); diff != "" || err != nil {
		t.Errorf("%v (-want +got)\n%s", err, diff)
	}
	if skills[0].ASIN() != "B01" || skills[1].ASIN() != "" {
		t.Errorf("in the shop they are %q and %q", skills[0].ASIN(), skills[1].ASIN())
	}
	api.refusal = errors.New("no")
	if skills, err := reconcile.NewAccount(api, "M1").VendorSkills(t.Context(), ""); err == nil {
		t.Errorf("a list that broke off is %v", skills)
	}
}

// Only where nothing says which vendor has a skill are all of them asked.
func TestFindSkill(t *testing.T) {
	for name, c := range map[string]struct {
		vendor, skill, found string
		requests             []string
	}{
		"of the account's vendor": {"M2", "one", "M2", []string{"STAGES M2 one"}},
		"of another vendor":       {"M1", "one", "", []string{"STAGES M1 one"}},
		"of any vendor":           {"", "two", "M2", []string{"VENDORS", "STAGES M1 two", "STAGES M2 two"}},
		"of no vendor":            {"", "three", "", []string{"VENDORS", "STAGES M1 three", "STAGES M2 three"}},
	} {
		t.Run(name, func(t *testing.T) {
			api := &vendorAPI{vendors: []smapi.Vendor{{ID: "M1"}, {ID: "M2"}}, skills: twoSkills, owner: "M2"}
			skill, err := reconcile.NewAccount(api, c.vendor).FindSkill(t.Context(), c.skill)
			if skill.VendorID != c.found || (c.found == "") != errors.Is(err, reconcile.ErrNotFound) {
				t.Errorf("found %+v, %v", skill, err)
			}
			if diff := cmp.Diff(c.requests, api.requests); diff != "" {
				t.Errorf("requests (-want +got)\n%s", diff)
			}
		})
	}
}
