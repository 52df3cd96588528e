// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package datasources

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
)

// Vendor returns the vendor that is configured, or else that of the provider, or the
// only one of the account.
func Vendor(ctx context.Context, backend entity.Backend, configured types.String) (string, error) {
	if vendor := configured.ValueString(); vendor != "" {
		return vendor, nil
	}
	return backend.Account.VendorID(ctx)
}
