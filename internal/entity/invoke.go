// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package entity

import (
	"context"
	"time"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/action/timeouts"
	"github.com/hashicorp/terraform-plugin-framework/action/schema"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
)

// InvokeTimeoutAttribute is the schema of [Timeouts] of an action.
func InvokeTimeoutAttribute(ctx context.Context) schema.Attribute {
	attribute := timeouts.AttributesWithOpts(ctx, timeouts.Opts{InvokeDescription: timeoutDescription("invocation")})
	if nested, ok := attribute.(schema.SingleNestedAttribute); ok {
		nested.MarkdownDescription = "How long the action may take."
		return nested
	}
	return attribute
}

// InvokeTimeout reads the configured timeout of an action.
func InvokeTimeout(ctx context.Context, source attributes) (time.Duration, diag.Diagnostics) {
	var configured timeouts.Value
	diags := source.GetAttribute(ctx, path.Root(Timeouts), &configured)
	if diags.HasError() {
		return 0, diags
	}
	return configured.Invoke(ctx, defaultTimeout)
}
