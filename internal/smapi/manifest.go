// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"context"
	"fmt"
	"net/http"
)

// Stage is a copy of a skill
// (https://developer.amazon.com/docs/alexa/smapi/skill-operations.html).
type Stage string

// The three stages. Development is the only one that Amazon lets anyone write.
const (
	StageDevelopment Stage = "development"
	StageLive        Stage = "live"
	StageCertified   Stage = "certified"
)

// Manifest is Amazon's answer to a manifest read.
type Manifest struct {
	// Body is the document as Amazon sent it, with its envelope
	// {"manifest": {…}}. It is JSON, and otherwise unchecked.
	Body []byte
	// ETag is the header byte for byte, to be sent back as If-Match; quotes
	// are neither added nor removed.
	ETag string
}

// GetManifest reads a skill's manifest. The error is a *StatusRedirectError
// while the last update is in progress or has failed, an *UnreadableBodyError
// when a success carries no JSON, an *Error for any other answer of the API, and a
// *ForeignAnswerError for an answer that is not the API's.
func (c *Client) GetManifest(ctx context.Context, skillID string, stage Stage) (Manifest, error) {
	path, err := manifestPath(skillID, stage)
	if err != nil {
		return Manifest{}, err
	}
	asked := request{
		operation: fmt.Sprintf("GET manifest of skill %s (%s)", skillID, stage),
		method:    http.MethodGet,
		path:      path,
		accepted:  []int{http.StatusOK, http.StatusSeeOther},
	}
	result, err := c.do(ctx, asked)
	if err != nil {
		return Manifest{}, err
	}
	if result.Status == http.StatusSeeOther {
		location := result.Secrets.Hide(result.Header.Get("Location"))
		return Manifest{}, &StatusRedirectError{Location: location, RequestID: result.RequestID()}
	}
	if err := result.checkJSON(); err != nil {
		return Manifest{}, err
	}
	return Manifest{Body: result.Body, ETag: result.Header.Get("ETag")}, nil
}

// PutManifest replaces a skill's whole manifest. Nil means that Amazon has
// accepted the document, not that it took effect: ManifestStatus tells. With
// ifMatch, an ETag, Amazon refuses when the manifest is another one by now
// (IsPreconditionFailed).
//
// The error is an *AmbiguousError when the write may have been carried out.
func (c *Client) PutManifest(ctx context.Context, skillID string, stage Stage, body []byte, ifMatch string) error {
	path, err := manifestPath(skillID, stage)
	if err != nil {
		return err
	}
	_, err = c.do(ctx, request{
		operation: fmt.Sprintf("PUT manifest of skill %s (%s)", skillID, stage),
		method:    http.MethodPut,
		path:      path,
		body:      body,
		ifMatch:   ifMatch,
		accepted:  []int{http.StatusAccepted, http.StatusOK, http.StatusNoContent},
	})
	return err
}

func manifestPath(skillID string, stage Stage) (string, error) {
	skill, err := pathElement("skill id", skillID)
	if err != nil {
		return "", err
	}
	switch stage {
	case StageDevelopment, StageLive, StageCertified:
		return "/v1/skills/" + skill + "/stages/" + string(stage) + "/manifest", nil
	}
	return "", &ArgumentError{fmt.Sprintf("%q is not a stage: there are development, live and certified", string(stage))}
}
