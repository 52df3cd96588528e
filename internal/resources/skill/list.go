// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skill

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/list"
	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/section"
)

var _ list.ListResourceWithConfigure = &skillList{entity.OfSkill(typeName)}

// List makes the list resource of skills.
func List() list.ListResource { return &skillList{entity.OfSkill(typeName)} }

type skillList struct{ entity.Resource }

func (l *skillList) ListResourceConfigSchema(_ context.Context, _ list.ListResourceSchemaRequest, resp *list.ListResourceSchemaResponse) {
	resp.Schema = section.SkillListSchema("", "It reads no manifest: of a skill that Terraform has not created, `manifest` declares nothing.")
}

// List lists the skills. What an import makes of one is known without its manifest, of
// which an imported skill declares nothing.
func (l *skillList) List(ctx context.Context, req list.ListRequest, stream *list.ListResultsStream) {
	section.SkillList{
		Unable:  unable("list"),
		Account: l.Backend.Account,
		Read: func(ctx context.Context, result list.ListResult, skill reconcile.Skill) (*list.ListResult, error) {
			if req.IncludeResource {
				result.Diagnostics.Append(result.Resource.SetAttribute(ctx, path.Root(entity.SkillID), skill.ID)...)
			}
			return &result, nil
		},
	}.List(ctx, req, stream)
}
