// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillsubmission

import (
	"context"
	"errors"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillid"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/submission"
)

const unableToImport = "Unable to import the submission of the skill"

// ImportState takes over the newest certification of a skill, which is named by its id
// or by the address of one of its pages in the developer console.
func (r *submissionResource) ImportState(ctx context.Context, req resource.ImportStateRequest, resp *resource.ImportStateResponse) {
	text := req.ID
	if text == "" && req.Identity != nil {
		var id types.String
		resp.Diagnostics.Append(req.Identity.GetAttribute(ctx, path.Root(skillIDName), &id)...)
		text = id.ValueString()
	}
	if text == "" {
		resp.Diagnostics.AddError(unableToImport, "The import names no skill. Give the skill ID, as in: terraform import ADDRESS amzn1.ask.skill....")
		return
	}
	id, err := skillid.Parse(text)
	if err != nil {
		resp.Diagnostics.AddError(unableToImport, fmt.Sprintf(
			"%s.\n\nNo request was made. Give the skill ID, which the developer console shows in its list of skills, or the address of one of the skill's pages there.", err))
		return
	}
	identify(ctx, resp.Identity, id)
	if r.backend.Account == nil {
		resp.Diagnostics.AddError(unableToImport, "An argument of the provider is not known yet, so the skill can't be read. "+
			"Apply what the argument depends on first, or give it a value that is known.")
		return
	}
	record, err := r.backend.Certification.MostRecent(ctx, id)
	if errors.Is(err, reconcile.ErrNotFound) {
		if _, unread := r.backend.Manifests.Read(ctx, id, reconcile.Development); unread == nil {
			resp.Diagnostics.AddError(unableToImport, fmt.Sprintf(
				"Skill %s was never submitted, so there is nothing to import. Leave out the import, and the apply submits it.", id))
			return
		}
	}
	if err != nil {
		submission.Report(&resp.Diagnostics, r.backend.Said, unableToImport, id, err, "")
		return
	}
	for name, value := range map[string]string{
		skillIDName: id, "certification_id": record.ID, "submitted_at": record.SubmittedAt, "status": string(record.Status),
	} {
		resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root(name), orNull(value))...)
	}
	resp.Diagnostics.Append(resp.Private.SetKey(ctx, importedKey, []byte("true"))...)
}
