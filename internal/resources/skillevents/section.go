// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package skillevents is the section of the manifest that says which events a
// skill is told of, and which it sends itself.
package skillevents

import (
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/codec"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/resources/endpoints"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/section"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/validators"
)

// Section describes alexa_skill_events.
var Section = section.Definition{
	TypeName: "alexa_skill_events",
	Title:    "events",
	Description: "Owns exactly the `events` of a skill's manifest, at the `development` stage: which events Amazon tells the skill of and where, and which the skill " +
		"sends to its customers. Everything else in the manifest is left as it is.\n\n" +
		"Inside what it owns the resource is authoritative: an event that is not in the configuration is removed from the skill, and shows in the plan; a field that " +
		"Amazon adds there one day is kept while the events stay. Create takes over the events that are there already, with a warning that shows old and new values; " +
		"destroy removes them all. Amazon tells a live skill of other events only after its next certification.",
	Attributes: map[string]schema.Attribute{
		"endpoint": schema.SingleNestedAttribute{
			Required:            true,
			MarkdownDescription: "Where Amazon sends events from regions that have no endpoint of their own.",
			Attributes:          endpoints.Attributes,
			Validators:          endpoints.Validators,
		},
		"regions": endpoints.Regions,
		"subscriptions": names("The names of the events that the skill is told of, such as `SKILL_ENABLED`. Those about money are " +
			"`IN_SKILL_PRODUCT_SUBSCRIPTION_STARTED`, `IN_SKILL_PRODUCT_SUBSCRIPTION_RENEWED` and `IN_SKILL_PRODUCT_SUBSCRIPTION_ENDED`."),
		"publications": names("The names of the proactive events that the skill sends to its customers, such as `AMAZON.OrderStatus.Updated`. " +
			"They need the permission `alexa::devices:all:notifications:write`."),
	},
	Forms: map[string]codec.Form{
		"subscriptions": codec.NamedItems("eventName"),
		"publications":  codec.NamedItems("eventName"),
	},
}

func names(description string) schema.SetAttribute {
	return schema.SetAttribute{
		Optional:            true,
		ElementType:         types.StringType,
		MarkdownDescription: description,
		Validators:          []validator.Set{validators.Texts()},
	}
}
