// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"context"
	"fmt"
	"iter"

	"github.com/hashicorp/terraform-plugin-framework/list"
	"github.com/hashicorp/terraform-plugin-framework/list/schema"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

// SkillList is a list of the skills of a vendor.
type SkillList struct {
	// Unable begins every error: "Unable to list permissions".
	Unable string
	// Account is where the skills are; nil while an argument of the provider is not
	// known.
	Account *reconcile.Account
	// Read completes the result of a skill, which has a name and an identity; nil
	// leaves the skill out. An error ends the list.
	Read func(ctx context.Context, result list.ListResult, skill reconcile.Skill) (*list.ListResult, error)
}

// SkillListSchema describes a list of skills: which of them it has (" that have privacy
// answers", "" for all), and what is read to find them.
func SkillListSchema(which, reading string) schema.Schema {
	return entity.VendorListSchema(
		fmt.Sprintf("Lists the skills of a vendor%s, in Amazon's order. Each is shown by its name in US English, or else in its first language, and the end of its ID.\n\n"+
			"%s Amazon's list lags behind: a skill that was created a moment ago may be missing from it.", which, reading),
		"Only skills with this in their name, in any of their languages, whatever its case.")
}

// List lists the skills that the configuration asks for.
func (l SkillList) List(ctx context.Context, req list.ListRequest, stream *list.ListResultsStream) {
	skills := entity.VendorList[reconcile.Skill]{
		Unable: l.Unable, Noun: "skill", Read: l.Read,
		Describe: func(skill reconcile.Skill) (string, map[string]string) {
			return skillmanifest.LabelOf(skillmanifest.NameIn(skill.NameByLocale), skill.ID), map[string]string{entity.SkillID: skill.ID}
		},
	}
	if l.Account != nil {
		skills.Items = l.called
	}
	skills.List(ctx, req, stream)
}

// called are the skills of a vendor with a text in one of their names, all for "".
func (l SkillList) called(ctx context.Context, vendorID, part string) iter.Seq2[reconcile.Skill, error] {
	skills := l.Account.Skills(ctx, vendorID)
	if part == "" {
		return skills
	}
	return func(yield func(reconcile.Skill, error) bool) {
		for skill, err := range skills {
			if err == nil && !reconcile.NameContains(skill.NameByLocale, part) {
				continue
			}
			if !yield(skill, err) {
				return
			}
		}
	}
}
