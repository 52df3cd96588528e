// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"context"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// Open validates and opens an ephemeral resource. Arguments that are left out are
// null. The attributes are nil where there is an error.
func (p *Protocol) Open(typeName string, arguments map[string]string) (attributes map[string]tftypes.Value, diagnostics []*tfprotov6.Diagnostic) {
	p.t.Helper()
	schema := p.ephemerals[typeName]
	if schema == nil {
		p.t.Fatalf("there is no ephemeral resource %s", typeName)
	}
	configuration := nulls(p.t, schema.ValueType())
	for name, text := range arguments {
		configuration[name] = tftypes.NewValue(tftypes.String, text)
	}
	config := p.dynamic(schema.ValueType(), configuration)
	valid, err := p.ValidateEphemeralResourceConfig(context.Background(), &tfprotov6.ValidateEphemeralResourceConfigRequest{TypeName: typeName, Config: config})
	if err != nil {
		p.t.Fatal(err)
	}
	if len(valid.Diagnostics) > 0 {
		return nil, valid.Diagnostics
	}
	opened, err := p.OpenEphemeralResource(context.Background(), &tfprotov6.OpenEphemeralResourceRequest{TypeName: typeName, Config: config})
	if err != nil {
		p.t.Fatal(err)
	}
	if !opened.RenewAt.IsZero() || opened.Deferred != nil {
		p.t.Errorf("%s is to be renewed at %s, or later: %+v", typeName, opened.RenewAt, opened.Deferred)
	}
	if failed(diagnosticsOf("", opened.Diagnostics)) {
		return nil, opened.Diagnostics
	}
	value, err := opened.Result.Unmarshal(schema.ValueType())
	if err != nil {
		p.t.Fatal(err)
	}
	return p.attributes(value), opened.Diagnostics
}
