// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillinteractionmodel

import (
	"context"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/trouble"
)

var (
	atSkill   = path.Root(entity.SkillID)
	atLocale  = path.Root(localeName)
	atContent = path.Root(contentName)
)

// ValidateConfig says where the JSON can't be read, and what of it is not sent.
func (r *modelResource) ValidateConfig(ctx context.Context, req resource.ValidateConfigRequest, resp *resource.ValidateConfigResponse) {
	config, _ := read(ctx, req.Config, req.Config.Raw, &resp.Diagnostics)
	model, ok := declaredIn(config.Content, &resp.Diagnostics)
	if !ok || len(model.strays) == 0 {
		return
	}
	resp.Diagnostics.AddAttributeWarning(atContent, "Keys of the interaction model that are not sent", fmt.Sprintf(
		"interaction_model: beside \"interactionModel\" there is %s, which is no part of the model and is not sent.\n\n%s", strings.Join(model.strays, ", "), trouble.Cure("model-strays")))
}

// declaredIn reads a model that is configured. It is not ok where there is none, or
// none that is known yet, or one that can't be read, which is an error then.
func declaredIn(content types.String, diags *diag.Diagnostics) (model declared, ok bool) {
	if content.IsNull() || content.IsUnknown() {
		return declared{}, false
	}
	model, err := declare(content.ValueString())
	if err != nil {
		diags.AddAttributeError(atContent, "Not an interaction model", fmt.Sprintf("interaction_model: %s.\n\n%s", err, trouble.Cure("not-a-model")))
		return declared{}, false
	}
	return model, true
}
