// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/list"
	"github.com/hashicorp/terraform-plugin-framework/list/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

var _ list.ListResourceWithConfigure = &sectionList{}

// List makes the list resource of a section: all skills of the vendor that have
// it, so that skills which exist already can be found and imported.
func List(definition Definition) func() list.ListResource {
	built := build(definition)
	return func() list.ListResource {
		return &sectionList{sectionResource{section: built}}
	}
}

// sectionList is the list resource of one section.
type sectionList struct {
	resource sectionResource
}

func (l *sectionList) Metadata(ctx context.Context, req resource.MetadataRequest, resp *resource.MetadataResponse) {
	l.resource.Metadata(ctx, req, resp)
}

func (l *sectionList) Configure(ctx context.Context, req resource.ConfigureRequest, resp *resource.ConfigureResponse) {
	l.resource.Configure(ctx, req, resp)
}

func (l *sectionList) ListResourceConfigSchema(_ context.Context, _ list.ListResourceSchemaRequest, resp *list.ListResourceSchemaResponse) {
	resp.Schema = schema.Schema{
		MarkdownDescription: fmt.Sprintf("Lists the skills of the vendor that have %s. It has no arguments.", l.resource.Title),
	}
}

// List reads the skills one after the other, as long as Terraform wants more.
func (l *sectionList) List(ctx context.Context, req list.ListRequest, stream *list.ListResultsStream) {
	if l.resource.backend.Account == nil {
		stream.Results = list.ListResultsStreamDiagnostics(diag.Diagnostics{diag.NewErrorDiagnostic(
			l.resource.unable("list"), "An argument of the provider is not known yet, so no skill can be read.")})
		return
	}
	stream.Results = func(push func(list.ListResult) bool) {
		found := int64(0)
		for skill, err := range l.resource.backend.Account.Skills(ctx) {
			if err != nil {
				push(list.ListResult{Diagnostics: diag.Diagnostics{diag.NewErrorDiagnostic(
					l.resource.unable("list"), fmt.Sprintf("%s.\n\n%s", strings.TrimSuffix(err.Error(), "."), entity.Advice(err, "")))}})
				return
			}
			result, present := l.result(ctx, req, skill)
			if !present {
				continue
			}
			if found++; !push(result) || req.Limit > 0 && found >= req.Limit {
				return
			}
		}
	}
}

// result reads one skill; present is false where it lacks the section, or was
// deleted while the list was read.
func (l *sectionList) result(ctx context.Context, req list.ListRequest, skill reconcile.Skill) (result list.ListResult, present bool) {
	result = req.NewListResult(ctx)
	result.DisplayName = skill.Name
	identify(ctx, result.Identity, skill.ID)
	current, present, err := l.resource.fetch(ctx, l.resource.backend, skill.ID)
	switch {
	case errors.Is(err, reconcile.ErrNotFound):
		return result, false
	case err != nil:
		l.resource.report(&result.Diagnostics, failure{verb: "list", skill: skill.ID, err: err})
		return result, true
	}
	if req.IncludeResource {
		result.Resource.Raw = l.resource.imported(result.Resource.Raw.Type(), skill.ID, current)
	}
	return result, present
}
