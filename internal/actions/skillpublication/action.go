// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package skillpublication is the action that makes a certified skill the live one.
package skillpublication

import (
	"context"
	"fmt"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/action/schema"
	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/actions"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/trouble"
)

const (
	publishesAt = "publishes_at"
	unable      = "Unable to publish the skill"
	notATime    = "Not a time to publish at"
	// furthest is how many months ahead Amazon takes a publication
	// (https://developer.amazon.com/docs/alexa/smapi/skill-publication-api.html).
	furthest = 6
)

// New makes the action.
var New = actions.Define(actions.Definition{
	TypeName: "alexa_skill_publication",
	Unable:   unable,
	Description: "Makes the certified stage of a skill the live one, at once or at a given time. There is a certified stage once a skill that was submitted with " +
		"`MANUAL_PUBLISHING` has been certified; with `AUTO_PUBLISHING` Amazon publishes it by itself.\n\n" +
		"The action ends when Amazon has accepted the publication. Customers have the skill a while later.",
	Attributes: map[string]schema.Attribute{
		entity.SkillID: actions.SkillIDAttribute(),
		publishesAt: schema.StringAttribute{
			Optional:            true,
			MarkdownDescription: "When: a time in RFC 3339 such as `2027-01-15T08:00:00Z`, at most six months ahead. If left out, at once.",
		},
	},
	Validate: validate,
	Check:    check,
	Invoke:   invoke,
})

// validate judges the form. Whether the time is near enough is judged when the action is
// planned: a time that has passed must not break a plan that publishes nothing.
func validate(ctx context.Context, call actions.Call) {
	if text := call.Text(ctx, publishesAt); text != "" {
		if _, err := time.Parse(time.RFC3339, text); err != nil {
			call.Diagnostics.AddAttributeError(path.Root(publishesAt), notATime, fmt.Sprintf(
				"publishes_at: %q is no time in RFC 3339.\n\n%s", text, trouble.Cure("publication-time")))
		}
	}
}

// check looks for something to publish: what is certified does not come about in an apply.
func check(ctx context.Context, call actions.Call) {
	checkTime(ctx, call, time.Now())
	id := call.Text(ctx, entity.SkillID)
	if id == "" {
		return
	}
	skill, err := call.Backend.Account.FindSkill(ctx, id)
	if err == nil {
		if _, certified := skill.Stages[reconcile.Certified]; !certified {
			err = &reconcile.NotCertifiedError{SkillID: id}
		}
	}
	if err != nil {
		call.FailSkill(ctx, err)
	}
}

// checkTime refuses a time that Amazon would refuse.
func checkTime(ctx context.Context, call actions.Call, now time.Time) {
	text := call.Text(ctx, publishesAt)
	if text == "" {
		return
	}
	// The validation has seen to it that it is a time.
	at, _ := time.Parse(time.RFC3339, text)
	switch {
	case !at.After(now):
		call.Diagnostics.AddAttributeError(path.Root(publishesAt), notATime, fmt.Sprintf("publishes_at: %s has passed.\n\n%s", text, trouble.Cure("publication-time")))
	case at.After(now.AddDate(0, furthest, 0)):
		call.Diagnostics.AddAttributeError(path.Root(publishesAt), notATime,
			fmt.Sprintf("publishes_at: %s is more than six months ahead.\n\n%s", text, trouble.Cure("publication-time")))
	}
}

func invoke(ctx context.Context, call actions.Call) {
	id := call.Text(ctx, entity.SkillID)
	publication, err := call.Backend.Certification.Publish(ctx, id, call.Text(ctx, publishesAt))
	switch {
	case err != nil:
		call.FailSkill(ctx, err)
	case publication.Status == reconcile.PublicationFailed, publication.Status == reconcile.PublicationCancelled:
		call.Diagnostics.AddError(unable, fmt.Sprintf("Skill %s: Amazon took the publication, and now says that it is %s.\n\n%s", id, publication.Status, trouble.Cure("publication-ended")))
	case publication.Status == reconcile.PublicationScheduled:
		call.Progress("Skill %s will be published at %s.", id, publication.PublishesAt)
	default:
		call.Progress("Amazon publishes skill %s (%s).", id, publication.Status)
	}
}
