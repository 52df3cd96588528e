// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"context"
	"encoding/json"
	"net/http"
	"net/url"
)

// CertificationStatus is how far a certification has come
// (https://developer.amazon.com/docs/alexa/smapi/skill-certification-operations.html).
type CertificationStatus string

// The statuses that Amazon's model has.
const (
	CertificationInProgress CertificationStatus = "IN_PROGRESS"
	CertificationSucceeded  CertificationStatus = "SUCCEEDED"
	CertificationFailed     CertificationStatus = "FAILED"
	// CertificationCancelled is that of a skill that was withdrawn.
	CertificationCancelled CertificationStatus = "CANCELLED"
)

// MostRecent is what Amazon takes in the place of the id of the newest certification,
// and of the newest validation.
const MostRecent = "mostRecent"

// language is what the texts for people are asked for in. Publication demands it, and
// knows ja-JP besides.
const language = "en-US"

// Certification is one review of a skill by Amazon. Moments are in RFC 3339, as Amazon
// wrote them, and "" where Amazon names none.
type Certification struct {
	ID          string              `json:"id"`
	Status      CertificationStatus `json:"status"`
	SubmittedAt string              `json:"skillSubmissionTimestamp"`
	Review      struct {
		// EstimatedCompletionAt is when Amazon expects to be done.
		EstimatedCompletionAt string `json:"estimatedCompletionTimestamp"`
		// CompletedAt is when it was done.
		CompletedAt string `json:"actualCompletionTimestamp"`
	} `json:"reviewTrackingInfo"`
	Result struct {
		// Distribution is where the skill was published by the certification; nil
		// while Amazon says nothing of it.
		Distribution *Distribution `json:"distributionInfo"`
	} `json:"result"`
}

// Distribution is where Amazon has published a skill, and where not. Countries are in
// two letters, such as US.
type Distribution struct {
	PublishedCountries []string `json:"publishedCountries"`
	Failures           []struct {
		Reason    string   `json:"reason"`
		Countries []string `json:"countries"`
	} `json:"publicationFailures"`
}

// Submission is what a skill is submitted for certification with. What is empty is
// left to Amazon.
type Submission struct {
	// PublicationMethod is AUTO_PUBLISHING, Amazon's default, or MANUAL_PUBLISHING.
	PublicationMethod string `json:"publicationMethod,omitempty"`
	// VersionMessage describes the version, in at most 300 characters.
	VersionMessage string `json:"versionMessage,omitempty"`
}

// Submit hands the development stage of a skill to Amazon's review. Nil means that
// Amazon has accepted it; the id of the certification shows only in
// [Client.Certification], possibly a while later.
//
// The error is an *AmbiguousError when the skill may be submitted.
func (c *Client) Submit(ctx context.Context, skillID string, submission Submission) error {
	return c.post(ctx, skillID, "submit", submission, http.StatusAccepted)
}

// Withdrawal is why a skill is taken back from certification.
type Withdrawal struct {
	// Reason is one of TEST_SKILL, MORE_FEATURES, DISCOVERED_ISSUE,
	// NOT_RECEIVED_CERTIFICATION_FEEDBACK, NOT_INTEND_TO_PUBLISH and OTHER.
	Reason string `json:"reason"`
	// Message explains OTHER, and is empty for any other reason.
	Message string `json:"message,omitempty"`
}

// Withdraw takes a skill back from certification. Amazon answers 400 where nothing is
// in review, and for a while after a skill was submitted.
//
// The error is an *AmbiguousError when the skill may be withdrawn.
func (c *Client) Withdraw(ctx context.Context, skillID string, withdrawal Withdrawal) error {
	return c.post(ctx, skillID, "withdraw", withdrawal, http.StatusNoContent)
}

// post sends what takes effect or not, and is answered without a document.
func (c *Client) post(ctx context.Context, skillID, verb string, content any, accepted int) error {
	path, err := skillPath(skillID, "/"+verb)
	if err != nil {
		return err
	}
	// Strings always encode.
	body, _ := json.Marshal(content)
	_, err = c.do(ctx, request{
		operation: "POST " + verb + " of skill " + skillID,
		method:    http.MethodPost,
		path:      path,
		body:      body,
		accepted:  []int{accepted, http.StatusOK},
	})
	return err
}

// Certification reads a certification of a skill; [MostRecent] is the newest. Amazon
// forgets old ones, and answers 404 also where there never was one ([IsNotFound]). One
// without a status is an *UnreadableBodyError.
func (c *Client) Certification(ctx context.Context, skillID, certificationID string) (Certification, error) {
	id, err := pathElement("certification id", certificationID)
	if err != nil {
		return Certification{}, err
	}
	path, err := skillPath(skillID, "/certifications/"+id)
	if err != nil {
		return Certification{}, err
	}
	result, err := c.do(ctx, request{
		operation: "GET certification " + certificationID + " of skill " + skillID,
		method:    http.MethodGet,
		path:      path,
		language:  language,
		accepted:  []int{http.StatusOK},
	})
	if err != nil {
		return Certification{}, err
	}
	var certification Certification
	if err := result.decode(&certification); err != nil {
		return Certification{}, err
	}
	if certification.Status == "" {
		return Certification{}, result.unreadable("it has no status", nil)
	}
	return certification, nil
}

// skillPath is the address of something below a skill.
func skillPath(skillID, below string) (string, error) {
	skill, err := pathElement("skill id", skillID)
	if err != nil {
		return "", err
	}
	return "/v1/skills/" + skill + below, nil
}

// stagePath is the address of something below a stage of a skill.
func stagePath(skillID string, stage Stage, below string) (string, error) {
	return skillPath(skillID, "/stages/"+url.PathEscape(string(stage))+below)
}
