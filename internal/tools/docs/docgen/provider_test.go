// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package docgen_test

import (
	"context"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/datasource"
	datasourceschema "github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/list"
	listschema "github.com/hashicorp/terraform-plugin-framework/list/schema"
	"github.com/hashicorp/terraform-plugin-framework/provider"
	providerschema "github.com/hashicorp/terraform-plugin-framework/provider/schema"
	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/identityschema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
)

// newServer serves a provider that has one of everything that the conversion must carry over.
func newServer(t *testing.T) tfprotov6.ProviderServer {
	t.Helper()

	server, err := providerserver.NewProtocol6WithError(shelfProvider{})()
	if err != nil {
		t.Fatal(err)
	}

	return server
}

type shelfProvider struct{}

func (shelfProvider) Metadata(_ context.Context, _ provider.MetadataRequest, resp *provider.MetadataResponse) {
	resp.TypeName = "shelf"
}

func (shelfProvider) Schema(_ context.Context, _ provider.SchemaRequest, resp *provider.SchemaResponse) {
	resp.Schema = providerschema.Schema{
		MarkdownDescription: "Keeps books on *shelves*.",
		Attributes: map[string]providerschema.Attribute{
			"token": providerschema.StringAttribute{
				MarkdownDescription: "The key to the **library**.",
				Optional:            true,
				Sensitive:           true,
			},
		},
	}
}

func (shelfProvider) Configure(context.Context, provider.ConfigureRequest, *provider.ConfigureResponse) {
}

func (shelfProvider) DataSources(context.Context) []func() datasource.DataSource {
	return []func() datasource.DataSource{func() datasource.DataSource { return roomSource{} }}
}

func (shelfProvider) Resources(context.Context) []func() resource.Resource {
	return []func() resource.Resource{func() resource.Resource { return bookResource{} }}
}

func (shelfProvider) ListResources(context.Context) []func() list.ListResource {
	return []func() list.ListResource{func() list.ListResource { return bookList{} }}
}

type bookResource struct{}

func (bookResource) Metadata(_ context.Context, _ resource.MetadataRequest, resp *resource.MetadataResponse) {
	resp.TypeName = "shelf_book"
}

func (bookResource) Schema(_ context.Context, _ resource.SchemaRequest, resp *resource.SchemaResponse) {
	resp.Schema = schema.Schema{
		Version:             3,
		MarkdownDescription: "Owns one book. Leaves its neighbours alone.",
		Attributes: map[string]schema.Attribute{
			"isbn":  schema.StringAttribute{Required: true, Description: "Plain *text*."},
			"price": schema.NumberAttribute{Optional: true, Computed: true, MarkdownDescription: "In `EUR`."},
			"old":   schema.BoolAttribute{Optional: true, DeprecationMessage: "Use isbn."},
			"pin":   schema.StringAttribute{Optional: true, WriteOnly: true},
			"tags":  schema.SetAttribute{ElementType: types.StringType, Optional: true},
			"loans": schema.MapNestedAttribute{
				MarkdownDescription: "By reader.",
				Optional:            true,
				NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{
					"days": schema.Int64Attribute{Required: true, MarkdownDescription: "How **long**."},
					"fine": schema.SingleNestedAttribute{
						Optional: true,
						Attributes: map[string]schema.Attribute{
							"coin": schema.StringAttribute{Optional: true, MarkdownDescription: "Required. What it is paid in."},
							"matrix": schema.ListAttribute{
								ElementType: types.ListType{ElemType: types.NumberType},
								Optional:    true,
							},
						},
					},
				}},
			},
			"legacy": schema.ObjectAttribute{
				Computed:       true,
				AttributeTypes: map[string]attr.Type{"room": types.StringType},
			},
		},
		Blocks: map[string]schema.Block{
			"chapter": schema.ListNestedBlock{NestedObject: schema.NestedBlockObject{
				Attributes: map[string]schema.Attribute{"title": schema.StringAttribute{Required: true}},
			}},
		},
	}
}

func (bookResource) IdentitySchema(_ context.Context, _ resource.IdentitySchemaRequest, resp *resource.IdentitySchemaResponse) {
	resp.IdentitySchema = identityschema.Schema{
		Version: 1,
		Attributes: map[string]identityschema.Attribute{
			"isbn": identityschema.StringAttribute{RequiredForImport: true, Description: "On the back."},
		},
	}
}

func (bookResource) Create(context.Context, resource.CreateRequest, *resource.CreateResponse) {}
func (bookResource) Read(context.Context, resource.ReadRequest, *resource.ReadResponse)       {}
func (bookResource) Update(context.Context, resource.UpdateRequest, *resource.UpdateResponse) {}
func (bookResource) Delete(context.Context, resource.DeleteRequest, *resource.DeleteResponse) {}

type roomSource struct{}

func (roomSource) Metadata(_ context.Context, _ datasource.MetadataRequest, resp *datasource.MetadataResponse) {
	resp.TypeName = "shelf_room"
}

func (roomSource) Schema(_ context.Context, _ datasource.SchemaRequest, resp *datasource.SchemaResponse) {
	resp.Schema = datasourceschema.Schema{
		MarkdownDescription: "Looks into a room.",
		Attributes:          map[string]datasourceschema.Attribute{"floor": datasourceschema.StringAttribute{Computed: true}},
	}
}

func (roomSource) Read(context.Context, datasource.ReadRequest, *datasource.ReadResponse) {}

type bookList struct{}

func (bookList) Metadata(_ context.Context, _ resource.MetadataRequest, resp *resource.MetadataResponse) {
	resp.TypeName = "shelf_book"
}

func (bookList) ListResourceConfigSchema(_ context.Context, _ list.ListResourceSchemaRequest, resp *list.ListResourceSchemaResponse) {
	resp.Schema = listschema.Schema{
		MarkdownDescription: "Lists the books.",
		Attributes:          map[string]listschema.Attribute{"room": listschema.StringAttribute{Optional: true}},
	}
}

func (bookList) List(context.Context, list.ListRequest, *list.ListResultsStream) {}
