// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"context"
	"maps"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// Data is what a data source answered.
type Data struct {
	// Attributes are nil where there is an error.
	Attributes map[string]tftypes.Value
	// Deferred reports whether Terraform was asked to come back later.
	Deferred    bool
	Diagnostics []*tfprotov6.Diagnostic
}

// Data validates and reads a data source. Arguments that are left out are null.
func (p *Protocol) Data(typeName string, arguments map[string]string) Data {
	p.t.Helper()
	return p.data(typeName, arguments, nil)
}

// DataOrLater is [Protocol.Data] for a Terraform that can put off a data source.
func (p *Protocol) DataOrLater(typeName string, arguments map[string]string) Data {
	p.t.Helper()
	return p.data(typeName, arguments, &tfprotov6.ReadDataSourceClientCapabilities{DeferralAllowed: true})
}

func (p *Protocol) data(typeName string, arguments map[string]string, capabilities *tfprotov6.ReadDataSourceClientCapabilities) Data {
	p.t.Helper()
	schema := p.sources[typeName]
	if schema == nil {
		p.t.Fatalf("there is no data source %s", typeName)
	}
	configuration := nulls(p.t, schema.ValueType())
	for name, text := range arguments {
		configuration[name] = tftypes.NewValue(tftypes.String, text)
	}
	config := p.dynamic(schema.ValueType(), configuration)
	valid, err := p.ValidateDataResourceConfig(context.Background(), &tfprotov6.ValidateDataResourceConfigRequest{TypeName: typeName, Config: config})
	if err != nil {
		p.t.Fatal(err)
	}
	if len(valid.Diagnostics) > 0 {
		return Data{Diagnostics: valid.Diagnostics}
	}
	answer, err := p.ReadDataSource(context.Background(), &tfprotov6.ReadDataSourceRequest{
		TypeName: typeName, Config: config, ClientCapabilities: capabilities,
	})
	if err != nil {
		p.t.Fatal(err)
	}
	data := Data{Diagnostics: answer.Diagnostics, Deferred: answer.Deferred != nil}
	if len(answer.Diagnostics) > 0 || data.Deferred {
		return data
	}
	value, err := answer.State.Unmarshal(schema.ValueType())
	if err != nil {
		p.t.Fatal(err)
	}
	if !value.IsFullyKnown() {
		p.t.Errorf("%s has values that are not known: %s", typeName, value)
	}
	data.Attributes = p.attributes(value)
	for name := range maps.Keys(arguments) {
		if !data.Attributes[name].Equal(configuration[name]) {
			p.t.Errorf("%s was given as %s and is %s", name, configuration[name], data.Attributes[name])
		}
	}
	return data
}

// attributes opens an object.
func (p *Protocol) attributes(value tftypes.Value) map[string]tftypes.Value {
	p.t.Helper()
	opened := map[string]tftypes.Value{}
	if err := value.As(&opened); err != nil {
		p.t.Fatal(err)
	}
	return opened
}
