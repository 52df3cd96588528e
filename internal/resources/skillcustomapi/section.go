// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package skillcustomapi is the section of the manifest that says where Amazon
// sends the requests of a custom skill, and which interfaces of devices the skill
// uses.
package skillcustomapi

import (
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/codec"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/resources/endpoints"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/section"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/validators"
)

// Section describes alexa_skill_custom_api.
var Section = section.Definition{
	TypeName: "alexa_skill_custom_api",
	Title:    "endpoints and interfaces",
	Description: "Owns where Amazon sends the requests of a custom skill, and which interfaces of devices the skill uses: `endpoint`, `regions` and `interfaces` of " +
		"`apis.custom` in the skill's manifest, at the `development` stage. What else is in `apis.custom` (`tasks`, `connections`, `dialogManagement`, `appLink`, `locales`) " +
		"is left exactly as it is, and so is the rest of the manifest.\n\n" +
		"Inside what it owns the resource is authoritative: an interface that leaves the configuration leaves the skill, and shows in the plan. " +
		"Create takes over what the skill has already, with a warning that shows old and new values. " +
		"Destroy removes the three and keeps `apis.custom` itself, because it makes the skill a custom one even if it is empty.",
	Attributes: map[string]schema.Attribute{
		"endpoint": schema.SingleNestedAttribute{
			Optional:            true,
			MarkdownDescription: "Where Amazon sends requests from regions that have no endpoint of their own. This, `regions` or `interfaces` is required.",
			Attributes:          endpoints.Attributes,
			Validators:          endpoints.Validators,
		},
		"regions": endpoints.Regions,
		"interfaces": schema.MapNestedAttribute{
			Optional: true,
			MarkdownDescription: "The interfaces that the skill uses, by type, such as `AUDIO_PLAYER = {}`. Their order means nothing. " +
				"An option that the provider does not know stays as the skill has it, while its interface stays.",
			Validators:   []validator.Map{validators.Entries()},
			NestedObject: schema.NestedAttributeObject{Attributes: options},
		},
	},
	Forms: map[string]codec.Form{
		"interfaces":                               codec.KeyedBy("type"),
		"interfaces.*.packages":                    codec.NamedItems("id"),
		"interfaces.*.requested_extensions":        codec.NamedItems("uri"),
		"interfaces.*.auto_initialized_extensions": codec.NamedItems("uri"),
	},
}

// options are those of all interfaces; each interface has few of them or none.
var options = map[string]schema.Attribute{
	"supported_viewports": schema.ListNestedAttribute{
		Optional:            true,
		MarkdownDescription: "For `ALEXA_PRESENTATION_APL`: the screens that the skill is made for.",
		Validators:          []validator.List{validators.Elements()},
		NestedObject: schema.NestedAttributeObject{
			Attributes: viewport,
			Validators: []validator.Object{validators.Requires("viewport-complete", "mode", "shape")},
		},
	},
	"minimum_template_version": schema.StringAttribute{
		Optional:            true,
		MarkdownDescription: "For `RENDER_TEMPLATE`: the least version of display templates, such as `1`.",
		Validators:          []validator.String{validators.NotEmpty()},
	},
	"minimum_apml_version": schema.StringAttribute{
		Optional:            true,
		MarkdownDescription: "For `RENDER_TEMPLATE`: the least version of APML, such as `0.2`.",
		Validators:          []validator.String{validators.NotEmpty()},
	},
	"packages": names("For `ALEXA_DATASTORE_PACKAGEMANAGER`, which needs it: the ids of the skill's data store packages."),
	"requested_extensions": names("For `ALEXA_EXTENSION`: the URIs of the extensions that the skill asks for: `" +
		strings.Join(rules.Extensions, "`, `") + "`."),
	"auto_initialized_extensions": names("For `ALEXA_EXTENSION`: the URIs of the extensions that a device starts by itself: `" +
		strings.Join(rules.AutoInitializedExtensions, "`, `") + "`. Settings of an extension are left as the skill has them."),
}

func names(description string) schema.SetAttribute {
	return schema.SetAttribute{
		Optional:            true,
		ElementType:         types.StringType,
		MarkdownDescription: description,
		Validators:          []validator.Set{validators.Texts()},
	}
}

var viewport = map[string]schema.Attribute{
	"mode": schema.StringAttribute{
		Optional:            true,
		MarkdownDescription: "Required. What kind of device has the screen: `" + strings.Join(rules.ViewportModes, "`, `") + "`.",
		Validators:          []validator.String{validators.NotEmpty()},
	},
	"shape": schema.StringAttribute{
		Optional:            true,
		MarkdownDescription: "Required. The form of the screen: `" + strings.Join(rules.ViewportShapes, "`, `") + "`.",
		Validators:          []validator.String{validators.NotEmpty()},
	},
	"min_width":  schema.Int64Attribute{Optional: true, MarkdownDescription: "The least width, in density-independent pixels."},
	"max_width":  schema.Int64Attribute{Optional: true, MarkdownDescription: "The greatest width, in density-independent pixels."},
	"min_height": schema.Int64Attribute{Optional: true, MarkdownDescription: "The least height, in density-independent pixels."},
	"max_height": schema.Int64Attribute{Optional: true, MarkdownDescription: "The greatest height, in density-independent pixels."},
}
