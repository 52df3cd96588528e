// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package products has the data source of the in-skill products that there are: those of
// a vendor, or those that are associated with a skill.
package products

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"iter"
	"maps"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/datasources"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/validators"
)

type attributes struct {
	SkillID  types.String `tfsdk:"skill_id"`
	Stage    types.String `tfsdk:"stage"`
	VendorID types.String `tfsdk:"vendor_id"`
	Products []product    `tfsdk:"products"`
}

// product is what Amazon's list says of a product.
type product struct {
	ProductID        string            `tfsdk:"product_id"`
	ReferenceName    types.String      `tfsdk:"reference_name"`
	Type             types.String      `tfsdk:"type"`
	Status           types.String      `tfsdk:"status"`
	PurchasableState types.String      `tfsdk:"purchasable_state"`
	NameByLocale     map[string]string `tfsdk:"name_by_locale"`
}

// New makes the data source.
var New = datasources.Define(datasources.Definition[attributes]{
	TypeName: "alexa_in_skill_products",
	Unable:   "Unable to list the in-skill products",
	Description: "Lists in-skill products, one request for fifty of them: those that are associated with a skill, or else all of a vendor at the `development` stage. " +
		"They come in the order of their reference names, and of their IDs where several have the same.\n\n" +
		"A skill that lacks the stage has no products there; one that does not exist is an error. Amazon's list lags behind: a product that was created a moment ago may be missing from it.",
	Schema: map[string]schema.Attribute{
		entity.SkillID: schema.StringAttribute{
			Optional: true, Validators: []validator.String{validators.SkillID(), stringvalidator.ConflictsWith(path.MatchRoot("vendor_id"))},
			MarkdownDescription: "The skill whose products are listed. Without it all of the vendor are.",
		},
		"stage": schema.StringAttribute{
			Optional: true, Computed: true, Validators: []validator.String{
				stringvalidator.OneOf(string(reconcile.Development), string(reconcile.Live)), stringvalidator.AlsoRequires(path.MatchRoot(entity.SkillID)),
			},
			MarkdownDescription: fmt.Sprintf("The stage of the skill: `%s` (the default), or `%s`, which customers have. It needs `skill_id`.", reconcile.Development, reconcile.Live),
		},
		"vendor_id": schema.StringAttribute{
			Optional: true, Computed: true, Validators: []validator.String{stringvalidator.LengthAtLeast(1)},
			MarkdownDescription: entity.VendorIDDescription + " With `skill_id` it is null.",
		},
		"products": schema.ListNestedAttribute{
			Computed: true, MarkdownDescription: "The products.",
			NestedObject: schema.NestedAttributeObject{Attributes: fields},
		},
	},
	Read: read,
})

// fields are what is read of a product.
var fields = map[string]schema.Attribute{
	"product_id":     schema.StringAttribute{Computed: true, MarkdownDescription: "The ID of the product."},
	"reference_name": schema.StringAttribute{Computed: true, MarkdownDescription: "What the skill's code calls the product."},
	"type":           schema.StringAttribute{Computed: true, MarkdownDescription: "How customers pay: `SUBSCRIPTION`, `ENTITLEMENT` (once) or `CONSUMABLE` (as often as they like)."},
	"status": schema.StringAttribute{
		Computed:            true,
		MarkdownDescription: "How far the product is: `INCOMPLETE`, `COMPLETE` (not certified, or edited since it was published), `CERTIFICATION`, `PUBLISHED`, or `SUPPRESSED`.",
	},
	"purchasable_state": schema.StringAttribute{Computed: true, MarkdownDescription: "`PURCHASABLE`, or `NOT_PURCHASABLE`: nobody can buy it any more."},
	"name_by_locale":    schema.MapAttribute{Computed: true, ElementType: types.StringType, MarkdownDescription: "What the product is called in each of its languages (`en-US`)."},
}

// read lists the products of the skill, or else of the vendor.
func read(ctx context.Context, backend entity.Backend, wanted *attributes) error {
	if wanted.Stage.IsNull() {
		wanted.Stage = types.StringValue(string(reconcile.Development))
	}
	if wanted.SkillID.IsNull() {
		return readVendor(ctx, backend, wanted)
	}
	err := readSkill(ctx, backend, wanted)
	if errors.Is(err, reconcile.ErrNotFound) {
		return datasources.OfSkill(wanted.SkillID.ValueString(), err)
	}
	return err
}

func readVendor(ctx context.Context, backend entity.Backend, wanted *attributes) error {
	vendor, err := datasources.Vendor(ctx, backend, wanted.VendorID)
	if err != nil {
		return err
	}
	wanted.VendorID = types.StringValue(vendor)
	wanted.Products, err = collect(backend.Products.OfVendor(ctx, vendor, ""))
	return err
}

// readSkill lists the products of a skill. Where there are none, Amazon may answer as
// for a skill that does not exist, so that is asked for then.
func readSkill(ctx context.Context, backend entity.Backend, wanted *attributes) error {
	var err error
	wanted.Products, err = collect(backend.Products.OfSkill(ctx, wanted.SkillID.ValueString(), reconcile.Stage(wanted.Stage.ValueString())))
	if err != nil || len(wanted.Products) > 0 {
		return err
	}
	_, err = backend.Manifests.Read(ctx, wanted.SkillID.ValueString(), reconcile.Development)
	return err
}

// collect reads a list, and puts it in order.
func collect(list iter.Seq2[reconcile.ProductSummary, error]) ([]product, error) {
	found := map[string]product{}
	for summary, err := range list {
		if err != nil {
			return nil, err
		}
		names := map[string]string{}
		maps.Copy(names, summary.NameByLocale)
		found[summary.ProductID] = product{
			ProductID: summary.ProductID, ReferenceName: entity.TextOrNull(summary.ReferenceName), Type: entity.TextOrNull(summary.Type),
			Status: entity.TextOrNull(summary.Status), PurchasableState: entity.TextOrNull(summary.PurchasableState), NameByLocale: names,
		}
	}
	products := slices.AppendSeq([]product{}, maps.Values(found))
	slices.SortFunc(products, func(a, b product) int {
		return cmp.Or(cmp.Compare(a.ReferenceName.ValueString(), b.ReferenceName.ValueString()), cmp.Compare(a.ProductID, b.ProductID))
	})
	return products, nil
}
