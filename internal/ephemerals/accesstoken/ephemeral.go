// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package accesstoken is the ephemeral resource of the access token that the
// provider itself would use.
package accesstoken

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/ephemeral"
	"github.com/hashicorp/terraform-plugin-framework/ephemeral/schema"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
)

const (
	typeName = "alexa_access_token"
	unable   = "Unable to get an access token"
)

var _ ephemeral.EphemeralResourceWithConfigure = &resource{}

// New makes the ephemeral resource.
func New() ephemeral.EphemeralResource { return &resource{} }

// resource needs neither Renew nor Close: Terraform can't exchange a value that it
// has handed on, and Amazon's tokens end by themselves.
type resource struct {
	backend entity.Backend
}

type attributes struct {
	AccessToken types.String `tfsdk:"access_token"`
	ExpiresAt   types.String `tfsdk:"expires_at"`
}

func (r *resource) Metadata(_ context.Context, _ ephemeral.MetadataRequest, resp *ephemeral.MetadataResponse) {
	resp.TypeName = typeName
}

func (r *resource) Schema(_ context.Context, _ ephemeral.SchemaRequest, resp *ephemeral.SchemaResponse) {
	resp.Schema = schema.Schema{
		MarkdownDescription: "Gives a Login with Amazon access token from the credentials of the provider, for what else speaks to Amazon in the same run. " +
			"It is in no state and no plan.\n\n" +
			"The token lives for at least half an hour more wherever a new one can be had, which takes a refresh token: a token that was given is handed on as it is. " +
			"It has no arguments. The plan and the apply get a token each.\n\n" + entity.EphemeralUnknown,
		Attributes: map[string]schema.Attribute{
			"access_token": schema.StringAttribute{
				Computed: true, Sensitive: true,
				MarkdownDescription: "The access token. Whoever has it may do with the account what the provider may.",
			},
			"expires_at": schema.StringAttribute{
				Computed:            true,
				MarkdownDescription: "When the token ends, such as `2026-01-02T15:04:05Z`; null where that is not known, as for a token that was given.",
			},
		},
	}
}

func (r *resource) Configure(_ context.Context, req ephemeral.ConfigureRequest, resp *ephemeral.ConfigureResponse) {
	resp.Diagnostics.Append(r.backend.Configure(req.ProviderData, typeName)...)
}

// Open gets a token. While an argument of the provider is not known, nor is the token.
func (r *resource) Open(ctx context.Context, _ ephemeral.OpenRequest, resp *ephemeral.OpenResponse) {
	if r.backend.Account == nil {
		resp.Diagnostics.Append(resp.Result.Set(ctx, attributes{AccessToken: types.StringUnknown(), ExpiresAt: types.StringUnknown()})...)
		return
	}
	token, err := r.backend.Account.AccessToken(ctx)
	if err != nil {
		resp.Diagnostics.AddError(unable, fmt.Sprintf("%s.\n\n%s", strings.TrimSuffix(err.Error(), "."), entity.Advice(err, "")))
		return
	}
	found := attributes{AccessToken: types.StringValue(token.Value)}
	if !token.ExpiresAt.IsZero() {
		found.ExpiresAt = types.StringValue(token.ExpiresAt.UTC().Format(time.RFC3339))
	}
	resp.Diagnostics.Append(resp.Result.Set(ctx, found)...)
}
