// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"fmt"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

// Submission reports the rules of a skill that is submitted for certification. It owns
// nothing of the manifest.
const Submission = "alexa_skill_submission"

// submissionRules are about a manifest that is submitted for certification, which
// demands more of it than its storage does.
var submissionRules = []Rule{
	{
		ID: "submission-incomplete", Severity: Error, Owners: []string{Submission}, judge: submissionIncomplete,
		Title: "Not enough for a submission", Source: certification,
		Text: "A skill that is submitted has a category, instructions for Amazon's testers, countries where it is offered, its answers on privacy, and in each language " +
			"a name, a summary, a description, an example phrase and both icons.",
	},
	{
		ID: "submission-export-compliance", Severity: Error, Owners: []string{Submission}, judge: submissionExportCompliance,
		Title: "Submission without export compliance", Source: errorCodes,
		Text: "A skill that is submitted answers `is_export_compliant` with true. Amazon refuses it otherwise (`EXPECTED_COMPLIANCE_AGREEMENT`).",
	},
}

// submissionIncomplete names all that is missing at once, and who has it.
func submissionIncomplete(view View) []problem {
	var missing lacking
	publishing := view.At("publishingInformation")
	missing.need(publishing, "", "category", "testingInstructions")
	if countries := view.At(countriesPart...); view.At(worldwidePart...).NotTrue() && (countries.Absent() || countries.isEmpty()) {
		missing.note(countries.Pointer, "distribution_countries or is_available_worldwide")
	}
	missing.need(publishing, "", "locales")
	for _, listing := range publishing.Child("locales").Entries() {
		missing.need(listing, fmt.Sprintf("locales[%q].", listing.Key()), "name", "summary", "description", "examplePhrases", "smallIconUri", "largeIconUri")
	}
	missing.need(view.At(privacyPart...), "", "allowsPurchases", "usesPersonalInfo", "isChildDirected")
	if len(missing.owners) == 0 {
		return nil
	}
	var parts []string
	for _, owner := range missing.owners {
		parts = append(parts, strings.Join(missing.names[owner], ", ")+" ("+owner+")")
	}
	return []problem{broken(publishing.Pointer, "the skill can't be submitted before it has: %s.", strings.Join(parts, "; "))}
}

// lacking is what a manifest lacks, by the resource type that has it.
type lacking struct {
	owners []string
	names  map[string][]string
}

// need notes those members of an object that are certainly missing.
func (l *lacking) need(of Place, path string, keys ...string) {
	for _, key := range keys {
		if child := of.Child(key); child.Absent() || child.isEmpty() {
			l.note(child.Pointer, path+inHCL(key))
		}
	}
}

func (l *lacking) note(place document.Pointer, name string) {
	owner := skillmanifest.OwnerOf(place)
	if l.names == nil {
		l.names = map[string][]string{}
	}
	if l.names[owner] == nil {
		l.owners = append(l.owners, owner)
	}
	l.names[owner] = append(l.names[owner], name)
}

func submissionExportCompliance(view View) []problem {
	compliant := answer(view, "isExportCompliant")
	if !compliant.NotTrue() {
		return nil
	}
	return []problem{broken(compliant.Pointer, "is_export_compliant of alexa_skill_privacy is not true, and Amazon takes no such skill. "+
		"Set it to true once you know that the skill may be exported to the countries it is offered in.")}
}
