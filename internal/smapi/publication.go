// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"cmp"
	"context"
	"encoding/json"
	"net/http"
)

// PublicationStatus is how far a publication has come.
type PublicationStatus string

// The statuses that Amazon's model has.
const (
	PublicationInProgress PublicationStatus = "IN_PROGRESS"
	PublicationSucceeded  PublicationStatus = "SUCCEEDED"
	PublicationFailed     PublicationStatus = "FAILED"
	PublicationCancelled  PublicationStatus = "CANCELLED"
	PublicationScheduled  PublicationStatus = "SCHEDULED"
)

// Publication is what becomes of the certified stage of a skill
// (https://developer.amazon.com/docs/alexa/smapi/skill-publication-api.html).
type Publication struct {
	Status PublicationStatus
	// PublishesAt is a moment in RFC 3339, as Amazon wrote it, "" where it names none.
	PublishesAt string
}

// Publish makes the certified stage of a skill the live one, at once or at a moment in
// RFC 3339 that is at most six months away.
//
// The error is an *AmbiguousError when the skill may be published.
func (c *Client) Publish(ctx context.Context, skillID, publishesAt string) (Publication, error) {
	path, err := skillPath(skillID, "/publications")
	if err != nil {
		return Publication{}, err
	}
	content := map[string]string{}
	if publishesAt != "" {
		content["publishesAtDate"] = publishesAt
	}
	// Strings always encode.
	body, _ := json.Marshal(content)
	operation := "POST publication of skill " + skillID
	result, err := c.do(ctx, request{
		operation: operation,
		method:    http.MethodPost,
		path:      path,
		body:      body,
		language:  language,
		accepted:  []int{http.StatusAccepted, http.StatusOK},
	})
	if err != nil {
		return Publication{}, err
	}
	published, err := publication(result)
	if err != nil {
		return Publication{}, &AmbiguousError{Operation: operation, Err: err}
	}
	return published, nil
}

// LatestPublication reads the newest publication of a skill; there may be none
// ([IsNotFound]).
func (c *Client) LatestPublication(ctx context.Context, skillID string) (Publication, error) {
	path, err := skillPath(skillID, "/publications/~latest")
	if err != nil {
		return Publication{}, err
	}
	result, err := c.do(ctx, request{
		operation: "GET latest publication of skill " + skillID,
		method:    http.MethodGet,
		path:      path,
		language:  language,
		accepted:  []int{http.StatusOK},
	})
	if err != nil {
		return Publication{}, err
	}
	return publication(result)
}

// publication takes a publication out of an answer. The moment has one name in
// Amazon's model and another one on Amazon's page.
func publication(result answer) (Publication, error) {
	var body struct {
		Status          PublicationStatus `json:"status"`
		PublishesAt     string            `json:"publishesAt"`
		PublishesAtDate string            `json:"publishesAtDate"`
	}
	if err := result.decode(&body); err != nil {
		return Publication{}, err
	}
	if body.Status == "" {
		return Publication{}, result.unreadable("it has no status", nil)
	}
	return Publication{Status: body.Status, PublishesAt: cmp.Or(body.PublishesAtDate, body.PublishesAt)}, nil
}
