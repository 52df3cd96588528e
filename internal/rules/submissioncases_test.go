// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"maps"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

func init() { maps.Copy(cases, submissionCases) }

var submissionCases = map[string]ruleCase{
	"submission-incomplete": {
		breaks: strings.Replace(submittable, `"category":"GAMES",`, "", 1), keeps: submittable, inputs: []string{published + "/category", published},
	},
	"submission-export-compliance": {
		breaks: strings.Replace(submittable, `"isExportCompliant":true`, `"isExportCompliant":false`, 1), keeps: submittable,
		inputs: []string{answers + "/isExportCompliant", answers},
	},
}

// submittable has all that Amazon asks for before it certifies a skill.
const submittable = `{"publishingInformation":{"category":"GAMES","testingInstructions":"None.","isAvailableWorldwide":false,"distributionCountries":["US"],
	"locales":{"en-US":{"name":"Quick Trivia","summary":"s","description":"d","examplePhrases":["Alexa, open quick trivia"],
		"smallIconUri":"https://example.com/s.png","largeIconUri":"https://example.com/l.png"}}},
	"privacyAndCompliance":{"allowsPurchases":true,"usesPersonalInfo":false,"isChildDirected":false,"isExportCompliant":true}}`

// Whatever is missing is named in one error, as it is called in HCL, with the resource
// that has it.
func TestWhatASubmissionLacks(t *testing.T) {
	for missing, want := range map[string]string{
		`"category":"GAMES",`:                           "category (alexa_skill_publishing)",
		`"testingInstructions":"None.",`:                "testing_instructions (alexa_skill_publishing)",
		`,"distributionCountries":["US"]`:               "distribution_countries or is_available_worldwide (alexa_skill_publishing)",
		`"summary":"s",`:                                `locales["en-US"].summary (alexa_skill_publishing)`,
		`"description":"d",`:                            `locales["en-US"].description (alexa_skill_publishing)`,
		`"examplePhrases":["Alexa, open quick trivia"]`: `locales["en-US"].example_phrases (alexa_skill_publishing)`,
		`"allowsPurchases":true,`:                       "allows_purchases (alexa_skill_privacy)",
		`"usesPersonalInfo":false,`:                     "uses_personal_info (alexa_skill_privacy)",
		`"isChildDirected":false,`:                      "is_child_directed (alexa_skill_privacy)",
	} {
		without := ""
		if strings.HasPrefix(missing, `"examplePhrases"`) {
			without = `"examplePhrases":[]`
		}
		found := judged(rules.Submission, rules.Strict, view(t, strings.Replace(submittable, missing, without, 1)))
		if len(found) != 1 || !strings.HasSuffix(found[0].Message, "before it has: "+want+".") {
			t.Errorf("without %s: %+v", missing, found)
		}
	}
	found := judged(rules.Submission, rules.Strict, view(t, `{}`))
	if len(found) != 2 || !strings.Contains(found[0].Message, "is_available_worldwide, locales (alexa_skill_publishing); allows_purchases, uses_personal_info") {
		t.Errorf("of nothing: %+v", found)
	}
	worldwide := strings.Replace(submittable, `"isAvailableWorldwide":false,"distributionCountries":["US"]`, `"isAvailableWorldwide":true`, 1)
	if found := judged(rules.Submission, rules.Strict, view(t, worldwide)); len(found) > 0 {
		t.Errorf("worldwide: %+v", found)
	}
}
