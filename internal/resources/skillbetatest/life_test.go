// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillbetatest_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// Over the life of a test each tester is invited once and told once that it is over,
// whatever is planned and applied in between.
func TestOneMailATester(t *testing.T) {
	s := start(t, sandbox.WithUpdates(sandbox.AfterPolls(1)))
	email := `feedback_email = "feedback@example.com"`
	p := s.Succeed(config(email, testersOf(anna, ben), "running = true"))
	if p.Planned()[address] != "create" || len(p.Warnings()) > 0 {
		t.Errorf("planned is %v: %+v", p.Planned(), p.Diagnostics)
	}
	s.expectTest("RUNNING", "feedback@example.com", anna, ben)
	for name, want := range map[string]any{
		"status": "RUNNING", "running": true, "feedback_email": "feedback@example.com", "testers": []any{anna, ben}, "invites_remaining": json.Number("498"),
		"invitation_url": "https://skills-store.example/deeplink/betatest/" + acctest.SkillID,
	} {
		if diff := cmp.Diff(want, s.attribute(name)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	if s.attribute("expiry_date") == nil {
		t.Error("the test never expires")
	}
	s.ResetRequests()
	s.expectNothingPlanned(config(email, testersOf(anna, ben), "running = true"))
	s.expectNothingPlanned(config(`feedback_email = "Feedback@Example.com"`, testersOf(ben, "Anna@Example.COM"), "running = true"))
	s.expectNothingPlanned(config())
	s.expectWrites()

	s.Succeed(config(`feedback_email = "me@example.com"`, testersOf(anna, ben), "running = true"))
	s.expectWrites("PutBetaTest")
	p = s.Succeed(config(`feedback_email = "me@example.com"`, testersOf("ANNA@example.com", cleo), "running = true"))
	expectWarning(t, p.Report, "Testers of Quick Trivia (...00000000) will be removed", ": ben@example.com.")
	s.expectWrites("PutBetaTest", "RemoveTesters", "AddTesters")
	s.expectTest("RUNNING", "me@example.com", anna, cleo)
	s.Succeed(config(testersOf(anna, cleo), "running = true", `timeouts = { update = "5m" }`))
	s.expectNothingPlanned(config(testersOf(anna, cleo), "running = true", `timeouts = { update = "5m" }`))
	s.expectWrites("PutBetaTest", "RemoveTesters", "AddTesters")

	expectWarning(t, s.Destroy().Report, "Destroying ends the beta test of Quick Trivia (...00000000)", ": ANNA@example.com, cleo@example.com.")
	s.expectTest("ENDED", "me@example.com", anna, cleo)
	if s.State(address) != nil {
		t.Error("the resource stays in the state")
	}
	for _, tester := range []string{anna, ben, cleo} {
		s.expectMails(tester, 1, 1)
	}
	s.expectMails("ANNA@example.com", 0, 0)
}

// Without running a test is a draft, and stays one.
func TestADraft(t *testing.T) {
	s := start(t)
	s.Succeed(config())
	s.expectTest("IN_DRAFT", "")
	s.expectWrites("CreateBetaTest")
	if s.attribute("running") != false || s.attribute("expiry_date") != nil || s.attribute("feedback_email") != nil {
		t.Errorf("the state is %v", s.State(address))
	}
	for _, same := range []string{config(), config("running = false"), config("testers = []"), config("testers = null", "running = null")} {
		s.expectNothingPlanned(same)
	}
	s.Succeed(config(testersOf(anna), "running = false"))
	s.expectWrites("CreateBetaTest", "AddTesters")
	p := s.Succeed(config(testersOf(anna, ben), "running = true"))
	expectWarning(t, p.Report, "Testers of Quick Trivia (...00000000) will be invited", ": anna@example.com, ben@example.com.")
	s.expectWrites("CreateBetaTest", "AddTesters", "StartBetaTest", "AddTesters")
	s.expectMails(anna, 1, 0)
	s.expectMails(ben, 1, 0)
	s.Succeed(config("testers = []"))
	s.expectTest("RUNNING", "")
	p = s.Succeed(config("running = false"))
	expectWarning(t, p.Report, "The beta test of Quick Trivia (...00000000) will end", "nobody")
	s.expectTest("ENDED", "")
	s.expectNothingPlanned(config("running = false"))
	expectWarning(t, s.Destroy().Report, "The beta test of Quick Trivia (...00000000) will stay", "(ENDED)")
}

// After 90 days a test is over, and a new one has to be made, with everybody in it.
func TestATestThatHasEnded(t *testing.T) {
	s := running(t, anna, ben)
	if err := s.ExpireBetaTest(acctest.SkillID); err != nil {
		t.Fatal(err)
	}
	s.expectNothingPlanned(config(testersOf(anna, ben)))
	p := s.Plan(config(testersOf(anna, ben), "running = true"))
	expectWarning(t, p.Report, "A new beta test of Quick Trivia (...00000000) will begin", ": anna@example.com, ben@example.com.")
	if p.Planned()[address] != "update" {
		t.Errorf("planned is %v", p.Planned())
	}
	s.expectWrites()
	p = s.Succeed(config(testersOf(anna, cleo), "running = false"))
	expectWarning(t, p.Report, "has ended", "nothing is sent")
	s.expectWrites()
	s.expectNothingPlanned(config(testersOf(anna, cleo), "running = false"))
	s.Succeed(config(testersOf(anna, cleo), "running = true"))
	s.expectWrites("CreateBetaTest", "StartBetaTest", "AddTesters")
	s.expectTest("RUNNING", "", anna, cleo)
	s.expectMails(anna, 2, 1)
	s.expectMails(ben, 1, 1)
	s.expectMails(cleo, 1, 0)
	s.expectNothingPlanned(config(testersOf(anna, cleo), "running = true"))
}

// Ending a test tells everybody, so nobody is removed or added besides.
func TestEndingWithOtherTesters(t *testing.T) {
	s := running(t, anna, ben)
	s.Succeed(config(testersOf(anna, cleo), "running = false"))
	s.expectWrites("EndBetaTest")
	s.expectMails(anna, 1, 1)
	s.expectMails(ben, 1, 1)
	s.expectMails(cleo, 0, 0)
	s.expectNothingPlanned(config(testersOf(anna, cleo), "running = false"))
}

// What somebody does in the developer console shows in the plan.
func TestDrift(t *testing.T) {
	whole := []string{`feedback_email = "me@example.com"`, testersOf(anna), "running = true"}
	for name, c := range map[string]struct {
		status, email string
		testers       []string
		warning       string
		writes        []string
	}{
		"address for feedback": {"RUNNING", "you@example.com", []string{anna}, "", []string{"PutBetaTest"}},
		"somebody added":       {"RUNNING", "me@example.com", []string{anna, ben}, ": ben@example.com.", []string{"RemoveTesters"}},
		"somebody removed":     {"RUNNING", "me@example.com", nil, "", []string{"AddTesters"}},
		"ended":                {"ENDED", "me@example.com", nil, "A new beta test", []string{"CreateBetaTest", "StartBetaTest", "AddTesters"}},
		"a draft":              {"IN_DRAFT", "me@example.com", []string{anna}, "will be invited", []string{"StartBetaTest"}},
		"another spelling":     {"RUNNING", "ME@example.com", []string{"ANNA@Example.com"}, "", nil},
	} {
		t.Run(name, func(t *testing.T) {
			s := start(t)
			s.Succeed(config(whole...))
			s.ResetRequests()
			s.put(c.status, c.email, c.testers...)
			p := s.Succeed(config(whole...))
			if c.warning != "" {
				expectWarning(t, p.Report, c.warning)
			} else if len(p.Warnings()) > 0 {
				t.Errorf("warned is of %+v", p.Warnings())
			}
			s.expectWrites(c.writes...)
			s.expectNothingPlanned(config(whole...))
		})
	}
}

// Whoever leaves the testers to others sees nobody come or go.
func TestTestersOfOthers(t *testing.T) {
	s := running(t, anna)
	s.Succeed(config("running = true"))
	s.put("RUNNING", "", anna, ben)
	s.expectNothingPlanned(config("running = true"))
	s.Succeed(config("running = true", `feedback_email = "me@example.com"`))
	s.expectWrites("PutBetaTest")
	s.expectTest("RUNNING", "me@example.com", anna, ben)
	// Not even what happens between the plan and the apply is undone, or refused.
	for name, c := range map[string]struct{ planned, write, email string }{
		"testers":        {`feedback_email = "you@example.com"`, "PutBetaTest", "you@example.com"},
		"feedback_email": {testersOf(anna, ben, cleo), "AddTesters", "them@example.com"},
	} {
		t.Run(name, func(t *testing.T) {
			s := start(t)
			s.put("RUNNING", "me@example.com", anna, ben)
			s.Succeed(config())
			p := s.Plan(config(c.planned))
			if name == "testers" {
				s.put("RUNNING", "me@example.com", anna, ben, cleo)
			} else {
				s.put("RUNNING", "them@example.com", anna, ben)
			}
			if report := s.Apply(p); len(report.Errors()) > 0 {
				t.Errorf("the apply says %+v", report.Diagnostics)
			}
			s.expectWrites(c.write)
			s.expectTest("RUNNING", c.email, anna, ben, cleo)
		})
	}
}

func TestATestThatIsGone(t *testing.T) {
	s := running(t, anna)
	s.DeleteSkill(acctest.SkillID)
	if p := s.Plan(config("running = true")); p.Planned()[address] != "create" {
		t.Errorf("planned is %v", p.Planned())
	} else {
		expectWarning(t, p.Report, "alexa_skill_beta_test: skill ...00000000 does not exist", "Unless something creates it first")
	}
}
