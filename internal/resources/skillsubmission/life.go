// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillsubmission

import (
	"context"
	"errors"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/submission"
)

// Create submits the skill.
func (r *submissionResource) Create(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	var plan model
	resp.Diagnostics.Append(req.Plan.Get(ctx, &plan)...)
	limit, diags := entity.Timeout(ctx, req.Plan, "create")
	resp.Diagnostics.Append(diags...)
	id := plan.SkillID.ValueString()
	if r.Backend.Account == nil {
		submission.Report(&resp.Diagnostics, nil, submission.Unable, id, entity.ErrUnconfigured, "")
	}
	if resp.Diagnostics.HasError() {
		return
	}
	defer r.order.take(id)()
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	submitted, ok := r.desk("create").Submit(ctx, &resp.Diagnostics, id, reconcile.Submission{
		PublicationMethod: plan.PublicationMethod.ValueString(), VersionMessage: plan.VersionMessage.ValueString(),
	})
	if !ok {
		return
	}
	if submitted.Already {
		r.kept.Store(submitted.Certification.ID, true)
		resp.Diagnostics.AddWarning(fmt.Sprintf("Skill %s was in certification already", id), submission.AlreadyInReview(submitted.Certification))
	}
	plan.note(submitted.Certification)
	identify(ctx, resp.Identity, id)
	resp.Diagnostics.Append(resp.State.Set(ctx, plan)...)
}

// Read asks how far the certification is. One that Amazon has forgotten stays as it was.
func (r *submissionResource) Read(ctx context.Context, req resource.ReadRequest, resp *resource.ReadResponse) {
	var state model
	resp.Diagnostics.Append(req.State.Get(ctx, &state)...)
	id := state.SkillID.ValueString()
	identify(ctx, resp.Identity, id)
	if resp.Diagnostics.HasError() || r.Backend.Account == nil {
		return
	}
	record, err := r.recorded(ctx, state)
	if errors.Is(err, reconcile.ErrNotFound) {
		if _, unread := r.Backend.Manifests.Read(ctx, id, reconcile.Development); errors.Is(unread, reconcile.ErrNotFound) {
			resp.State.RemoveResource(ctx)
		}
		return
	}
	if err != nil {
		submission.Report(&resp.Diagnostics, r.Backend.Said, "Unable to read the certification of the skill", id, err, "")
		return
	}
	state.note(record)
	resp.Diagnostics.Append(resp.State.Set(ctx, state)...)
}

// recorded is the certification of a state. One that Amazon did not show when the skill
// was submitted is the newest.
func (r *submissionResource) recorded(ctx context.Context, state model) (reconcile.CertificationRecord, error) {
	id := state.SkillID.ValueString()
	if recorded := state.CertificationID.ValueString(); recorded != "" {
		return r.Backend.Certification.Find(ctx, id, recorded)
	}
	return r.Backend.Certification.MostRecent(ctx, id)
}

// Update takes over timeouts, and after an import what the configuration says of the
// submission. Nothing is sent.
func (r *submissionResource) Update(ctx context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	var plan model
	resp.Diagnostics.Append(req.Plan.Get(ctx, &plan)...)
	identify(ctx, resp.Identity, plan.SkillID.ValueString())
	resp.Diagnostics.Append(resp.Private.SetKey(ctx, importedKey, []byte("false"))...)
	resp.Diagnostics.Append(resp.State.Set(ctx, plan)...)
}

// Delete withdraws the certification of the state, if that is the one in review.
func (r *submissionResource) Delete(ctx context.Context, req resource.DeleteRequest, resp *resource.DeleteResponse) {
	const unable = "Unable to withdraw the skill"
	var state model
	resp.Diagnostics.Append(req.State.Get(ctx, &state)...)
	limit, diags := entity.Timeout(ctx, req.State, "delete")
	resp.Diagnostics.Append(diags...)
	id, recorded := state.SkillID.ValueString(), state.CertificationID.ValueString()
	if r.Backend.Account == nil {
		submission.Report(&resp.Diagnostics, nil, unable, id, entity.ErrUnconfigured, "")
	}
	if resp.Diagnostics.HasError() || recorded == "" {
		return
	}
	defer r.order.take(id)()
	if _, kept := r.kept.Load(recorded); kept {
		return
	}
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	latest, err := r.Backend.Certification.MostRecent(ctx, id)
	if err == nil && latest.ID == recorded && latest.Status == reconcile.CertificationInProgress {
		_, err = r.Backend.Certification.Withdraw(ctx, id, reconcile.Withdrawal{
			Reason: submission.OtherReason, Message: "The submission was removed from the Terraform configuration, or is replaced by another one.",
		})
	}
	if err != nil && !errors.Is(err, reconcile.ErrNotFound) {
		submission.Report(&resp.Diagnostics, r.Backend.Said, unable, id, err, "delete")
	}
}
