// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillaccountlinking

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/codec"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/validators"
)

const (
	typeName    = "alexa_skill_account_linking"
	kind        = "type"
	skipDestroy = "skip_destroy"
	// secret is for CLIs without write-only attributes, and stands in the state.
	secret = "client_secret"
	// secretWriteOnly is the same as a write-only attribute, and secretVersion what tells
	// a plan that it has changed.
	secretWriteOnly = "client_secret_wo"
	secretVersion   = "client_secret_wo_version"
)

const description = "Owns the account linking of a skill at the `development` stage: how its users link the account that they have with you. " +
	"A field that Amazon adds to it one day is kept as it is.\n\n" +
	"Amazon never shows the client secret, `reciprocal_access_token_url` and `skip_on_enablement`. They belong to the configuration: each write sends them, " +
	"and a write that leaves one out removes it. What somebody else makes of them can't be seen; that somebody has written since the last apply can, and is a warning of every plan until " +
	"the account linking is written again.\n\n" +
	"An import can't know them either. The first plan after it sets what the configuration has of them, and is empty where it has none.\n\n" +
	"Destroy removes the account linking. Users who have linked an account keep the skill, which gets no token for them any more."

// fields are the attributes that stand for the document.
var fields = codec.EmptyMeansAbsent(map[string]schema.Attribute{
	kind: schema.StringAttribute{
		Required: true, Validators: notEmpty,
		MarkdownDescription: "The OAuth 2.0 flow: `AUTH_CODE` (authorization code grant) or `IMPLICIT`. A smart home skill needs `AUTH_CODE`.",
	},
	"authorization_url": schema.StringAttribute{
		Required: true, Validators: notEmpty, MarkdownDescription: "Where users sign in. It begins with `https://`.",
	},
	"client_id": schema.StringAttribute{
		Required: true, Validators: notEmpty, MarkdownDescription: "What your authorization server calls Alexa.",
	},
	"access_token_url": text("Where Alexa exchanges the code for tokens, and refreshes them. `AUTH_CODE` needs it, and `IMPLICIT` has none. It begins with `https://`."),
	"access_token_scheme": text("How Alexa tells your authorization server the client id and secret: `HTTP_BASIC` or `REQUEST_BODY_CREDENTIALS`. " +
		"Amazon asks for it with `AUTH_CODE`, and `IMPLICIT` has none."),
	secret: schema.StringAttribute{
		Optional: true, Sensitive: true,
		Validators: []validator.String{validators.NotEmpty(), stringvalidator.ConflictsWith(path.MatchRoot(secretWriteOnly))},
		MarkdownDescription: "The client secret, for a CLI that is older than Terraform 1.11 or OpenTofu 1.11. It stands in the state and in saved plans; `" +
			secretWriteOnly + "` does not.",
	},
	"default_token_expiration_in_seconds": schema.Int64Attribute{
		Optional:            true,
		MarkdownDescription: "How long an access token lives where your server does not say so with the token. With `AUTH_CODE` only.",
	},
	"scopes":  set("What Alexa asks the user's consent for, up to 15."),
	"domains": set("The domains that the sign-in page loads content from, up to 15."),
	"redirect_urls": set("Where a linking that began in your own app returns to. The addresses that your authorization server has to allow " +
		"are others: Alexa's, which the developer console shows."),
	"reciprocal_access_token_url": text("Where Alexa sends an authorization code of its own, for reciprocal authorization. It begins with `https://`. Amazon never shows it."),
	"authorization_urls_by_platform": schema.MapNestedAttribute{
		Optional: true, Validators: []validator.Map{validators.Entries()},
		MarkdownDescription: "Where users of your app sign in, by platform: `iOS` or `Android`.",
		NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{
			"platform_authorization_url": schema.StringAttribute{
				Optional: true, Validators: notEmpty, MarkdownDescription: "Required. The address that opens your app on that platform.",
			},
		}, Validators: []validator.Object{validators.Requires("account-linking-platform-url", "platform_authorization_url")}},
	},
	"skip_on_enablement": schema.BoolAttribute{
		Optional: true, MarkdownDescription: "If true, users can enable the skill without linking an account. Amazon never shows it.",
	},
	"voice_forward_account_linking": text("Whether users can link their account by voice: `ENABLED` or `DISABLED`."),
})

var layout = codec.New(fields, []codec.Part{{}}, map[string]codec.Form{
	"authorization_urls_by_platform": codec.KeyedBy("platformType"),
	"skip_on_enablement":             codec.MeansNothing(document.Boolean(false)),
	"voice_forward_account_linking":  codec.MeansNothing(document.Text("DISABLED")),
})

// names are what the resource is called in messages.
var names = mapped.Names{Title: "account linking", Noun: "skill", Document: "account linking", Key: entity.SkillID, Missing: "unknown-skill"}

func text(description string) schema.StringAttribute {
	return schema.StringAttribute{Optional: true, Validators: notEmpty, MarkdownDescription: description}
}

func set(description string) schema.SetAttribute {
	return schema.SetAttribute{
		Optional: true, ElementType: types.StringType, Validators: []validator.Set{validators.Texts()}, MarkdownDescription: description,
	}
}

var notEmpty = []validator.String{validators.NotEmpty()}

// Schema has the fields of the document, and what is about none of them.
func (r *linkingResource) Schema(ctx context.Context, _ resource.SchemaRequest, resp *resource.SchemaResponse) {
	attributes := map[string]schema.Attribute{
		entity.SkillID: schema.StringAttribute{
			Required: true, Validators: []validator.String{validators.SkillID()},
			PlanModifiers:       []planmodifier.String{stringplanmodifier.RequiresReplace()},
			MarkdownDescription: entity.SkillIDDescription + " A change replaces the resource.",
		},
		secretWriteOnly: schema.StringAttribute{
			Optional: true, WriteOnly: true, Sensitive: true, Validators: notEmpty,
			MarkdownDescription: "The client secret. `AUTH_CODE` needs it, here or in `" + secret + "`, for every write: one without it would remove the secret that Amazon has. " +
				"It is in no state and no plan, so a change of it alone plans nothing: change `" + secretVersion + "` with it. Needs Terraform 1.11 or OpenTofu 1.11.",
		},
		secretVersion: schema.Int64Attribute{
			Optional:            true,
			MarkdownDescription: "Any number. A change of it writes everything again, the client secret included.",
		},
		skipDestroy: schema.BoolAttribute{
			Optional: true,
			MarkdownDescription: "If true, destroy only forgets the resource and leaves the account linking as it is. " +
				"To take effect it must have been applied before the destroy.",
		},
		entity.Timeouts: entity.TimeoutsAttribute(ctx),
	}
	for name, field := range fields {
		attributes[name] = field
	}
	resp.Schema = schema.Schema{MarkdownDescription: description, Attributes: attributes}
}
