// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package certification is the data source of a skill's newest certification.
package certification

import (
	"context"
	"errors"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/validators"
)

const (
	typeName = "alexa_skill_certification"
	unable   = "Unable to read the certification"
	skillID  = "skill_id"
)

var _ datasource.DataSourceWithConfigure = &source{}

// New makes the data source.
func New() datasource.DataSource { return &source{} }

type source struct {
	backend entity.Backend
}

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

func (s *source) Metadata(_ context.Context, _ datasource.MetadataRequest, resp *datasource.MetadataResponse) {
	resp.TypeName = typeName
}

func (s *source) Schema(_ context.Context, _ datasource.SchemaRequest, resp *datasource.SchemaResponse) {
	resp.Schema = schema.Schema{
		MarkdownDescription: "Reads the most recent certification of a skill: how far Amazon's review has come, and where the skill was published by it. " +
			"Everything is null for a skill that was never submitted.",
		Attributes: map[string]schema.Attribute{
			skillID: schema.StringAttribute{
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
	}
}

func (s *source) Configure(_ context.Context, req datasource.ConfigureRequest, resp *datasource.ConfigureResponse) {
	resp.Diagnostics.Append(s.backend.Configure(req.ProviderData, typeName)...)
}

// Read asks Amazon, each time.
func (s *source) Read(ctx context.Context, req datasource.ReadRequest, resp *datasource.ReadResponse) {
	var id types.String
	resp.Diagnostics.Append(req.Config.GetAttribute(ctx, path.Root(skillID), &id)...)
	if resp.Diagnostics.HasError() || s.backend.IsLater(req, resp, unable) {
		return
	}
	latest, err := s.backend.Certification.MostRecent(ctx, id.ValueString())
	if errors.Is(err, reconcile.ErrNotFound) {
		// Amazon answers alike for a skill that was never submitted, and for none.
		latest = reconcile.CertificationRecord{}
		_, err = s.backend.Manifests.Read(ctx, id.ValueString(), reconcile.Development)
	}
	if err != nil {
		report(&resp.Diagnostics, id.ValueString(), err)
		return
	}
	resp.Diagnostics.Append(resp.State.Set(ctx, attributes{
		SkillID: id, Status: entity.TextOrNull(string(latest.Status)), SubmittedAt: entity.TextOrNull(latest.SubmittedAt),
		EstimatedCompletionAt: entity.TextOrNull(latest.Review.EstimatedCompletionAt), Result: resultOf(latest),
	})...)
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

func report(diags *diag.Diagnostics, id string, err error) {
	if errors.Is(err, reconcile.ErrNotFound) {
		diags.AddAttributeError(path.Root(skillID), unable, entity.UnknownSkill(id, err))
		return
	}
	diags.AddError(unable, fmt.Sprintf("%s.\n\n%s", entity.SkillError(id, err), entity.Advice(err, "")))
}
