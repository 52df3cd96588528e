// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillbetatest_test

import (
	"fmt"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

func TestWhatIsWrong(t *testing.T) {
	s := start(t)
	for arguments, c := range map[string]struct{ path, text string }{
		`feedback_email = ""`:                                       {"feedback_email", `"" is not an e-mail address`},
		`feedback_email = " me@example.com"`:                        {"feedback_email", `" me@example.com" is not an e-mail address`},
		`feedback_email = "Me <me@example.com>"`:                    {"feedback_email", "is not an e-mail address"},
		`testers = ["anna"]`:                                        {"testers", `"anna" is not an e-mail address`},
		`testers = ["anna@example.com "]`:                           {"testers", `"anna@example.com " is not an e-mail address`},
		`testers = ["anna@example.com", null]`:                      {"testers", "a null element means nobody"},
		`testers = ["anna@example.com", "Anna@Example.com"]`:        {"testers", "is there twice, in another case"},
		testersOf(people(0, 501)...):                                {"testers", "there are 501 addresses, and a beta test has 500 testers at most"},
		`skill_id = "x"`:                                            {"skill_id", "not a skill id"},
		`testers = ["o'hara+x@example.com", "jörg@example.com"]`:    {},
		`feedback_email = terraform_data.later.output`:              {},
		`testers = [terraform_data.later.output, "anna@a.example"]`: {},
	} {
		hcl := config(arguments) + `resource "terraform_data" "later" { input = "x" }`
		if c.path == "skill_id" {
			hcl = fmt.Sprintf("resource \"alexa_skill_beta_test\" \"this\" {\n  %s\n}\n", arguments)
		}
		if report := s.Validate(hcl); c.path != "" {
			expectError(t, report, c.path, c.text)
		} else if len(report.Diagnostics) > 0 {
			t.Errorf("%s: %+v", arguments, report.Diagnostics)
		}
	}
	if len(s.Requests()) > 0 {
		t.Error("a validation asks Amazon")
	}
}

func TestTwoResourcesForOneTest(t *testing.T) {
	s := start(t)
	other := fmt.Sprintf("resource \"alexa_skill_beta_test\" \"other\" {\n  skill_id = %q\n}\n", acctest.SkillID)
	report := s.Plan(config() + other).Report
	expectError(t, report, "skill_id", "Two resources manage the same beta test", "Remove one of them")
}
