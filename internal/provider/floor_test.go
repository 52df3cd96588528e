// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"context"
	"os"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	framework "github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/provider"
)

// A workspace that names one of these starts this test binary as that provider.
func init() {
	switch os.Getenv(acctest.OtherProvider) {
	case "floor":
		acctest.Serve(func() framework.Provider { return floor{provider.New("floor")()} })
	case "stopwatch":
		acctest.Serve(newStopwatch)
	case "aws":
		acctest.Serve(func() framework.Provider { return cloud{} })
	}
}

// floor has the schemas of the provider and does nothing: what Terraform and the
// framework cost by themselves, below which no provider can come.
type floor struct {
	framework.Provider
}

var _ framework.Provider = floor{}

func (floor) Configure(context.Context, framework.ConfigureRequest, *framework.ConfigureResponse) {}

func (floor) DataSources(context.Context) []func() datasource.DataSource { return nil }

func (f floor) Resources(ctx context.Context) []func() resource.Resource {
	var echoes []func() resource.Resource
	for _, makeReal := range f.Provider.Resources(ctx) {
		echoes = append(echoes, func() resource.Resource { return echo{makeReal()} })
	}
	return echoes
}

// echo keeps whatever it is told. Of the real resource it has name, schema and
// identity; embedding the interface hides the rest, such as ModifyPlan.
type echo struct {
	resource.Resource
}

var _ resource.ResourceWithIdentity = echo{}

func (e echo) IdentitySchema(ctx context.Context, req resource.IdentitySchemaRequest, resp *resource.IdentitySchemaResponse) {
	e.Resource.(resource.ResourceWithIdentity).IdentitySchema(ctx, req, resp)
}

func (echo) Create(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	resp.State.Raw = known(req.Plan.Raw, &resp.Diagnostics)
	identify(ctx, &resp.Diagnostics, req.Plan, resp.Identity)
}

// Read answers the state it was given, which the framework has put there.
func (echo) Read(ctx context.Context, req resource.ReadRequest, resp *resource.ReadResponse) {
	identify(ctx, &resp.Diagnostics, req.State, resp.Identity)
}

func (echo) Update(ctx context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	resp.State.Raw = known(req.Plan.Raw, &resp.Diagnostics)
	identify(ctx, &resp.Diagnostics, req.Plan, resp.Identity)
}

func (echo) Delete(context.Context, resource.DeleteRequest, *resource.DeleteResponse) {
	// The framework removes it from the state.
}

// known leaves out what only the real resource can compute.
func known(planned tftypes.Value, diags *diag.Diagnostics) tftypes.Value {
	value, err := tftypes.Transform(planned, func(_ *tftypes.AttributePath, part tftypes.Value) (tftypes.Value, error) {
		if part.IsKnown() {
			return part, nil
		}
		return tftypes.NewValue(part.Type(), nil), nil
	})
	if err != nil {
		diags.AddError("Unable to echo the plan", err.Error())
	}
	return value
}

// identify says which resource it is, which the framework demands each time.
func identify(ctx context.Context, diags *diag.Diagnostics, source interface {
	GetAttribute(context.Context, path.Path, any) diag.Diagnostics
}, identity *tfsdk.ResourceIdentity) {
	var id string
	diags.Append(source.GetAttribute(ctx, path.Root("skill_id"), &id)...)
	diags.Append(identity.SetAttribute(ctx, path.Root("skill_id"), id)...)
}
