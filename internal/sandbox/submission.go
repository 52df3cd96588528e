// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
)

// listingDemands are what a submission needs of each listing, from Amazon's pages on certification.
var listingDemands = []string{"description", "examplePhrases", "largeIconUri", "name", "smallIconUri", "summary"}

// checkSubmission returns what a manifest lacks for a certification, in the order of the paths. What else is wrong with
// it was accepted once and does not count.
func checkSubmission(manifest json.RawMessage) []Problem {
	problems := newProblems(check(manifest, submitSkill), check(manifest, updateSkill))
	content := asChecked(decoded(manifest))
	publishing, privacy := membersAt(content, "publishingInformation"), membersAt(content, "privacyAndCompliance")
	const publishingPath = "$.manifest.publishingInformation"
	for _, locale := range slices.Sorted(maps.Keys(membersAt(publishing, "locales"))) {
		listing := membersAt(publishing, "locales", locale)
		for _, name := range listingDemands {
			if isEmpty(listing[name]) {
				problems = append(problems, lacking(publishingPath+".locales."+locale, name))
			}
		}
	}
	for _, name := range []string{"category", "testingInstructions"} {
		// That they are there at all, the schema demands.
		if text, isText := publishing[name].(string); isText && text == "" {
			problems = append(problems, lacking(publishingPath, name))
		}
	}
	if publishing != nil && publishing["isAvailableWorldwide"] == nil && isEmpty(publishing["distributionCountries"]) {
		problems = append(problems, lacking(publishingPath, "isAvailableWorldwide"))
	}
	if privacy["isExportCompliant"] == false {
		const path = "$.manifest.privacyAndCompliance.isExportCompliant"
		problems = append(problems, newProblem("EXPECTED_COMPLIANCE_AGREEMENT", path, false,
			fmt.Sprintf("Boolean instance at property path %q is expected to be true: the export compliance agreement is not accepted.", path),
			map[string]any{"agreementType": "EXPORT_COMPLIANCE"}))
	}
	return inOrder(problems)
}

func lacking(path, name string) Problem {
	return newProblem("MISSING_REQUIRED_PROPERTY", path, map[string]any{},
		fmt.Sprintf("Object instance at property path %q is missing a required property: %q.", path, name), map[string]any{"requiredProperty": name})
}

// isEmpty reports whether a value is absent, or says nothing.
func isEmpty(value any) bool {
	switch value := value.(type) {
	case nil:
		return true
	case string:
		return value == ""
	case []any:
		return len(value) == 0
	default:
		return false
	}
}
