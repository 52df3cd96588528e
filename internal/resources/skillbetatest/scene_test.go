// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillbetatest_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const (
	address = "alexa_skill_beta_test.this"
	anna    = "anna@example.com"
	ben     = "ben@example.com"
	cleo    = "cleo@example.com"
)

// scene is an account with a skill, and a Terraform.
type scene struct {
	*acctest.Environment
	*acctest.Terraform
	t *testing.T
}

func start(t *testing.T, options ...sandbox.Option) scene {
	t.Helper()
	t.Parallel()
	e := acctest.Start(t, `{"publishingInformation":{"locales":{"en-US":{"name":"Quick Trivia"}}}}`, options...)
	return scene{Environment: e, Terraform: e.Terraform(t), t: t}
}

// running is a scene in which Terraform has a test that runs, with testers.
func running(t *testing.T, testers ...string) scene {
	t.Helper()
	s := start(t)
	s.Succeed(config("running = true", testersOf(testers...)))
	s.ResetRequests()
	return s
}

// config is a configuration of the beta test.
func config(arguments ...string) string {
	return fmt.Sprintf("resource \"alexa_skill_beta_test\" \"this\" {\n  skill_id = %q\n  %s\n}\n", acctest.SkillID, strings.Join(arguments, "\n  "))
}

func testersOf(emails ...string) string {
	list := make([]string, 0, len(emails))
	for _, email := range emails {
		list = append(list, fmt.Sprintf("%q", email))
	}
	return "testers = [" + strings.Join(list, ", ") + "]"
}

// people are so many addresses, from a number on.
func people(from, to int) []string {
	var emails []string
	for i := from; i < to; i++ {
		emails = append(emails, fmt.Sprintf("t%03d@example.com", i))
	}
	return emails
}

// attribute is one of the test's in the state.
func (s scene) attribute(name string) any {
	s.t.Helper()
	state, ok := s.State(address).(map[string]any)
	if !ok {
		s.t.Fatal("the beta test is not in the state")
	}
	return state[name]
}

// put gives the skill another beta test behind Terraform's back.
func (s scene) put(status, email string, testers ...string) {
	s.t.Helper()
	if err := s.PutBetaTest(acctest.SkillID, sandbox.BetaTest{Status: status, FeedbackEmail: email, Testers: testers}); err != nil {
		s.t.Fatal(err)
	}
}

func (s scene) expectTest(status, email string, testers ...string) {
	s.t.Helper()
	got := s.BetaTest(acctest.SkillID)
	slices.Sort(got.Testers)
	if diff := cmp.Diff(sandbox.BetaTest{Status: status, FeedbackEmail: email, Testers: testers}, got); diff != "" {
		s.t.Errorf("beta test (-want +got):\n%s", diff)
	}
}

// expectMails compares how many invitations, and how much news of ended access,
// somebody got.
func (s scene) expectMails(email string, invitations, ends int) {
	s.t.Helper()
	count := map[sandbox.MailKind]int{}
	for _, mail := range s.Mails(acctest.SkillID) {
		if mail.To == email {
			count[mail.Kind]++
		}
	}
	if count[sandbox.MailInvitation] != invitations || count[sandbox.MailAccessEnded] != ends {
		s.t.Errorf("%s got %v, want %d invitations and %d times that it is over", email, count, invitations, ends)
	}
}

// writes are the requests that change a beta test, in their order.
func (s scene) writes() []string {
	var made []string
	for _, request := range s.Requests() {
		switch request.Operation {
		case sandbox.OperationCreateBetaTest, sandbox.OperationPutBetaTest, sandbox.OperationStartBetaTest, sandbox.OperationEndBetaTest,
			sandbox.OperationAddTesters, sandbox.OperationRemoveTesters:
			made = append(made, string(request.Operation))
		}
	}
	return made
}

func (s scene) expectWrites(want ...string) {
	s.t.Helper()
	if diff := cmp.Diff(want, s.writes()); diff != "" {
		s.t.Errorf("writes (-want +got):\n%s", diff)
	}
}

func (s scene) expectNothingPlanned(hcl string) {
	s.t.Helper()
	p := s.Plan(hcl)
	if len(p.Errors()) > 0 || len(p.Planned()) > 0 || len(p.Warnings()) > 0 {
		s.t.Errorf("planned is %v: %+v", p.Planned(), p.Diagnostics)
	}
}

// expectWarning fails the test unless one warning has all texts.
func expectWarning(t *testing.T, report acctest.Report, texts ...string) {
	t.Helper()
	for _, warning := range report.Warnings() {
		all := warning.Summary + "\n" + warning.Detail
		if !slices.ContainsFunc(texts, func(text string) bool { return !strings.Contains(all, text) }) {
			return
		}
	}
	t.Errorf("no warning has %q: %+v", texts, report.Warnings())
}

// expectError fails the test unless there is one error, with all texts in it.
func expectError(t *testing.T, report acctest.Report, path string, texts ...string) {
	t.Helper()
	found := report.Errors()
	if len(found) != 1 {
		t.Fatalf("%d errors, want one: %+v", len(found), report.Diagnostics)
	}
	if found[0].Path != path {
		t.Errorf("the error is placed on %q, want %q", found[0].Path, path)
	}
	for _, text := range texts {
		if !strings.Contains(found[0].Summary+"\n"+found[0].Detail, text) {
			t.Errorf("%q is missing in: %s\n%s", text, found[0].Summary, found[0].Detail)
		}
	}
}
