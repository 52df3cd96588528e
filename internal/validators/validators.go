// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package validators judges single attributes: what the stock validators of the
// framework don't have, or don't explain well enough for somebody who has never
// read Amazon's pages. Every validator passes over values that are not known
// yet, and every message names the attribute, because Terraform prints no path
// for what is nested.
package validators

import (
	"context"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/path"
)

// described is the part of a validator that documents it.
type described string

// Description returns the sentence that documents the validator.
func (d described) Description(context.Context) string { return string(d) }

// MarkdownDescription returns the sentence that documents the validator.
func (d described) MarkdownDescription(context.Context) string { return string(d) }

// message begins with the attribute, as in `pricing["amazon.com"].price: ...`.
func message(at path.Path, format string, arguments ...any) string {
	return fmt.Sprintf("%s: %s", at, fmt.Sprintf(format, arguments...))
}

// quoted lists words as they are written in HCL.
func quoted(words []string) string {
	marked := make([]string, 0, len(words))
	for _, word := range words {
		marked = append(marked, fmt.Sprintf("%q", word))
	}
	return strings.Join(marked, ", ")
}
