// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import "github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"

// localeRules are about languages, wherever a resource has them.
var localeRules = []Rule{
	{
		ID: "locale-form", Severity: Error, Owners: []string{pricing, publishing, privacy}, judge: localeForm,
		Title: "Not a locale", Source: model,
		Text: "Locales are written as in `en-US`: a language in lower case, a hyphen, a country in capitals.",
	},
	{
		ID: "locale-known", Severity: Warning, Owners: []string{pricing, publishing, privacy}, judge: localeKnown,
		Title: "Unknown locale", Source: model,
		Text: "A locale is one of those that Amazon's model lists for skills.",
	},
	{
		ID: "locale-listed", Severity: Error, Structural: true, Provisional: true, Owners: []string{pricing, privacy}, judge: localeListed, Needs: []skillmanifest.Part{listings},
		Title: "No listing in this language", Source: tools,
		Text: "A language of prompts or of privacy pages is one that the skill is listed in. What was there before and does not change passes. " +
			"While planning this is a warning only, because another resource may be about to add the language.",
	},
}
