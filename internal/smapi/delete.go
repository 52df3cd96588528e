// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"context"
	"net/http"
)

// DeleteSkill removes a skill with its interaction models, in all stages, for good.
// To remove it twice is to remove it once, so the request is repeated like a read. A
// skill that does not exist (any more) is no error.
//
// The error is an *AmbiguousError when the skill may be gone all the same.
func (c *Client) DeleteSkill(ctx context.Context, skillID string) error {
	skill, err := pathElement("skill id", skillID)
	if err != nil {
		return err
	}
	_, err = c.do(ctx, request{
		operation:  "DELETE skill " + skillID,
		method:     http.MethodDelete,
		path:       "/v1/skills/" + skill,
		repeatable: true,
		accepted:   []int{http.StatusNoContent, http.StatusOK, http.StatusAccepted},
	})
	if IsNotFound(err) {
		return nil
	}
	return err
}
