// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillbetatest

import (
	"context"
	"fmt"
	"net/mail"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

// mostTesters is how many testers a beta test can have
// (https://developer.amazon.com/docs/alexa/smapi/skill-beta-testing-api.html).
const mostTesters = 500

// emailAddress refuses what is no e-mail address.
type emailAddress struct{}

func (emailAddress) Description(context.Context) string { return "Must be an e-mail address." }

func (v emailAddress) MarkdownDescription(ctx context.Context) string { return v.Description(ctx) }

func (emailAddress) ValidateString(_ context.Context, req validator.StringRequest, resp *validator.StringResponse) {
	if !req.ConfigValue.IsNull() && !req.ConfigValue.IsUnknown() {
		checkEmail(&resp.Diagnostics, req.Path, req.ConfigValue.ValueString())
	}
}

// checkEmail refuses names and angle brackets around an address too, which the mail
// services would take and Amazon would not.
func checkEmail(diags *diag.Diagnostics, at path.Path, text string) {
	if parsed, err := mail.ParseAddress(text); err != nil || parsed.Address != text {
		diags.AddAttributeError(at, "Not an e-mail address", fmt.Sprintf(
			"%s: %q is not an e-mail address. Write it as in anna@example.com, without a name and without white space around it.", at, text))
	}
}

// testerList refuses a set of testers that names somebody twice, or more people than
// can take part.
type testerList struct{}

func (testerList) Description(context.Context) string {
	return fmt.Sprintf("Must have e-mail addresses that differ in more than case, %d at most.", mostTesters)
}

func (v testerList) MarkdownDescription(ctx context.Context) string { return v.Description(ctx) }

func (testerList) ValidateSet(_ context.Context, req validator.SetRequest, resp *validator.SetResponse) {
	var seen []string
	for _, element := range req.ConfigValue.Elements() {
		text, ok := element.(types.String)
		switch {
		case !ok || text.IsUnknown():
			continue
		case text.IsNull():
			resp.Diagnostics.AddAttributeError(req.Path, "Not an e-mail address", fmt.Sprintf(
				"%s: a null element means nobody. Leave it out; a for expression with an if can do it.", req.Path))
			continue
		}
		email := text.ValueString()
		checkEmail(&resp.Diagnostics, req.Path, email)
		if len(reconcile.EmailsBeyond([]string{email}, seen)) == 0 {
			resp.Diagnostics.AddAttributeError(req.Path, "Tester named twice", fmt.Sprintf(
				"%s: %q is there twice, in another case. It would be one tester; leave one of the two out.", req.Path, email))
		}
		seen = append(seen, email)
	}
	if count := len(req.ConfigValue.Elements()); count > mostTesters {
		resp.Diagnostics.AddAttributeError(req.Path, "Too many testers", fmt.Sprintf(
			"%s: there are %d addresses, and a beta test has %d testers at most. Leave some of them out.", req.Path, count, mostTesters))
	}
}
