// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package entity

import (
	"context"
	"fmt"
	"time"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
)

const (
	// Timeouts is the attribute of every resource that bounds its operations.
	Timeouts = "timeouts"
	// defaultTimeout bounds a create, update or delete that is not configured.
	defaultTimeout = 10 * time.Minute
)

// TimeoutsAttribute is the schema of [Timeouts].
func TimeoutsAttribute(ctx context.Context) schema.Attribute {
	attribute := timeouts.Attributes(ctx, timeouts.Opts{
		Create: true, CreateDescription: timeoutDescription("create"),
		Update: true, UpdateDescription: timeoutDescription("update"),
		Delete: true, DeleteDescription: timeoutDescription("delete"),
	})
	if nested, ok := attribute.(schema.SingleNestedAttribute); ok {
		nested.MarkdownDescription = "How long operations may take."
		return nested
	}
	return attribute
}

func timeoutDescription(operation string) string {
	return fmt.Sprintf("How long the %s may take, waiting for Amazon included, as a duration such as \"30s\" or \"10m\" (the default).", operation)
}

// attributes is a plan or a state.
type attributes interface {
	GetAttribute(ctx context.Context, at path.Path, target any) diag.Diagnostics
}

// Timeout reads one of the configured timeouts: "create", "update" or "delete".
func Timeout(ctx context.Context, source attributes, operation string) (time.Duration, diag.Diagnostics) {
	var configured timeouts.Value
	diags := source.GetAttribute(ctx, path.Root(Timeouts), &configured)
	if diags.HasError() {
		return 0, diags
	}
	switch operation {
	case "create":
		return configured.Create(ctx, defaultTimeout)
	case "update":
		return configured.Update(ctx, defaultTimeout)
	default:
		return configured.Delete(ctx, defaultTimeout)
	}
}
