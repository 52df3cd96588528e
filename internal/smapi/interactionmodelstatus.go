// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa/wire"
)

// InteractionModelStatus is the state of the last build of the model of a skill in one
// language, whoever asked for that.
type InteractionModelStatus struct {
	// Known: Amazon has a status for the language.
	Known bool
	// ETag and Version name the last model that was built successfully; a failed build
	// leaves them. Both may be empty.
	ETag, Version string
	// State is of the last build.
	State UpdateState
	// Errors and Warnings are Amazon's, about the model of that build, those of its
	// steps included, each once.
	Errors, Warnings []Problem
	// FailedSteps are Amazon's names of the steps of the build that have failed, such as
	// LANGUAGE_MODEL_QUICK_BUILD. A step is listed only once it has begun.
	FailedSteps []string
	// RequestID is Amazon's id of the status request.
	RequestID string
}

// InteractionModelStatus reads how the last build of the model in a language went. A
// status without a state, or with one that is not known, is an *UnreadableBodyError:
// neither may pass for success.
func (c *Client) InteractionModelStatus(ctx context.Context, skillID, locale string) (InteractionModelStatus, error) {
	skill, err := pathElement("skill id", skillID)
	if err != nil {
		return InteractionModelStatus{}, err
	}
	result, err := c.do(ctx, request{
		operation: fmt.Sprintf("GET status of the interaction models of skill %s", skillID),
		method:    http.MethodGet,
		path:      "/v1/skills/" + skill + "/status",
		query:     url.Values{"resource": {"interactionModel"}},
		accepted:  []int{http.StatusOK},
	})
	if err != nil {
		return InteractionModelStatus{}, err
	}
	var body struct {
		Models map[string]modelStatus `json:"interactionModel"`
	}
	if err := result.decode(&body); err != nil {
		return InteractionModelStatus{}, err
	}
	found, ok := body.Models[locale]
	if !ok {
		// Amazon writes locales with an underscore in other answers about models.
		found, ok = body.Models[strings.ReplaceAll(locale, "-", "_")]
	}
	if !ok {
		return InteractionModelStatus{RequestID: result.RequestID()}, nil
	}
	switch found.Update.Status {
	case UpdateInProgress, UpdateSucceeded, UpdateFailed:
	default:
		reason := fmt.Sprintf("interactionModel.%s.lastUpdateRequest.status is %q, which is none of IN_PROGRESS, SUCCEEDED and FAILED",
			locale, result.Secrets.Hide(string(found.Update.Status)))
		return InteractionModelStatus{}, result.unreadable(reason, nil)
	}
	return found.read(result), nil
}

// modelStatus is the status of one language as Amazon sends it.
type modelStatus struct {
	ETag    string          `json:"eTag"`
	Version json.RawMessage `json:"version"`
	Update  struct {
		Status   UpdateState     `json:"status"`
		Errors   json.RawMessage `json:"errors"`
		Warnings json.RawMessage `json:"warnings"`
		Build    struct {
			Steps []struct {
				Name   string          `json:"name"`
				Status UpdateState     `json:"status"`
				Errors json.RawMessage `json:"errors"`
			} `json:"steps"`
		} `json:"buildDetails"`
	} `json:"lastUpdateRequest"`
}

func (s modelStatus) read(result answer) InteractionModelStatus {
	status := InteractionModelStatus{
		Known:     true,
		ETag:      s.ETag,
		Version:   wire.JSONString(s.Version),
		State:     s.Update.Status,
		Errors:    decodeProblems(s.Update.Errors, result.Secrets),
		Warnings:  decodeProblems(s.Update.Warnings, result.Secrets),
		RequestID: result.RequestID(),
	}
	for _, step := range s.Update.Build.Steps {
		if step.Status == UpdateFailed {
			status.FailedSteps = append(status.FailedSteps, result.Secrets.Hide(step.Name))
		}
		for _, problem := range decodeProblems(step.Errors, result.Secrets) {
			same := func(other Problem) bool { return other.String() == problem.String() }
			if !slices.ContainsFunc(status.Errors, same) {
				status.Errors = append(status.Errors, problem)
			}
		}
	}
	return status
}
