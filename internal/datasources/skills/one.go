// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skills

import (
	"context"
	"errors"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/validators"
)

const (
	oneType      = "alexa_skill"
	unableToRead = "Unable to read the skill"
)

var _ datasource.DataSourceWithConfigure = &one{}

// NewOne makes the data source of one skill.
func NewOne() datasource.DataSource { return &one{} }

type one struct {
	backend entity.Backend
}

type oneAttributes struct {
	skill
	VendorID string       `tfsdk:"vendor_id"`
	ASIN     types.String `tfsdk:"asin"`
}

func (o *one) Metadata(_ context.Context, _ datasource.MetadataRequest, resp *datasource.MetadataResponse) {
	resp.TypeName = oneType
}

func (o *one) Schema(_ context.Context, _ datasource.SchemaRequest, resp *datasource.SchemaResponse) {
	attributes := fields()
	attributes["skill_id"] = schema.StringAttribute{
		Required:            true,
		MarkdownDescription: entity.SkillIDDescription,
		Validators:          []validator.String{validators.SkillID()},
	}
	attributes["vendor_id"] = schema.StringAttribute{Computed: true, MarkdownDescription: "The vendor that has the skill."}
	attributes["asin"] = schema.StringAttribute{Computed: true, MarkdownDescription: "What the skill is called in Amazon's shop; null if it was never published."}
	resp.Schema = schema.Schema{
		MarkdownDescription: "Reads what Amazon's list of skills says of one of them: its names, its stages and whether it is published. " +
			"Where the provider has no vendor, the list of each vendor of the account is asked for it.",
		Attributes: attributes,
	}
}

func (o *one) Configure(_ context.Context, req datasource.ConfigureRequest, resp *datasource.ConfigureResponse) {
	resp.Diagnostics.Append(o.backend.Configure(req.ProviderData, oneType)...)
}

// Read asks Amazon, each time.
func (o *one) Read(ctx context.Context, req datasource.ReadRequest, resp *datasource.ReadResponse) {
	var id types.String
	resp.Diagnostics.Append(req.Config.GetAttribute(ctx, path.Root("skill_id"), &id)...)
	if resp.Diagnostics.HasError() || o.backend.IsLater(req, resp, unableToRead) {
		return
	}
	found, err := o.backend.Account.FindSkill(ctx, id.ValueString())
	switch {
	case errors.Is(err, reconcile.ErrNotFound):
		o.reportMissing(ctx, &resp.Diagnostics, id.ValueString())
	case err != nil:
		report(&resp.Diagnostics, id.ValueString(), err)
	default:
		resp.Diagnostics.Append(resp.State.Set(ctx, oneAttributes{skill: skillOf(found), VendorID: found.VendorID, ASIN: entity.TextOrNull(found.ASIN())})...)
	}
}

// reportMissing says why a skill is not in the list: the list lags behind, and has
// the skills of one vendor only, while a manifest can be read at once.
func (o *one) reportMissing(ctx context.Context, diags *diag.Diagnostics, id string) {
	_, unread := o.backend.Manifests.Read(ctx, id, reconcile.Development)
	switch {
	case errors.Is(unread, reconcile.ErrNotFound):
		diags.AddAttributeError(path.Root("skill_id"), unableToRead, entity.UnknownSkill(id, unread))
	case unread != nil:
		report(diags, id, unread)
	default:
		diags.AddAttributeError(path.Root("skill_id"), unableToRead, fmt.Sprintf("skill_id: the skill %s exists, but Amazon does not list it.\n\n"+
			"A skill that was created a moment ago is listed a little later: run Terraform again. Otherwise it is another vendor's: leave out vendor_id in the provider block and ASK_VENDOR_ID, or set it to that vendor.", id))
	}
}

func report(diags *diag.Diagnostics, id string, err error) {
	diags.AddError(unableToRead, fmt.Sprintf("%s.\n\n%s", entity.SkillError(id, err), entity.Advice(err, "")))
}
