// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"context"
	"iter"
	"maps"
	"slices"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// List is a list block of a query.
type List struct {
	// Type is that of the resources.
	Type string
	// IncludeResource asks for the resources themselves, besides their identities.
	IncludeResource bool
	// Limit is 0 for none; the CLI's own is 100.
	Limit int64
	// Config has the arguments of the list.
	Config map[string]tftypes.Value
}

// List lists what there is, as terraform query does.
func (p *Protocol) List(l List) []tfprotov6.ListResourceResult {
	p.t.Helper()
	return slices.Collect(p.Listing(context.Background(), l))
}

// Listing is a list that has not begun.
func (p *Protocol) Listing(ctx context.Context, l List) iter.Seq[tfprotov6.ListResourceResult] {
	p.t.Helper()
	server, ok := p.ProviderServer.(tfprotov6.ListResourceServer)
	if !ok {
		p.t.Fatal("the provider can't list")
	}
	schema := p.lists[l.Type]
	if schema == nil {
		p.t.Fatalf("%s can't be listed", l.Type)
	}
	attributes := nulls(p.t, schema.ValueType())
	maps.Copy(attributes, l.Config)
	config := p.dynamic(schema.ValueType(), attributes)
	valid, err := server.ValidateListResourceConfig(ctx, &tfprotov6.ValidateListResourceConfigRequest{TypeName: l.Type, Config: config})
	if err != nil || len(valid.Diagnostics) > 0 {
		p.t.Fatalf("the arguments of the list are not valid: %v %+v", err, valid)
	}
	stream, err := server.ListResource(ctx, &tfprotov6.ListResourceRequest{TypeName: l.Type, IncludeResource: l.IncludeResource, Limit: l.Limit, Config: config})
	if err != nil {
		p.t.Fatal(err)
	}
	return stream.Results
}
