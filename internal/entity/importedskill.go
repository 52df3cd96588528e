// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package entity

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillid"
)

// ImportedSkill returns the id of the skill that an import names: by its id, by the
// address of one of its pages in the developer console, or by its identity, which is
// set anew. Where none is named, or nothing can be read yet, the response has the
// error with the given summary, and ok is false.
func (b *Backend) ImportedSkill(ctx context.Context, req resource.ImportStateRequest, resp *resource.ImportStateResponse, summary string) (id string, ok bool) {
	named := req.ID
	if named == "" && req.Identity != nil {
		var known types.String
		resp.Diagnostics.Append(req.Identity.GetAttribute(ctx, path.Root(SkillID), &known)...)
		named = known.ValueString()
	}
	if named == "" {
		resp.Diagnostics.AddError(summary, "The import names no skill. Give the skill ID, as in: terraform import ADDRESS amzn1.ask.skill....")
		return "", false
	}
	id, err := skillid.Parse(named)
	if err != nil {
		resp.Diagnostics.AddError(summary, fmt.Sprintf(
			"%s.\n\nNo request was made. Give the skill ID, which the developer console shows in its list of skills, or the address of one of the skill's pages there.", err))
		return "", false
	}
	Identify(ctx, resp.Identity, map[string]string{SkillID: id})
	return id, b.RequireAccount(&resp.Diagnostics, summary, "skill")
}

// RequireAccount reports whether there is an account to read from, and adds the error
// of an import where there is none: while an argument of the provider is not known.
func (b *Backend) RequireAccount(diags *diag.Diagnostics, summary, noun string) bool {
	if b.Account == nil {
		diags.AddError(summary, fmt.Sprintf("An argument of the provider is not known yet, so the %s can't be read. "+
			"Apply what the argument depends on first, or give it a value that is known.", noun))
	}
	return b.Account != nil
}
