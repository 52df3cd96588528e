// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

func TestLocaleListed(t *testing.T) {
	const (
		prompts   = `"customProductPrompts":{"purchasePromptDescription":"Buy?"}`
		atPrompts = listings + "/de-DE/customProductPrompts"
		atPages   = answers + "/locales/de-DE"
	)
	for label, c := range map[string]struct {
		json, before string
		unknown      []string
		at           map[string]string
	}{
		"listed": {json: `{"publishingInformation":{"locales":{"de-DE":{"name":"Quiz",` + prompts + `}}},"privacyAndCompliance":{"locales":{"de-DE":{"termsOfUseUrl":"a"}}}}`},
		"not listed": {
			json: `{"publishingInformation":{"locales":{"en-US":{"name":"Trivia"},"de-DE":{` + prompts + `}}},"privacyAndCompliance":{"locales":{"de-DE":{"termsOfUseUrl":"a"}}}}`,
			at:   map[string]string{pricing: atPrompts, privacy: atPages},
		},
		"listed by null": {
			json: `{"publishingInformation":{"locales":{"de-DE":{"name":null,` + prompts + `}}}}`, at: map[string]string{pricing: atPrompts},
		},
		"listed by a null entry": {
			json: `{"publishingInformation":{"locales":{"de-DE":null}},"privacyAndCompliance":{"locales":{"de-DE":{"termsOfUseUrl":"a"}}}}`, at: map[string]string{privacy: atPages},
		},
		"no listings at all": {json: `{"privacyAndCompliance":{"locales":{"de-DE":{"termsOfUseUrl":"a"}}}}`, at: map[string]string{privacy: atPages}},
		"nothing in the language": {
			json: `{"publishingInformation":{"locales":{"de-DE":{"customProductPrompts":null}}},"privacyAndCompliance":{"locales":{"de-DE":null}}}`,
		},
		"there before": {
			json:   `{"publishingInformation":{"locales":{"de-DE":{` + prompts + `}}},"privacyAndCompliance":{"locales":{"de-DE":{"termsOfUseUrl":"a"}}}}`,
			before: `{"publishingInformation":{"locales":{"de-DE":{` + prompts + `}}},"privacyAndCompliance":{"locales":{"de-DE":{"termsOfUseUrl":"\u0061"}}}}`,
		},
		"changed": {
			json:   `{"publishingInformation":{"locales":{"de-DE":{` + prompts + `}}},"privacyAndCompliance":{"locales":{"de-DE":{"termsOfUseUrl":"a"}}}}`,
			before: `{"publishingInformation":{"locales":{"de-DE":{"customProductPrompts":{}}}},"privacyAndCompliance":{"locales":{"de-DE":{"termsOfUseUrl":"b"}}}}`,
			at:     map[string]string{pricing: atPrompts, privacy: atPages},
		},
		"delisted, the pages unchanged": {
			json:   `{"publishingInformation":{"locales":{}},"privacyAndCompliance":{"locales":{"de-DE":{"termsOfUseUrl":"a"}}}}`,
			before: `{"publishingInformation":{"locales":{"de-DE":{"name":"Quiz"}}},"privacyAndCompliance":{"locales":{"de-DE":{"termsOfUseUrl":"a"}}}}`,
		},
		"a name that is not known yet": {
			json: `{"publishingInformation":{"locales":{"de-DE":{"name":"",` + prompts + `}}}}`, unknown: []string{listings + "/de-DE/name"},
		},
		"pages that are not known yet": {
			json: `{"privacyAndCompliance":{"locales":{}}}`, unknown: []string{atPages}, at: map[string]string{privacy: atPages},
		},
		"a page that is not known yet": {
			json: `{"privacyAndCompliance":{"locales":{"de-DE":{}}}}`, unknown: []string{atPages + "/termsOfUseUrl"}, at: map[string]string{privacy: atPages},
		},
	} {
		judged := view(t, c.json, c.unknown...)
		if c.before != "" {
			judged.Before = view(t, c.before).Root
		}
		for _, occasion := range []rules.Occasion{rules.Planned, rules.Written} {
			for _, owner := range owners {
				var places []string
				if at, broken := c.at[owner]; broken {
					places = []string{at}
				}
				expectAt(t, label+" for "+owner, "locale-listed", rules.Judge(owner, occasion, rules.Strict, judged), places...)
			}
		}
	}
}

func TestLocaleListedNamesTheListings(t *testing.T) {
	for json, says := range map[string]string{
		`{"privacyAndCompliance":{"locales":{"de-DE":{}}}}`: "lists: no language.",
		`{"publishingInformation":{"locales":{"es-US":{"name":"b"},"en-US":{"summary":"a"},"ja-JP":{"customProductPrompts":{}},"fr-FR":{}}},"privacyAndCompliance":{"locales":{"de-DE":{}}}}`: "lists: en-US, es-US.",
	} {
		expect(t, json, "locale-listed", rules.Judge(privacy, rules.Written, rules.Strict, view(t, json)), "no listing in de-DE", says, "or add it in alexa_skill_publishing, or in the developer console")
	}
}
