// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package entity

import (
	"errors"
	"fmt"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

// Details are the texts of the errors that an error about something is to the user: one
// for each of Amazon's reasons where it has refused what was asked of it. Each ends with
// what to do next. The timeout is that of [Advice].
func Details(noun, key string, err error, timeout string) []string {
	advice := Advice(err, timeout)
	var refused *reconcile.RefusedError
	if !errors.As(err, &refused) || len(refused.Problems) == 0 {
		return []string{fmt.Sprintf("%s.\n\n%s", Subject(noun, key, err), advice)}
	}
	details := make([]string, 0, len(refused.Problems))
	for _, problem := range refused.Problems {
		details = append(details, fmt.Sprintf("%s %s: %s\n\n%s", Sentence(noun), key, Quote(problem, refused.RequestID), advice))
	}
	return details
}
