// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package inskillproductassociation

import (
	"context"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillid"
)

// ImportState takes over an association by the IDs of the product and the skill. It
// looks whether there is one at once instead of leaving that to the refresh that
// follows, because only here can it be said what is missing.
func (r *associationResource) ImportState(ctx context.Context, req resource.ImportStateRequest, resp *resource.ImportStateResponse) {
	product, skill, _ := strings.Cut(req.ID, "/")
	if req.ID == "" && req.Identity != nil {
		var productID, skillID types.String
		resp.Diagnostics.Append(req.Identity.GetAttribute(ctx, path.Root(productIDName), &productID)...)
		resp.Diagnostics.Append(req.Identity.GetAttribute(ctx, path.Root(entity.SkillID), &skillID)...)
		product, skill = productID.ValueString(), skillID.ValueString()
	}
	if product == "" || skill == "" {
		resp.Diagnostics.AddError(unable("import"), "The import names no product and skill. Give both IDs, with a slash between them: terraform import ADDRESS PRODUCT_ID/SKILL_ID")
		return
	}
	skill, err := skillid.Parse(skill)
	if err != nil {
		resp.Diagnostics.AddError(unable("import"), fmt.Sprintf("%s.\n\nNo request was made. Give both IDs, with a slash between them: terraform import ADDRESS PRODUCT_ID/SKILL_ID", err))
		return
	}
	p := pair{product, skill}
	p.identify(ctx, resp.Identity)
	resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root(productIDName), p.product)...)
	resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root(entity.SkillID), p.skill)...)
	if !r.Backend.RequireAccount(&resp.Diagnostics, unable("import"), "association") {
		return
	}
	switch associated, err := r.Backend.Products.IsAssociated(ctx, p.product, p.skill); {
	case err != nil:
		r.report(ctx, &resp.Diagnostics, failure{verb: "import", pair: p, err: err})
	case !associated:
		resp.Diagnostics.AddError(unable("import"), fmt.Sprintf(
			"In-skill product %s is not associated with skill %s, so there is nothing to import. To associate it, apply the resource without an import.", p.product, p.skill))
	}
}
