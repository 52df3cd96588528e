// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package entity

import "github.com/hashicorp/terraform-plugin-framework/types"

// TextOrNull is a text, or null if Amazon gave none.
func TextOrNull(text string) types.String {
	if text == "" {
		return types.StringNull()
	}
	return types.StringValue(text)
}
