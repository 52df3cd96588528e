// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package entity

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/identityschema"
)

// Resource is what every managed resource has, to be embedded in it.
type Resource struct {
	TypeName string
	// Identity are the attributes that name an instance, with what each of them is.
	Identity map[string]string
	// Backend is handed over by the provider.
	Backend Backend
}

// OfSkill is a resource that there is once in a skill.
func OfSkill(typeName string) Resource {
	return Resource{TypeName: typeName, Identity: map[string]string{SkillID: SkillIDIdentity}}
}

// Metadata tells Terraform the resource type.
func (r *Resource) Metadata(_ context.Context, _ resource.MetadataRequest, resp *resource.MetadataResponse) {
	resp.TypeName = r.TypeName
}

// IdentitySchema tells Terraform what an import can name an instance by.
func (r *Resource) IdentitySchema(_ context.Context, _ resource.IdentitySchemaRequest, resp *resource.IdentitySchemaResponse) {
	attributes := map[string]identityschema.Attribute{}
	for name, description := range r.Identity {
		attributes[name] = identityschema.StringAttribute{RequiredForImport: true, Description: description}
	}
	resp.IdentitySchema = identityschema.Schema{Attributes: attributes}
}

// Configure takes over what the provider hands out.
func (r *Resource) Configure(_ context.Context, req resource.ConfigureRequest, resp *resource.ConfigureResponse) {
	resp.Diagnostics.Append(r.Backend.Configure(req.ProviderData, r.TypeName)...)
}
