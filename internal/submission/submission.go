// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package submission is what the action and the resource that submit a skill for
// certification have in common.
package submission

import (
	"context"
	"errors"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

// Unable is the summary of errors.
const Unable = "Unable to submit the skill"

// Desk is where skills are submitted.
type Desk struct {
	Backend    entity.Backend
	Strictness *mapped.Strictness
	// Timeout is the operation whose configured time bounds a submission: "create".
	Timeout string
}

// Check warns of what stands in the way of a submission as the skill is now. Other
// resources of the same apply may be about to put it right, so only a skill that does
// not exist is an error.
func (d Desk) Check(ctx context.Context, diags *diag.Diagnostics, id string) {
	review, err := d.Backend.Certification.Review(ctx, id)
	if err != nil {
		d.fail(diags, id, err)
		return
	}
	if review.InReview {
		diags.AddWarning(fmt.Sprintf("Skill %s is in certification already", id), AlreadyInReview(review.Latest))
		return
	}
	findings, err := d.judge(ctx, id)
	if err != nil {
		d.fail(diags, id, err)
		return
	}
	for _, finding := range findings {
		diags.AddAttributeWarning(path.Root(entity.SkillID), finding.Rule.Title, fmt.Sprintf(
			"skill_id: %s, as it is now: %s The submission fails unless this is put right before it.\n\n%s", id, finding.Message, finding.Rule.Reference()))
	}
}

// AlreadyInReview says that a submission changes nothing.
func AlreadyInReview(latest reconcile.CertificationRecord) string {
	since := ""
	if latest.SubmittedAt != "" {
		since = " since " + latest.SubmittedAt
	}
	return fmt.Sprintf("Amazon has been reviewing the skill%s, so there is nothing to submit: what is reviewed is the skill as it was then, and it can't be changed meanwhile.\n\n"+
		"To have a newer version reviewed, withdraw the skill first (action alexa_skill_withdrawal, or the developer console), change it, and submit it again.", since)
}

// Submit submits a skill, unless it is known that Amazon would refuse it, and reports
// whether it is in review now. A skill that has been in review before is left there.
func (d Desk) Submit(ctx context.Context, diags *diag.Diagnostics, id string, with reconcile.Submission) (submitted reconcile.Submitted, ok bool) {
	findings, err := d.judge(ctx, id)
	if err == nil {
		err = mapped.Refusal(findings, document.Value{})
	}
	var broken *mapped.BrokenRulesError
	if errors.As(err, &broken) {
		// What is reviewed already may lack what it likes.
		if review, unread := d.Backend.Certification.Review(ctx, id); unread == nil && review.InReview {
			return reconcile.Submitted{Certification: review.Latest, Already: true}, true
		}
		for _, finding := range broken.Findings {
			diags.AddAttributeError(path.Root(entity.SkillID), finding.Rule.Title, fmt.Sprintf(
				"skill_id: %s: %s Nothing was submitted.\n\n%s", id, finding.Message, finding.Rule.Reference()))
		}
		return reconcile.Submitted{}, false
	}
	if err == nil {
		submitted, err = d.Backend.Certification.Submit(ctx, id, with)
	}
	if err != nil {
		d.fail(diags, id, err)
		return reconcile.Submitted{}, false
	}
	return submitted, true
}

// judge applies the rules of a submission to the manifest as it is.
func (d Desk) judge(ctx context.Context, id string) ([]rules.Finding, error) {
	manifest, err := d.Backend.Manifests.Read(ctx, id, reconcile.Development)
	if err != nil {
		return nil, err
	}
	return rules.Judge(rules.Submission, rules.Configured, d.Strictness.Mode(), rules.View{Root: manifest}), nil
}

func (d Desk) fail(diags *diag.Diagnostics, id string, err error) {
	Report(diags, d.Backend.Said, Unable, id, err, d.Timeout)
}

// Report reports an error about a skill under a summary.
func Report(diags *diag.Diagnostics, said *entity.Said, summary, id string, err error, timeout string) {
	switch {
	case errors.Is(err, reconcile.ErrNotFound):
		diags.AddAttributeError(path.Root(entity.SkillID), summary, entity.UnknownSkill(id, err))
	case said.IsExplained(err):
		diags.AddError(summary, entity.ExplainedElsewhere("skill", id))
	default:
		for _, detail := range entity.Details("skill", id, err, timeout) {
			diags.AddError(summary, detail)
		}
	}
}
