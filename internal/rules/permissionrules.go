// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import "github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"

// permissionRules are about what a skill asks its customers for.
var permissionRules = []Rule{
	{
		ID: "permission-required", Severity: Error, Structural: true, Owners: []string{permissions}, judge: permissionRequired,
		Title: "No permission", Source: terraform,
		Text: "`permissions` has at least one member. To ask for none, remove the resource. It is a set of names, so no permission can be without one, or asked for twice.",
	},
	{
		ID: "permission-known", Severity: Warning, Owners: []string{permissions}, judge: permissionKnown,
		Title: "Unknown permission", Source: model,
		Text: "A permission is one of those listed below, with exactly these colons.",
	},
	{
		ID: "permission-deprecated", Severity: Warning, Owners: []string{permissions}, judge: permissionDeprecated,
		Title: "Deprecated permission", Source: lists,
		Text: "`alexa::household:lists:read` and `alexa::household:lists:write` belong to an API that Amazon has moved to its deprecated features.",
	},
	{
		ID: "amazon-pay-retired", Severity: Warning, Owners: []string{permissions}, judge: amazonPayRetired,
		Title: "Amazon Pay for Alexa is switched off", Source: amazonPay,
		Text: "`payments:autopay_consent` belongs to a service that Amazon has ended: on 2022-12-31 in the EU and the UK, on 2023-01-31 in Japan, on 2023-03-12 in the US.",
	},
	{
		ID: "amazon-pay-purchases", Severity: Warning, Owners: []string{privacy, permissions}, judge: amazonPayPurchases, Needs: []skillmanifest.Part{whole(permissionsPart), whole(privacyPart)},
		Title: "Amazon Pay without purchases", Source: amazonPay,
		Text: "A skill that declares Amazon Pay answers `allows_purchases` with true. Amazon's samples disagree.",
	},
}
