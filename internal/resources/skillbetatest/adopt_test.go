// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillbetatest_test

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// A test that exists is taken over, and the plan says what becomes of it.
func TestAdoption(t *testing.T) {
	for name, c := range map[string]struct {
		status    string
		arguments []string
		warning   []string
		writes    []string
		want      sandbox.BetaTest
	}{
		"everything else": {
			"RUNNING", []string{`feedback_email = "me@example.com"`, testersOf(anna, cleo), "running = true"},
			[]string{
				"Existing beta test of Quick Trivia (...00000000) will be changed", `feedback_email: "you@example.com" -> "me@example.com"`,
				"testers: anna@example.com, ben@example.com -> anna@example.com, cleo@example.com", "invites by mail: cleo@example.com.", "access has ended: ben@example.com.",
			},
			[]string{"PutBetaTest", "RemoveTesters", "AddTesters"},
			sandbox.BetaTest{Status: "RUNNING", FeedbackEmail: "me@example.com", Testers: []string{anna, cleo}},
		},
		"a draft that starts": {
			"IN_DRAFT", []string{"running = true"},
			[]string{"running: false -> true", "invites by mail: anna@example.com, ben@example.com.", "access has ended: nobody."},
			[]string{"StartBetaTest"}, sandbox.BetaTest{Status: "RUNNING", FeedbackEmail: "you@example.com", Testers: []string{anna, ben}},
		},
		"a test that ends": {
			"RUNNING", []string{"running = false"},
			[]string{"running: true -> false", "invites by mail: nobody.", "access has ended: anna@example.com, ben@example.com."},
			[]string{"EndBetaTest"}, sandbox.BetaTest{Status: "ENDED", FeedbackEmail: "you@example.com", Testers: []string{anna, ben}},
		},
		"the same": {
			"RUNNING", []string{`feedback_email = "You@example.com"`, testersOf(ben, "Anna@example.com"), "running = true"}, nil, nil,
			sandbox.BetaTest{Status: "RUNNING", FeedbackEmail: "you@example.com", Testers: []string{anna, ben}},
		},
		"nothing said": {"RUNNING", nil, nil, nil, sandbox.BetaTest{Status: "RUNNING", FeedbackEmail: "you@example.com", Testers: []string{anna, ben}}},
		"one that has ended": {
			"ENDED", []string{testersOf(anna), "running = true"}, nil, []string{"CreateBetaTest", "StartBetaTest", "AddTesters"},
			sandbox.BetaTest{Status: "RUNNING", Testers: []string{anna}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := start(t)
			s.put(c.status, "you@example.com", anna, ben)
			p := s.Plan(config(c.arguments...))
			s.expectWrites()
			if c.warning != nil {
				expectWarning(t, p.Report, c.warning...)
			} else if len(p.Warnings()) > 0 {
				t.Errorf("warned is of %+v", p.Warnings())
			}
			if report := s.Apply(p); len(report.Errors()) > 0 {
				t.Fatalf("the apply says %+v", report.Diagnostics)
			}
			s.expectWrites(c.writes...)
			s.expectTest(c.want.Status, c.want.FeedbackEmail, c.want.Testers...)
			s.expectNothingPlanned(config(c.arguments...))
		})
	}
}

// An import plans nothing for any configuration that means what the skill has, be it
// written or left out.
func TestImport(t *testing.T) {
	s := start(t)
	s.put("RUNNING", "me@example.com", anna, ben)
	for _, id := range []string{acctest.SkillID, "https://developer.amazon.com/alexa/console/ask/distribution/beta/" + acctest.SkillID + "/development/en_US"} {
		if report := s.Import(address, id); len(report.Diagnostics) > 0 {
			t.Fatalf("the import says %+v", report.Diagnostics)
		}
		for _, same := range []string{config(), config("running = true"), config(`feedback_email = "me@example.com"`, testersOf(ben, anna), "running = true")} {
			s.expectNothingPlanned(same)
		}
		s.Forget(address)
	}
	protocol := s.Protocol(nil)
	answer := protocol.Import(tfprotov6.ImportResourceStateRequest{TypeName: "alexa_skill_beta_test", Identity: protocol.Identity(acctest.SkillID)})
	if len(answer.Diagnostics) > 0 || len(answer.ImportedResources) != 1 || protocol.SkillOf(answer.ImportedResources[0].Identity) != acctest.SkillID {
		t.Errorf("the import by identity says %+v", answer.Diagnostics)
	}
	s.put("ENDED", "")
	if report := s.Import(address, acctest.SkillID); len(report.Diagnostics) > 0 {
		t.Fatalf("the import of an ended test says %+v", report.Diagnostics)
	}
	s.expectNothingPlanned(config())
	s.expectWrites()
}

func TestImportOfNothing(t *testing.T) {
	s := start(t)
	for id, text := range map[string]string{
		"":              "names no skill",
		"x":             "is not a skill id",
		acctest.SkillID: "has no beta test, so there is nothing to import",
		"amzn1.ask.skill.00000000-0000-4000-8000-000000000001": "Amazon knows no skill",
	} {
		report := s.Import(address, id)
		if len(report.Errors()) != 1 || len(report.Find("error", text)) != 1 {
			t.Errorf("the import of %q says %+v", id, report.Diagnostics)
		}
	}
}
