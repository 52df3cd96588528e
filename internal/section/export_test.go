// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	computedschema "github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// The tests in section_test judge the real sections, which import this package.
// What they need of its inside is here.

// Report is what the user reads of an error.
func Report(definition Definition, verb, skill string, err error, sent document.Value, timeout string) diag.Diagnostics {
	r := sectionResource{section: build(definition)}
	var diags diag.Diagnostics
	r.report(&diags, failure{verb: verb, skill: skill, err: err, sent: sent, timeout: timeout})
	return diags
}

// OwnerOf names the resource type that owns what a property path names.
func OwnerOf(property string) string { return ownerOf(property) }

// Computed makes the attributes of a data source.
func Computed(attributes map[string]schema.Attribute) map[string]computedschema.Attribute {
	return computed(attributes)
}
