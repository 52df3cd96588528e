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
	"strings"

	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/validators"
)

const (
	typeName = "alexa_in_skill_products"
	unable   = "Unable to list the in-skill products"
)

var _ datasource.DataSourceWithConfigure = &source{}

// New makes the data source.
func New() datasource.DataSource { return &source{} }

type source struct {
	backend entity.Backend
}

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

func (s *source) Metadata(_ context.Context, _ datasource.MetadataRequest, resp *datasource.MetadataResponse) {
	resp.TypeName = typeName
}

func (s *source) Schema(_ context.Context, _ datasource.SchemaRequest, resp *datasource.SchemaResponse) {
	resp.Schema = schema.Schema{
		MarkdownDescription: "Lists in-skill products, one request for fifty of them: those that are associated with a skill, or else all of a vendor at the `development` stage. " +
			"They come in the order of their reference names, and of their IDs where several have the same.\n\n" +
			"A skill that lacks the stage has no products there; one that does not exist is an error. Amazon's list lags behind: a product that was created a moment ago may be missing from it.",
		Attributes: map[string]schema.Attribute{
			"skill_id": schema.StringAttribute{
				Optional: true, Validators: []validator.String{validators.SkillID(), stringvalidator.ConflictsWith(path.MatchRoot("vendor_id"))},
				MarkdownDescription: "The skill whose products are listed. Without it all of the vendor are.",
			},
			"stage": schema.StringAttribute{
				Optional: true, Computed: true, Validators: []validator.String{
					stringvalidator.OneOf(string(reconcile.Development), string(reconcile.Live)), stringvalidator.AlsoRequires(path.MatchRoot("skill_id")),
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
	}
}

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

func (s *source) Configure(_ context.Context, req datasource.ConfigureRequest, resp *datasource.ConfigureResponse) {
	resp.Diagnostics.Append(s.backend.Configure(req.ProviderData, typeName)...)
}

// Read asks Amazon, each time.
func (s *source) Read(ctx context.Context, req datasource.ReadRequest, resp *datasource.ReadResponse) {
	var wanted attributes
	resp.Diagnostics.Append(req.Config.Get(ctx, &wanted)...)
	if resp.Diagnostics.HasError() || s.backend.IsLater(req, resp, unable) {
		return
	}
	if wanted.Stage.IsNull() {
		wanted.Stage = types.StringValue(string(reconcile.Development))
	}
	var err error
	if wanted.SkillID.IsNull() {
		err = s.readVendor(ctx, &wanted)
	} else {
		err = s.readSkill(ctx, &wanted)
	}
	switch {
	case errors.Is(err, reconcile.ErrNotFound):
		resp.Diagnostics.AddAttributeError(path.Root("skill_id"), unable, entity.UnknownSkill(wanted.SkillID.ValueString(), err))
	case err != nil:
		resp.Diagnostics.AddError(unable, fmt.Sprintf("%s.\n\n%s", strings.TrimSuffix(err.Error(), "."), entity.Advice(err, "")))
	default:
		resp.Diagnostics.Append(resp.State.Set(ctx, wanted)...)
	}
}

func (s *source) readVendor(ctx context.Context, wanted *attributes) error {
	var err error
	vendor := wanted.VendorID.ValueString()
	if vendor == "" {
		if vendor, err = s.backend.Account.VendorID(ctx); err != nil {
			return err
		}
	}
	wanted.VendorID = types.StringValue(vendor)
	wanted.Products, err = collect(s.backend.Products.OfVendor(ctx, vendor, ""))
	return err
}

// readSkill lists the products of a skill. Where there are none, Amazon may answer as
// for a skill that does not exist, so that is asked for then.
func (s *source) readSkill(ctx context.Context, wanted *attributes) error {
	var err error
	wanted.Products, err = collect(s.backend.Products.OfSkill(ctx, wanted.SkillID.ValueString(), reconcile.Stage(wanted.Stage.ValueString())))
	if err != nil || len(wanted.Products) > 0 {
		return err
	}
	_, err = s.backend.Manifests.Read(ctx, wanted.SkillID.ValueString(), reconcile.Development)
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
