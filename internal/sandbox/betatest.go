// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"encoding/json"
	"fmt"
	"net/http"
	"time"
)

// The states of a beta test.
const (
	betaInDraft  = "IN_DRAFT"
	betaStarting = "STARTING"
	betaRunning  = "RUNNING"
	betaStopping = "STOPPING"
	betaEnded    = "ENDED"
)

const (
	// betaInvitations is how many testers may be added to one test.
	betaInvitations = 500
	// betaLifetime is how long a test runs at most.
	betaLifetime = 90 * 24 * time.Hour
)

// betaTest is the one beta test of a skill. Amazon deletes none; a new one takes the place of one that has ended.
type betaTest struct {
	status        string
	feedbackEmail string
	testers       []betaTester
	expires       time.Time
	// added is how many testers were added, those included that were removed again.
	added int
	// moved reports whether what STARTING or STOPPING stands for is over.
	moved func(read bool) bool
}

type betaTester struct {
	email string
	since time.Time
}

// WithTestersToStart refuses to start a beta test without testers. Whether Amazon does is not published.
func WithTestersToStart() Option {
	return func(s *Sandbox) { s.startNeedsTesters = true }
}

// actOnBetaTest answers the requests that are about beta tests.
func (s *Sandbox) actOnBetaTest(c call) answer {
	k := s.skill(c.skillID)
	if k == nil {
		return unknownSkill(c.skillID)
	}
	k.advanceBeta(c.operation == OperationGetBetaTest)
	if k.beta == nil && c.operation != OperationCreateBetaTest {
		return standardizedError(http.StatusNotFound, "RESOURCE_NOT_FOUND", fmt.Sprintf("Beta test of skill %q is not found.", c.skillID))
	}
	switch c.operation {
	case OperationGetBetaTest:
		return jsonAnswer(http.StatusOK, k.beta.document(k.id))
	case OperationCreateBetaTest:
		return k.createBeta(c)
	case OperationPutBetaTest:
		return k.putBeta(c)
	case OperationStartBetaTest:
		return s.startBeta(k)
	case OperationEndBetaTest:
		return s.endBeta(k)
	case OperationListTesters:
		return k.beta.listTesters(c)
	case OperationAddTesters:
		return k.addTesters(c)
	default:
		return k.removeTesters(c)
	}
}

// document is what GET answers. A draft has no end yet.
func (b *betaTest) document(skillID string) map[string]any {
	document := map[string]any{
		"status":           b.status,
		"invitationUrl":    "https://skills-store.example/deeplink/betatest/" + skillID,
		"invitesRemaining": betaInvitations - b.added,
	}
	if b.feedbackEmail != "" {
		document["feedbackEmail"] = b.feedbackEmail
	}
	if !b.expires.IsZero() {
		document["expiryDate"] = b.expires.UTC().Format(time.RFC3339)
	}
	return document
}

// betaConflict is the refusal of what the state of a test does not allow. Amazon publishes the status, and no words.
func betaConflict(b *betaTest, verb string) answer {
	return standardizedError(http.StatusConflict, "", fmt.Sprintf("Unable to %s the beta test: its status is %s.", verb, b.status))
}

func (k *skill) createBeta(c call) answer {
	if k.beta != nil && k.beta.status != betaEnded {
		return betaConflict(k.beta, "create")
	}
	email, refusal := feedbackEmailOf(c.body)
	if refusal != nil {
		return *refusal
	}
	k.beta = &betaTest{status: betaInDraft, feedbackEmail: email}
	a := emptyAnswer(http.StatusCreated)
	a.header.Set("Location", "/v1/skills/"+k.id+"/betaTest")
	return a
}

func (k *skill) putBeta(c call) answer {
	if k.beta.status != betaInDraft && k.beta.status != betaRunning {
		return betaConflict(k.beta, "update")
	}
	email, refusal := feedbackEmailOf(c.body)
	if refusal != nil {
		return *refusal
	}
	k.beta.feedbackEmail = email
	return emptyAnswer(http.StatusNoContent)
}

func feedbackEmailOf(body []byte) (email string, refusal *answer) {
	if len(body) == 0 {
		return "", nil
	}
	if _, refusal := requestObject(body); refusal != nil {
		return "", refusal
	}
	var request struct {
		FeedbackEmail *string `json:"feedbackEmail"`
	}
	if err := json.Unmarshal(body, &request); err != nil {
		a := invalidParameter("feedbackEmail is not a string.")
		return "", &a
	}
	if request.FeedbackEmail == nil {
		return "", nil
	}
	if problem := emailProblem("$.feedbackEmail", *request.FeedbackEmail); problem != nil {
		a := badRequest(http.StatusBadRequest, "The beta test is not valid.", *problem)
		return "", &a
	}
	return *request.FeedbackEmail, nil
}

// startBeta accepts the start of a draft. Its testers are invited when it runs.
func (s *Sandbox) startBeta(k *skill) answer {
	switch {
	case k.beta.status != betaInDraft:
		return betaConflict(k.beta, "start")
	case s.startNeedsTesters && len(k.beta.testers) == 0:
		return badRequest(http.StatusBadRequest, "The beta test has no testers.")
	}
	return s.moveBeta(k, betaStarting)
}

func (s *Sandbox) endBeta(k *skill) answer {
	if k.beta.status != betaRunning {
		return betaConflict(k.beta, "end")
	}
	return s.moveBeta(k, betaStopping)
}

func (s *Sandbox) moveBeta(k *skill, status string) answer {
	k.beta.status, k.beta.moved = status, s.updates.begin()
	a := emptyAnswer(http.StatusAccepted)
	a.header.Set("Location", "/v1/skills/"+k.id+"/betaTest")
	return a
}

// advanceBeta ends the start or the end of the test if its time has come, and sends the mail for it.
func (k *skill) advanceBeta(read bool) {
	if k.beta == nil || k.beta.moved == nil || !k.beta.moved(read) {
		return
	}
	k.beta.moved = nil
	if k.beta.status == betaStopping {
		k.beta.status = betaEnded
		k.mailAll(MailAccessEnded)
		return
	}
	k.beta.status, k.beta.expires = betaRunning, time.Now().Add(betaLifetime)
	k.mailAll(MailInvitation)
}
