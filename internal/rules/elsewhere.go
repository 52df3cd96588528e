// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

// elsewhere says where a place of the manifest is changed that is not of the
// resource which reports something: in the resource that owns it, if there is one.
// A message that asks to change such a place ends with it.
func elsewhere(place document.Pointer) string {
	if owner := skillmanifest.OwnerOf(place); owner != "" {
		return "in " + owner + ", or in the developer console"
	}
	return "in the developer console, or with the tool that maintains it"
}
