// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillinteractionmodel

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillid"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/trouble"
)

// ImportState reads the model at once instead of leaving it to the refresh that follows,
// because only here can it be said why there is nothing to import.
func (r *modelResource) ImportState(ctx context.Context, req resource.ImportStateRequest, resp *resource.ImportStateResponse) {
	skill, locale := splitImport(req.ID)
	if req.ID == "" && req.Identity != nil {
		skill, locale = textAt(ctx, req.Identity, entity.SkillID), textAt(ctx, req.Identity, localeName)
	}
	if skill == "" || !localeForm.MatchString(locale) {
		resp.Diagnostics.AddError(unable("import"), "The import names no skill and language. Give both, as in: terraform import ADDRESS amzn1.ask.skill..../en-US")
		return
	}
	id, err := skillid.Parse(skill)
	if err != nil {
		resp.Diagnostics.AddError(unable("import"), fmt.Sprintf(
			"%s.\n\nNo request was made. Give the skill ID, or the address of one of the skill's pages in the developer console, then a slash and the language.", err))
		return
	}
	identify(ctx, resp.Identity, id, locale)
	if !r.Backend.RequireAccount(&resp.Diagnostics, unable("import"), "model") {
		return
	}
	imported := values{SkillID: types.StringValue(id), Locale: types.StringValue(locale)}
	stored, err := r.Backend.Models.Model(ctx, imported.key())
	if err == nil && !stored.Described {
		stored.Description, err = r.Backend.Models.LastDescription(ctx, imported.key())
	}
	switch {
	case errors.Is(err, reconcile.ErrNotFound):
		r.nothingToImport(ctx, resp, imported, err)
	case err != nil:
		r.report(&resp.Diagnostics, failure{verb: "import", values: imported, err: err})
	default:
		for name, value := range map[string]types.String{
			entity.SkillID: imported.SkillID, localeName: imported.Locale, descriptionName: descriptionOf(stored.Description), versionName: versionOf(stored),
			contentName: types.StringValue(declared{wrapped: true}.withContent(stored.Content)),
		} {
			resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root(name), value)...)
		}
	}
}

// nothingToImport says whether it is the skill or its model that there is not.
func (r *modelResource) nothingToImport(ctx context.Context, resp *resource.ImportStateResponse, imported values, missing error) {
	if r.Backend.Manifests != nil {
		_, err := r.Backend.Manifests.Read(ctx, imported.SkillID.ValueString(), reconcile.Development)
		if !errors.Is(err, reconcile.ErrNotFound) {
			resp.Diagnostics.AddError(unable("import"), fmt.Sprintf("Skill %s has no interaction model in %s, so there is nothing to import.\n\n%s",
				imported.SkillID.ValueString(), imported.Locale.ValueString(), trouble.Cure("no-model")))
			return
		}
		missing = err
	}
	r.report(&resp.Diagnostics, failure{verb: "import", values: imported, err: missing})
}

// splitImport takes the language off the end. What is before it may be an address.
func splitImport(id string) (skill, locale string) {
	if i := strings.LastIndexByte(id, '/'); i >= 0 {
		return id[:i], id[i+1:]
	}
	return id, ""
}

// textAt is an attribute of the identity, "" for one that is not there.
func textAt(ctx context.Context, identity *tfsdk.ResourceIdentity, name string) string {
	var text types.String
	// The identity's schema has the attribute, so reading it cannot fail.
	_ = identity.GetAttribute(ctx, path.Root(name), &text)
	return text.ValueString()
}
