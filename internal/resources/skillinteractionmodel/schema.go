// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillinteractionmodel

import (
	"context"
	"regexp"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/validators"
)

// The attributes of the resource, besides timeouts.
const (
	localeName      = "locale"
	contentName     = "interaction_model"
	descriptionName = "description"
	versionName     = "version"
)

// localeForm is how Amazon writes languages.
var localeForm = regexp.MustCompile(`^[a-z]{2}-[A-Z]{2}$`)

const description = "Owns the interaction model of a skill in one language, at the `development` stage: the invocation name, intents, slot types, dialog and prompts. " +
	"The manifest and the models in other languages are left as they are.\n\n" +
	"Create takes over the model that the skill has in the language already; the plan says what of it changes. Each write makes a new version, and waits until Amazon has built it. " +
	"A build that fails leaves the model as it was, and the error has Amazon's reasons and the step that failed.\n\n" +
	"Destroy only forgets the resource: Amazon deletes no model as long as the skill has a listing in its language. The skill must have that listing before the model can be written; " +
	"take `skill_id` from the `alexa_skill_publishing` that has it, and Terraform orders the two."

func (r *modelResource) Schema(ctx context.Context, _ resource.SchemaRequest, resp *resource.SchemaResponse) {
	replaces := []planmodifier.String{stringplanmodifier.RequiresReplace()}
	resp.Schema = schema.Schema{
		MarkdownDescription: description,
		Attributes: map[string]schema.Attribute{
			entity.SkillID: schema.StringAttribute{
				Required:            true,
				MarkdownDescription: entity.SkillIDDescription + " Another skill means another resource: a change replaces it.",
				PlanModifiers:       replaces,
				Validators:          []validator.String{validators.SkillID()},
			},
			localeName: schema.StringAttribute{
				Required:            true,
				MarkdownDescription: "The language of the model, such as `en-US`. Another language means another resource: a change replaces it.",
				PlanModifiers:       replaces,
				Validators:          []validator.String{stringvalidator.RegexMatches(localeForm, "must be a language and a country with a hyphen between them, such as en-US")},
			},
			contentName: schema.StringAttribute{
				Required: true,
				MarkdownDescription: "The model as JSON, such as `file(\"models/en-US.json\")`, with the envelope `{\"interactionModel\": {...}}` that the developer console and the ASK CLI export, or without it. " +
					"The `version` of an export is left out. It is sent as it is, keys that nobody knows included, and compared by what it means: " +
					"the order of keys makes no difference, and what is empty (`[]`, `{}`, `\"\"`, `null`) is the same as missing.",
			},
			descriptionName: schema.StringAttribute{
				Optional:            true,
				MarkdownDescription: "What the list of versions says of the version that is written. A new description alone makes a new version.",
				Validators:          []validator.String{stringvalidator.LengthAtLeast(1)},
			},
			versionName: schema.StringAttribute{
				Computed:            true,
				MarkdownDescription: "Amazon's number of the version that was built last.",
			},
			entity.Timeouts: entity.TimeoutsAttribute(ctx),
		},
	}
}

// values are a configuration, a plan or a state.
type values struct {
	SkillID     types.String   `tfsdk:"skill_id"`
	Locale      types.String   `tfsdk:"locale"`
	Content     types.String   `tfsdk:"interaction_model"`
	Description types.String   `tfsdk:"description"`
	Version     types.String   `tfsdk:"version"`
	Timeouts    timeouts.Value `tfsdk:"timeouts"`
}

// key is that of the model, "" while the skill or the language is not known.
func (v values) key() string {
	if v.SkillID.ValueString() == "" || v.Locale.ValueString() == "" {
		return ""
	}
	return reconcile.ModelKey(v.SkillID.ValueString(), v.Locale.ValueString())
}

// source is where values are read from.
type source interface {
	Get(ctx context.Context, target any) diag.Diagnostics
}

// read reads values; there is false for none, as the state of what is to be created.
func read(ctx context.Context, from source, raw tftypes.Value, diags *diag.Diagnostics) (v values, there bool) {
	if raw.IsNull() {
		return values{}, false
	}
	diags.Append(from.Get(ctx, &v)...)
	return v, true
}
