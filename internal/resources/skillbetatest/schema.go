// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillbetatest

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/validators"
)

// The attributes of the resource that messages are placed on.
const (
	feedbackEmailName = "feedback_email"
	testersName       = "testers"
	runningName       = "running"
)

const description = "Manages the beta test of a skill: whether it runs, who takes part, and where testers write to. A skill has one beta test at most.\n\n" +
	"Amazon sends mail for what happens here: an invitation when somebody is added to a running test or a test with testers starts, and the news that access has ended when somebody is removed or the test ends. " +
	"So only the difference is sent, nobody is removed and added again, and the plan warns of the mails that its signs don't show. " +
	"A beta test that exists already is taken over.\n\n" +
	"A test ends by itself after 90 days. With `running = true` the next plan shows that, and applying it begins a new test, to which Amazon invites everybody again.\n\n" +
	"Destroy ends the test if it runs. Amazon deletes no beta test, so a draft stays a draft. To forget the resource and leave the test as it is, use a `removed` block with `destroy = false`, or `skip_destroy`. " +
	"Where the block gets another name, write a `moved` block: without one Terraform destroys the one and creates the other, and the test runs on only if it comes to both at about the same time.\n\n" +
	"The addresses of testers are personal data. They are in Terraform's state and in plans, and in no log of the provider."

// Schema describes the resource.
func (r *betaTestResource) Schema(ctx context.Context, _ resource.SchemaRequest, resp *resource.SchemaResponse) {
	resp.Schema = schema.Schema{
		MarkdownDescription: description,
		Attributes: map[string]schema.Attribute{
			entity.SkillID: schema.StringAttribute{
				Required:            true,
				MarkdownDescription: entity.SkillIDDescription + " A change ends the test of the one skill and makes one of the other.",
				PlanModifiers:       []planmodifier.String{stringplanmodifier.RequiresReplace()},
				Validators:          []validator.String{validators.SkillID()},
			},
			feedbackEmailName: schema.StringAttribute{
				Optional: true,
				Computed: true,
				MarkdownDescription: "The e-mail address that testers write to. If it is left out, the test keeps the one that it has. " +
					"Amazon's pages ask for one, and its description of the API does not.",
				Validators: []validator.String{emailAddress{}},
			},
			testersName: schema.SetAttribute{
				ElementType: types.StringType,
				Optional:    true,
				Computed:    true,
				MarkdownDescription: "The e-mail addresses of all testers, 500 at most. Whoever is not among them leaves the test, those included that somebody has added in the developer console: " +
					"the plan shows that and warns whom it mails. If the argument is left out, the testers are left alone; `[]` removes them all. " +
					"Addresses that differ in upper and lower case alone are one.",
				Validators: []validator.Set{testerList{}},
			},
			runningName: schema.BoolAttribute{
				Optional: true,
				Computed: true,
				MarkdownDescription: "Whether the test is to run. `true` starts it, or a new one where it has ended; `false` ends it, and leaves a draft as it is. " +
					"If it is left out, the test is neither started nor ended, and a new one is a draft.",
			},
			"status": schema.StringAttribute{
				Computed:            true,
				MarkdownDescription: "How far the test is: `IN_DRAFT`, `STARTING`, `RUNNING`, `STOPPING` or `ENDED`.",
			},
			"expiry_date": schema.StringAttribute{
				Computed:            true,
				MarkdownDescription: "When the test ends by itself, as Amazon writes it; null for a draft.",
			},
			"invitation_url": schema.StringAttribute{
				Computed:            true,
				MarkdownDescription: "Where somebody with the link becomes a tester.",
			},
			"invites_remaining": schema.Int64Attribute{
				Computed:            true,
				MarkdownDescription: "How many more testers can be added to this test. Removing one does not bring an invitation back.",
			},
			"skip_destroy": schema.BoolAttribute{
				Optional: true,
				MarkdownDescription: "If true, destroy only forgets the resource and leaves the beta test as it is. " +
					"To take effect it must have been applied before the destroy.",
			},
			entity.Timeouts: entity.TimeoutsAttribute(ctx),
		},
	}
}
