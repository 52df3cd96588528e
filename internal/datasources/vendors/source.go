// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package vendors is the data source of the developer accounts that the owner of
// the credentials belongs to.
package vendors

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/datasources"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
)

type attributes struct {
	Vendors []vendor `tfsdk:"vendors"`
}

type vendor struct {
	ID    string   `tfsdk:"id"`
	Name  string   `tfsdk:"name"`
	Roles []string `tfsdk:"roles"`
}

// New makes the data source.
var New = datasources.Define(datasources.Definition[attributes]{
	TypeName:    "alexa_vendors",
	Unable:      "Unable to list the vendors",
	Description: "Lists the vendors, which is what Amazon calls developer accounts, that the owner of the credentials belongs to. It has no arguments.",
	Schema: map[string]schema.Attribute{
		"vendors": schema.ListNestedAttribute{
			Computed:            true,
			MarkdownDescription: "The vendors, in Amazon's order.",
			NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{
				"id":   schema.StringAttribute{Computed: true, MarkdownDescription: "The ID of the vendor, for `vendor_id`."},
				"name": schema.StringAttribute{Computed: true, MarkdownDescription: "The name of the vendor."},
				"roles": schema.SetAttribute{
					Computed: true, ElementType: types.StringType,
					MarkdownDescription: "What the owner of the credentials may do there, such as `ROLE_ADMINISTRATOR`.",
				},
			}},
		},
	},
	Read: read,
})

// read takes over what Amazon lists.
func read(ctx context.Context, backend entity.Backend, wanted *attributes) error {
	found, err := backend.Account.Vendors(ctx)
	wanted.Vendors = []vendor{}
	for _, one := range found {
		wanted.Vendors = append(wanted.Vendors, vendor{ID: one.ID, Name: one.Name, Roles: append([]string{}, one.Roles...)})
	}
	return err
}
