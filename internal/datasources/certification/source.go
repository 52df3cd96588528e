// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package certification is the data source of a skill's newest certification.
package certification

import (
	"context"
	"errors"

	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/datasources"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/validators"
)

type attributes struct {
	SkillID               types.String `tfsdk:"skill_id"`
	Status                types.String `tfsdk:"status"`
	SubmittedAt           types.String `tfsdk:"submitted_at"`
	EstimatedCompletionAt types.String `tfsdk:"estimated_completion_at"`
	Result                *result      `tfsdk:"result"`
}

type result struct {
	PublishedCountries  []string  `tfsdk:"published_countries"`
	PublicationFailures []failure `tfsdk:"publication_failures"`
}

type failure struct {
	Reason    types.String `tfsdk:"reason"`
	Countries []string     `tfsdk:"countries"`
}

// New makes the data source.
var New = datasources.Define(datasources.Definition[attributes]{
	TypeName: "alexa_skill_certification",
	Unable:   "Unable to read the certification",
	Description: "Reads the most recent certification of a skill: how far Amazon's review has come, and where the skill was published by it. " +
		"Everything is null for a skill that was never submitted.",
	Schema: map[string]schema.Attribute{
		entity.SkillID: schema.StringAttribute{
			Required: true, MarkdownDescription: entity.SkillIDDescription, Validators: []validator.String{validators.SkillID()},
		},
		"status": schema.StringAttribute{
			Computed: true,
			MarkdownDescription: "`IN_PROGRESS` while Amazon reviews the skill, and everything that belongs to it is locked; then `SUCCEEDED`, `FAILED`, " +
				"or `CANCELLED` if it was withdrawn.",
		},
		"submitted_at": schema.StringAttribute{
			Computed: true, MarkdownDescription: "When the skill was submitted, as Amazon writes it (`2026-01-02T03:04:05Z`).",
		},
		"estimated_completion_at": schema.StringAttribute{
			Computed: true, MarkdownDescription: "When Amazon expects the review to end, as it was revised last.",
		},
		"result": schema.SingleNestedAttribute{
			Computed: true, MarkdownDescription: "Where the skill was published by the certification; null while Amazon says nothing of it.",
			Attributes: map[string]schema.Attribute{
				"published_countries": schema.SetAttribute{
					Computed: true, ElementType: types.StringType, MarkdownDescription: "The countries (`US`) in which the skill was published.",
				},
				"publication_failures": schema.ListNestedAttribute{
					Computed: true, MarkdownDescription: "Where it was not, and why.",
					NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{
						"reason":    schema.StringAttribute{Computed: true, MarkdownDescription: "Amazon's reason."},
						"countries": schema.SetAttribute{Computed: true, ElementType: types.StringType, MarkdownDescription: "The countries that it is the reason for."},
					}},
				},
			},
		},
	},
	Read: read,
})

// read asks for the newest certification. Amazon answers alike for a skill that was
// never submitted, and for none.
func read(ctx context.Context, backend entity.Backend, wanted *attributes) error {
	id := wanted.SkillID.ValueString()
	latest, err := backend.Certification.MostRecent(ctx, id)
	if errors.Is(err, reconcile.ErrNotFound) {
		latest = reconcile.CertificationRecord{}
		_, err = backend.Manifests.Read(ctx, id, reconcile.Development)
	}
	wanted.Status, wanted.SubmittedAt = entity.TextOrNull(string(latest.Status)), entity.TextOrNull(latest.SubmittedAt)
	wanted.EstimatedCompletionAt, wanted.Result = entity.TextOrNull(latest.Review.EstimatedCompletionAt), resultOf(latest)
	return datasources.OfSkill(id, err)
}

func resultOf(latest reconcile.CertificationRecord) *result {
	distribution := latest.Result.Distribution
	if distribution == nil {
		return nil
	}
	made := &result{PublishedCountries: append([]string{}, distribution.PublishedCountries...), PublicationFailures: []failure{}}
	for _, f := range distribution.Failures {
		made.PublicationFailures = append(made.PublicationFailures, failure{Reason: entity.TextOrNull(f.Reason), Countries: append([]string{}, f.Countries...)})
	}
	return made
}
