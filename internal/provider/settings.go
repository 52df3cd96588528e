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
	"github.com/hashicorp/terraform-plugin-framework/types"
)

const (
	defaultMaxRetries     = 5
	defaultRequestTimeout = 60 * time.Second

	// tokenHostVariable is the ASK CLI's; it names a host, to which the CLI adds
	// the path.
	tokenHostVariable = "ASK_LWA_TOKEN_HOST"
	tokenPath         = "/auth/o2/token"
)

// The environment variables of each argument, the first one that is set wins.
// They are those of the ASK CLI 2, of its predecessor, and of the tools around it.
var (
	accessTokenVariables  = []string{"ASK_ACCESS_TOKEN", "LWA_ACCESS_TOKEN"}
	refreshTokenVariables = []string{"ASK_REFRESH_TOKEN", "LWA_REFRESH_TOKEN"}
	clientIDVariables     = []string{"ASK_LWA_CLIENT_ID", "LWA_CLIENT_ID"}
	clientSecretVariables = []string{"ASK_LWA_CLIENT_CONFIRMATION", "ASK_LWA_CLIENT_SECRET", "LWA_CLIENT_SECRET"}
	profileVariables      = []string{"ASK_DEFAULT_PROFILE"}
	vendorIDVariables     = []string{"ASK_VENDOR_ID"}
	endpointVariables     = []string{"ASK_SMAPI_SERVER_BASE_URL"}
)

// fromVariables returns the first of the variables that is set and not empty.
func fromVariables(variables []string) string {
	for _, variable := range variables {
		if value := os.Getenv(variable); value != "" {
			return value
		}
	}
	return ""
}

// setting returns an argument, or else its environment variable, or "".
func setting(argument types.String, variables []string) string {
	if value := argument.ValueString(); value != "" {
		return value
	}
	return fromVariables(variables)
}

func tokenURL(argument types.String) string {
	if value := argument.ValueString(); value != "" {
		return value
	}
	if host := os.Getenv(tokenHostVariable); host != "" {
		return strings.TrimRight(host, "/") + tokenPath
	}
	return ""
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
