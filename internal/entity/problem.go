// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package entity

import (
	"fmt"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

// Quote has Amazon's words, and the facts that Amazon's support asks for.
func Quote(problem reconcile.Problem, requestID string) string {
	var facts []string
	if problem.Code != "" {
		facts = append(facts, "code "+problem.Code)
	}
	if len(problem.PropertyPaths) > 0 {
		facts = append(facts, "property path "+strings.Join(problem.PropertyPaths, ", "))
	}
	if requestID != "" {
		facts = append(facts, "request id "+requestID)
	}
	if len(facts) == 0 {
		return "Amazon says: " + problem.Message
	}
	return fmt.Sprintf("Amazon says: %s\n(%s)", problem.Message, strings.Join(facts, ", "))
}
