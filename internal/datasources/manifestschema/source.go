// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package manifestschema is the data source of Amazon's own JSON Schema of the
// manifest, which knows what no provider can: today's values, and the beta
// features of a vendor.
package manifestschema

import (
	"context"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/datasources"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
)

const defaultOperation = "UPDATE_SKILL"

// operations are those that Amazon has a schema for (v1.skill.ResourceSchema in
// Amazon's ask-smapi-model).
var operations = []string{"CREATE_SKILL", "UPDATE_SKILL", "SUBMIT_SKILL", "ENABLE_SKILL"}

// attributes are the arguments of the data source and what it has read.
type attributes struct {
	VendorID  types.String `tfsdk:"vendor_id"`
	Operation types.String `tfsdk:"operation"`
	Schema    types.String `tfsdk:"schema"`
}

// New makes the data source.
var New = datasources.Define(datasources.Definition[attributes]{
	TypeName: "alexa_manifest_schema",
	Unable:   "Unable to read the schema of the manifest",
	Description: "Reads Amazon's own JSON Schema of the skill manifest: which values are allowed today and which fields an operation needs, " +
		"for this vendor and with the beta features that it takes part in. Use it to check a manifest before Amazon does.\n\n" +
		"The schema is read anew in every plan: two requests, and one more where the vendor has to be found out. Its layout is Amazon's and may change; nothing of it is interpreted here.",
	Schema: map[string]schema.Attribute{
		"vendor_id": schema.StringAttribute{
			Optional: true, Computed: true,
			MarkdownDescription: "The vendor that the schema is for. By default that of the provider, or else the only vendor that the account belongs to.",
			Validators:          []validator.String{stringvalidator.LengthAtLeast(1)},
		},
		"operation": schema.StringAttribute{
			Optional: true, Computed: true,
			MarkdownDescription: fmt.Sprintf("The operation that the schema is for: `%s`. A submission for certification needs more fields than an update. `%s` by default.",
				strings.Join(operations, "`, `"), defaultOperation),
			Validators: []validator.String{stringvalidator.OneOf(operations...)},
		},
		"schema": schema.StringAttribute{
			Computed:            true,
			MarkdownDescription: "The schema, as the JSON text that Amazon sent. Open it with `jsondecode`.",
		},
	},
	Read: read,
})

// read asks Amazon for the schema.
func read(ctx context.Context, backend entity.Backend, wanted *attributes) error {
	if wanted.Operation.IsNull() {
		wanted.Operation = types.StringValue(defaultOperation)
	}
	found, err := backend.Account.ManifestSchema(ctx, wanted.VendorID.ValueString(), wanted.Operation.ValueString())
	if err != nil {
		return &datasources.PlacedError{Text: fmt.Sprintf("%s.\n\n%s", strings.TrimSuffix(err.Error(), "."), entity.AdviceOr(err, advice))}
	}
	wanted.VendorID, wanted.Schema = types.StringValue(found.VendorID), types.StringValue(found.Text)
	return nil
}

const advice = "Check vendor_id, of the data source or of the provider (ASK_VENDOR_ID), and that the account behind the credentials is a member of that developer account. " +
	"If both are right, try again; if it stays, ask Amazon with the request id. Nothing but this data source depends on the schema: without it, all else works."
