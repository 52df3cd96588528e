// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
)

// ValidationStatus is how far a validation has come, and how one check of it ended.
type ValidationStatus string

// The statuses that Amazon's model has. A check is never in progress.
const (
	ValidationInProgress ValidationStatus = "IN_PROGRESS"
	ValidationSuccessful ValidationStatus = "SUCCESSFUL"
	ValidationFailed     ValidationStatus = "FAILED"
)

// ImportanceRequired is the importance of a check that a certification demands; the
// other is RECOMMENDED.
const ImportanceRequired = "REQUIRED"

// Validation is a run of Amazon's checks over a skill, which are those that a
// certification begins with
// (https://developer.amazon.com/docs/alexa/smapi/skill-validation-api.html).
type Validation struct {
	ID     string           `json:"id"`
	Status ValidationStatus `json:"status"`
	Result struct {
		Checks []Check `json:"validations"`
		// Error is why the checks could not be made, nil if they were.
		Error *struct {
			Code    string `json:"code"`
			Message string `json:"message"`
		} `json:"error"`
	} `json:"result"`
}

// Check is the outcome of one check of a validation.
type Check struct {
	Title string `json:"title"`
	// Description may say what to do about a failure.
	Description string `json:"description"`
	// Category has dots in it, such as vui.interactionModel.
	Category string `json:"category"`
	// Locale is the language that was checked.
	Locale     string           `json:"locale"`
	Importance string           `json:"importance"`
	Status     ValidationStatus `json:"status"`
}

// StartValidation has Amazon check a stage of a skill in some languages. Only one
// validation of a skill runs at a time ([IsConflict]).
//
// The error is an *AmbiguousError when a validation of an unknown id may run.
func (c *Client) StartValidation(ctx context.Context, skillID string, stage Stage, locales []string) (Validation, error) {
	path, err := stagePath(skillID, stage, "/validations")
	if err != nil {
		return Validation{}, err
	}
	// Strings always encode.
	body, _ := json.Marshal(map[string][]string{"locales": locales})
	operation := fmt.Sprintf("POST validation of skill %s (%s)", skillID, stage)
	result, err := c.do(ctx, request{
		operation: operation,
		method:    http.MethodPost,
		path:      path,
		body:      body,
		// The second is what was recorded.
		accepted: []int{http.StatusAccepted, http.StatusOK},
	})
	if err != nil {
		return Validation{}, err
	}
	started, err := validation(result)
	if err != nil {
		return Validation{}, &AmbiguousError{Operation: operation, Err: err}
	}
	return started, nil
}

// Validation reads a validation of a stage of a skill; [MostRecent] is the newest.
// Amazon forgets it after an hour ([IsNotFound]).
func (c *Client) Validation(ctx context.Context, skillID string, stage Stage, validationID string) (Validation, error) {
	id, err := pathElement("validation id", validationID)
	if err != nil {
		return Validation{}, err
	}
	path, err := stagePath(skillID, stage, "/validations/"+id)
	if err != nil {
		return Validation{}, err
	}
	result, err := c.do(ctx, request{
		operation: fmt.Sprintf("GET validation %s of skill %s (%s)", validationID, skillID, stage),
		method:    http.MethodGet,
		path:      path,
		language:  language,
		accepted:  []int{http.StatusOK},
	})
	if err != nil {
		return Validation{}, err
	}
	return validation(result)
}

// validation takes a validation out of an answer. One without an id can't be followed,
// and one without a status must not pass for a success.
func validation(result answer) (Validation, error) {
	var decoded Validation
	if err := result.decode(&decoded); err != nil {
		return Validation{}, err
	}
	switch {
	case decoded.ID == "":
		return Validation{}, result.unreadable("it has no id", nil)
	case decoded.Status == "":
		return Validation{}, result.unreadable("it has no status", nil)
	}
	return decoded, nil
}
