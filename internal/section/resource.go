// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"context"
	"fmt"
	"maps"

	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/identityschema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/validators"
)

var (
	_ resource.ResourceWithConfigure      = &sectionResource{}
	_ resource.ResourceWithIdentity       = &sectionResource{}
	_ resource.ResourceWithImportState    = &sectionResource{}
	_ resource.ResourceWithModifyPlan     = &sectionResource{}
	_ resource.ResourceWithValidateConfig = &sectionResource{}
)

// The attributes that every section has besides its own.
const (
	skipDestroy = "skip_destroy"
)

// Resource makes the Terraform resource of a section, which applies the rules as
// strictly as told.
func Resource(definition Definition, strictness *mapped.Strictness) func() resource.Resource {
	built := build(definition)
	return func() resource.Resource {
		return &sectionResource{section: built, strictness: strictness}
	}
}

// sectionResource is the resource of one section.
type sectionResource struct {
	section
	strictness *mapped.Strictness
	backend    entity.Backend
}

func (r *sectionResource) Metadata(_ context.Context, _ resource.MetadataRequest, resp *resource.MetadataResponse) {
	resp.TypeName = r.TypeName
}

func (r *sectionResource) Schema(ctx context.Context, _ resource.SchemaRequest, resp *resource.SchemaResponse) {
	attributes := maps.Clone(r.Attributes)
	maps.Copy(attributes, r.Settings)
	for name, summary := range r.Summaries {
		attributes[name] = summary.schema()
	}
	attributes[entity.SkillID] = schema.StringAttribute{
		Required:            true,
		MarkdownDescription: entity.SkillIDDescription + " Another skill means another resource: a change replaces it.",
		PlanModifiers:       []planmodifier.String{stringplanmodifier.RequiresReplace()},
		Validators:          []validator.String{validators.SkillID()},
	}
	attributes[skipDestroy] = schema.BoolAttribute{
		Optional: true,
		MarkdownDescription: fmt.Sprintf("If true, destroy only forgets the resource and leaves the skill with its %s. "+
			"To take effect it must have been applied before the destroy.", r.Title),
	}
	attributes[entity.Timeouts] = entity.TimeoutsAttribute(ctx)
	resp.Schema = schema.Schema{
		MarkdownDescription: r.Description,
		Attributes:          attributes,
	}
}

func (r *sectionResource) IdentitySchema(_ context.Context, _ resource.IdentitySchemaRequest, resp *resource.IdentitySchemaResponse) {
	resp.IdentitySchema = identityschema.Schema{
		Attributes: map[string]identityschema.Attribute{
			entity.SkillID: identityschema.StringAttribute{
				RequiredForImport: true,
				Description:       "The ID of the skill.",
			},
		},
	}
}

func (r *sectionResource) Configure(_ context.Context, req resource.ConfigureRequest, resp *resource.ConfigureResponse) {
	resp.Diagnostics.Append(r.backend.Configure(req.ProviderData, r.TypeName)...)
}
