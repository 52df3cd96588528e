// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework-validators/int64validator"
	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/provider/schema"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/resources/paidskillpricing"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// arguments are the arguments of the provider block.
type arguments struct {
	AccessToken    types.String `tfsdk:"access_token"`
	RefreshToken   types.String `tfsdk:"refresh_token"`
	ClientID       types.String `tfsdk:"client_id"`
	ClientSecret   types.String `tfsdk:"client_secret"`
	Profile        types.String `tfsdk:"profile"`
	VendorID       types.String `tfsdk:"vendor_id"`
	Endpoint       types.String `tfsdk:"endpoint"`
	TokenURL       types.String `tfsdk:"token_url"`
	MaxRetries     types.Int64  `tfsdk:"max_retries"`
	RequestTimeout types.String `tfsdk:"request_timeout"`
	Validation     types.String `tfsdk:"validation"`
	PriceLimit     types.Number `tfsdk:"price_change_limit_percent"`
}

// unknown names an argument that requests depend on and that is not known before
// something else is applied, "" if all are.
func (a arguments) unknown() string {
	for _, argument := range []struct {
		name  string
		value attr.Value
	}{
		{"access_token", a.AccessToken}, {"refresh_token", a.RefreshToken}, {"client_id", a.ClientID}, {"client_secret", a.ClientSecret},
		{"profile", a.Profile}, {"vendor_id", a.VendorID}, {"endpoint", a.Endpoint}, {"token_url", a.TokenURL},
		{"max_retries", a.MaxRetries}, {"request_timeout", a.RequestTimeout}, {validationArgument, a.Validation},
	} {
		if argument.value.IsUnknown() {
			return argument.name
		}
	}
	return ""
}

func (p *alexa) Schema(_ context.Context, _ provider.SchemaRequest, resp *provider.SchemaResponse) {
	resp.Schema = schema.Schema{
		MarkdownDescription: "Manages Alexa skills, and what they sell, promise and publish: one resource for each section of a manifest, " +
			"and nothing of a section that has no resource.",
		Attributes: map[string]schema.Attribute{
			"access_token": schema.StringAttribute{
				Optional: true, Sensitive: true,
				MarkdownDescription: "A Login with Amazon access token, used as it is. It lives for an hour. " + fromEnvironment(lwa.AccessTokenVariables),
			},
			"refresh_token": schema.StringAttribute{
				Optional: true, Sensitive: true,
				MarkdownDescription: "A Login with Amazon refresh token, from which access tokens are fetched as needed. " +
					"Needs `client_id` and `client_secret` of the security profile that it was issued to; preferred over an access token given in the same way. " + fromEnvironment(lwa.RefreshTokenVariables),
			},
			"client_id": schema.StringAttribute{
				Optional:            true,
				MarkdownDescription: "The client ID of your Login with Amazon security profile. " + fromEnvironment(lwa.ClientIDVariables),
			},
			"client_secret": schema.StringAttribute{
				Optional: true, Sensitive: true,
				MarkdownDescription: "The client secret of your Login with Amazon security profile. " + fromEnvironment(lwa.ClientSecretVariables),
			},
			"profile": schema.StringAttribute{
				Optional: true,
				MarkdownDescription: "The profile of the ASK CLI (`~/.ask/cli_config`, which is only read) that credentials come from where the provider block has no tokens; `default` if there is one. " +
					"Written in the provider block it wins over tokens and a vendor in the environment. Its access token is used while it lives; it is renewed only with a `client_id` written beside it. " +
					fromEnvironment(lwa.ProfileVariables),
			},
			"vendor_id": schema.StringAttribute{
				Optional:            true,
				MarkdownDescription: "The vendor whose skills are listed, and for which the schema of the manifest is read. Found out where the account belongs to exactly one. " + fromEnvironment(lwa.VendorIDVariables),
			},
			"endpoint": schema.StringAttribute{
				Optional: true,
				MarkdownDescription: fmt.Sprintf("Where the Skill Management API is; `%s` by default. `http://` is allowed for this machine only. ", smapi.DefaultEndpoint) +
					fromEnvironment([]string{entity.EndpointVariable}),
			},
			"token_url": schema.StringAttribute{
				Optional: true,
				MarkdownDescription: fmt.Sprintf("Where access tokens are fetched; `%s` by default. `http://` is allowed for this machine only. "+
					"Can also be set by the environment variable `%s`, followed by `%s`.", lwa.DefaultTokenURL, tokenHostVariable, tokenPath),
			},
			"max_retries": schema.Int64Attribute{
				Optional: true,
				MarkdownDescription: fmt.Sprintf("How often a request is repeated after an error of Amazon's servers or of the network; %d by default. "+
					"Being asked to slow down is not an error: such a request is repeated until the operation's timeout.", defaultMaxRetries),
				Validators: []validator.Int64{int64validator.AtLeast(0)},
			},
			"request_timeout": schema.StringAttribute{
				Optional:            true,
				MarkdownDescription: fmt.Sprintf("How long a single request may take, as a duration such as \"30s\"; \"%s\" by default.", shortDuration(defaultRequestTimeout)),
				Validators:          []validator.String{duration{}},
			},
			paidskillpricing.PriceChangeLimit: schema.NumberAttribute{
				Optional:            true,
				MarkdownDescription: "The largest change of a price that a plan may make, up or down, in percent: it counts for every `alexa_paid_skill_pricing` that sets none of its own.",
				Validators:          []validator.Number{paidskillpricing.LimitValidator()},
			},
			validationArgument: schema.StringAttribute{
				Optional: true,
				MarkdownDescription: "How strictly the built-in rules are applied: `strict` (the default) as the guide \"Rules\" lists them; `warn` turns their errors into warnings, " +
					"for a word that Amazon has introduced since; `off` says nothing of them. What no manifest could be made of is an error in any case.",
				Validators: []validator.String{stringvalidator.OneOf(modeNames()...)},
			},
		},
	}
}

func fromEnvironment(variables []string) string {
	text := "Can also be set by the environment variable"
	for i, variable := range variables {
		if i > 0 {
			text += " or"
		}
		text += " `" + variable + "`"
	}
	return text + "."
}
