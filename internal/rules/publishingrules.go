// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import "github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"

// publishingRules are about listings, and about where and how a skill is
// distributed. What is needed only to submit a skill is no rule: a skill under
// development may lack it.
var publishingRules = []Rule{
	{
		ID: "manifest-version", Severity: Error, Owners: []string{publishing}, judge: manifestVersion, Needs: []skillmanifest.Part{whole(versionPart)},
		Title: "Unknown version of the manifest", Source: model,
		Text: "The manifest's `manifestVersion` is `\"1.0\"`, a string. A manifest that names none passes.",
	},
	{
		ID: "listing-required", Severity: Error, Structural: true, Owners: []string{publishing}, judge: listingRequired,
		Title: "No listing", Source: model,
		Text: "`locales` holds at least one language.",
	},
	{
		ID: "listing-complete", Severity: Error, Structural: true, Owners: []string{publishing},
		Title: "Listing without a name", Source: model,
		Text: "A listing has a `name`. All else is optional until the skill is submitted.",
	},
	{
		ID: "pages-unlisted", Severity: Warning, Owners: []string{publishing}, judge: pagesUnlisted, Needs: []skillmanifest.Part{whole(privacyPart)},
		Title: "Privacy pages without a listing", Source: tools,
		Text: "Every language of the privacy pages is one that the skill is listed in. A listing that is removed leaves its pages behind, unless `alexa_skill_privacy` leaves them out too.",
	},
	{
		ID: "listing-name-short", Severity: Error, Owners: []string{publishing}, judge: nameShort,
		Title: "Name is too short", Source: model,
		Text: "The name of a listing has at least 2 characters.",
	},
	{
		ID: "listing-name-long", Severity: Warning, Owners: []string{publishing}, judge: nameLong,
		Title: "Name is too long", Source: certification,
		Text: "The name of a listing has at most 50 characters. The model has no limit.",
	},
	{
		ID: "text-length", Severity: Error, Owners: []string{publishing}, judge: textLength,
		Title: "Text is too long", Source: model,
		Text: "A `summary` has at most 160 characters; `description`, `updates_description` and `testing_instructions` have at most 4000.",
	},
	{
		ID: "example-phrases", Severity: Error, Owners: []string{publishing}, judge: phraseLimits,
		Title: "Too many example phrases, or too long", Source: model,
		Text: "A listing has at most 4 example phrases of at most 200 characters each. Older pages say three.",
	},
	{
		ID: "keywords", Severity: Error, Owners: []string{publishing}, judge: keywordLimits,
		Title: "Too many keywords, or too long", Source: model,
		Text: "A listing has at most 30 keywords of at most 150 characters each.",
	},
	{
		ID: "phrase-characters", Severity: Warning, Owners: []string{publishing}, judge: phraseCharacters,
		Title: "Character that Amazon refuses in example phrases", Source: phraseRefusal,
		Text: "An example phrase has none of `" + forbiddenInPhrases + "` in it, nor their full-width forms. Amazon's full list is not public.",
	},
	{
		ID: "phrase-wake-word", Severity: Warning, Owners: []string{publishing}, judge: phraseWakeWord,
		Title: "First example phrase without a wake word", Source: certification,
		Text: "The first example phrase has a wake word and the skill's invocation name in it. The name stands in the interaction model, so only the wake word is looked for.",
	},
	{
		ID: "icon-file", Severity: Warning, Owners: []string{publishing}, judge: iconFile,
		Title: "Icon in a file", Source: tools,
		Text: "An icon has a web address that Amazon can fetch. `file://` is how a skill package names icons, and Amazon can't see into one from here.",
	},
	{
		ID: "category-form", Severity: Error, Owners: []string{publishing}, judge: categoryForm,
		Title: "Not a category", Source: tools,
		Text: "`category` is a word of capitals, digits and underscores, such as `KNOWLEDGE_AND_TRIVIA`.",
	},
	{
		ID: "category-known", Severity: Warning, Owners: []string{publishing}, judge: categoryKnown,
		Title: "Unknown category", Source: tools,
		Text: "`category` is one of those listed below. The list is not closed: live skills have been seen with others. `CUSTOM`, which a sample of Amazon's has, is none.",
	},
	{
		ID: "worldwide-countries", Severity: Error, Owners: []string{publishing}, judge: worldwideCountries,
		Title: "Countries of a skill that is available worldwide", Source: errorCodes,
		Text: "A skill that is available worldwide lists no `distribution_countries`.",
	},
	{
		ID: "no-country", Severity: Warning, Owners: []string{publishing}, judge: noCountry,
		Title: "Distributed in no country", Source: errorCodes,
		Text: "A skill that is not available worldwide lists the countries that it is distributed in.",
	},
	{
		ID: "country-form", Severity: Error, Owners: []string{publishing}, judge: countryForm,
		Title: "Not a country code", Source: model,
		Text: "A country is an ISO 3166-1 code of two capital letters. The United Kingdom is `GB`.",
	},
	{
		ID: "country-known", Severity: Warning, Owners: []string{publishing}, judge: countryKnown,
		Title: "Country that Amazon's model does not list", Source: model,
		Text: "A country is one of those listed below. `AN` is among them, but no country any more.",
	},
	{
		ID: "distribution-mode", Severity: Error, Owners: []string{publishing}, judge: distributionMode,
		Title: "Unknown distribution mode", Source: model,
		Text: "`distribution_mode` is `PUBLIC` or `PRIVATE`.",
	},
	{
		ID: "distribution-mode-internal", Severity: Warning, Owners: []string{publishing}, judge: distributionInternal,
		Title: "Distribution mode that the model has no more", Source: model,
		Text: "`INTERNAL` was a distribution mode until May 2021.",
	},
	{
		ID: "gadget-support-complete", Severity: Error, Structural: true, Owners: []string{publishing},
		Title: "Incomplete gadget support", Source: model,
		Text: "`gadget_support` has a `requirement`.",
	},
	{
		ID: "gadget-requirement", Severity: Error, Owners: []string{publishing}, judge: gadgetRequirement,
		Title: "Unknown requirement of gadgets", Source: model,
		Text: "`requirement` is `REQUIRED` or `OPTIONAL`.",
	},
	{
		ID: "gadget-numbers", Severity: Error, Owners: []string{publishing}, judge: gadgetNumbers,
		Title: "Number of gadgets or players out of range", Source: model,
		Text: "There are 1 to 4 buttons, at least 1 player and at most 16 for the least number of players, and the least number is not above the largest.",
	},
	{
		ID: "automatic-distribution-complete", Severity: Error, Structural: true, Owners: []string{publishing},
		Title: "Incomplete automatic distribution", Source: model,
		Text: "`automatic_distribution` has `is_active`.",
	},
	{
		ID: "automatic-distribution-sources", Severity: Error, Owners: []string{publishing}, judge: automaticSources,
		Title: "Automatic distribution without its source locales", Source: model,
		Text: "Automatic distribution that is active names its source locales, exactly one for each language.",
	},
	{
		ID: "cloned-locale-complete", Severity: Error, Structural: true, Owners: []string{publishing},
		Title: "Incomplete cloned locales", Source: model,
		Text: "`automatic_cloned_locale` has `locales`, and each of them a `source`.",
	},
	{
		ID: "cloned-locale-distribution", Severity: Error, Owners: []string{publishing}, judge: clonedBesideDistribution,
		Title: "Cloned locales beside automatic distribution", Source: model,
		Text: "A skill has either automatic distribution that is active or cloned locales.",
	},
	{
		ID: "automatic-source-listed", Severity: Warning, Owners: []string{publishing}, judge: automaticSourceListed,
		Title: "Source locale without a listing", Source: reasoning,
		Text: "A locale that others are made from, by automatic distribution or by cloning, is among the `locales`.",
	},
	{
		ID: "cloned-locale-language", Severity: Warning, Owners: []string{publishing}, judge: clonedLanguage,
		Title: "Cloned locale of another language", Source: model,
		Text: "A cloned locale has the language of its source.",
	},
}
