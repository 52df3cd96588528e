// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"context"
	"fmt"
	"iter"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/list"
	"github.com/hashicorp/terraform-plugin-framework/list/schema"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

// The arguments of every list of skills.
const (
	vendorIDName     = "vendor_id"
	nameContainsName = "name_contains"
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
	filled := []validator.String{stringvalidator.LengthAtLeast(1)}
	return schema.Schema{
		MarkdownDescription: fmt.Sprintf("Lists the skills of a vendor%s, in Amazon's order. Each is shown by its name in US English, or else in its first language, and the end of its ID.\n\n"+
			"%s Amazon's list lags behind: a skill that was created a moment ago may be missing from it.", which, reading),
		Attributes: map[string]schema.Attribute{
			vendorIDName: schema.StringAttribute{
				Optional: true, Validators: filled,
				MarkdownDescription: "The vendor. By default that of the provider, or else the only vendor that the account belongs to.",
			},
			nameContainsName: schema.StringAttribute{
				Optional: true, Validators: filled,
				MarkdownDescription: "Only skills with this in their name, in any of their languages, whatever its case.",
			},
		},
	}
}

// List lists the skills that the configuration asks for. It reads a few of them ahead.
func (l SkillList) List(ctx context.Context, req list.ListRequest, stream *list.ListResultsStream) {
	config := mapped.ValuesOf(req.Config.Raw)
	if l.Account == nil || !req.Config.Raw.IsFullyKnown() {
		stream.Results = list.ListResultsStreamDiagnostics(diag.Diagnostics{diag.NewErrorDiagnostic(
			l.Unable, "An argument of the provider or of the list is not known yet, so no skill can be read.")})
		return
	}
	stream.Results = entity.Listing[reconcile.Skill]{
		Items: called(l.Account.Skills(ctx, mapped.Text(config, vendorIDName)), mapped.Text(config, nameContainsName)),
		Limit: req.Limit,
		Read: func(ctx context.Context, skill reconcile.Skill) *list.ListResult {
			result := req.NewListResult(ctx)
			result.DisplayName = skillmanifest.LabelOf(skillmanifest.NameIn(skill.NameByLocale), skill.ID)
			identify(ctx, result.Identity, skill.ID)
			completed, err := l.Read(ctx, result, skill)
			if err != nil {
				failed := l.failed(err)
				return &failed
			}
			return completed
		},
		Failed: l.failed,
	}.Results(ctx)
}

// failed is the result that ends a list.
func (l SkillList) failed(err error) list.ListResult {
	return list.ListResult{Diagnostics: diag.Diagnostics{diag.NewErrorDiagnostic(
		l.Unable, fmt.Sprintf("%s.\n\n%s", strings.TrimSuffix(err.Error(), "."), entity.Advice(err, "")))}}
}

// called are the skills with a text in one of their names, all for "".
func called(skills iter.Seq2[reconcile.Skill, error], part string) iter.Seq2[reconcile.Skill, error] {
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
