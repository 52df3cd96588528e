// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package skillaccountlinking is how a skill lets its users link the account that they
// have elsewhere. Its schema is that of Amazon's page "Account Linking Schemas"
// (https://developer.amazon.com/docs/alexa/smapi/account-linking-schemas.html).
//
// It is built on the mapping and the entities and not on package object: its key is
// configured and not given by Amazon, a write and not a creation makes it, and Amazon
// never shows three of its fields, so that next to nothing of that life holds for it.
package skillaccountlinking

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

var (
	_ resource.ResourceWithConfigure      = &linkingResource{}
	_ resource.ResourceWithIdentity       = &linkingResource{}
	_ resource.ResourceWithImportState    = &linkingResource{}
	_ resource.ResourceWithModifyPlan     = &linkingResource{}
	_ resource.ResourceWithValidateConfig = &linkingResource{}
)

// Resource makes alexa_skill_account_linking, which applies the rules as strictly as told.
func Resource(strictness *mapped.Strictness) func() resource.Resource {
	return func() resource.Resource {
		return &linkingResource{Resource: entity.OfSkill(typeName), Set: mapped.NewSet(layout, names, elsewhere), strictness: strictness}
	}
}

type linkingResource struct {
	entity.Resource
	mapped.Set
	strictness *mapped.Strictness
}

// elsewhere says who looks after what no attribute stands for.
func elsewhere(property, _ string) string {
	return property + " is nothing that the provider has an attribute for. Correct it in the developer console and apply again."
}

// ValidateConfig applies the rules. Terraform calls it again before an apply, when all
// values are known.
func (r *linkingResource) ValidateConfig(_ context.Context, req resource.ValidateConfigRequest, resp *resource.ValidateConfigResponse) {
	configured := r.desired(mapped.ValuesOf(req.Config.Raw), mapped.ValuesOf(req.Config.Raw))
	var found diag.Diagnostics
	r.ReportFindings(&found, rules.Judge(typeName, rules.Configured, r.strictness.Mode(), rules.View{Root: configured}), configured)
	resp.Diagnostics.Append(r.Masked(found, configured)...)
}

// neverShown are the fields that Amazon takes and never shows.
var neverShown = []string{"clientSecret", "reciprocalAccessTokenUrl", "skipOnEnablement"}

// completed adds to what Amazon shows what it never shows, as another document has it.
func completed(shown, known document.Value) document.Value {
	for _, key := range neverShown {
		if !shown.Member(key).Exists() {
			shown = shown.With(key, known.Member(key))
		}
	}
	return shown
}

// desired is the document that attributes ask for, with the secret of the configuration.
func (r *linkingResource) desired(planned, configured mapped.Values) document.Value {
	doc := r.Encode(planned)
	switch written := configured[secretWriteOnly]; {
	case written.Type() != nil && !written.IsKnown():
		return doc.With("clientSecret", document.NotKnown())
	case mapped.IsSet(written):
		return doc.With("clientSecret", document.Text(mapped.As[string](written)))
	}
	return doc
}

// writes reports whether a plan changes anything that Amazon is told of.
func writes(state, plan mapped.Values) bool {
	if !state[secretVersion].Equal(plan[secretVersion]) {
		return true
	}
	for name := range fields {
		if !state[name].Equal(plan[name]) {
			return true
		}
	}
	return false
}

func (r *linkingResource) identify(ctx context.Context, identity *tfsdk.ResourceIdentity, id string) {
	entity.Identify(ctx, identity, map[string]string{entity.SkillID: id})
}

// skillOf returns the skill ID, "" if it is not known.
func skillOf(attributes mapped.Values) string { return mapped.Text(attributes, entity.SkillID) }

// label is a skill in the summary of a warning: Terraform folds warnings of the same
// summary into one.
func label(id string) string { return skillmanifest.Label(document.Value{}, id) }
