// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package validators keeps the rules that are about the form of a configuration:
// what must be there, and what must not be empty. What the values mean is judged
// by the package rules. Every validator passes over values that are not known
// yet, and every message names the attribute, because Terraform prints no path
// for what is nested.
package validators

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

// described is the part of a validator that documents it.
type described string

// Description returns the sentence that documents the validator.
func (d described) Description(context.Context) string { return string(d) }

// MarkdownDescription returns the sentence that documents the validator.
func (d described) MarkdownDescription(context.Context) string { return string(d) }

// refuse reports a broken rule in the form in which the sections report the others:
// on the deepest place on the way to the attribute that the CLI can show, with the
// whole path at the beginning of the text, as in `regions["EU"].endpoint.uri: ...`.
func refuse(diags *diag.Diagnostics, rule string, at path.Path, format string, arguments ...any) {
	diags.AddAttributeError(entity.Place(at), rules.Named(rule).Title, text(rule, at, format, arguments...))
}

// warn is refuse for a rule that only warns.
func warn(diags *diag.Diagnostics, rule string, at path.Path, format string, arguments ...any) {
	diags.AddAttributeWarning(entity.Place(at), rules.Named(rule).Title, text(rule, at, format, arguments...))
}

func text(rule string, at path.Path, format string, arguments ...any) string {
	return fmt.Sprintf("%s: %s\n\n%s", at, fmt.Sprintf(format, arguments...), rules.Named(rule).Reference())
}
