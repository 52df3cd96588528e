// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
)

// BetaTestStatus is how far the beta test of a skill is.
type BetaTestStatus string

// The states that Amazon's model has. A test is created as a draft. It becomes
// RUNNING by way of STARTING, and ENDED by way of STOPPING or after 90 days.
const (
	BetaTestInDraft  BetaTestStatus = "IN_DRAFT"
	BetaTestStarting BetaTestStatus = "STARTING"
	BetaTestRunning  BetaTestStatus = "RUNNING"
	BetaTestStopping BetaTestStatus = "STOPPING"
	BetaTestEnded    BetaTestStatus = "ENDED"
)

// BetaTest is the one beta test that a skill can have
// (https://developer.amazon.com/docs/alexa/smapi/skill-beta-testing-api.html). What
// Amazon leaves out is empty.
type BetaTest struct {
	Status BetaTestStatus `json:"status"`
	// ExpiryDate is a moment in RFC 3339, as Amazon wrote it.
	ExpiryDate    string `json:"expiryDate"`
	FeedbackEmail string `json:"feedbackEmail"`
	// InvitationURL is where somebody with the link becomes a tester.
	InvitationURL string `json:"invitationUrl"`
	// InvitesRemaining is how many testers can still be added; nil if Amazon does not say.
	InvitesRemaining *int64 `json:"invitesRemaining"`
}

// BetaTest reads the beta test of a skill. That it has none is [IsNotFound], as that
// there is no such skill. An answer without a status that is known is an
// *UnreadableBodyError.
func (c *Client) BetaTest(ctx context.Context, skillID string) (BetaTest, error) {
	path, err := betaTestPath(skillID, "")
	if err != nil {
		return BetaTest{}, err
	}
	result, err := c.do(ctx, request{
		operation: "GET beta test of skill " + skillID,
		method:    http.MethodGet,
		path:      path,
		accepted:  []int{http.StatusOK},
	})
	if err != nil {
		return BetaTest{}, err
	}
	var test BetaTest
	if err := result.decode(&test); err != nil {
		return BetaTest{}, err
	}
	switch test.Status {
	case BetaTestInDraft, BetaTestStarting, BetaTestRunning, BetaTestStopping, BetaTestEnded:
		return test, nil
	case "":
		return BetaTest{}, result.unreadable("it has no status", nil)
	default:
		return BetaTest{}, result.unreadable(fmt.Sprintf("its status is %q, which is none of a beta test's", result.Secrets.Hide(string(test.Status))), nil)
	}
}

// CreateBetaTest makes a draft of a beta test. The address for feedback may be empty.
// Amazon refuses it while there is a test that has not ended ([IsConflict]).
//
// The error is an *AmbiguousError when there may be a test now. So it is for the
// other writes of a beta test.
func (c *Client) CreateBetaTest(ctx context.Context, skillID, feedbackEmail string) error {
	return c.writeBetaTest(ctx, skillID, betaTestWrite{
		operation: "POST beta test", method: http.MethodPost, body: betaTestBody(feedbackEmail),
		accepted: []int{http.StatusCreated, http.StatusOK, http.StatusAccepted},
	})
}

// UpdateBetaTest sets the address for feedback, all of a beta test that can be changed.
func (c *Client) UpdateBetaTest(ctx context.Context, skillID, feedbackEmail string) error {
	return c.writeBetaTest(ctx, skillID, betaTestWrite{
		operation: "PUT beta test", method: http.MethodPut, body: betaTestBody(feedbackEmail),
		// An address that is set again is the same address.
		repeatable: true, accepted: []int{http.StatusNoContent, http.StatusOK},
	})
}

// StartBetaTest asks Amazon to start a draft and to invite its testers by mail. Nil
// means no more than that it will: the status says when the test is running.
func (c *Client) StartBetaTest(ctx context.Context, skillID string) error {
	return c.writeBetaTest(ctx, skillID, betaTestWrite{
		operation: "POST start of beta test", method: http.MethodPost, below: "/start",
		accepted: []int{http.StatusAccepted, http.StatusOK, http.StatusNoContent},
	})
}

// EndBetaTest asks Amazon to end a running test and to tell its testers by mail. Nil
// means no more than that it will.
func (c *Client) EndBetaTest(ctx context.Context, skillID string) error {
	return c.writeBetaTest(ctx, skillID, betaTestWrite{
		operation: "POST end of beta test", method: http.MethodPost, below: "/end",
		accepted: []int{http.StatusAccepted, http.StatusOK, http.StatusNoContent},
	})
}

// betaTestWrite is one change of a beta test.
type betaTestWrite struct {
	// operation is for people, without the skill.
	operation, method string
	// below is what follows the test's own path.
	below      string
	body       []byte
	repeatable bool
	accepted   []int
}

func (c *Client) writeBetaTest(ctx context.Context, skillID string, write betaTestWrite) error {
	path, err := betaTestPath(skillID, write.below)
	if err != nil {
		return err
	}
	_, err = c.do(ctx, request{
		operation:  write.operation + " of skill " + skillID,
		method:     write.method,
		path:       path,
		body:       write.body,
		repeatable: write.repeatable,
		accepted:   write.accepted,
	})
	return err
}

func betaTestPath(skillID, below string) (string, error) {
	skill, err := pathElement("skill id", skillID)
	if err != nil {
		return "", err
	}
	return "/v1/skills/" + skill + "/betaTest" + below, nil
}

// betaTestBody is {} without an address, as the ASK CLI sends it.
func betaTestBody(feedbackEmail string) []byte {
	// Texts always encode.
	body, _ := json.Marshal(struct {
		FeedbackEmail string `json:"feedbackEmail,omitempty"`
	}{feedbackEmail})
	return body
}
