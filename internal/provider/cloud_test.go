// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"context"
	"os"
	"path/filepath"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/path"
	framework "github.com/hashicorp/terraform-plugin-framework/provider"
	providerschema "github.com/hashicorp/terraform-plugin-framework/provider/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

// cloud stands in for the AWS provider, which is too large to come with the tests.
// It has the arguments that the guide about Lambda uses, under the names that the
// documentation of hashicorp/aws gives them, and refuses all others.
type cloud struct{}

// cloudFolder is the environment variable with the folder in which the cloud keeps
// a file for each resource there is.
const cloudFolder = "ALEXA_TEST_CLOUD"

// cloudResources are the resource types, with which arguments are required, which
// optional, and what is computed.
var cloudResources = []cloudResource{
	{"aws_iam_role", []string{"assume_role_policy"}, []string{"name"}, "arn", "arn:aws:iam::123456789012:role/quick-trivia"},
	{"aws_iam_role_policy_attachment", []string{"role", "policy_arn"}, nil, "id", "logs"},
	{
		"aws_lambda_function", []string{"function_name", "role"}, []string{"runtime", "handler", "filename", "source_code_hash"},
		"arn", "arn:aws:lambda:us-east-1:123456789012:function:quick-trivia",
	},
	{"aws_lambda_permission", []string{"action", "function_name", "principal"}, []string{"statement_id", "event_source_token", "qualifier"}, "id", "AlexaSkill"},
}

func (cloud) Metadata(_ context.Context, _ framework.MetadataRequest, resp *framework.MetadataResponse) {
	resp.TypeName = "aws"
}

func (cloud) Schema(_ context.Context, _ framework.SchemaRequest, resp *framework.SchemaResponse) {
	resp.Schema = providerschema.Schema{Attributes: map[string]providerschema.Attribute{"region": providerschema.StringAttribute{Optional: true}}}
}

func (cloud) Configure(context.Context, framework.ConfigureRequest, *framework.ConfigureResponse) {}

func (cloud) DataSources(context.Context) []func() datasource.DataSource { return nil }

func (cloud) Resources(context.Context) []func() resource.Resource {
	var all []func() resource.Resource
	for _, one := range cloudResources {
		all = append(all, func() resource.Resource { return one })
	}
	return all
}

type cloudResource struct {
	name               string
	required, optional []string
	computed, value    string
}

func (c cloudResource) Metadata(_ context.Context, _ resource.MetadataRequest, resp *resource.MetadataResponse) {
	resp.TypeName = c.name
}

func (c cloudResource) Schema(_ context.Context, _ resource.SchemaRequest, resp *resource.SchemaResponse) {
	resp.Schema.Attributes = map[string]schema.Attribute{c.computed: schema.StringAttribute{Computed: true}}
	for _, name := range c.required {
		resp.Schema.Attributes[name] = schema.StringAttribute{Required: true}
	}
	for _, name := range c.optional {
		resp.Schema.Attributes[name] = schema.StringAttribute{Optional: true}
	}
}

// file is there as long as the resource is.
func (c cloudResource) file() string { return filepath.Join(os.Getenv(cloudFolder), c.name) }

func (c cloudResource) Create(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	resp.State.Raw = req.Plan.Raw
	resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root(c.computed), c.value)...)
	// Of a permission the skill that has it is what counts.
	var token types.String
	if c.name == "aws_lambda_permission" {
		resp.Diagnostics.Append(req.Plan.GetAttribute(ctx, path.Root("event_source_token"), &token)...)
	}
	if err := os.WriteFile(c.file(), []byte(token.ValueString()), 0o600); err != nil {
		resp.Diagnostics.AddError("Unable to create", err.Error())
	}
}

// Read answers the state it was given, which the framework has put there.
func (cloudResource) Read(context.Context, resource.ReadRequest, *resource.ReadResponse) {}

func (cloudResource) Update(_ context.Context, _ resource.UpdateRequest, resp *resource.UpdateResponse) {
	resp.Diagnostics.AddError("Unable to update", "no test updates anything of the cloud")
}

func (c cloudResource) Delete(_ context.Context, _ resource.DeleteRequest, resp *resource.DeleteResponse) {
	if err := os.Remove(c.file()); err != nil {
		resp.Diagnostics.AddError("Unable to delete", err.Error())
	}
}
