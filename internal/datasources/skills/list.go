// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skills

import (
	"context"
	"maps"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/datasources"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

type listAttributes struct {
	VendorID          types.String `tfsdk:"vendor_id"`
	NameContains      types.String `tfsdk:"name_contains"`
	API               types.String `tfsdk:"api"`
	PublicationStatus types.String `tfsdk:"publication_status"`
	Skills            []skill      `tfsdk:"skills"`
}

var filled = []validator.String{stringvalidator.LengthAtLeast(1)}

// NewList makes the data source of many skills.
var NewList = datasources.Define(datasources.Definition[listAttributes]{
	TypeName: "alexa_skills",
	Unable:   "Unable to list the skills",
	Description: "Lists the skills of a vendor, one request for fifty of them. Each of the filters that is given must fit; a skill that fits is listed with all its stages and languages.\n\n" +
		"Amazon's list lags behind: a skill that was created a moment ago may be missing from it.",
	Schema: map[string]schema.Attribute{
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
			NestedObject: schema.NestedAttributeObject{Attributes: fields(map[string]schema.Attribute{
				entity.SkillID: schema.StringAttribute{Computed: true, MarkdownDescription: "The ID of the skill."},
			})},
		},
	},
	Read: readList,
})

// readList asks Amazon for all skills and keeps those that fit.
func readList(ctx context.Context, backend entity.Backend, wanted *listAttributes) error {
	vendor, err := datasources.Vendor(ctx, backend, wanted.VendorID)
	if err != nil {
		return err
	}
	found, err := backend.Account.VendorSkills(ctx, vendor)
	wanted.VendorID, wanted.Skills = types.StringValue(vendor), []skill{}
	for _, listed := range found {
		if wanted.fits(listed) {
			wanted.Skills = append(wanted.Skills, skillOf(listed))
		}
	}
	return err
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
