// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package datasources is the life of a data source, written once: its schema, what
// happens while the provider is not configured, and where its errors go. What a data
// source reads is in a package of its own below this one.
package datasources

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
)

// Definition is what is particular of a data source. Attributes is a struct with its
// arguments and what it reads, as tfsdk tags name them; what is computed must be able
// to be null.
type Definition[Attributes any] struct {
	TypeName string
	// Unable is the summary of its errors: "Unable to list the vendors".
	Unable string
	// Description is that of its page, in Markdown.
	Description string
	// Schema has an attribute for each field of Attributes.
	Schema map[string]schema.Attribute
	// Read fills in what Amazon has, for arguments that are all known. An error that is
	// no [PlacedError] is reported with the general advice for it.
	Read func(ctx context.Context, backend entity.Backend, wanted *Attributes) error
}

// PlacedError is an error whose text is complete, with the advice what to do.
type PlacedError struct {
	// Attribute is the argument that it is about, or empty.
	Attribute string
	Text      string
}

func (e *PlacedError) Error() string { return e.Text }

var _ datasource.DataSourceWithConfigure = &defined[struct{}]{}

// Define makes the Terraform data source of a definition.
func Define[Attributes any](definition Definition[Attributes]) func() datasource.DataSource {
	return func() datasource.DataSource { return &defined[Attributes]{Definition: definition} }
}

type defined[Attributes any] struct {
	Definition[Attributes]
	backend entity.Backend
}

func (d *defined[Attributes]) Metadata(_ context.Context, _ datasource.MetadataRequest, resp *datasource.MetadataResponse) {
	resp.TypeName = d.TypeName
}

func (d *defined[Attributes]) Schema(_ context.Context, _ datasource.SchemaRequest, resp *datasource.SchemaResponse) {
	resp.Schema = schema.Schema{MarkdownDescription: d.Description, Attributes: d.Definition.Schema}
}

func (d *defined[Attributes]) Configure(_ context.Context, req datasource.ConfigureRequest, resp *datasource.ConfigureResponse) {
	resp.Diagnostics.Append(d.backend.Configure(req.ProviderData, d.TypeName)...)
}

// Read asks Amazon, each time.
func (d *defined[Attributes]) Read(ctx context.Context, req datasource.ReadRequest, resp *datasource.ReadResponse) {
	var wanted Attributes
	resp.Diagnostics.Append(req.Config.Get(ctx, &wanted)...)
	if resp.Diagnostics.HasError() || d.backend.IsLater(req, resp, d.Unable) {
		return
	}
	err := d.Definition.Read(ctx, d.backend, &wanted)
	var placed *PlacedError
	switch {
	case err == nil:
		resp.Diagnostics.Append(resp.State.Set(ctx, wanted)...)
	case errors.As(err, &placed) && placed.Attribute != "":
		resp.Diagnostics.AddAttributeError(path.Root(placed.Attribute), d.Unable, placed.Text)
	case placed != nil:
		resp.Diagnostics.AddError(d.Unable, placed.Text)
	default:
		resp.Diagnostics.AddError(d.Unable, fmt.Sprintf("%s.\n\n%s", strings.TrimSuffix(err.Error(), "."), entity.Advice(err, "")))
	}
}
