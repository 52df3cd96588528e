// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skills

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

const (
	listType     = "alexa_skills"
	unableToList = "Unable to list the skills"
)

var _ datasource.DataSourceWithConfigure = &list{}

// NewList makes the data source of all skills of a vendor.
func NewList() datasource.DataSource { return &list{} }

type list struct {
	backend entity.Backend
}

type listAttributes struct {
	VendorID          types.String `tfsdk:"vendor_id"`
	NameContains      types.String `tfsdk:"name_contains"`
	API               types.String `tfsdk:"api"`
	PublicationStatus types.String `tfsdk:"publication_status"`
	Skills            []skill      `tfsdk:"skills"`
}

func (l *list) Metadata(_ context.Context, _ datasource.MetadataRequest, resp *datasource.MetadataResponse) {
	resp.TypeName = listType
}

func (l *list) Schema(_ context.Context, _ datasource.SchemaRequest, resp *datasource.SchemaResponse) {
	found := fields()
	found["skill_id"] = schema.StringAttribute{Computed: true, MarkdownDescription: "The ID of the skill."}
	filled := []validator.String{stringvalidator.LengthAtLeast(1)}
	resp.Schema = schema.Schema{
		MarkdownDescription: "Lists the skills of a vendor, one request for fifty of them. Each of the filters that is given must fit; a skill that fits is listed with all its stages and languages.\n\n" +
			"Amazon's list lags behind: a skill that was created a moment ago may be missing from it.",
		Attributes: map[string]schema.Attribute{
			"vendor_id": schema.StringAttribute{
				Optional: true, Computed: true, Validators: filled,
				MarkdownDescription: entity.VendorIDDescription,
			},
			"name_contains": schema.StringAttribute{
				Optional: true, Validators: filled,
				MarkdownDescription: "Only skills with this in their name, in any of their languages, whatever its case.",
			},
			"api": schema.StringAttribute{
				Optional: true, Validators: filled,
				MarkdownDescription: "Only skills of this kind, such as `custom` or `smartHome`.",
			},
			"publication_status": schema.StringAttribute{
				Optional: true, Validators: filled,
				MarkdownDescription: "Only skills of which a stage has this status, such as `PUBLISHED` or `CERTIFICATION`.",
			},
			"skills": schema.ListNestedAttribute{
				Computed:            true,
				MarkdownDescription: "The skills, in Amazon's order.",
				NestedObject:        schema.NestedAttributeObject{Attributes: found},
			},
		},
	}
}

func (l *list) Configure(_ context.Context, req datasource.ConfigureRequest, resp *datasource.ConfigureResponse) {
	resp.Diagnostics.Append(l.backend.Configure(req.ProviderData, listType)...)
}

// Read asks Amazon, each time.
func (l *list) Read(ctx context.Context, req datasource.ReadRequest, resp *datasource.ReadResponse) {
	var wanted listAttributes
	resp.Diagnostics.Append(req.Config.Get(ctx, &wanted)...)
	if resp.Diagnostics.HasError() || l.backend.IsLater(req, resp, unableToList) {
		return
	}
	vendor, err := wanted.VendorID.ValueString(), error(nil)
	if vendor == "" {
		vendor, err = l.backend.Account.VendorID(ctx)
	}
	var found []reconcile.VendorSkill
	if err == nil {
		found, err = l.backend.Account.VendorSkills(ctx, vendor)
	}
	if err != nil {
		resp.Diagnostics.AddError(unableToList, fmt.Sprintf("%s.\n\n%s", strings.TrimSuffix(err.Error(), "."), entity.Advice(err, "")))
		return
	}
	wanted.VendorID, wanted.Skills = types.StringValue(vendor), []skill{}
	for _, listed := range found {
		if wanted.fits(listed) {
			wanted.Skills = append(wanted.Skills, skillOf(listed))
		}
	}
	resp.Diagnostics.Append(resp.State.Set(ctx, wanted)...)
}

// fits reports whether every filter that is given lets a skill through.
func (a listAttributes) fits(listed reconcile.VendorSkill) bool {
	development := listed.Stages[reconcile.Development]
	published := slices.ContainsFunc(slices.Collect(maps.Values(listed.Stages)), func(summary reconcile.StageSummary) bool {
		return summary.PublicationStatus == a.PublicationStatus.ValueString()
	})
	return (a.NameContains.IsNull() || reconcile.NameContains(development.NameByLocale, a.NameContains.ValueString())) &&
		(a.API.IsNull() || slices.Contains(development.APIs, a.API.ValueString())) &&
		(a.PublicationStatus.IsNull() || published)
}
