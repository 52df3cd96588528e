// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skills

import (
	"context"
	"errors"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/datasources"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/validators"
)

type oneAttributes struct {
	skill
	VendorID types.String `tfsdk:"vendor_id"`
	ASIN     types.String `tfsdk:"asin"`
}

// NewOne makes the data source of one skill.
var NewOne = datasources.Define(datasources.Definition[oneAttributes]{
	TypeName: "alexa_skill",
	Unable:   "Unable to read the skill",
	Description: "Reads what Amazon's list of skills says of one of them: its names, its stages and whether it is published. " +
		"Where the provider has no vendor, the list of each vendor of the account is asked for it.",
	Schema: fields(map[string]schema.Attribute{
		entity.SkillID: schema.StringAttribute{
			Required: true, MarkdownDescription: entity.SkillIDDescription, Validators: []validator.String{validators.SkillID()},
		},
		"vendor_id": schema.StringAttribute{Computed: true, MarkdownDescription: "The vendor that has the skill."},
		"asin":      schema.StringAttribute{Computed: true, MarkdownDescription: "What the skill is called in Amazon's shop; null if it was never published."},
	}),
	Read: readOne,
})

// readOne looks the skill up in Amazon's list.
func readOne(ctx context.Context, backend entity.Backend, wanted *oneAttributes) error {
	found, err := backend.Account.FindSkill(ctx, wanted.SkillID)
	switch {
	case errors.Is(err, reconcile.ErrNotFound):
		return unlisted(ctx, backend, wanted.SkillID)
	case err != nil:
		return datasources.OfSkill(wanted.SkillID, err)
	}
	*wanted = oneAttributes{skill: skillOf(found), VendorID: types.StringValue(found.VendorID), ASIN: entity.TextOrNull(found.ASIN())}
	return nil
}

// unlisted is why a skill is not in the list: the list lags behind, and has the skills
// of one vendor only, while a manifest can be read at once.
func unlisted(ctx context.Context, backend entity.Backend, id string) error {
	if _, err := backend.Manifests.Read(ctx, id, reconcile.Development); err != nil {
		return datasources.OfSkill(id, err)
	}
	return &datasources.PlacedError{Attribute: entity.SkillID, Text: fmt.Sprintf("skill_id: the skill %s exists, but Amazon does not list it.\n\n"+
		"A skill that was created a moment ago is listed a little later: run Terraform again. Otherwise it is another vendor's: leave out vendor_id in the provider block and ASK_VENDOR_ID, or set it to that vendor.", id)}
}
