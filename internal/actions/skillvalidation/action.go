// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package skillvalidation is the action that has Amazon check a skill before it is
// submitted.
package skillvalidation

import (
	"context"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework-validators/setvalidator"
	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/action/schema"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/actions"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

const (
	locales = "locales"
	unable  = "Unable to validate the skill"
)

// New makes the action.
var New = actions.Define(actions.Definition{
	TypeName: "alexa_skill_validation",
	Unable:   unable,
	Description: "Has Amazon check the development stage of a skill with the checks that a certification begins with, and waits for the outcome, which takes a minute or two. " +
		"Nothing of the skill changes.\n\n" +
		"A check that fails and that a certification demands (`REQUIRED`) is an error. One that is only recommended is a warning.",
	Attributes: map[string]schema.Attribute{
		entity.SkillID: actions.SkillIDAttribute(),
		locales: schema.SetAttribute{
			Optional:            true,
			ElementType:         types.StringType,
			MarkdownDescription: "The languages to check, such as `en-US`. If left out, all that the skill is listed in.",
			Validators:          []validator.Set{setvalidator.ValueStringsAre(stringvalidator.LengthAtLeast(1))},
		},
	},
	Check:  func(ctx context.Context, call actions.Call) { call.CheckSkill(ctx) },
	Invoke: invoke,
})

func invoke(ctx context.Context, call actions.Call) {
	id := call.Text(ctx, entity.SkillID)
	manifest, err := call.Backend.Manifests.Read(ctx, id, reconcile.Development)
	if err != nil {
		call.FailSkill(ctx, err)
		return
	}
	listed := slices.Sorted(slices.Values(manifest.Get(skillmanifest.Listings).Keys()))
	asked := call.Texts(ctx, locales)
	if len(asked) == 0 {
		asked = listed
	}
	if !allListed(call, id, asked, listed) {
		return
	}
	validation, err := call.Backend.Certification.Validate(ctx, id, asked, func(running reconcile.Validation) {
		call.Progress("Amazon checks skill %s (validation %s).", id, running.ID)
	})
	if err != nil {
		call.FailSkill(ctx, err)
		return
	}
	report(call, id, validation)
}
