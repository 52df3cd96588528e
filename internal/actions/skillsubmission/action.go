// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package skillsubmission is the action that submits a skill for certification.
package skillsubmission

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/action"
	"github.com/hashicorp/terraform-plugin-framework/action/schema"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/actions"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/submission"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/trouble"
)

const waitForReview = "wait_for_review"

// New makes the action, which applies the rules as strictly as told.
func New(strictness *mapped.Strictness) func() action.Action {
	desk := func(call actions.Call) submission.Desk {
		return submission.Desk{Backend: call.Backend, Strictness: strictness, Timeout: "invoke"}
	}
	return actions.Define(actions.Definition{
		TypeName: "alexa_skill_submission",
		Unable:   submission.Unable,
		Description: "Submits a skill for certification: what the development stage is then reaches customers once Amazon has reviewed it. " +
			"While it is in review, nothing of the skill can be changed.\n\n" +
			"The action ends when Amazon has accepted the submission; a review takes days, and only `wait_for_review` waits for it. A skill that is in review already is left there, which is a success. " +
			"For a plan it is checked what a submission demands of a skill, and again before anything is sent. " +
			"The resource of the same name does this where the CLI has no actions.",
		Attributes: map[string]schema.Attribute{
			entity.SkillID: actions.SkillIDAttribute(),
			submission.PublicationMethod: schema.StringAttribute{
				Optional:            true,
				MarkdownDescription: submission.MethodDescription + " If left out, Amazon decides, which is `" + submission.AutoPublishing + "`.",
				Validators:          []validator.String{stringvalidator.OneOf(submission.AutoPublishing, submission.ManualPublishing)},
			},
			submission.VersionMessage: schema.StringAttribute{
				Optional:            true,
				MarkdownDescription: submission.MessageDescription,
				Validators:          []validator.String{stringvalidator.UTF8LengthBetween(1, submission.LongestMessage)},
			},
			waitForReview: schema.BoolAttribute{
				Optional: true,
				MarkdownDescription: "If true, the action ends with the review: a skill that is not certified is an error then. Set `timeouts.invoke` to what you would wait, " +
					"such as `\"72h\"`: its default is the ten minutes of every action. What ends there is the waiting, and not the review.",
			},
		},
		Check: func(ctx context.Context, call actions.Call) {
			if id := call.Text(ctx, entity.SkillID); id != "" {
				desk(call).Check(ctx, call.Diagnostics, id)
			}
		},
		Invoke: func(ctx context.Context, call actions.Call) {
			id := call.Text(ctx, entity.SkillID)
			submitted, ok := desk(call).Submit(ctx, call.Diagnostics, id, reconcile.Submission{
				PublicationMethod: call.Text(ctx, submission.PublicationMethod), VersionMessage: call.Text(ctx, submission.VersionMessage),
			})
			if !ok {
				return
			}
			show(call, id, submitted)
			if call.IsTrue(ctx, waitForReview) {
				follow(ctx, call, id, submitted.Certification.Review.EstimatedCompletionAt)
			}
		},
	})
}

func show(call actions.Call, id string, submitted reconcile.Submitted) {
	record := submitted.Certification
	switch {
	case submitted.Already:
		call.Progress("Skill %s is in certification already. %s", id, submission.AlreadyInReview(record))
	case record.ID == "":
		call.Progress("Amazon has accepted skill %s for certification, and does not show the review yet.", id)
	default:
		call.Progress("Skill %s is in certification since %s (certification %s).", id, record.SubmittedAt, record.ID)
	}
	if record.Review.EstimatedCompletionAt != "" {
		call.Progress("Amazon expects to be done by %s.", record.Review.EstimatedCompletionAt)
	}
}

// follow waits for the end of the review. It says when Amazon expects something else
// than it did.
func follow(ctx context.Context, call actions.Call, id, expected string) {
	record, err := call.Backend.Certification.AwaitReview(ctx, id, func(record reconcile.CertificationRecord) {
		if estimate := record.Review.EstimatedCompletionAt; estimate != expected {
			expected = estimate
			call.Progress("Amazon is reviewing skill %s, and expects to be done by %s.", id, estimate)
		}
	})
	switch {
	case err != nil:
		call.FailSkill(ctx, err)
	case record.Status != reconcile.CertificationSucceeded:
		call.Diagnostics.AddAttributeError(path.Root(entity.SkillID), "Skill is not certified", fmt.Sprintf(
			"skill_id: the certification %s of skill %s ended as %s.\n\n%s", record.ID, id, record.Status, trouble.Cure("review-failed")))
	default:
		call.Progress("Amazon has certified skill %s (certification %s).", id, record.ID)
	}
}
