// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package entity

import "github.com/hashicorp/terraform-plugin-framework/datasource"

// EphemeralUnknown says in schemas what an ephemeral resource does while an argument of
// the provider is not known.
const EphemeralUnknown = "While an argument of the provider is not known, neither are these values, and Terraform has them at the apply. " +
	"OpenTofu takes that for an error: there, let the ephemeral resource depend on what the argument comes from (`depends_on`), which puts it off."

// IsLater answers a data source while an argument of the provider is not known,
// and reports whether it did. There is nobody to ask then, and Terraform takes no
// unknown value from a data source: it has to be told to come back later, or what
// to do. The summary of the error says what is not possible.
func (b *Backend) IsLater(req datasource.ReadRequest, resp *datasource.ReadResponse, summary string) bool {
	switch {
	case b.Account != nil:
		return false
	case req.ClientCapabilities.DeferralAllowed:
		resp.Deferred = &datasource.Deferred{Reason: datasource.DeferredReasonProviderConfigUnknown}
	default:
		resp.Diagnostics.AddError(summary, "An argument of the provider is not known yet, so Amazon can't be asked.\n\n"+
			"Let the data source depend on what that argument comes from (depends_on), so that it is read during the apply; or apply that first, with -target.")
	}
	return true
}
