// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skill_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// canary is what no message may show, with characters that JSON escapes.
const canary = "user \"test\"\npassword hunter2"

// expectMasked fails the test if a report has a part of the canary in it.
func expectMasked(t *testing.T, report acctest.Report) {
	t.Helper()
	for _, diagnostic := range append(report.Diagnostics, report.Rules...) {
		if strings.Contains(diagnostic.Summary+diagnostic.Detail, "hunter2") {
			t.Errorf("a secret shows in %q: %s", diagnostic.Summary, diagnostic.Detail)
		}
	}
}

// instructing is a manifest with testing instructions.
func instructing(text, category string) string {
	return fmt.Sprintf(`{"publishingInformation":{"testingInstructions":%q,"category":%q,"locales":{"en-US":{"name":"Quick Trivia"}}}}`, text, category)
}

// Testing instructions are hidden in all that the provider says, and nothing else is.
func TestTestingInstructionsAreHidden(t *testing.T) {
	s := start(t)
	s.Put(instructing("nothing to see", "GAMES"))
	s.Import(address, acctest.SkillID)
	p := s.Succeed(declaring(instructing(canary, "PODCAST")))
	expectMasked(t, p.Report)
	for _, line := range []string{
		"/publishingInformation/testingInstructions: (sensitive value) -> (sensitive value)",
		`/publishingInformation/category: "GAMES" -> "PODCAST"`,
	} {
		if len(p.Find("warning", line)) == 0 {
			t.Errorf("%s is missing in %+v", line, p.Warnings())
		}
	}
	// Amazon's own words may quote what they are about, be it new or what was there.
	quoting := fmt.Sprintf(`The value %q is no good, and %s is none either.`, canary, canary)
	for _, config := range []string{instructing(canary, "GAMES"), instructing("Say: open Quick Trivia.", "PODCAST")} {
		s.Inject(sandbox.Fault{Operation: sandbox.OperationPutManifest, FailUpdate: []sandbox.Problem{
			{Code: "INVALID", Message: quoting, PropertyPath: "$.manifest.publishingInformation.testingInstructions"},
		}})
		p = s.Run(declaring(config))
		expectError(t, p.Report, "manifest", "(/publishingInformation/testingInstructions)", `The value "(sensitive value)" is no good, and (sensitive value) is none either.`)
		expectMasked(t, p.Report)
	}

	// Somebody changes them behind Terraform's back, and between plan and apply.
	s.Change(canary+"3", "publishingInformation", "testingInstructions")
	p = s.Plan(declaring(instructing(canary, "PODCAST")))
	expectMasked(t, p.Report)
	s.Change("hunter2000", "publishingInformation", "testingInstructions")
	report := s.Apply(p)
	expectError(t, report, "manifest", "in the skill now:       (sensitive value)")
	expectMasked(t, report)

	expectMasked(t, s.Run(resource("")).Report)
	s.Inject(sandbox.Fault{Operation: sandbox.OperationCreateSkill, Status: 400, Body: fmt.Sprintf(`{"message":%q}`, canary)})
	s.Forget(address)
	p = s.Run(declaring(instructing(canary, "GAMES")))
	expectError(t, p.Report, "", "Unable to create skill", hiddenText)
	expectMasked(t, p.Report)
}

const hiddenText = "(sensitive value)"

// Where the JSON does not parse, none of it is shown.
func TestWhatDoesNotParseIsNotShown(t *testing.T) {
	s := start(t)
	expectMasked(t, s.Validate(declaring(`{"publishingInformation":{"testingInstructions":"hunter2" hunter2}}`)))
	expectMasked(t, s.Validate(declaring(`{"publishingInformation":{"testingInstructions":["hunter2"],"hunter":1}}`)))
}
