// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
)

// The tests in section_test judge the real sections, which import this package.
// What they need of its inside is here.

// Report is what the user reads of an error.
func Report(definition Definition, verb, skill string, err error, sent document.Value, timeout string) diag.Diagnostics {
	r := sectionResource{section: build(definition)}
	var diags diag.Diagnostics
	r.report(&diags, mapped.Failure{Verb: verb, Key: skill, Err: err, Sent: sent, Timeout: timeout})
	return diags
}

// OwnerOf names the resource type that owns what a property path names.
func OwnerOf(property string) string { return ownerOf(property) }
