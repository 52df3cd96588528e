// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"
	"fmt"
	"os"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
	"github.com/hashicorp/terraform-plugin-log/tflog"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa/wire"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/resources/paidskillpricing"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/siblings"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

func (p *alexa) Configure(ctx context.Context, req provider.ConfigureRequest, resp *provider.ConfigureResponse) {
	var a arguments
	resp.Diagnostics.Append(req.Config.Get(ctx, &a)...)
	if resp.Diagnostics.HasError() {
		return
	}
	p.strictness.Set(modeOf(a.Validation))
	// A number can always be converted.
	limit, _ := a.PriceLimit.ToTerraformValue(ctx)
	backend := &entity.Backend{Settings: map[string]tftypes.Value{paidskillpricing.PriceChangeLimit: limit}, Said: &entity.Said{}}
	resp.ResourceData, resp.ListResourceData, resp.DataSourceData = backend, backend, backend
	resp.EphemeralResourceData, resp.ActionData = backend, backend
	if name := a.unknown(); name != "" {
		resp.Diagnostics.AddAttributeWarning(path.Root(name), "The skills were not read for this plan", fmt.Sprintf(
			"%[1]s is known only after the apply, so Amazon was not asked what the skills have. This plan can't show what applying changes "+
				"of what is there already, nor what Amazon would refuse.\n\n"+
				"To see it, apply first what %[1]s comes from, with -target, and plan again.", name))
		return
	}

	resp.Diagnostics.Append(a.checkAddresses()...)
	if resp.Diagnostics.HasError() {
		return
	}

	userAgent := fmt.Sprintf("terraform-provider-alexa/%s Terraform/%s", p.version, req.TerraformVersion)
	logger := &logger{}
	tokenURL, _ := a.tokenURL()
	transport, err := wire.TransportThrough(proxyVariable, os.Getenv(proxyVariable))
	if err != nil {
		resp.Diagnostics.AddError("Unable to configure the provider", err.Error()+".")
		return
	}
	found, diags := a.credentials(lwa.Connection{TokenURL: tokenURL, Transport: transport, UserAgent: userAgent, Log: logger.log})
	resp.Diagnostics.Append(diags...)
	logger.secrets = found.Secrets
	endpoint, _ := a.endpoint()

	client, err := smapi.New(smapi.Config{
		Endpoint:       endpoint,
		TokenSource:    found.Tokens,
		Credentials:    found.Origin,
		Transport:      transport,
		UserAgent:      userAgent,
		MaxRetries:     maxRetries(a),
		RequestTimeout: requestTimeout(a),
		Log:            logger.log,
	})
	if err != nil {
		resp.Diagnostics.AddError("Unable to configure the provider", err.Error()+".")
	}
	if resp.Diagnostics.HasError() {
		return
	}
	backend.Certification = reconcile.NewCertification(client, reconcile.NewAccount(client, found.VendorID.Value), maxRetries(a))
	explained := reconcile.NewLocked(client, backend.Certification)
	backend.Account = reconcile.NewAccount(explained, found.VendorID.Value)
	backend.Products = reconcile.NewProducts(explained, backend.Account.VendorID, maxRetries(a))
	backend.Linkings = reconcile.NewLinkings(explained, maxRetries(a))
	backend.BetaTests = reconcile.NewBetaTests(client, maxRetries(a), p.batchWindow)
	backend.Models = reconcile.NewModels(explained, maxRetries(a))
	backend.Siblings = siblings.Open(endpoint)
	backend.Manifests = reconcile.New(reconcile.Config{
		Store:       reconcile.NewManifests(explained, skillmanifest.Open, skillmanifest.Wrap),
		Retries:     maxRetries(a),
		BatchWindow: p.batchWindow,
	})
}

// checkAddresses says what is wrong with an address on the argument for it,
// before a secret is sent there. What came from the environment is called by
// the name of the variable, where it has to be corrected.
func (a arguments) checkAddresses() diag.Diagnostics {
	var diags diag.Diagnostics
	for _, address := range []struct {
		argument string
		setting  func() (value, setting string)
	}{{"endpoint", a.endpoint}, {"token_url", a.tokenURL}} {
		value, setting := address.setting()
		if value == "" {
			continue
		}
		if _, err := wire.CheckURL(setting, value); err != nil {
			diags.AddAttributeError(path.Root(address.argument), "Unable to configure the provider", err.Error()+".")
		}
	}
	return diags
}

func maxRetries(a arguments) int {
	if a.MaxRetries.IsNull() {
		return defaultMaxRetries
	}
	return int(a.MaxRetries.ValueInt64())
}

func requestTimeout(a arguments) time.Duration {
	// The validator has seen to it that what is configured is a duration.
	if configured, err := time.ParseDuration(a.RequestTimeout.ValueString()); err == nil {
		return configured
	}
	return defaultRequestTimeout
}

// logger writes to Terraform's log, with everything masked that must not be
// there, wherever it may turn up.
type logger struct {
	secrets []string
}

func (l *logger) log(ctx context.Context, message string, fields map[string]any) {
	ctx = tflog.MaskAllFieldValuesStrings(ctx, l.secrets...)
	ctx = tflog.MaskMessageStrings(ctx, l.secrets...)
	tflog.Debug(ctx, message, fields)
}
