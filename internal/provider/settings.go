// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/schema/validator"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
)

const (
	defaultMaxRetries     = 5
	defaultRequestTimeout = 60 * time.Second

	// tokenHostVariable is the ASK CLI's; it names a host, to which the CLI adds
	// the path.
	tokenHostVariable = "ASK_LWA_TOKEN_HOST"
	tokenPath         = "/auth/o2/token"
)

// proxyVariable is the ASK CLI's, and goes before HTTPS_PROXY.
const proxyVariable = "ASK_CLI_PROXY"

// endpoint is where the Skill Management API is, by the argument or by the
// variable, and how a message calls the place where it was set.
func (a arguments) endpoint() (value, setting string) {
	if value := a.Endpoint.ValueString(); value != "" {
		return value, "endpoint"
	}
	return os.Getenv(entity.EndpointVariable), entity.EndpointVariable
}

// tokenURL is the same for Login with Amazon.
func (a arguments) tokenURL() (value, setting string) {
	if value := a.TokenURL.ValueString(); value != "" {
		return value, "token_url"
	}
	if host := os.Getenv(tokenHostVariable); host != "" {
		return strings.TrimRight(host, "/") + tokenPath, tokenHostVariable
	}
	return "", ""
}

// duration judges an argument such as "60s".
type duration struct{}

// Description documents the validator.
func (duration) Description(context.Context) string {
	return `Must be a duration above zero, such as "60s" or "2m".`
}

// MarkdownDescription documents the validator.
func (v duration) MarkdownDescription(ctx context.Context) string { return v.Description(ctx) }

// ValidateString judges the duration.
func (v duration) ValidateString(ctx context.Context, req validator.StringRequest, resp *validator.StringResponse) {
	if req.ConfigValue.IsNull() || req.ConfigValue.IsUnknown() {
		return
	}
	if parsed, err := time.ParseDuration(req.ConfigValue.ValueString()); err != nil || parsed <= 0 {
		resp.Diagnostics.AddAttributeError(req.Path, "Invalid duration",
			fmt.Sprintf("%s: %q does not fit. %s", req.Path, req.ConfigValue.ValueString(), v.Description(ctx)))
	}
}

// shortDuration writes 60s rather than 1m0s.
func shortDuration(d time.Duration) string { return fmt.Sprintf("%ds", int(d.Seconds())) }
