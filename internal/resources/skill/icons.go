// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skill

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// iconsKey is where the private state of a resource has the addresses under which Amazon
// serves the icons that were written.
const iconsKey = "icons"

// private is the private state of a resource.
type private interface {
	GetKey(ctx context.Context, key string) ([]byte, diag.Diagnostics)
	SetKey(ctx context.Context, key string, value []byte) diag.Diagnostics
}

// servedIcons returns what was remembered.
func servedIcons(ctx context.Context, from private) document.Value {
	// A key that is not there is no error, and what was written there is JSON.
	stored, _ := from.GetKey(ctx, iconsKey)
	icons, _ := document.Parse(stored)
	return icons
}

// rememberIcons keeps what was learnt of icons by a write.
func rememberIcons(ctx context.Context, in private, icons document.Value) {
	// A valid key and valid JSON are no error.
	_ = in.SetKey(ctx, iconsKey, icons.JSON())
}
