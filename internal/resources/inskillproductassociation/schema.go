// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package inskillproductassociation

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/validators"
)

// The attributes of the resource, besides timeouts.
const (
	productIDName   = "product_id"
	skipDestroyName = "skip_destroy"
)

const description = "Associates an in-skill product with a skill, which sells it then: in the `development` stage at once, and to customers once the skill is certified with it. " +
	"A product can be associated with several skills, each by a resource of its own.\n\n" +
	"Amazon associates a product with a skill only when the product is complete; what it lacks is a warning of `alexa_in_skill_product`. To associate what is associated already is no error.\n\n" +
	"Destroy disassociates the product, before the product itself is deleted, which Terraform sees to where `product_id` is taken from the product's resource. " +
	"Amazon disassociates nothing that is live: the plan warns of it, and the apply fails. To retire such a product, set `purchasable_state = \"NOT_PURCHASABLE\"` in it and certify the skill again: " +
	"nobody can buy it any more, and whoever has bought it keeps it. To let Terraform forget the association, use a `removed` block with `destroy = false`, " +
	"`lifecycle { destroy = false }` where the CLI has it, or `skip_destroy`."

// Schema describes the resource.
func (r *associationResource) Schema(ctx context.Context, _ resource.SchemaRequest, resp *resource.SchemaResponse) {
	replaces := []planmodifier.String{stringplanmodifier.RequiresReplace()}
	resp.Schema = schema.Schema{
		MarkdownDescription: description,
		Attributes: map[string]schema.Attribute{
			productIDName: schema.StringAttribute{
				Required: true, PlanModifiers: replaces, Validators: []validator.String{validators.NotEmpty()},
				MarkdownDescription: "The ID of the in-skill product, such as `amzn1.adg.product.00000000-0000-0000-0000-000000000000`. A change replaces the association.",
			},
			entity.SkillID: schema.StringAttribute{
				Required: true, PlanModifiers: replaces, Validators: []validator.String{validators.SkillID()},
				MarkdownDescription: entity.SkillIDDescription + " A change replaces the association.",
			},
			skipDestroyName: schema.BoolAttribute{
				Optional: true,
				MarkdownDescription: "If true, destroy only forgets the resource and leaves the product associated with the skill. " +
					"To take effect it must have been applied before the destroy.",
			},
			entity.Timeouts: entity.TimeoutsAttribute(ctx),
		},
	}
}
