// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillinteractionmodel

import (
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// changedError says that a model is no longer what the plan was made from.
type changedError struct {
	// since is what has changed since the plan, and planned what the plan would change now.
	since, planned []string
}

func (e *changedError) Error() string {
	return "somebody else has changed what the plan was made from: " + strings.Join(e.since, "; ")
}

// checkUpdate refuses to undo what somebody else has made of the model since the plan.
func checkUpdate(state values, stored, planned document.Value) error {
	before, err := declare(state.Content.ValueString())
	if err != nil {
		return err
	}
	if same(before.content, stored) || same(planned, stored) {
		return nil
	}
	return &changedError{since: changes(before.content, stored), planned: changes(stored, planned)}
}
