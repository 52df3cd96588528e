// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package skillcredentials is the ephemeral resource of the credentials with which
// the backend of a skill sends messages and events to it.
package skillcredentials

import (
	"context"
	"errors"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/ephemeral"
	"github.com/hashicorp/terraform-plugin-framework/ephemeral/schema"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/validators"
)

const (
	typeName = "alexa_skill_credentials"
	unable   = "Unable to read the credentials of the skill"
)

var _ ephemeral.EphemeralResourceWithConfigure = &resource{}

// New makes the ephemeral resource.
func New() ephemeral.EphemeralResource { return &resource{} }

// resource needs neither Renew nor Close: the credentials don't end, and are the
// same at each read.
type resource struct {
	backend entity.Backend
}

type attributes struct {
	SkillID      types.String `tfsdk:"skill_id"`
	ClientID     types.String `tfsdk:"client_id"`
	ClientSecret types.String `tfsdk:"client_secret"`
}

func (r *resource) Metadata(_ context.Context, _ ephemeral.MetadataRequest, resp *ephemeral.MetadataResponse) {
	resp.TypeName = typeName
}

func (r *resource) Schema(_ context.Context, _ ephemeral.SchemaRequest, resp *ephemeral.SchemaResponse) {
	resp.Schema = schema.Schema{
		MarkdownDescription: "Reads the client ID and the client secret of a skill, with which its backend gets tokens from Login with Amazon " +
			"to send messages and proactive events to the skill. They are in no state and no plan.\n\n" +
			"Amazon calls them skill messaging credentials. They are not those of account linking, and not the security profile that the provider logs in with. " +
			"Amazon makes them, and has no operation that exchanges them.\n\n" + entity.EphemeralUnknown,
		Attributes: map[string]schema.Attribute{
			entity.SkillID: schema.StringAttribute{
				Required:            true,
				MarkdownDescription: entity.SkillIDDescription,
				Validators:          []validator.String{validators.SkillID()},
			},
			"client_id":     schema.StringAttribute{Computed: true, MarkdownDescription: "The client ID of the skill."},
			"client_secret": schema.StringAttribute{Computed: true, Sensitive: true, MarkdownDescription: "The client secret of the skill."},
		},
	}
}

func (r *resource) Configure(_ context.Context, req ephemeral.ConfigureRequest, resp *ephemeral.ConfigureResponse) {
	resp.Diagnostics.Append(r.backend.Configure(req.ProviderData, typeName)...)
}

// Open asks Amazon, each time. While an argument of the provider is not known, nor
// are the credentials.
func (r *resource) Open(ctx context.Context, req ephemeral.OpenRequest, resp *ephemeral.OpenResponse) {
	var wanted attributes
	resp.Diagnostics.Append(req.Config.Get(ctx, &wanted)...)
	if resp.Diagnostics.HasError() {
		return
	}
	if r.backend.Account == nil {
		wanted.ClientID, wanted.ClientSecret = types.StringUnknown(), types.StringUnknown()
		resp.Diagnostics.Append(resp.Result.Set(ctx, wanted)...)
		return
	}
	id := wanted.SkillID.ValueString()
	found, err := r.backend.Account.SkillCredentials(ctx, id)
	switch {
	case errors.Is(err, reconcile.ErrNotFound):
		r.reportMissing(ctx, &resp.Diagnostics, id)
	case err != nil:
		report(&resp.Diagnostics, id, err)
	default:
		wanted.ClientID, wanted.ClientSecret = types.StringValue(found.ClientID), types.StringValue(found.ClientSecret)
		resp.Diagnostics.Append(resp.Result.Set(ctx, wanted)...)
	}
}

// reportMissing says whether it is the credentials or the skill that is missing:
// Amazon's answer is the same, while a manifest tells.
func (r *resource) reportMissing(ctx context.Context, diags *diag.Diagnostics, id string) {
	_, unread := r.backend.Manifests.Read(ctx, id, reconcile.Development)
	switch {
	case errors.Is(unread, reconcile.ErrNotFound):
		diags.AddAttributeError(path.Root(entity.SkillID), unable, entity.UnknownSkill(id, unread))
	case unread != nil:
		report(diags, id, unread)
	default:
		diags.AddAttributeError(path.Root(entity.SkillID), unable, fmt.Sprintf("skill_id: the skill %s exists, but has no messaging credentials.\n\n"+
			"Amazon makes them for skills that may send messages or events. The page Permissions of the developer console shows them where there are any.", id))
	}
}

func report(diags *diag.Diagnostics, id string, err error) {
	diags.AddError(unable, fmt.Sprintf("%s.\n\n%s", entity.SkillError(id, err), entity.Advice(err, "")))
}
