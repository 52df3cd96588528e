// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package types_test

import (
	"context"
	"math/big"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/types"
)

// In a map of objects the framework finds the prior value by its key, so nothing
// is planned for a computed price beside one that changes.
func TestPlanOfNestedValues(t *testing.T) {
	computed := new(big.Float).SetPrec(512).Mul(terraform(t, "1.1"), terraform(t, "1.1"))
	prior := entries(map[string]priced{
		"a": {terraform(t, "1.21"), "caf\u00e9\n"},
		"b": {terraform(t, "1.21"), "b"},
	})
	same := entries(map[string]priced{
		"a": {computed, "cafe\u0301\r\n"},
		"b": {computed, "b"},
	})
	if got := planned(t, prior, same); !got.Equal(prior) {
		t.Errorf("planned %s, want %s", got, prior)
	}
	changed := entries(map[string]priced{
		"a": {computed, "cafe\u0301\r\n"},
		"b": {terraform(t, "1.22"), "c"},
		"c": {computed, "new"},
	})
	want := entries(map[string]priced{
		"a": {terraform(t, "1.21"), "caf\u00e9\n"},
		"b": {terraform(t, "1.22"), "c"},
		"c": {computed, "new"},
	})
	if got := planned(t, prior, changed); !got.Equal(want) {
		t.Errorf("planned %s, want %s", got, want)
	}
}

type priced struct {
	price *big.Float
	text  string
}

var (
	entryType  = tftypes.Object{AttributeTypes: map[string]tftypes.Type{"price": tftypes.Number, "text": tftypes.String}}
	sampleType = tftypes.Object{AttributeTypes: map[string]tftypes.Type{"entries": tftypes.Map{ElementType: entryType}}}
)

func entries(of map[string]priced) tftypes.Value {
	elements := map[string]tftypes.Value{}
	for key, entry := range of {
		elements[key] = tftypes.NewValue(entryType, map[string]tftypes.Value{
			"price": tftypes.NewValue(tftypes.Number, entry.price), "text": tftypes.NewValue(tftypes.String, entry.text),
		})
	}
	return tftypes.NewValue(sampleType, map[string]tftypes.Value{"entries": tftypes.NewValue(tftypes.Map{ElementType: entryType}, elements)})
}

func planned(t *testing.T, prior, config tftypes.Value) tftypes.Value {
	t.Helper()
	wire := func(value tftypes.Value) *tfprotov6.DynamicValue {
		dynamic, err := tfprotov6.NewDynamicValue(sampleType, value)
		if err != nil {
			t.Fatal(err)
		}
		return &dynamic
	}
	server := providerserver.NewProtocol6(sampleProvider{})()
	response, err := server.PlanResourceChange(t.Context(), &tfprotov6.PlanResourceChangeRequest{
		TypeName: "sample", PriorState: wire(prior), ProposedNewState: wire(config), Config: wire(config),
	})
	if err != nil || len(response.Diagnostics) > 0 {
		t.Fatalf("%v %+v", err, response.Diagnostics)
	}
	plan, err := response.PlannedState.Unmarshal(sampleType)
	if err != nil {
		t.Fatal(err)
	}
	return plan
}

// sampleProvider has one resource, whose values are in a map of objects.
type sampleProvider struct{ provider.Provider }

func (sampleProvider) Metadata(context.Context, provider.MetadataRequest, *provider.MetadataResponse) {
}

func (sampleProvider) Resources(context.Context) []func() resource.Resource {
	return []func() resource.Resource{func() resource.Resource { return sample{} }}
}

func (sampleProvider) DataSources(context.Context) []func() datasource.DataSource { return nil }

type sample struct{ resource.Resource }

func (sample) Metadata(_ context.Context, _ resource.MetadataRequest, resp *resource.MetadataResponse) {
	resp.TypeName = "sample"
}

func (sample) Schema(_ context.Context, _ resource.SchemaRequest, resp *resource.SchemaResponse) {
	resp.Schema = schema.Schema{Attributes: map[string]schema.Attribute{
		"entries": schema.MapNestedAttribute{Required: true, NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{
			"price": schema.NumberAttribute{Required: true, PlanModifiers: []planmodifier.Number{types.KeepSameNumber()}},
			"text":  schema.StringAttribute{Required: true, PlanModifiers: []planmodifier.String{types.KeepSameText()}},
		}}},
	}}
}
