// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillbetatest

import (
	"context"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

// model is a configuration, a plan or a state.
type model struct {
	SkillID          types.String   `tfsdk:"skill_id"`
	FeedbackEmail    types.String   `tfsdk:"feedback_email"`
	Testers          types.Set      `tfsdk:"testers"`
	Running          types.Bool     `tfsdk:"running"`
	Status           types.String   `tfsdk:"status"`
	ExpiryDate       types.String   `tfsdk:"expiry_date"`
	InvitationURL    types.String   `tfsdk:"invitation_url"`
	InvitesRemaining types.Int64    `tfsdk:"invites_remaining"`
	SkipDestroy      types.Bool     `tfsdk:"skip_destroy"`
	Timeouts         timeouts.Value `tfsdk:"timeouts"`
}

// source is where a model is read from.
type source interface {
	Get(ctx context.Context, target any) diag.Diagnostics
}

// read reads a model; there is false for none, as the state of what is to be created.
func read(ctx context.Context, from source, raw tftypes.Value, diags *diag.Diagnostics) (m model, there bool) {
	if raw.IsNull() {
		return model{}, false
	}
	diags.Append(from.Get(ctx, &m)...)
	return m, true
}

func identify(ctx context.Context, identity *tfsdk.ResourceIdentity, id string) {
	entity.Identify(ctx, identity, map[string]string{entity.SkillID: id})
}

func (m model) id() string { return m.SkillID.ValueString() }

// emails are the testers; known is false where one of them is not known yet.
func (m model) emails() (emails []string, known bool) {
	if m.Testers.IsUnknown() {
		return nil, false
	}
	for _, element := range m.Testers.Elements() {
		text, ok := element.(types.String)
		if !ok || text.IsUnknown() {
			return nil, false
		}
		emails = append(emails, text.ValueString())
	}
	slices.Sort(emails)
	return emails, true
}

func setOf(emails []string) types.Set {
	elements := make([]attr.Value, 0, len(emails))
	for _, email := range emails {
		elements = append(elements, types.StringValue(email))
	}
	return types.SetValueMust(types.StringType, elements)
}

// textOf is null for what Amazon leaves out.
func textOf(text string) types.String {
	if text == "" {
		return types.StringNull()
	}
	return types.StringValue(text)
}

// observe makes of a state what Amazon has. Addresses stay as they are spelt, and the
// testers of a test that has ended are those it had: a new test is made with them.
func (m *model) observe(test reconcile.BetaTest) {
	if !reconcile.IsSameEmail(m.FeedbackEmail.ValueString(), test.FeedbackEmail) {
		m.FeedbackEmail = textOf(test.FeedbackEmail)
	}
	before, _ := m.emails()
	gone := reconcile.EmailsBeyond(before, test.Testers)
	switch came := reconcile.EmailsBeyond(test.Testers, before); {
	case test.HasEnded() && !m.Testers.IsNull():
	case m.Testers.IsNull(), len(gone)+len(came) > 0:
		m.Testers = setOf(slices.Concat(reconcile.EmailsBeyond(before, gone), came))
	}
	m.Running = types.BoolValue(test.IsRunning())
	m.note(test)
}

// complete fills in what a plan has left open.
func (m *model) complete(test reconcile.BetaTest) {
	if m.FeedbackEmail.IsUnknown() {
		m.FeedbackEmail = textOf(test.FeedbackEmail)
	}
	if m.Testers.IsUnknown() {
		m.Testers = setOf(test.Testers)
	}
	if m.Running.IsUnknown() {
		m.Running = types.BoolValue(test.IsRunning())
	}
	m.note(test)
}

// note takes over what nobody configures.
func (m *model) note(test reconcile.BetaTest) {
	m.Status = types.StringValue(string(test.Status))
	m.ExpiryDate = textOf(test.ExpiryDate)
	m.InvitationURL = textOf(test.InvitationURL)
	m.InvitesRemaining = types.Int64PointerValue(test.InvitesRemaining)
}

// isRunning reports whether people could try the skill when the state was read.
func (m model) isRunning() bool { return m.Running.ValueBool() }

// hasEnded reports whether the test was over for good when the state was read, or about
// to be.
func (m model) hasEnded() bool {
	return slices.Contains([]string{string(reconcile.BetaTestStopping), string(reconcile.BetaTestEnded)}, m.Status.ValueString())
}
