// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"context"
	"encoding/json"
	"net/http"
	"net/url"
	"slices"
	"strings"
)

// CreateSkill makes a skill of a vendor with a manifest, which is an object without
// its envelope, and returns the skill's id. That is all Amazon promises then: the
// manifest is judged afterwards, see ManifestStatus, and a skill whose manifest is
// refused that late stays behind without one
// (https://developer.amazon.com/docs/alexa/smapi/skill-operations.html).
//
// Nothing marks two requests as one, so a repetition could make a second skill. The
// request is repeated only where Amazon has certainly not acted on the one before: it
// was not sent, or was answered 429 or 401. The error is an *AmbiguousError when there
// may be a new skill whose id is not known.
func (c *Client) CreateSkill(ctx context.Context, vendorID string, manifest []byte) (skillID string, err error) {
	if vendorID == "" {
		return "", &ArgumentError{"the vendor id is empty"}
	}
	operation := "POST skill of vendor " + vendorID
	result, err := c.do(ctx, request{
		operation: operation,
		method:    http.MethodPost,
		path:      "/v1/skills",
		body:      vendorBody(vendorID, "manifest", manifest),
		accepted:  []int{http.StatusAccepted, http.StatusOK, http.StatusCreated},
	})
	if err != nil {
		return "", err
	}
	var created struct {
		SkillID string `json:"skillId"`
	}
	unreadable := result.decode(&created)
	switch inHeader := skillInLocation(result.Header.Get("Location")); {
	case unreadable == nil && created.SkillID != "":
		return created.SkillID, nil
	case inHeader != "":
		return inHeader, nil
	case unreadable == nil:
		unreadable = result.unreadable("it has no skillId", nil)
	}
	return "", &AmbiguousError{Operation: operation, Err: unreadable}
}

// vendorBody is a request for something new of a vendor, in which a document goes
// byte for byte under a name.
func vendorBody(vendorID, name string, document []byte) []byte {
	// A string always encodes.
	vendor, _ := json.Marshal(vendorID)
	return slices.Concat([]byte(`{"vendorId":`), vendor, []byte(`,"`+name+`":`), document, []byte(`}`))
}

// skillInLocation returns the id in the address of a skill's status,
// /v1/skills/ID/status?resource=manifest, "" for another address.
func skillInLocation(location string) string {
	address, err := url.Parse(location)
	if err != nil {
		return ""
	}
	rest, isSkill := strings.CutPrefix(address.Path, "/v1/skills/")
	id, isStatus := strings.CutSuffix(rest, "/status")
	if !isSkill || !isStatus || strings.Contains(id, "/") {
		return ""
	}
	return id
}
