// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import "github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"

// privacyRules are about the answers on privacy and compliance.
var privacyRules = []Rule{
	{
		ID: "policy-complete", Severity: Error, Structural: true, Owners: []string{privacy},
		Title: "Neither privacy policy nor terms of use", Source: model,
		Text: "An entry of `locales` has `privacy_policy_url`, `terms_of_use_url` or both.",
	},
	{
		ID: "url-form", Severity: Error, Structural: true, Owners: []string{privacy}, judge: urlForm,
		Title: "Not a web address", Source: errorCodes,
		Text: "A URL is absolute and begins with `https://` or `http://`. It has a host that is a domain name in ASCII or an IP address, no user, a port from 1 to 65535 if any, " +
			"no white space, and no character that has to be encoded.",
	},
	{
		ID: "url-plain-http", Severity: Warning, Owners: []string{privacy}, judge: urlPlainHTTP,
		Title: "Web address without encryption", Source: tools,
		Text: "A URL begins with `https://`. Amazon's samples have `http://`, and no page forbids it.",
	},
	{
		ID: "url-unreachable", Severity: Warning, Owners: []string{privacy}, judge: urlUnreachable,
		Title: "Web address that customers can't reach", Source: reasoning,
		Text: "A URL does not lead to `localhost` or to an IP address that is for private use.",
	},
	{
		ID: "personal-info-policy", Severity: Warning, Owners: []string{privacy}, judge: personalInfoPolicy, Needs: []skillmanifest.Part{listings},
		Title: "Personal information without a privacy policy", Source: certification,
		Text: "A skill that collects personal information has a privacy policy in every language that it is listed in.",
	},
	{
		ID: "permission-policy", Severity: Warning, Owners: []string{privacy, permissions}, judge: permissionPolicy, Needs: []skillmanifest.Part{whole(permissionsPart), whole(privacyPart), listings},
		Title: "Customer data without a privacy policy", Source: certification,
		Text: "A skill that asks permission for a customer's name, address, location, contact or payment has a privacy policy in every language that it is listed in.",
	},
	{
		ID: "child-directed", Severity: Warning, Owners: []string{privacy}, judge: childDirected,
		Title: "Not allowed in a skill for children", Source: certification,
		Text: "A skill for children has no advertising, collects no personal information and processes no health information.",
	},
	{
		ID: "child-directed-permissions", Severity: Warning, Owners: []string{privacy, permissions}, judge: childDirectedPermissions, Needs: []skillmanifest.Part{whole(permissionsPart), whole(privacyPart)},
		Title: "Permission that a skill for children may not ask for", Source: certification,
		Text: "A skill for children asks for no address, no contact data, no location and no Amazon Pay.",
	},
	{
		ID: "child-directed-offer", Severity: Warning, Owners: []string{pricing, privacy}, judge: childDirectedOffer, Needs: []skillmanifest.Part{whole(paidPart), whole(privacyPart)},
		Title: "Paid skill for children", Source: productPrices,
		Text: "In-skill products for children are sold in the US only, for 9.99 USD at most. For paid skills Amazon publishes nothing.",
	},
	{
		ID: "children-category", Severity: Warning, Owners: []string{privacy}, judge: childrenCategory, Needs: []skillmanifest.Part{whole(categoryPart)},
		Title: "Category for children", Source: certification,
		Text: "A skill in one of the categories for children answers `is_child_directed` with true.",
	},
	{
		ID: "export-compliance", Severity: Warning, Owners: []string{privacy}, judge: exportCompliance,
		Title: "Not export compliant", Source: errorCodes,
		Text: "`is_export_compliant` must be true before the skill can be submitted. The development stage accepts false.",
	},
	{
		ID: "health-info-distribution", Severity: Warning, Owners: []string{privacy}, judge: healthDistribution, Needs: []skillmanifest.Part{whole(countriesPart), whole(worldwidePart)},
		Title: "Health information outside the US", Source: health,
		Text: "A skill that processes health information is distributed in the US only.",
	},
	{
		ID: "health-info-policy", Severity: Warning, Owners: []string{privacy}, judge: healthPolicy, Needs: []skillmanifest.Part{listings},
		Title: "Health information without a privacy policy", Source: health,
		Text: "A skill that processes health information has a privacy policy in every language that it is listed in.",
	},
	{
		ID: "flash-briefing", Severity: Warning, Owners: []string{privacy}, judge: flashBriefing, Needs: []skillmanifest.Part{whole(apisPart.Child("flashBriefing"))},
		Title: "Not allowed in a flash briefing", Source: certification,
		Text: "A flash briefing sells nothing and collects no personal information.",
	},
	{
		ID: "shopping-associates", Severity: Warning, Owners: []string{privacy}, judge: shoppingAssociates,
		Title: "Amazon Associates without Shopping Actions", Source: model,
		Text: "`is_amazon_associates_on_alexa_enabled` means something only with `is_shopping_actions_enabled`.",
	},
}
