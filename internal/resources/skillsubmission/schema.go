// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillsubmission

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/submission"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/validators"
)

func (r *submissionResource) Schema(ctx context.Context, _ resource.SchemaRequest, resp *resource.SchemaResponse) {
	fact := func(description string) schema.Attribute {
		return schema.StringAttribute{Computed: true, MarkdownDescription: description, PlanModifiers: []planmodifier.String{stringplanmodifier.UseStateForUnknown()}}
	}
	resp.Schema = schema.Schema{
		MarkdownDescription: "Submits a skill for certification, and again whenever `triggers` change. It is for OpenTofu and for Terraform before 1.14; " +
			"newer ones have the action of the same name, which keeps no state.\n\n" +
			"A create ends when Amazon has accepted the submission; a review takes days, and each refresh reads how far it is. A skill that is in review already is left there. " +
			"While it is in review, nothing of the skill can be changed. A destroy withdraws the certification that the state has, if it still is in review, and otherwise only forgets it.\n\n" +
			"Let it depend on everything that is written to the skill, by what `triggers` refer to or by `depends_on`: otherwise the skill may be locked before all is written.",
		Attributes: map[string]schema.Attribute{
			entity.SkillID: schema.StringAttribute{
				Required:            true,
				MarkdownDescription: entity.SkillIDDescription + " A change replaces the resource.",
				Validators:          []validator.String{validators.SkillID()},
				PlanModifiers:       []planmodifier.String{stringplanmodifier.RequiresReplace()},
			},
			submission.PublicationMethod: schema.StringAttribute{
				Optional:            true,
				MarkdownDescription: submission.MethodDescription + " If left out, Amazon decides, which is `" + submission.AutoPublishing + "`. A change submits anew.",
				Validators:          []validator.String{stringvalidator.OneOf(submission.AutoPublishing, submission.ManualPublishing)},
			},
			submission.VersionMessage: schema.StringAttribute{
				Optional:            true,
				MarkdownDescription: submission.MessageDescription + " A change submits anew.",
				Validators:          []validator.String{stringvalidator.UTF8LengthBetween(1, submission.LongestMessage)},
			},
			"triggers": schema.MapAttribute{
				Optional:            true,
				ElementType:         types.StringType,
				MarkdownDescription: "Any values. A change submits anew; a skill that is still in review is withdrawn first.",
			},
			"certification_id": fact("The ID of the certification; null while Amazon has accepted the submission and does not show it yet."),
			"submitted_at":     fact("When Amazon says that the skill was submitted, in RFC 3339."),
			"status":           fact("How far the certification is: `IN_PROGRESS`, `SUCCEEDED`, `FAILED`, or `CANCELLED` for one that was withdrawn."),
			entity.Timeouts:    entity.TimeoutsAttribute(ctx),
		},
	}
}
