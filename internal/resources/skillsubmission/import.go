// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillsubmission

import (
	"context"
	"errors"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/submission"
)

const unableToImport = "Unable to import the submission of the skill"

// ImportState takes over the newest certification of a skill, which is named by its id
// or by the address of one of its pages in the developer console.
func (r *submissionResource) ImportState(ctx context.Context, req resource.ImportStateRequest, resp *resource.ImportStateResponse) {
	id, ok := r.Backend.ImportedSkill(ctx, req, resp, unableToImport)
	if !ok {
		return
	}
	record, err := r.Backend.Certification.MostRecent(ctx, id)
	if errors.Is(err, reconcile.ErrNotFound) {
		if _, unread := r.Backend.Manifests.Read(ctx, id, reconcile.Development); unread == nil {
			resp.Diagnostics.AddError(unableToImport, fmt.Sprintf(
				"Skill %s was never submitted, so there is nothing to import. Leave out the import, and the apply submits it.", id))
			return
		}
	}
	if err != nil {
		submission.Report(&resp.Diagnostics, r.Backend.Said, unableToImport, id, err, "")
		return
	}
	for name, value := range map[string]string{
		entity.SkillID: id, "certification_id": record.ID, "submitted_at": record.SubmittedAt, "status": string(record.Status),
	} {
		resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root(name), orNull(value))...)
	}
	resp.Diagnostics.Append(resp.Private.SetKey(ctx, importedKey, []byte("true"))...)
}
