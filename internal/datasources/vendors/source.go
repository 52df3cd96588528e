// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package vendors is the data source of the developer accounts that the owner of
// the credentials belongs to.
package vendors

import (
	"context"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
)

const (
	typeName = "alexa_vendors"
	unable   = "Unable to list the vendors"
)

var _ datasource.DataSourceWithConfigure = &source{}

// New makes the data source.
func New() datasource.DataSource { return &source{} }

type source struct {
	backend entity.Backend
}

type attributes struct {
	Vendors []vendor `tfsdk:"vendors"`
}

type vendor struct {
	ID    string   `tfsdk:"id"`
	Name  string   `tfsdk:"name"`
	Roles []string `tfsdk:"roles"`
}

func (s *source) Metadata(_ context.Context, _ datasource.MetadataRequest, resp *datasource.MetadataResponse) {
	resp.TypeName = typeName
}

func (s *source) Schema(_ context.Context, _ datasource.SchemaRequest, resp *datasource.SchemaResponse) {
	resp.Schema = schema.Schema{
		MarkdownDescription: "Lists the vendors, which is what Amazon calls developer accounts, that the owner of the credentials belongs to. It has no arguments.",
		Attributes: map[string]schema.Attribute{
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
	}
}

func (s *source) Configure(_ context.Context, req datasource.ConfigureRequest, resp *datasource.ConfigureResponse) {
	resp.Diagnostics.Append(s.backend.Configure(req.ProviderData, typeName)...)
}

// Read asks Amazon, each time.
func (s *source) Read(ctx context.Context, req datasource.ReadRequest, resp *datasource.ReadResponse) {
	if s.backend.IsLater(req, resp, unable) {
		return
	}
	found, err := s.backend.Account.Vendors(ctx)
	if err != nil {
		resp.Diagnostics.AddError(unable, fmt.Sprintf("%s.\n\n%s", strings.TrimSuffix(err.Error(), "."), entity.Advice(err, "")))
		return
	}
	list := attributes{Vendors: []vendor{}}
	for _, one := range found {
		list.Vendors = append(list.Vendors, vendor{ID: one.ID, Name: one.Name, Roles: append([]string{}, one.Roles...)})
	}
	resp.Diagnostics.Append(resp.State.Set(ctx, list)...)
}
