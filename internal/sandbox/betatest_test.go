// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox_test

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const betaPath = "/v1/skills/" + skillID + "/betaTest"

// testersBody names people in a request.
func testersBody(emails ...string) string {
	var list []string
	for _, email := range emails {
		list = append(list, fmt.Sprintf(`{"emailId": %q}`, email))
	}
	return `{"testers": [` + strings.Join(list, ",") + `]}`
}

func expectMails(t *testing.T, s *sandbox.Sandbox, want ...sandbox.Mail) {
	t.Helper()
	if diff := cmp.Diff(want, s.Mails(skillID)); diff != "" {
		t.Errorf("mails (-want +got):\n%s", diff)
	}
}

// The life of a beta test, with each refusal and each mail on the way.
func TestLifeOfABetaTest(t *testing.T) {
	s := sandbox.New(sandbox.WithUpdates(sandbox.AfterPolls(1)))
	put(t, s, smallManifest)
	expect := func(method, below, body string, status int, words string) {
		t.Helper()
		answer := exchange(s, method, betaPath+below, body)
		if answer.Code != status || !strings.Contains(answer.Body.String(), words) {
			t.Fatalf("%s %s answered %d %s, want %d %s", method, below, answer.Code, answer.Body, status, words)
		}
	}
	for _, below := range []string{"", "/testers"} {
		expect(http.MethodGet, below, "", 404, "RESOURCE_NOT_FOUND")
	}
	expect(http.MethodPost, "/start", "", 404, "RESOURCE_NOT_FOUND")
	expect(http.MethodPost, "", `{"feedbackEmail": "a b"}`, 400, "$.feedbackEmail")
	expect(http.MethodPost, "", `{"feedbackEmail": 1}`, 400, "INVALID_REQUEST_PARAMETER")
	expect(http.MethodPost, "", "", 201, "")
	expect(http.MethodPost, "", "{}", 409, "IN_DRAFT")
	expect(http.MethodPut, "", `{"feedbackEmail": "me@example.com"}`, 204, "")
	expect(http.MethodGet, "", "", 200, `"feedbackEmail":"me@example.com"`)
	expect(http.MethodGet, "/testers", "", 200, `{"isTruncated":false}`)
	expect(http.MethodPost, "/end", "", 409, "IN_DRAFT")

	expect(http.MethodPost, "/testers/add", testersBody("a@example.com", "b@example.com", "c@example.com"), 204, "")
	expect(http.MethodPost, "/testers/add", testersBody("x"), 400, "$.testers[0].emailId")
	expect(http.MethodPost, "/testers/add", testersBody(), 400, "not valid")
	expect(http.MethodPost, "/testers/remove", testersBody("d@example.com"), 404, "no such tester")
	expect(http.MethodPost, "/testers/remove", testersBody("C@example.com"), 204, "")
	expect(http.MethodGet, "/testers?maxResults=1", "", 200, `"nextToken"`)
	expectMails(t, s)

	expect(http.MethodPost, "/start", "", 202, "")
	expect(http.MethodPost, "/testers/add", testersBody("d@example.com"), 409, "STARTING")
	expect(http.MethodPut, "", "{}", 409, "STARTING")
	expect(http.MethodGet, "", "", 200, `"status":"STARTING"`)
	expect(http.MethodGet, "", "", 200, `"status":"RUNNING"`)
	invited := []sandbox.Mail{{To: "a@example.com", Kind: sandbox.MailInvitation}, {To: "b@example.com", Kind: sandbox.MailInvitation}}
	expectMails(t, s, invited...)
	expect(http.MethodPost, "/start", "", 409, "RUNNING")
	// Nobody has said that Amazon doesn't invite somebody twice.
	expect(http.MethodPost, "/testers/add", testersBody("A@example.com"), 204, "")
	expect(http.MethodPost, "/testers/remove", testersBody("b@example.com"), 204, "")
	expect(http.MethodGet, "", "", 200, `"invitesRemaining":496`)
	told := slices.Concat(invited, []sandbox.Mail{{To: "A@example.com", Kind: sandbox.MailInvitation}, {To: "b@example.com", Kind: sandbox.MailAccessEnded}})
	expectMails(t, s, told...)

	expect(http.MethodPost, "/end", "", 202, "")
	expect(http.MethodGet, "", "", 200, `"status":"STOPPING"`)
	expect(http.MethodGet, "", "", 200, `"status":"ENDED"`)
	expectMails(t, s, slices.Concat(told, []sandbox.Mail{{To: "a@example.com", Kind: sandbox.MailAccessEnded}})...)
	for _, below := range []string{"/testers/add", "/testers/remove"} {
		expect(http.MethodPost, below, testersBody("a@example.com"), 409, "ENDED")
	}
	expect(http.MethodPost, "", `{"feedbackEmail": "me@example.com"}`, 201, "")
	if diff := cmp.Diff(sandbox.BetaTest{Status: "IN_DRAFT", FeedbackEmail: "me@example.com"}, s.BetaTest(skillID)); diff != "" {
		t.Errorf("the new test (-want +got):\n%s", diff)
	}
	expect(http.MethodPatch, "", "", 405, "")
	expect(http.MethodGet, "/else", "", 404, "")
}

func TestBetaTestLimits(t *testing.T) {
	s := sandbox.New(sandbox.WithTestersToStart())
	put(t, s, smallManifest)
	if err := s.PutBetaTest(skillID, sandbox.BetaTest{Status: "IN_DRAFT"}); err != nil {
		t.Fatal(err)
	}
	wantStatus(t, exchange(s, http.MethodPost, betaPath+"/start", ""), http.StatusBadRequest)
	many := make([]string, 501)
	for i := range many {
		many[i] = fmt.Sprintf("t%d@example.com", i)
	}
	wantStatus(t, exchange(s, http.MethodPost, betaPath+"/testers/add", testersBody(many...)), http.StatusBadRequest)
	wantStatus(t, exchange(s, http.MethodPost, betaPath+"/testers/add", testersBody(many[1:]...)), http.StatusNoContent)
	wantStatus(t, exchange(s, http.MethodPost, betaPath+"/testers/add", testersBody(many[0])), http.StatusBadRequest)
	answer := exchange(s, http.MethodGet, betaPath+"/testers?maxResults=500", "")
	if strings.Count(answer.Body.String(), "emailId") != 500 || strings.Contains(answer.Body.String(), "nextToken") {
		t.Error("500 testers don't come in one page")
	}
}

func TestBetaTestExpires(t *testing.T) {
	s := sandbox.New()
	put(t, s, smallManifest)
	if s.ExpireBetaTest(skillID) == nil || s.PutBetaTest("amzn1.ask.skill.9", sandbox.BetaTest{}) == nil {
		t.Error("what is not there has expired, or was put")
	}
	if err := s.PutBetaTest(skillID, sandbox.BetaTest{Status: "RUNNING", Testers: []string{"a@example.com"}}); err != nil {
		t.Fatal(err)
	}
	if err := s.ExpireBetaTest(skillID); err != nil {
		t.Fatal(err)
	}
	expectMails(t, s, sandbox.Mail{To: "a@example.com", Kind: sandbox.MailAccessEnded})
	if got := s.BetaTest(skillID).Status; got != "ENDED" {
		t.Errorf("the status is %s", got)
	}
	wantStatus(t, exchange(s, http.MethodPost, "/v1/skills/amzn1.ask.skill.9/betaTest", ""), http.StatusNotFound)
	if s.Mails("amzn1.ask.skill.9") != nil {
		t.Error("a skill that is not there has sent mail")
	}
}
