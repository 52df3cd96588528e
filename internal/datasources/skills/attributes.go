// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package skills has the data sources of the skills that there are: of all that a
// vendor has, and of one.
package skills

import (
	"maps"

	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

// skill is what Amazon's list says of a skill.
type skill struct {
	SkillID      string            `tfsdk:"skill_id"`
	NameByLocale map[string]string `tfsdk:"name_by_locale"`
	APIs         []string          `tfsdk:"apis"`
	LastUpdated  types.String      `tfsdk:"last_updated"`
	Stages       map[string]stage  `tfsdk:"stages"`
}

type stage struct {
	PublicationStatus types.String `tfsdk:"publication_status"`
	LastUpdated       types.String `tfsdk:"last_updated"`
}

func skillOf(listed reconcile.VendorSkill) skill {
	development := listed.Stages[reconcile.Development]
	made := skill{
		SkillID:      listed.ID,
		NameByLocale: map[string]string{},
		APIs:         append([]string{}, development.APIs...),
		LastUpdated:  entity.TextOrNull(development.LastUpdated),
		Stages:       map[string]stage{},
	}
	for locale, name := range development.NameByLocale {
		made.NameByLocale[locale] = name
	}
	for name, summary := range listed.Stages {
		made.Stages[string(name)] = stage{PublicationStatus: entity.TextOrNull(summary.PublicationStatus), LastUpdated: entity.TextOrNull(summary.LastUpdated)}
	}
	return made
}

// fields are what is read of a skill, besides its ID, and others.
func fields(others map[string]schema.Attribute) map[string]schema.Attribute {
	all := map[string]schema.Attribute{
		"name_by_locale": schema.MapAttribute{
			Computed: true, ElementType: types.StringType,
			MarkdownDescription: "What the skill is called in each of its languages (`en-US`), at the development stage.",
		},
		"apis": schema.SetAttribute{
			Computed: true, ElementType: types.StringType,
			MarkdownDescription: "The kinds of the skill, such as `custom` or `smartHome`, at the development stage.",
		},
		"last_updated": schema.StringAttribute{
			Computed:            true,
			MarkdownDescription: "When the development stage was last changed, as Amazon writes it.",
		},
		"stages": schema.MapNestedAttribute{
			Computed:            true,
			MarkdownDescription: "The stages that the skill has: `development`, and `certified` and `live` where there are such.",
			NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{
				"publication_status": schema.StringAttribute{
					Computed:            true,
					MarkdownDescription: "`DEVELOPMENT` or `CERTIFICATION` (the skill is being reviewed, and locked) at the development stage; `CERTIFIED`; `PUBLISHED`, `HIDDEN` or `REMOVED` at the live stage.",
				},
				"last_updated": schema.StringAttribute{
					Computed:            true,
					MarkdownDescription: "When the stage was last changed, as Amazon writes it.",
				},
			}},
		},
	}
	maps.Copy(all, others)
	return all
}
