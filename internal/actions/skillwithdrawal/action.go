// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package skillwithdrawal is the action that takes a skill back from certification.
package skillwithdrawal

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/action/schema"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/actions"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/submission"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/trouble"
)

const (
	reason  = "reason"
	message = "message"
	unable  = "Unable to withdraw the skill"
)

// New makes the action.
var New = actions.Define(actions.Definition{
	TypeName: "alexa_skill_withdrawal",
	Unable:   unable,
	Description: "Takes a skill back from certification, so that it can be changed again. Where nothing is in review, nothing happens, and that is a success. " +
		"What customers have stays as it is.\n\nThe action ends when Amazon shows that the review is over.",
	Attributes: map[string]schema.Attribute{
		entity.SkillID: actions.SkillIDAttribute(),
		reason: schema.StringAttribute{
			Required: true,
			MarkdownDescription: "Why: `MORE_FEATURES`, `DISCOVERED_ISSUE`, `NOT_RECEIVED_CERTIFICATION_FEEDBACK`, `NOT_INTEND_TO_PUBLISH`, `TEST_SKILL`, " +
				"or `OTHER`, which `message` explains.",
			Validators: []validator.String{stringvalidator.OneOf(submission.WithdrawalReasons...)},
		},
		message: schema.StringAttribute{
			Optional:            true,
			MarkdownDescription: "What the reason is. Required for `OTHER`, and for no other reason.",
			Validators:          []validator.String{stringvalidator.LengthAtLeast(1)},
		},
	},
	Validate: validate,
	Check:    check,
	Invoke:   invoke,
})

// validate asks for a message where, and only where, Amazon reads it.
func validate(ctx context.Context, call actions.Call) {
	why := call.Text(ctx, reason)
	if why == "" || call.IsUnknown(ctx, message) {
		return
	}
	switch given := !call.IsNull(ctx, message); {
	case why == submission.OtherReason && !given:
		call.Diagnostics.AddAttributeError(path.Root(message), "Reason without an explanation",
			"message: Amazon asks what the reason is where reason is \"OTHER\".\n\n"+trouble.Cure("withdrawal-message"))
	case why != submission.OtherReason && given:
		call.Diagnostics.AddAttributeError(path.Root(message), "Explanation that nobody reads",
			"message: Amazon takes a message only where reason is \"OTHER\".\n\n"+trouble.Cure("withdrawal-message"))
	}
}

// check asks for no more than the skill: it may be submitted in the same apply.
func check(ctx context.Context, call actions.Call) { call.CheckSkill(ctx) }

func invoke(ctx context.Context, call actions.Call) {
	id := call.Text(ctx, entity.SkillID)
	withdrawn, err := call.Backend.Certification.Withdraw(ctx, id, reconcile.Withdrawal{Reason: call.Text(ctx, reason), Message: call.Text(ctx, message)})
	switch {
	case err != nil:
		call.FailSkill(ctx, err)
	case withdrawn:
		call.Progress("Skill %s is withdrawn from certification and can be changed again.", id)
	default:
		call.Progress("Skill %s is not in certification, so there was nothing to withdraw.", id)
	}
}
