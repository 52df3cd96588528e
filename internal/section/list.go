// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"context"
	"errors"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/list"
	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

var _ list.ListResourceWithConfigure = &sectionList{}

// List makes the list resource of a section: all skills of a vendor that have
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
	resp.Schema = SkillListSchema(" that have "+l.resource.Title,
		"To find them, the manifest of each skill is read, with `name_contains` of each one that is called like that; all lists of a query share what they read. "+
			"A skill that can't be read is a warning, and the others are listed.")
}

// List lists the skills whose manifests have the section.
func (l *sectionList) List(ctx context.Context, req list.ListRequest, stream *list.ListResultsStream) {
	SkillList{
		Unable:  l.resource.Unable("list"),
		Account: l.resource.backend.Account,
		Read: func(ctx context.Context, result list.ListResult, skill reconcile.Skill) (*list.ListResult, error) {
			return l.read(ctx, req.IncludeResource, result, skill.ID)
		},
	}.List(ctx, req, stream)
}

// read reads one skill; nil where it lacks the section, or was deleted while the
// list was read. One that can't be read is a warning, because Terraform ends a list
// at its first error. A token that is missing is missing for all of them.
func (l *sectionList) read(ctx context.Context, includeResource bool, result list.ListResult, id string) (*list.ListResult, error) {
	current, present, unread := l.resource.fetch(ctx, l.resource.backend, id)
	switch {
	case errors.Is(unread, reconcile.ErrNotFound), unread == nil && !present:
		return nil, nil
	case reconcile.LacksToken(unread):
		return nil, unread
	case unread != nil:
		return l.warning(result, id, unread), nil
	}
	if includeResource {
		result.Resource.Raw = l.resource.imported(result.Resource.Raw.Type(), id, current)
	}
	return &result, nil
}

// warning is the result for a skill that can't be read.
func (l *sectionList) warning(result list.ListResult, id string, unread error) *list.ListResult {
	var problems diag.Diagnostics
	l.resource.report(&problems, mapped.Failure{Verb: "list", Key: id, Err: unread})
	return entity.Skipped(problems, result.DisplayName)
}
