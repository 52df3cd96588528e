// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillbetatest_test

import (
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// Whatever answer is lost, nobody is invited twice, and the apply succeeds.
func TestLostAnswers(t *testing.T) {
	for _, operation := range []sandbox.Operation{
		sandbox.OperationCreateBetaTest, sandbox.OperationPutBetaTest, sandbox.OperationStartBetaTest, sandbox.OperationAddTesters,
		sandbox.OperationRemoveTesters, sandbox.OperationEndBetaTest,
	} {
		t.Run(string(operation), func(t *testing.T) {
			s := start(t)
			s.Inject(sandbox.Fault{Operation: operation, Drop: sandbox.DropAfter})
			s.Succeed(config(`feedback_email = "me@example.com"`, testersOf(anna, ben), "running = true"))
			s.Succeed(config(`feedback_email = "you@example.com"`, testersOf(anna, cleo), "running = true"))
			s.Succeed(config("running = false"))
			s.expectTest("ENDED", "you@example.com", anna, cleo)
			for _, tester := range []string{anna, ben, cleo} {
				s.expectMails(tester, 1, 1)
			}
			s.expectNothingPlanned(config("running = false"))
		})
	}
}

// What Amazon refuses is said on the argument, in Amazon's words; what was done before
// is taken over by the next apply.
func TestRefusals(t *testing.T) {
	const email = `{"message":"Bad.","violations":[{"code":"INVALID_STRING_PATTERN","message":"No such mailbox.","validationDetails":{"originalInstance":{"propertyPath":"$.feedbackEmail"}}}]}`
	const tester = `{"message":"Bad.","violations":[{"code":"INVALID_STRING_PATTERN","message":"No such tester.","validationDetails":{"originalInstance":{"propertyPath":"$.testers[0].emailId"}}}]}`
	for name, c := range map[string]struct {
		fault sandbox.Fault
		path  string
		texts []string
	}{
		"address":   {sandbox.Fault{Operation: sandbox.OperationCreateBetaTest, Status: 400, Body: email}, "feedback_email", []string{"No such mailbox.", "INVALID_STRING_PATTERN", "request id"}},
		"tester":    {sandbox.Fault{Operation: sandbox.OperationAddTesters, Status: 400, Body: tester}, "testers", []string{"No such tester.", "is kept"}},
		"start":     {sandbox.Fault{Operation: sandbox.OperationStartBetaTest, Status: 400, Times: 2, Body: `{"message":"The skill is not complete."}`}, "", []string{"The skill is not complete.", "beta test of skill"}},
		"forbidden": {sandbox.Fault{Operation: sandbox.OperationCreateBetaTest, Status: 403, Body: `{"message":"Not yours."}`}, "", []string{"Not yours."}},
		"read":      {sandbox.Fault{Operation: sandbox.OperationListTesters, Status: 403, Times: -1, Body: `{"message":"Not yours."}`}, "", []string{"Not yours."}},
	} {
		t.Run(name, func(t *testing.T) {
			s := start(t)
			s.Inject(c.fault)
			whole := config(`feedback_email = "me@example.com"`, testersOf(anna), "running = true")
			expectError(t, s.Run(whole).Report, c.path, append([]string{"Unable to create beta test"}, c.texts...)...)
			if s.State(address) != nil {
				t.Error("a create that failed is in the state")
			}
			if c.fault.Times >= 0 {
				s.Succeed(whole)
				s.expectMails(anna, 1, 0)
				s.expectNothingPlanned(whole)
			}
		})
	}
}

// Where Amazon starts no test without testers, they are added first.
func TestAStartThatNeedsTesters(t *testing.T) {
	s := start(t, sandbox.WithTestersToStart())
	s.Succeed(config(testersOf(anna), "running = true"))
	s.expectWrites("CreateBetaTest", "StartBetaTest", "AddTesters", "StartBetaTest")
	s.expectMails(anna, 1, 0)
}

// Between the plan and the apply somebody may have changed what the plan was made from.
func TestChangedSinceThePlan(t *testing.T) {
	for name, c := range map[string]struct {
		status, email string
		testers       []string
		path          string
		texts         []string
	}{
		"somebody came":  {"RUNNING", "me@example.com", []string{anna, ben, "dora@example.com"}, "testers", []string{"when the plan was made: anna@example.com, ben@example.com", "dora@example.com"}},
		"somebody left":  {"RUNNING", "me@example.com", []string{ben}, "testers", []string{"in the skill now:       ben@example.com"}},
		"it has ended":   {"ENDED", "me@example.com", nil, "running", []string{"in the plan:            true", "in the skill now:       false"}},
		"another e-mail": {"RUNNING", "you@example.com", []string{anna, ben}, "feedback_email", []string{`"me@example.com"`, `"you@example.com"`}},
	} {
		t.Run(name, func(t *testing.T) {
			s := start(t)
			s.Succeed(config(`feedback_email = "me@example.com"`, testersOf(anna, ben), "running = true"))
			p := s.Plan(config(`feedback_email = "me@example.com"`, testersOf(anna, cleo), "running = true"))
			s.ResetRequests()
			s.put(c.status, c.email, c.testers...)
			expectError(t, s.Apply(p), c.path, append([]string{"Unable to update beta test", "no longer what the plan was made from", "Nothing was written"}, c.texts...)...)
			s.expectWrites()
		})
	}
	t.Run("as it is to be", func(t *testing.T) {
		s := running(t, anna, ben)
		p := s.Plan(config(testersOf(anna, cleo), "running = true"))
		s.put("RUNNING", "", anna, cleo)
		if report := s.Apply(p); len(report.Errors()) > 0 {
			t.Errorf("the apply says %+v", report.Diagnostics)
		}
		s.expectWrites()
	})
}

// A destroy mails nobody whom its plan did not name.
func TestADestroyOfWhatHasChanged(t *testing.T) {
	for name, c := range map[string]struct {
		before string
		after  []string
		path   string
	}{"somebody came": {"RUNNING", []string{anna, ben}, "testers"}, "it was started": {"IN_DRAFT", []string{anna}, "running"}} {
		t.Run(name, func(t *testing.T) {
			s := start(t)
			s.put(c.before, "", anna)
			s.Succeed(config())
			p := s.PlanDestroy()
			s.put("RUNNING", "", c.after...)
			expectError(t, s.Apply(p), c.path, "Unable to delete beta test", "Nothing was written")
			s.expectWrites()
			s.Destroy()
			s.expectWrites("EndBetaTest")
		})
	}
}

// A 409 is waited for while the test starts or stops.
func TestConflictsAreWaitedFor(t *testing.T) {
	s := running(t, anna)
	s.Inject(sandbox.Fault{Operation: sandbox.OperationAddTesters, Status: 409, Body: `{"message":"Starting."}`})
	s.Succeed(config(testersOf(anna, ben), "running = true"))
	s.expectWrites("AddTesters", "AddTesters")
	s.expectMails(ben, 1, 0)
}

func TestInvitationsRunOut(t *testing.T) {
	s := start(t)
	if err := s.PutBetaTest(acctest.SkillID, sandbox.BetaTest{Status: "RUNNING", Testers: []string{anna}, Gone: 498}); err != nil {
		t.Fatal(err)
	}
	s.Succeed(config("running = true"))
	expectError(t, s.Plan(config(testersOf(ben, cleo), "running = true")).Report, "testers", "has 1 invitations left, and the plan adds 2")
	s.Succeed(config(testersOf(ben), "running = true"))
	s.expectWrites("RemoveTesters", "AddTesters")
}
