// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"fmt"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// Vendor is a developer account that the owner of the credentials belongs to.
type Vendor = smapi.Vendor

// StageSummary is what Amazon's list says of one stage of a skill.
type StageSummary = smapi.SkillSummary

// VendorSkill is a skill as Amazon's list has it.
type VendorSkill struct {
	ID       string
	VendorID string
	// Stages are those that it has; the development stage is always there.
	Stages map[Stage]StageSummary
}

// ASIN is what the skill is called in Amazon's shop, "" where it has none.
func (s VendorSkill) ASIN() string {
	for _, stage := range []Stage{Live, Certified, Development} {
		if asin := s.Stages[stage].ASIN; asin != "" {
			return asin
		}
	}
	return ""
}

// Vendors lists the developer accounts.
func (a *Account) Vendors(ctx context.Context) ([]Vendor, error) {
	vendors, err := a.api.Vendors(ctx)
	return vendors, forbidden(err)
}

// VendorSkills lists all skills of a vendor, each once, in Amazon's order. An empty
// vendor is that of the account.
func (a *Account) VendorSkills(ctx context.Context, vendorID string) ([]VendorSkill, error) {
	if vendorID == "" {
		found, err := a.VendorID(ctx)
		if err != nil {
			return nil, err
		}
		vendorID = found
	}
	var summaries []StageSummary
	for summary, err := range a.api.Skills(ctx, vendorID) {
		if err != nil {
			return nil, forbidden(err)
		}
		summaries = append(summaries, summary)
	}
	return bySkill(vendorID, summaries), nil
}

// bySkill puts the stages of each skill together.
func bySkill(vendorID string, summaries []StageSummary) []VendorSkill {
	var skills []VendorSkill
	at := map[string]int{}
	for _, summary := range summaries {
		i, seen := at[summary.SkillID]
		if !seen {
			i = len(skills)
			at[summary.SkillID] = i
			skills = append(skills, VendorSkill{ID: summary.SkillID, VendorID: vendorID, Stages: map[Stage]StageSummary{}})
		}
		skills[i].Stages[summary.Stage] = summary
	}
	return skills
}

// FindSkill finds a skill in Amazon's list, whichever of the account's vendors has
// it. A skill that is in none of them is [ErrNotFound]; it may only be too young.
func (a *Account) FindSkill(ctx context.Context, skillID string) (VendorSkill, error) {
	vendors := []Vendor{{ID: a.vendor}}
	if a.vendor == "" {
		found, err := a.Vendors(ctx)
		if err != nil {
			return VendorSkill{}, err
		}
		vendors = found
	}
	for _, vendor := range vendors {
		summaries, err := a.api.SkillStages(ctx, vendor.ID, skillID)
		if err != nil {
			return VendorSkill{}, forbidden(err)
		}
		if found := bySkill(vendor.ID, summaries); len(found) > 0 {
			return found[0], nil
		}
	}
	return VendorSkill{}, fmt.Errorf("skill %s: %w", skillID, ErrNotFound)
}
