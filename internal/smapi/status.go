// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
)

// UpdateState is how far the last update of a manifest has come
// (https://developer.amazon.com/docs/alexa/smapi/skill-operations.html).
type UpdateState string

// The three states that Amazon's model has.
const (
	UpdateInProgress UpdateState = "IN_PROGRESS"
	UpdateSucceeded  UpdateState = "SUCCEEDED"
	UpdateFailed     UpdateState = "FAILED"
)

// Status is the state of a skill's development manifest. It describes the last
// update only, whoever asked for that.
type Status struct {
	// ETag names the last version that was applied; a failed update leaves it.
	ETag string
	// State is of the last update.
	State UpdateState
	// Errors and Warnings are Amazon's, about the document of that update.
	Errors, Warnings []Problem
	// RequestID is Amazon's id of the status request.
	RequestID string
}

// ManifestStatus reads how the last update of the skill's manifest went. An
// answer without a state, or with one that is not known, is an
// *UnreadableBodyError: neither may pass for success.
func (c *Client) ManifestStatus(ctx context.Context, skillID string) (Status, error) {
	skill, err := pathElement("skill id", skillID)
	if err != nil {
		return Status{}, err
	}
	asked := request{
		operation: "GET status of skill " + skillID,
		method:    http.MethodGet,
		path:      "/v1/skills/" + skill + "/status",
		query:     url.Values{"resource": {"manifest"}},
		accepted:  []int{http.StatusOK},
	}
	result, err := c.do(ctx, asked)
	if err != nil {
		return Status{}, err
	}
	var body struct {
		Manifest struct {
			ETag              string `json:"eTag"`
			LastUpdateRequest struct {
				Status   UpdateState     `json:"status"`
				Errors   json.RawMessage `json:"errors"`
				Warnings json.RawMessage `json:"warnings"`
			} `json:"lastUpdateRequest"`
		} `json:"manifest"`
	}
	if err := result.decode(&body); err != nil {
		return Status{}, err
	}
	update := body.Manifest.LastUpdateRequest
	switch update.Status {
	case UpdateInProgress, UpdateSucceeded, UpdateFailed:
	case "":
		return Status{}, result.unreadable("it has no manifest.lastUpdateRequest.status", nil)
	default:
		reason := fmt.Sprintf("manifest.lastUpdateRequest.status is %q, which is none of IN_PROGRESS, SUCCEEDED and FAILED",
			result.Secrets.Hide(string(update.Status)))
		return Status{}, result.unreadable(reason, nil)
	}
	return Status{
		ETag:      body.Manifest.ETag,
		State:     update.Status,
		Errors:    decodeProblems(update.Errors, result.Secrets),
		Warnings:  decodeProblems(update.Warnings, result.Secrets),
		RequestID: result.RequestID(),
	}, nil
}
