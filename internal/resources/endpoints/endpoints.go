// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package endpoints has the attributes that say where Amazon sends what it has
// for a skill. Several sections of the manifest have them in the same form.
package endpoints

import (
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/validators"
)

// Attributes are those of one endpoint, with [Validators] for the object as a
// whole.
var Attributes = map[string]schema.Attribute{
	"uri": schema.StringAttribute{
		Optional:            true,
		MarkdownDescription: "Required. The ARN of an AWS Lambda function, or an address that begins with `https://`.",
		Validators:          []validator.String{validators.NotEmpty()},
	},
	"ssl_certificate_type": schema.StringAttribute{
		Optional: true,
		MarkdownDescription: "What kind of certificate an `https://` address has: `" + strings.Join(rules.CertificateTypes, "`, `") + "`. " +
			"Amazon wants to be told for every such address, and for no ARN. `SelfSigned` is for tests, certification refuses it.",
		Validators: []validator.String{validators.NotEmpty()},
	},
}

// Validators ask for what an endpoint can't be without.
var Validators = []validator.Object{validators.Requires("endpoint-complete", "uri")}

// Regions are the endpoints for parts of the world that have their own.
var Regions = schema.MapNestedAttribute{
	Optional: true,
	MarkdownDescription: "Endpoints for customers in one part of the world, by region: `" + strings.Join(rules.Regions, "`, `") + "` " +
		"(North America, Europe and India, the Far East). The others are served by `endpoint`.",
	Validators: []validator.Map{validators.Entries()},
	NestedObject: schema.NestedAttributeObject{
		Attributes: map[string]schema.Attribute{
			"endpoint": schema.SingleNestedAttribute{
				Optional:            true,
				MarkdownDescription: "Required. The endpoint of the region.",
				Attributes:          Attributes,
				Validators:          Validators,
			},
		},
		Validators: []validator.Object{validators.Requires("endpoint-complete", "endpoint")},
	},
}
