// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package provider is the provider as Terraform sees it: its arguments, where
// credentials come from, and the lists of resources and data sources.
package provider

import (
	"context"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/action"
	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/ephemeral"
	"github.com/hashicorp/terraform-plugin-framework/function"
	"github.com/hashicorp/terraform-plugin-framework/list"
	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/actions/entitlementreset"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/actions/skillpublication"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/actions/skillsubmission"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/actions/skillvalidation"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/actions/skillwithdrawal"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/datasources/certification"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/datasources/manifest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/datasources/manifestschema"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/datasources/products"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/datasources/skills"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/datasources/vendors"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/ephemerals/accesstoken"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/ephemerals/skillcredentials"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/functions/marketplacecurrency"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/object"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/resources/inskillproduct"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/resources/inskillproductassociation"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/resources/paidskillpricing"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/resources/skill"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/resources/skillaccountlinking"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/resources/skillbetatest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/resources/skillcustomapi"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/resources/skillevents"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/resources/skillinteractionmodel"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/resources/skillpermissions"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/resources/skillprivacy"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/resources/skillpublishing"
	submissionresource "github.com/terraform-provider-alexa/terraform-provider-alexa/internal/resources/skillsubmission"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/section"
)

const (
	// Address is where the registries list the provider.
	Address = "registry.terraform.io/terraform-provider-alexa/alexa"

	typeName = "alexa"
)

// sections are the parts of the manifest that the provider manages; a new one
// is one more line here.
var sections = []section.Definition{
	paidskillpricing.Section,
	skillpublishing.Section,
	skillprivacy.Section,
	skillpermissions.Section,
	skillcustomapi.Section,
	skillevents.Section,
}

// objects are the documents of their own that the provider manages.
var objects = []object.Definition{inskillproduct.Product}

var (
	_ provider.Provider                       = &alexa{}
	_ provider.ProviderWithActions            = &alexa{}
	_ provider.ProviderWithEphemeralResources = &alexa{}
	_ provider.ProviderWithFunctions          = &alexa{}
	_ provider.ProviderWithListResources      = &alexa{}
	_ provider.ProviderWithValidateConfig     = &alexa{}
)

// New makes the provider of a given version.
func New(version string, options ...Option) func() provider.Provider {
	return func() provider.Provider {
		p := &alexa{version: version}
		for _, option := range options {
			option(p)
		}
		return p
	}
}

// Option changes what [New] makes.
type Option func(*alexa)

// WithBatchWindow sets how long a change waits for others of the same manifest
// before it is written, for tests that count writes on a machine that may be busy.
func WithBatchWindow(window time.Duration) Option {
	return func(p *alexa) { p.batchWindow = window }
}

type alexa struct {
	version     string
	batchWindow time.Duration
	strictness  mapped.Strictness
}

func (p *alexa) Metadata(_ context.Context, _ provider.MetadataRequest, resp *provider.MetadataResponse) {
	resp.TypeName = typeName
	resp.Version = p.version
}

func (p *alexa) Resources(context.Context) []func() resource.Resource {
	resources := make([]func() resource.Resource, 0, len(sections))
	for _, definition := range sections {
		resources = append(resources, section.Resource(definition, &p.strictness))
	}
	for _, definition := range objects {
		resources = append(resources, object.Resource(definition, &p.strictness))
	}
	return append(resources,
		inskillproductassociation.Resource(&p.strictness),
		skill.Resource(section.NewIndex(sections...), &p.strictness),
		skillaccountlinking.Resource(&p.strictness),
		skillbetatest.Resource,
		skillinteractionmodel.Resource,
		submissionresource.Resource(&p.strictness),
	)
}

func (p *alexa) ListResources(context.Context) []func() list.ListResource {
	lists := []func() list.ListResource{skill.List, object.List(inskillproduct.Product)}
	for _, definition := range sections {
		lists = append(lists, section.List(definition))
	}
	return lists
}

func (p *alexa) DataSources(context.Context) []func() datasource.DataSource {
	sources := []func() datasource.DataSource{
		certification.New, manifest.New, manifestschema.New, object.DataSource(inskillproduct.Product), products.New, skills.NewList, skills.NewOne, vendors.New,
	}
	for _, definition := range sections {
		sources = append(sources, section.DataSource(definition))
	}
	return sources
}

func (p *alexa) EphemeralResources(context.Context) []func() ephemeral.EphemeralResource {
	return []func() ephemeral.EphemeralResource{accesstoken.New, skillcredentials.New}
}

func (p *alexa) Actions(context.Context) []func() action.Action {
	return []func() action.Action{entitlementreset.New, skillvalidation.New, skillsubmission.New(&p.strictness), skillwithdrawal.New, skillpublication.New}
}

func (p *alexa) Functions(context.Context) []func() function.Function {
	functions := []func() function.Function{marketplacecurrency.New, object.Function(inskillproduct.Product)}
	for _, definition := range sections {
		functions = append(functions, section.Function(definition))
	}
	return functions
}
