// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skill

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
)

// The attributes of the resource, besides timeouts.
const (
	vendorIDName       = "vendor_id"
	initialListingName = "initial_listing"
	manifestName       = "manifest"
	forceDestroyName   = "force_destroy"
	skipDestroyName    = "skip_destroy"
)

const description = "Creates and deletes a skill, and owns of its manifest, at the `development` stage, exactly the values that `manifest` declares. " +
	"Everything else in the manifest is left as it is: to the resources of its sections, such as `alexa_skill_publishing`, which take `skill_id` from this one, " +
	"to the developer console and to other tools.\n\n" +
	"Create makes the skill and waits until Amazon has judged its manifest. A skill whose manifest Amazon refuses that late is deleted again. " +
	"Where neither `manifest` nor anything else says what kind of skill it is, it becomes a custom one (`apis.custom`).\n\n" +
	"Destroy deletes the skill with its interaction models, for good. A skill that customers have is not deleted unless `force_destroy` is true, because its certification and its customers can't be restored. " +
	"To keep a skill and let Terraform forget it, use a `removed` block with `destroy = false`, `lifecycle { destroy = false }` where the CLI has it, or `skip_destroy`."

// Schema describes the resource.
func (r *skillResource) Schema(ctx context.Context, _ resource.SchemaRequest, resp *resource.SchemaResponse) {
	resp.Schema = schema.Schema{
		MarkdownDescription: description,
		Attributes: map[string]schema.Attribute{
			entity.SkillID: schema.StringAttribute{
				Computed:            true,
				MarkdownDescription: entity.SkillIDDescription,
			},
			vendorIDName: schema.StringAttribute{
				Optional: true,
				Computed: true,
				MarkdownDescription: "The vendor that the skill belongs to; that of the provider, or the account's only one, if it is left out. A change replaces the skill. " +
					"Of a skill that was imported it is not known.",
			},
			initialListingName: schema.SingleNestedAttribute{
				Optional: true,
				MarkdownDescription: "The listing that the skill is created with, for Amazon creates none without. It is for the creation alone: a later change does nothing. " +
					"Required for the creation if `manifest` has no listing.",
				Attributes: map[string]schema.Attribute{
					"locale": schema.StringAttribute{
						Optional:            true,
						MarkdownDescription: "Required. The locale of the listing, such as `en-US`.",
					},
					"name": schema.StringAttribute{
						Optional:            true,
						MarkdownDescription: "Required. What the skill is called there, at least two characters.",
					},
				},
			},
			manifestName: schema.StringAttribute{
				Optional:  true,
				Sensitive: true,
				MarkdownDescription: "Values of the skill's manifest, as JSON with or without the envelope `{\"manifest\": {...}}`, such as `file(\"skill.json\")`. " +
					"Each value is owned by itself: objects are descended into, while an array is one value, and `{}` asks for no more than that there is an object. " +
					"What is not declared is left as it is, and a value that leaves the JSON leaves the skill. " +
					"It is compared by what it means: the order of keys, `4.90` for `4.9`, and the order of what Amazon keeps in no order, such as interfaces, make no difference. " +
					"What a resource of a section has in the same skill can't be declared here. If the argument is removed, the skill keeps its values: " +
					"so a section can take them over in the apply after that.\n\n" +
					"It is sensitive because it may hold testing instructions with a test account. The plan says in a warning which values change; of them it hides testing instructions alone.",
			},
			forceDestroyName: schema.BoolAttribute{
				Optional: true,
				MarkdownDescription: "If true, destroy deletes the skill even if customers have it. Its certification, its reviews and its customers can't be restored. " +
					"To take effect it must have been applied before the destroy.",
			},
			skipDestroyName: schema.BoolAttribute{
				Optional: true,
				MarkdownDescription: "If true, destroy only forgets the resource and leaves the skill as it is. " +
					"To take effect it must have been applied before the destroy.",
			},
			entity.Timeouts: entity.TimeoutsAttribute(ctx),
		},
	}
}
