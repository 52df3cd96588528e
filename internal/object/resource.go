// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package object

import (
	"context"
	"fmt"
	"maps"

	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/identityschema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

var (
	_ resource.ResourceWithConfigure      = &objectResource{}
	_ resource.ResourceWithIdentity       = &objectResource{}
	_ resource.ResourceWithImportState    = &objectResource{}
	_ resource.ResourceWithModifyPlan     = &objectResource{}
	_ resource.ResourceWithValidateConfig = &objectResource{}
)

const skipDestroy = "skip_destroy"

// Resource makes the Terraform resource of a kind of document, which applies the rules
// as strictly as told.
func Resource(definition Definition, strictness *mapped.Strictness) func() resource.Resource {
	built := build(definition)
	return func() resource.Resource { return &objectResource{object: built, strictness: strictness} }
}

// objectResource is the resource of one kind of document.
type objectResource struct {
	object
	strictness *mapped.Strictness
	backend    entity.Backend
	documents  Documents
}

func (r *objectResource) Metadata(_ context.Context, _ resource.MetadataRequest, resp *resource.MetadataResponse) {
	resp.TypeName = r.TypeName
}

func (r *objectResource) Schema(ctx context.Context, _ resource.SchemaRequest, resp *resource.SchemaResponse) {
	attributes := maps.Clone(r.Attributes)
	maps.Copy(attributes, r.Arguments)
	for name, fact := range r.Facts {
		attributes[name] = fact
	}
	attributes[r.Definition.Key] = schema.StringAttribute{
		Computed:            true,
		MarkdownDescription: r.KeyDescription,
		PlanModifiers:       []planmodifier.String{stringplanmodifier.UseStateForUnknown()},
	}
	attributes[skipDestroy] = schema.BoolAttribute{
		Optional: true,
		MarkdownDescription: fmt.Sprintf("If true, destroy only forgets the resource and leaves the %s as it is. "+
			"To take effect it must have been applied before the destroy.", r.Definition.Noun),
	}
	attributes[entity.Timeouts] = entity.TimeoutsAttribute(ctx)
	resp.Schema = schema.Schema{MarkdownDescription: r.Description, Attributes: attributes}
}

func (r *objectResource) IdentitySchema(_ context.Context, _ resource.IdentitySchemaRequest, resp *resource.IdentitySchemaResponse) {
	resp.IdentitySchema = identityschema.Schema{
		Attributes: map[string]identityschema.Attribute{
			r.Definition.Key: identityschema.StringAttribute{RequiredForImport: true, Description: fmt.Sprintf("The ID of the %s.", r.Definition.Noun)},
		},
	}
}

func (r *objectResource) Configure(_ context.Context, req resource.ConfigureRequest, resp *resource.ConfigureResponse) {
	resp.Diagnostics.Append(r.backend.Configure(req.ProviderData, r.TypeName)...)
	r.documents = r.Of(r.backend)
}

// ValidateConfig applies the rules. Terraform calls it again before an apply, when all
// values are known.
func (r *objectResource) ValidateConfig(_ context.Context, req resource.ValidateConfigRequest, resp *resource.ValidateConfigResponse) {
	configured := r.Encode(mapped.ValuesOf(req.Config.Raw))
	r.ReportFindings(&resp.Diagnostics, rules.Judge(r.TypeName, rules.Configured, r.strictness.Mode(), rules.View{Root: configured}), configured)
}

func (r *objectResource) identify(ctx context.Context, identity *tfsdk.ResourceIdentity, key string) {
	entity.Identify(ctx, identity, map[string]string{r.Definition.Key: key})
}

// keyOf returns the key, "" if it is not known.
func (o object) keyOf(attributes mapped.Values) string {
	return mapped.Text(attributes, o.Definition.Key)
}
