// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"context"
	"net/http"
	"net/url"
)

// SkillStages lists the stages of one skill; none if the vendor has no such skill,
// or if it is so young that Amazon's list does not have it yet.
func (c *Client) SkillStages(ctx context.Context, vendorID, skillID string) ([]SkillSummary, error) {
	if vendorID == "" || skillID == "" {
		return nil, &ArgumentError{"the vendor id or the skill id is empty"}
	}
	result, err := c.do(ctx, request{
		operation: "GET skill " + skillID + " of vendor " + vendorID,
		method:    http.MethodGet,
		path:      "/v1/skills",
		// The list refuses a page size beside a skill id.
		query:    url.Values{"vendorId": {vendorID}, "skillId": {skillID}},
		accepted: []int{http.StatusOK},
	})
	if err != nil {
		return nil, err
	}
	stages, _, err := skillPage(result)
	return stages, err
}
